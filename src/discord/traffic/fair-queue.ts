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
  /** Of a key that is held back: how much has begun in this turn when no more of it does. */
  perTurnHeld: number;
}

/** Thrown instead of waiting where too much waits already. */
export class Full extends Error {
  override name = 'Full';
}

/** How many turns of the event loop a key can be held back in a row: whoever goes on asking too fast is answered all the same. */
export const MAX_HELD_TURNS = 32;

type Start = (leave: () => void) => void;

interface Line {
  running: number;
  waiting: Start[];
  /** How many at the beginning of `waiting` have begun: taking each out of thousands would move all others. */
  begun: number;
  /** Whether nothing of it has begun since it had neither running nor waiting work. */
  isNew: boolean;
  /** For how many turns it was held back since something of it began. */
  heldTurns: number;
}

export class FairQueue {
  readonly #options: FairQueueOptions;
  /** Keys with work that runs or waits. */
  readonly #lines = new Map<string, Line>();
  /** Those of them whose next work may run, in the order of their turns; before them those of which nothing has run yet. */
  readonly #turns = new Set<string>();
  readonly #newcomers = new Set<string>();
  /** Keys that let whatever else has arrived go first in this turn of the event loop. */
  readonly #held = new Set<string>();
  #running = 0;
  #waiting = 0;
  #inThisTurn = 0;
  #isTurnAhead = false;

  constructor(options: FairQueueOptions) {
    this.#options = options;
  }

  /** How much waits. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Resolves when it is this key's turn, with the function that ends it, which may be called twice. Throws Full if too much waits. */
  enter(key: string): Promise<() => void> {
    return new Promise(resolve => this.whenTurn(key, resolve));
  }

  /** As `enter`, for thousands: calls `start` when it is this key's turn, at once where nothing is in the way. */
  whenTurn(key: string, start: Start): void {
    const { waiting, waitingOfKey } = this.#options;
    const line = this.#lines.get(key) ?? { running: 0, waiting: [], begun: 0, isNew: true, heldTurns: 0 };
    const isFirst = waitingIn(line) === 0;
    if (!(isFirst && this.#mayBegin(key, line))) {
      if (this.#waiting >= waiting || waitingIn(line) >= waitingOfKey) throw new Full('too much waits');
      this.#waiting += 1;
      line.waiting.push(start);
    }
    this.#lines.set(key, line);
    if (waitingIn(line) === 0) this.#begin(key, line, start);
    else this.#mayTakeTurn(key, line);
  }

  /** Holds this key back in this turn of the event loop, so that whatever else has arrived goes first. */
  hold(key: string): void {
    this.#held.add(key);
    this.#askForTurn();
  }

  get #isOpen(): boolean {
    return this.#running < this.#options.running && this.#inThisTurn < this.#options.perTurn;
  }

  #mayBegin(key: string, line: Line): boolean {
    const isHeld =
      this.#held.has(key) && this.#inThisTurn >= this.#options.perTurnHeld && line.heldTurns < MAX_HELD_TURNS;
    return this.#isOpen && line.running < this.#options.runningOfKey && !isHeld;
  }

  #begin(key: string, line: Line, start: Start): void {
    this.#running += 1;
    line.running += 1;
    line.isNew = false;
    line.heldTurns = 0;
    this.#inThisTurn += 1;
    this.#askForTurn();
    let ended = false;
    start(() => {
      if (ended) return;
      ended = true;
      this.#leave(key, line);
    });
  }

  #askForTurn(): void {
    if (this.#isTurnAhead) return;
    this.#isTurnAhead = true;
    setImmediate(() => this.#beginTurn());
  }

  #beginTurn(): void {
    this.#isTurnAhead = false;
    this.#inThisTurn = 0;
    this.#next();
    for (const key of this.#held) {
      const line = this.#lines.get(key);
      if (line) line.heldTurns += 1;
    }
    this.#held.clear();
    if (this.#isOpen && this.#turns.size + this.#newcomers.size > 0) this.#askForTurn();
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
    if (waitingIn(line) === 0 || line.running >= this.#options.runningOfKey) return;
    (line.isNew ? this.#newcomers : this.#turns).add(key);
  }

  #next(): void {
    while (this.#isOpen) {
      const turn = this.#turn();
      if (!turn) return;
      const [key, line] = turn;
      this.#turns.delete(key);
      this.#newcomers.delete(key);
      const start = takeFrom(line);
      this.#waiting -= 1;
      if (start) this.#begin(key, line, start);
      // Behind all others.
      this.#mayTakeTurn(key, line);
    }
  }

  /** Whose turn it is. */
  #turn(): [string, Line] | undefined {
    for (const keys of [this.#newcomers, this.#turns]) {
      for (const key of keys) {
        const line = this.#lines.get(key);
        if (line && this.#mayBegin(key, line)) return [key, line];
      }
    }
    return undefined;
  }
}

function waitingIn({ waiting, begun }: Line): number {
  return waiting.length - begun;
}

function takeFrom(line: Line): Start | undefined {
  const start = line.waiting[line.begun];
  line.begun += 1;
  if (line.begun * 2 < line.waiting.length) return start;
  line.waiting.splice(0, line.begun);
  line.begun = 0;
  return start;
}
