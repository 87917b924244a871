/** How many passages each term occurs in: what a word of a question tells, and what looking for it costs. */

export class Frequencies {
  #numbers = new Map<string, number>();
  /** By the number of the term. */
  #passages: number[] = [];

  /** Counts one passage; gives what `forget` takes (four bytes a distinct term). */
  count(terms: Iterable<string>): Uint32Array {
    const numbers = Uint32Array.from(new Set(terms), term => this.#numberOf(term));
    for (const number of numbers) this.#passages[number] = (this.#passages[number] ?? 0) + 1;
    return numbers;
  }

  forget(passage: Uint32Array): void {
    for (const number of passage) this.#passages[number] = (this.#passages[number] ?? 0) - 1;
  }

  /** Passages that hold the term. */
  of(term: string): number {
    return this.#passages[this.#numbers.get(term) ?? -1] ?? 0;
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    return number;
  }
}
