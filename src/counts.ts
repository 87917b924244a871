/** How many there are of each key. It keeps no zeros: names of hosts and servers would pile up. */
export class Counts {
  readonly #counts = new Map<string, number>();

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  /** `by` may be negative; below zero there is nothing. */
  add(key: string, by: number): void {
    const sum = this.of(key) + by;
    if (sum > 0) this.#counts.set(key, sum);
    else this.#counts.delete(key);
  }
}
