/** Work that waits its turn, one server after the other: who brings much waits for their own, not everybody for them. */

export interface FairQueueOptions {
  /** How much runs at once, in all and of one key. */
  running: number;
  runningOfKey: number;
  /** How much may wait, in all and of one key. */
  waiting: number;
  waitingOfKey: number;
  /** How much begins in one turn of the event loop: then whatever else has arrived is seen to. */
  perTurn: number;
}

/** Thrown instead of waiting where too much waits already. */
export class Full extends Error {
  override name = 'Full';
}

interface Line {
  running: number;
  waiting: (() => void)[];
  /** How many at the beginning of `waiting` have begun: taking each out of thousands would move all others. */
  begun: number;
}

export class FairQueue {
  readonly #options: FairQueueOptions;
  /** Keys with work that runs or waits. */
  readonly #lines = new Map<string, Line>();
  /** Those of them whose next work may run, in the order of their turns. */
  readonly #turns = new Set<string>();
  #running = 0;
  #waiting = 0;
  #inThisTurn = 0;

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
    const { runningOfKey, waiting, waitingOfKey } = this.#options;
    const line = this.#lines.get(key) ?? { running: 0, waiting: [], begun: 0 };
    if (this.#mayBegin() && line.running < runningOfKey && waitingIn(line) === 0) {
      this.#lines.set(key, line);
      this.#begin(line);
    } else {
      if (this.#waiting >= waiting || waitingIn(line) >= waitingOfKey) throw new Full('too much waits');
      this.#lines.set(key, line);
      this.#waiting += 1;
      await new Promise<void>(resolve => {
        line.waiting.push(resolve);
        this.#mayTakeTurn(key, line);
      });
    }
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#leave(key, line);
    };
  }

  #mayBegin(): boolean {
    return this.#running < this.#options.running && this.#inThisTurn < this.#options.perTurn;
  }

  #begin(line: Line): void {
    this.#running += 1;
    line.running += 1;
    if (this.#inThisTurn === 0) setImmediate(() => this.#beginTurn());
    this.#inThisTurn += 1;
  }

  #beginTurn(): void {
    this.#inThisTurn = 0;
    this.#next();
  }

  #leave(key: string, line: Line): void {
    this.#running -= 1;
    line.running -= 1;
    if (line.running === 0 && waitingIn(line) === 0) this.#lines.delete(key);
    this.#mayTakeTurn(key, line);
    this.#next();
  }

  /** A key stands among the turns if it has work that waits and may run. */
  #mayTakeTurn(key: string, line: Line): void {
    if (waitingIn(line) > 0 && line.running < this.#options.runningOfKey) this.#turns.add(key);
  }

  #next(): void {
    while (this.#mayBegin()) {
      const [key] = this.#turns;
      const line = key === undefined ? undefined : this.#lines.get(key);
      if (key === undefined || line === undefined) return;
      this.#turns.delete(key);
      const start = takeFrom(line);
      this.#waiting -= 1;
      this.#begin(line);
      // Behind all others.
      this.#mayTakeTurn(key, line);
      start?.();
    }
  }
}

function waitingIn({ waiting, begun }: Line): number {
  return waiting.length - begun;
}

function takeFrom(line: Line): (() => void) | undefined {
  const start = line.waiting[line.begun];
  line.begun += 1;
  if (line.begun * 2 < line.waiting.length) return start;
  line.waiting.splice(0, line.begun);
  line.begun = 0;
  return start;
}
