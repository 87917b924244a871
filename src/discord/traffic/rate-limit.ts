/** Limits how often somebody may ask: a burst at once, then at a steady rate. */

export interface RateLimit {
  /** How much may come at once after a rest. */
  burst: number;
  /** Milliseconds until one more may come. */
  everyMs: number;
  /** Beyond as many keys the one that asked longest ago is forgotten, to its advantage. Default 50,000, about 5 MB. */
  keys?: number;
}

/**
 * A token bucket for each key, kept as one number: the time at which the bucket is full again (the generic cell rate algorithm, ITU-T
 * I.371). A full bucket need not be kept.
 */
export class RateLimiter {
  readonly #burst: number;
  readonly #everyMs: number;
  readonly #keys: number;
  /** The key that asked longest ago first. */
  readonly #fullAt = new Map<string, number>();

  constructor({ burst, everyMs, keys = 50_000 }: RateLimit) {
    this.#burst = burst;
    this.#everyMs = everyMs;
    this.#keys = keys;
  }

  /** How many keys it remembers. */
  get size(): number {
    return this.#fullAt.size;
  }

  /** Milliseconds until this key may spend `cost`; 0: it may now. */
  waitMs(key: string, cost: number, now: number): number {
    return Math.max(0, this.#fullAfter(key, cost, now) - now - this.#burst * this.#everyMs);
  }

  /** Removes `cost` from the key's bucket. */
  spend(key: string, cost: number, now: number): void {
    const fullAt = this.#fullAfter(key, cost, now);
    this.#fullAt.delete(key);
    this.#fullAt.set(key, fullAt);
    if (this.#fullAt.size <= this.#keys) return;
    const [oldest] = this.#fullAt.keys();
    if (oldest !== undefined) this.#fullAt.delete(oldest);
  }

  #fullAfter(key: string, cost: number, now: number): number {
    const fullAt = this.#fullAt.get(key) ?? 0;
    // Even an empty bucket is full after a burst: a later time is one of a clock that was put back.
    const isPossible = fullAt <= now + this.#burst * this.#everyMs;
    return (isPossible ? Math.max(now, fullAt) : now) + cost * this.#everyMs;
  }
}
