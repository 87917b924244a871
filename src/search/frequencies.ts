/** How many passages each term occurs in: what a word of a question tells, and what looking for it costs. */

export class Frequencies {
  #numbers = new Map<string, number>();
  #terms: string[] = [];
  /** By the number of the term. */
  #passages: number[] = [];

  /** The number of a term, the same for as long as the library is in memory; a new one for a term that has none. */
  number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.push(term) - 1;
    this.#numbers.set(term, number);
    return number;
  }

  /** All terms, in the order of their numbers. */
  get terms(): readonly string[] {
    return this.#terms;
  }

  /** The number of a term that stands or stood in a passage. */
  known(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** Counts one passage with these terms. */
  count(numbers: ReadonlySet<number>): void {
    for (const number of numbers) this.#passages[number] = (this.#passages[number] ?? 0) + 1;
  }

  forget(numbers: ReadonlySet<number>): void {
    for (const number of numbers) this.#passages[number] = (this.#passages[number] ?? 0) - 1;
  }

  /** Passages that hold the term. */
  of(term: string): number {
    return this.#passages[this.#numbers.get(term) ?? -1] ?? 0;
  }
}
