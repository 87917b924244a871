/** The terms of one library by their numbers, and those that begin like a term or are nearly spelt like it. */

/** A term and how many letters it lies from the one that was asked for. */
export interface Near {
  number: number;
  distance: number;
}

export class Vocabulary {
  #numbers = new Map<string, number>();
  #terms: string[] = [];
  /** By number: which letters the term has, each as one of 32 bits. They tell most terms that differ without reading them. */
  #letters = new Uint32Array(64);

  get size(): number {
    return this.#terms.length;
  }

  /** The term's number; a new one, the next, for a term that has none. */
  number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.push(term) - 1;
    this.#numbers.set(term, number);
    if (number >= this.#letters.length) {
      const wider = new Uint32Array(this.#letters.length * 2);
      wider.set(this.#letters);
      this.#letters = wider;
    }
    this.#letters[number] = lettersOf(term);
    return number;
  }

  known(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  term(number: number): string {
    const term = this.#terms[number];
    if (term === undefined) throw new RangeError(`no term ${number}`);
    return term;
  }

  /** The terms that begin so, itself included. */
  beginningWith(beginning: string): number[] {
    const letters = lettersOf(beginning);
    const found: number[] = [];
    for (let number = 0; number < this.size; number += 1) {
      if ((letters & ~(this.#letters[number] as number)) !== 0) continue;
      if (this.term(number).startsWith(beginning)) found.push(number);
    }
    return found;
  }

  /** The terms at most `most` letters away (Levenshtein's distance, in UTF-16 units), itself included. */
  near(term: string, most: number): Near[] {
    const letters = lettersOf(term);
    const found: Near[] = [];
    for (let number = 0; number < this.size; number += 1) {
      // A letter that is put in, left out or replaced changes two of the bits at most.
      if (bits(letters ^ (this.#letters[number] as number)) > 2 * most) continue;
      const distance = distanceWithin(term, this.term(number), most);
      if (distance <= most) found.push({ number, distance });
    }
    return found;
  }
}

function lettersOf(term: string): number {
  let letters = 0;
  for (let at = 0; at < term.length; at += 1) letters |= 1 << (term.charCodeAt(at) & 31);
  return letters >>> 0;
}

/** How many bits are set: pairs, fours and bytes are summed side by side (Warren, Hacker's Delight, 5–1). */
function bits(word: number): number {
  let sums = word - ((word >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  sums = (sums + (sums >>> 4)) & 0x0f0f0f0f;
  return Math.imul(sums, 0x01010101) >>> 24;
}

/** Levenshtein's distance, or a number beyond `most` as soon as it must be (Wagner and Fischer 1974, row by row). */
function distanceWithin(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const cost = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + change,
      );
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return least;
    above = row;
  }
  return above[b.length] as number;
}
