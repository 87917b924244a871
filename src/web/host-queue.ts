/** One request at a time to a host, a few at a time in all, and a bounded number that wait. */

/** Hosts that are asked at the same time. Each may hold one page in memory. */
const MAX_RUNNING = 8;
/** Requests that wait for one host, and for all together. */
const MAX_WAITING_HOST = 32;
const MAX_WAITING = 512;

interface Waiter {
  host: string;
  start: () => void;
}

/** First come, first served, whoever asks: a host that is busy holds up nobody who waits for another. */
export class HostQueue {
  readonly #busy = new Set<string>();
  readonly #waiting: Waiter[] = [];

  /**
   * Runs the task once it is its turn at this host, and gives what it gives. Null, at once, if too many wait already.
   * While it waits, `signal` takes it out of the line and rejects with the signal's reason.
   */
  async run<T>(host: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T | null> {
    signal?.throwIfAborted();
    if (!this.#isFree(host)) {
      const ahead = this.#waiting.filter(each => each.host === host).length;
      if (ahead >= MAX_WAITING_HOST || this.#waiting.length >= MAX_WAITING) return null;
      await this.#turn(host, signal);
    } else this.#busy.add(host);
    try {
      return await task();
    } finally {
      this.#busy.delete(host);
      this.#next();
    }
  }

  #isFree(host: string): boolean {
    return this.#busy.size < MAX_RUNNING && !this.#busy.has(host);
  }

  #turn(host: string, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter = {
        host,
        start: () => {
          signal?.removeEventListener('abort', leave);
          resolve();
        },
      };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(waiter);
    });
  }

  #next(): void {
    const index = this.#waiting.findIndex(each => this.#isFree(each.host));
    const [waiter] = index < 0 ? [] : this.#waiting.splice(index, 1);
    if (!waiter) return;
    this.#busy.add(waiter.host);
    waiter.start();
  }
}
