/** One request at a time to a host, a few at a time in all, in fair turns, and a bounded number that wait. */
import { Counts } from '../counts.ts';
import { FairQueue } from '../fair-queue.ts';

/** Requests at the same time. Each may hold one page in memory. */
export const MAX_RUNNING = 32;
/** Of them, those of one owner: its stalled hosts leave room for the hosts of others. */
export const MAX_RUNNING_OWNER = 4;
/** Requests that wait for one host, for one owner, and for all together. */
const MAX_WAITING_HOST = 32;
const MAX_WAITING_OWNER = 128;
const MAX_WAITING = 1_024;

export interface Asker {
  /** On whose behalf: owners take turns. Left out: the host counts as one. */
  owner?: string | undefined;
  /** Takes it out of the line; `run` rejects with its reason then. */
  signal?: AbortSignal | undefined;
}

interface Request {
  owner: string;
  host: string;
}

interface Waiter extends Request {
  start: () => void;
}

/** A host that is busy holds up nobody who waits for another, and an owner with many requests no other owner. */
export class HostQueue {
  readonly #busyHosts = new Set<string>();
  readonly #runningOf = new Counts();
  readonly #waitingFor = new Counts();
  readonly #waiting = new FairQueue<Waiter>({ perKey: MAX_WAITING_OWNER, all: MAX_WAITING });

  /** Runs the task once it is its turn, and gives what it gives. Null, at once, if too many wait already. */
  async run<T>(
    host: string,
    task: () => Promise<T>,
    { owner = host, signal }: Asker = {},
  ): Promise<T | null> {
    signal?.throwIfAborted();
    const request = { owner, host };
    if (this.#mayStart(request)) this.#occupy(request);
    else {
      const turn = this.#turn(request, signal);
      if (!turn) return null;
      await turn;
    }
    try {
      return await task();
    } finally {
      this.#release(request);
    }
  }

  #mayStart({ owner, host }: Request): boolean {
    const ofOwner = this.#runningOf.of(owner);
    return this.#busyHosts.size < MAX_RUNNING && ofOwner < MAX_RUNNING_OWNER && !this.#busyHosts.has(host);
  }

  /** Resolves when it is its turn; null if there is no room to wait. */
  #turn(request: Request, signal?: AbortSignal): Promise<void> | null {
    const { owner, host } = request;
    if (this.#waitingFor.of(host) >= MAX_WAITING_HOST) return null;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter = {
      ...request,
      start: () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      },
    };
    const leave = () => {
      if (this.#waiting.remove(owner, waiter)) this.#waitingFor.add(host, -1);
      reject(signal?.reason);
    };
    if (!this.#waiting.add(owner, waiter)) return null;
    this.#waitingFor.add(host, 1);
    signal?.addEventListener('abort', leave, { once: true });
    return promise;
  }

  #occupy({ owner, host }: Request): void {
    this.#busyHosts.add(host);
    this.#runningOf.add(owner, 1);
  }

  #release({ owner, host }: Request): void {
    this.#busyHosts.delete(host);
    this.#runningOf.add(owner, -1);
    const next = this.#waiting.nextOf((_, waiter) => this.#mayStart(waiter));
    if (!next) return;
    this.#waitingFor.add(next.host, -1);
    this.#occupy(next);
    next.start();
  }
}
