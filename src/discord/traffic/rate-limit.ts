/** How often somebody may ask: a few times at once, then at a steady pace. */

export interface PaceOptions {
  /** How much may come at once after a rest. */
  burst: number;
  /** How long until one more may come. */
  everyMs: number;
  /** Beyond as many, the one who asked longest ago is forgotten, which can only do them good. Default 50,000, about 5 MB. */
  keys?: number;
}

/**
 * A token bucket for each key, kept as one number: the time at which the bucket is full again (the generic cell rate algorithm, ITU-T
 * I.371). A bucket that is full is as good as none.
 */
export class Pace {
  readonly #burst: number;
  readonly #everyMs: number;
  readonly #keys: number;
  /** The one who asked longest ago first. */
  readonly #fullAt = new Map<string, number>();

  constructor({ burst, everyMs, keys = 50_000 }: PaceOptions) {
    this.#burst = burst;
    this.#everyMs = everyMs;
    this.#keys = keys;
  }

  /** How many keys it remembers. */
  get size(): number {
    return this.#fullAt.size;
  }

  /** How long this key has to wait before it may have `cost`, in milliseconds; 0: not at all. */
  waitMs(key: string, cost: number, now: number): number {
    return Math.max(0, this.#after(key, cost, now) - now - this.#burst * this.#everyMs);
  }

  /** Takes `cost` from the key's bucket. */
  take(key: string, cost: number, now: number): void {
    const fullAt = this.#after(key, cost, now);
    this.#fullAt.delete(key);
    this.#fullAt.set(key, fullAt);
    if (this.#fullAt.size <= this.#keys) return;
    const [oldest] = this.#fullAt.keys();
    if (oldest !== undefined) this.#fullAt.delete(oldest);
  }

  #after(key: string, cost: number, now: number): number {
    return Math.max(now, this.#fullAt.get(key) ?? 0) + cost * this.#everyMs;
  }
}
