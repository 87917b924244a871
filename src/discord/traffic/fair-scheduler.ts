/** When work begins: the keys (servers) take turns, a few things run at once, and so many begin in a turn of the event loop. */

export interface FairSchedulerOptions {
  /** How much runs at once, in all and of one key. */
  running: number;
  runningOfKey: number;
  /** How much may wait, in all and of one key. */
  waiting: number;
  waitingOfKey: number;
  /** How much begins in one turn of the event loop, before whatever else has arrived is handled. */
  perTurn: number;
  /** Once as much has begun in this turn, nothing more of a throttled key begins. */
  perTurnThrottled: number;
}

/** Thrown instead of waiting where too much waits already. */
export class QueueFullError extends Error {
  override name = 'QueueFullError';
}

/** How many turns of the event loop in a row a key can be throttled: whoever goes on asking too fast is answered all the same. */
export const MAX_THROTTLED_TURNS = 32;

type Start = (release: () => void) => void;

interface KeyQueue {
  running: number;
  waiting: Start[];
  /** How many at the beginning of `waiting` have begun: removing each from thousands would move all others. */
  begun: number;
  /** Whether nothing of it has begun since it had neither running nor waiting work. */
  isNew: boolean;
  /** For how many turns it was throttled since something of it began. */
  throttledTurns: number;
}

export class FairScheduler {
  readonly #options: FairSchedulerOptions;
  /** Keys with work that runs or waits. */
  readonly #queues = new Map<string, KeyQueue>();
  /** Those of them whose next work may run, in the order of their turns; before them those of which nothing has run yet. */
  readonly #turns = new Set<string>();
  readonly #newcomers = new Set<string>();
  /** Keys that let whatever else has arrived go first in this turn of the event loop. */
  readonly #throttled = new Set<string>();
  #running = 0;
  #waiting = 0;
  #inThisTurn = 0;
  #isTurnScheduled = false;

  constructor(options: FairSchedulerOptions) {
    this.#options = options;
  }

  /** How much waits. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Resolves when it is this key's turn, with the function that ends it, which may be called twice. Throws QueueFullError if too much waits. */
  acquire(key: string): Promise<() => void> {
    return new Promise(resolve => this.enqueue(key, resolve));
  }

  /** `acquire` without promises, for thousands: calls `start` when it is this key's turn, at once where nothing is in the way. */
  enqueue(key: string, start: Start): void {
    const { waiting, waitingOfKey } = this.#options;
    const own = this.#queues.get(key) ?? {
      running: 0,
      waiting: [],
      begun: 0,
      isNew: true,
      throttledTurns: 0,
    };
    const isFirst = waitingIn(own) === 0;
    if (!(isFirst && this.#mayBegin(key, own))) {
      if (this.#waiting >= waiting || waitingIn(own) >= waitingOfKey)
        throw new QueueFullError('too much waits');
      this.#waiting += 1;
      own.waiting.push(start);
    }
    this.#queues.set(key, own);
    if (waitingIn(own) === 0) this.#begin(key, own, start);
    else this.#addToTurns(key, own);
  }

  /** In this turn of the event loop, lets whatever else has arrived go before this key. */
  throttle(key: string): void {
    this.#throttled.add(key);
    this.#scheduleTurn();
  }

  get #isOpen(): boolean {
    return this.#running < this.#options.running && this.#inThisTurn < this.#options.perTurn;
  }

  #mayBegin(key: string, own: KeyQueue): boolean {
    const isThrottled =
      this.#throttled.has(key) &&
      this.#inThisTurn >= this.#options.perTurnThrottled &&
      own.throttledTurns < MAX_THROTTLED_TURNS;
    return this.#isOpen && own.running < this.#options.runningOfKey && !isThrottled;
  }

  #begin(key: string, own: KeyQueue, start: Start): void {
    this.#running += 1;
    own.running += 1;
    own.isNew = false;
    own.throttledTurns = 0;
    this.#inThisTurn += 1;
    this.#scheduleTurn();
    let ended = false;
    start(() => {
      if (ended) return;
      ended = true;
      this.#release(key, own);
    });
  }

  #scheduleTurn(): void {
    if (this.#isTurnScheduled) return;
    this.#isTurnScheduled = true;
    setImmediate(() => this.#beginTurn());
  }

  #beginTurn(): void {
    this.#isTurnScheduled = false;
    this.#inThisTurn = 0;
    this.#next();
    for (const key of this.#throttled) {
      const own = this.#queues.get(key);
      if (own) own.throttledTurns += 1;
    }
    this.#throttled.clear();
    if (this.#isOpen && this.#turns.size + this.#newcomers.size > 0) this.#scheduleTurn();
  }

  #release(key: string, own: KeyQueue): void {
    this.#running -= 1;
    own.running -= 1;
    if (own.running === 0 && waitingIn(own) === 0) this.#queues.delete(key);
    this.#addToTurns(key, own);
    this.#next();
  }

  /** Only if the key has work that waits and may run. */
  #addToTurns(key: string, own: KeyQueue): void {
    if (waitingIn(own) === 0 || own.running >= this.#options.runningOfKey) return;
    (own.isNew ? this.#newcomers : this.#turns).add(key);
  }

  #next(): void {
    while (this.#isOpen) {
      const turn = this.#turn();
      if (!turn) return;
      const [key, own] = turn;
      this.#turns.delete(key);
      this.#newcomers.delete(key);
      const start = removeFirst(own);
      this.#waiting -= 1;
      if (start) this.#begin(key, own, start);
      // Behind all others.
      this.#addToTurns(key, own);
    }
  }

  /** Whose turn it is. */
  #turn(): [string, KeyQueue] | undefined {
    for (const keys of [this.#newcomers, this.#turns]) {
      for (const key of keys) {
        const own = this.#queues.get(key);
        if (own && this.#mayBegin(key, own)) return [key, own];
      }
    }
    return undefined;
  }
}

function waitingIn({ waiting, begun }: KeyQueue): number {
  return waiting.length - begun;
}

function removeFirst(own: KeyQueue): Start | undefined {
  const start = own.waiting[own.begun];
  own.begun += 1;
  if (own.begun * 2 < own.waiting.length) return start;
  own.waiting.splice(0, own.begun);
  own.begun = 0;
  return start;
}
