/** Work that waits its turn, one server after the other: who brings much waits for their own, not everybody for them. */

export interface FairQueueOptions {
  /** How much runs at once, in all and of one key. */
  running: number;
  runningOfKey: number;
  /** How much may wait, in all and of one key. */
  waiting: number;
  waitingOfKey: number;
}

/** Thrown instead of waiting where too much waits already. */
export class Full extends Error {
  override name = 'Full';
}

interface Line {
  running: number;
  waiting: (() => void)[];
}

export class FairQueue {
  readonly #options: FairQueueOptions;
  /** Keys with work that runs or waits. */
  readonly #lines = new Map<string, Line>();
  /** Those of them whose next work may run, in the order of their turns. */
  readonly #turns = new Set<string>();
  #running = 0;
  #waiting = 0;

  constructor(options: FairQueueOptions) {
    this.#options = options;
  }

  /** How much waits. */
  get waiting(): number {
    return this.#waiting;
  }

  /**
   * Resolves when it is this key's turn, with the function that ends it, which may be called twice. Throws Full if too much waits.
   * Without a wait it resolves at once.
   */
  async enter(key: string): Promise<() => void> {
    const { running, runningOfKey, waiting, waitingOfKey } = this.#options;
    const line = this.#lines.get(key) ?? { running: 0, waiting: [] };
    const isFree = this.#running < running && line.running < runningOfKey && line.waiting.length === 0;
    if (!isFree) {
      if (this.#waiting >= waiting || line.waiting.length >= waitingOfKey) throw new Full('too much waits');
      this.#lines.set(key, line);
      this.#waiting += 1;
      await new Promise<void>(resolve => {
        line.waiting.push(resolve);
        this.#mayTakeTurn(key, line);
      });
    } else {
      this.#lines.set(key, line);
      this.#running += 1;
      line.running += 1;
    }
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#leave(key, line);
    };
  }

  #leave(key: string, line: Line): void {
    this.#running -= 1;
    line.running -= 1;
    if (line.running === 0 && line.waiting.length === 0) this.#lines.delete(key);
    this.#mayTakeTurn(key, line);
    this.#next();
  }

  /** A key stands among the turns if it has work that waits and may run. */
  #mayTakeTurn(key: string, line: Line): void {
    if (line.waiting.length > 0 && line.running < this.#options.runningOfKey) this.#turns.add(key);
  }

  #next(): void {
    while (this.#running < this.#options.running) {
      const [key] = this.#turns;
      const line = key === undefined ? undefined : this.#lines.get(key);
      if (key === undefined || line === undefined) return;
      this.#turns.delete(key);
      const start = line.waiting.shift();
      if (!start) continue;
      this.#waiting -= 1;
      this.#running += 1;
      line.running += 1;
      // Behind all others.
      this.#mayTakeTurn(key, line);
      start();
    }
  }
}
