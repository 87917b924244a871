/** The terms of a library: their numbers, and how many passages each occurs in. */

export class Vocabulary {
  #numbers = new Map<string, number>();
  #terms: string[] = [];
  #passages: number[] = [];
  #articles: number[] = [];
  /** Numbers of terms that no article has any more. */
  #free: number[] = [];

  /** The number of a term, the same for as long as an article holds it; a new one for a term that has none. */
  number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#free.pop() ?? this.#terms.length;
    this.#terms[number] = term;
    this.#numbers.set(term, number);
    return number;
  }

  /** One article more has these terms. */
  addArticle(numbers: ReadonlySet<number>): void {
    for (const number of numbers) this.#articles[number] = (this.#articles[number] ?? 0) + 1;
  }

  /** One article less. Terms that none has are removed, and their numbers are given to others. */
  removeArticle(numbers: ReadonlySet<number>): void {
    for (const number of numbers) {
      const left = (this.#articles[number] ?? 0) - 1;
      this.#articles[number] = left;
      if (left > 0) continue;
      this.#numbers.delete(this.#terms[number] as string);
      this.#terms[number] = '';
      this.#free.push(number);
    }
  }

  /** All terms, in the order of their numbers; an empty one for a number that waits for another. */
  get terms(): readonly string[] {
    return this.#terms;
  }

  /** The number of a term that some article holds. */
  known(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** One passage more has these terms. */
  addPassage(numbers: ReadonlySet<number>): void {
    for (const number of numbers) this.#passages[number] = (this.#passages[number] ?? 0) + 1;
  }

  removePassage(numbers: ReadonlySet<number>): void {
    for (const number of numbers) this.#passages[number] = (this.#passages[number] ?? 0) - 1;
  }

  /** How many passages have the term. */
  passagesWith(term: string): number {
    return this.#passages[this.#numbers.get(term) ?? -1] ?? 0;
  }
}
