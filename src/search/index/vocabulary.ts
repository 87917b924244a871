/** The terms of a library: their numbers, how many passages each occurs in, and which are like another. */
import { distanceFrom } from './expansion.ts';

export class Vocabulary {
  #numbers = new Map<string, number>();
  #terms: string[] = [];
  /** By the number of the term: a bit for each kind of letter that it has, and one for each that it has twice. */
  #kinds = new Uint32Array(256);
  #twice = new Uint32Array(256);
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
    if (number >= this.#kinds.length) {
      this.#kinds = twiceAsLong(this.#kinds);
      this.#twice = twiceAsLong(this.#twice);
    }
    const { kinds, twice } = lettersOf(term);
    this.#kinds[number] = kinds;
    this.#twice[number] = twice;
    return number;
  }

  /** Notes that one article more holds these terms. */
  hold(numbers: ReadonlySet<number>): void {
    for (const number of numbers) this.#articles[number] = (this.#articles[number] ?? 0) + 1;
  }

  /** One article less. Terms that none holds are forgotten, and their numbers are given to others. */
  release(numbers: ReadonlySet<number>): void {
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

  /** The numbers of the terms that begin so. */
  beginning(start: string): number[] {
    const { kinds } = lettersOf(start);
    const found: number[] = [];
    for (let number = 0; number < this.#terms.length; number++) {
      const isPossible = (kinds & ~(this.#kinds[number] as number)) === 0;
      if (isPossible && (this.#terms[number] as string).startsWith(start)) found.push(number);
    }
    return found;
  }

  /** The terms that differ from this word by so many letters at most, as `distanceFrom` counts them: the numbers, and by how many. */
  spelt(word: string, most: number): [number: number, away: number][] {
    const distance = distanceFrom(word);
    const { kinds, twice } = lettersOf(word);
    const all = this.#kinds.subarray(0, this.#terms.length);
    const found: [number, number][] = [];
    for (const number of near(all, kinds, this.#twice, twice, 2 * most)) {
      const away = distance(this.#terms[number] as string, most);
      if (away <= most) found.push([number, away]);
    }
    return found;
  }
}

/**
 * The places where two lists together differ from these numbers in so many bits at most: a bare loop, 3 ns for each. A letter that is changed takes one
 * away and brings another, which changes two bits at most.
 */
function near(kinds: Uint32Array, own: number, twice: Uint32Array, ownTwice: number, most: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < kinds.length; at++) {
    const differing = ones(own ^ (kinds[at] as number));
    if (differing <= most && differing + ones(ownTwice ^ (twice[at] as number)) <= most) found.push(at);
  }
  return found;
}

/** A bit for each kind of letter that the term has, and for each that it has twice; kinds share the 32 there are. */
function lettersOf(term: string): { kinds: number; twice: number } {
  let [kinds, twice] = [0, 0];
  for (let at = 0; at < term.length; at++) {
    const kind = 1 << (term.charCodeAt(at) & 31);
    twice |= kinds & kind;
    kinds |= kind;
  }
  return { kinds, twice };
}

function twiceAsLong(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}

/** How many bits are set. Warren, Hacker's Delight (2012), figure 5-2. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
