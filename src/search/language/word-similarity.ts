/** How similar the words of a passage are to those of a question (founded, established), by their word vectors. English only. */
import type { WordVectors } from './word-vectors.ts';

/** The rarest words of a question, whose similar words are looked for: a long question has enough to be found by. */
const MOST_ASKED = 10;
/** Below this cosine two words have nothing to do with each other. */
const LEAST_COSINE = 0.3;

interface AskedWord {
  term: string;
  /** What it counts for in the sense of the question. */
  share: number;
}

export interface Similarity {
  /** For each asked word, how akin the most akin of the terms is: 0 to 1. */
  akin: Float64Array;
  /** How near their sense is to that of the question: the cosine of the sums of their vectors, 0 if it is negative. */
  sense: number;
}

export class WordSimilarity {
  readonly #vectors: WordVectors;
  readonly #termOf: (number: number) => string | undefined;
  readonly #asked: Int32Array;
  /** The sum of the asked words' vectors, each as much as it counts for. */
  readonly #sense: Float64Array;
  readonly #senseSquared: number;
  readonly #sum: Int32Array;
  /** By the number of an index term: its place in #rows, and in #likeness, which has a number for each asked word; −1 if it has no vector. */
  readonly #columns = new Map<number, number>();
  readonly #rows: number[] = [];
  #likeness = new Float32Array(1024);

  /** `termOf`: the index term of a number. */
  constructor(
    vectors: WordVectors,
    asked: readonly AskedWord[],
    termOf: (number: number) => string | undefined,
  ) {
    this.#vectors = vectors;
    this.#termOf = termOf;
    const rarest = new Set(asked.toSorted((a, b) => b.share - a.share).slice(0, MOST_ASKED));
    const rowOf = (word: AskedWord) => vectors.rows.get(word.term) ?? -1;
    this.#asked = Int32Array.from(asked, word => (rarest.has(word) ? rowOf(word) : -1));
    this.#sense = new Float64Array(vectors.dimensions);
    for (const word of asked) this.#weigh(rowOf(word), word.share);
    this.#senseSquared = inner(this.#sense, this.#sense);
    this.#sum = new Int32Array(vectors.dimensions);
  }

  /** How akin a sequence of index terms is. */
  compare(sequence: Uint32Array): Similarity {
    const akin = new Float64Array(this.#asked.length);
    // No asked word has a vector, as in a question of names only.
    if (this.#senseSquared === 0) return { akin, sense: 0 };
    const sum = this.#sum.fill(0);
    for (const number of sequence) {
      const column = this.#find(number);
      if (column < 0) continue;
      add(sum, this.#vectors.numbers, (this.#rows[column] as number) * sum.length);
      const from = column * akin.length;
      for (let at = 0; at < akin.length; at++) {
        const likeness = this.#likeness[from + at] as number;
        if (likeness > (akin[at] as number)) akin[at] = likeness;
      }
    }
    const lengths = Math.sqrt(inner(sum, sum) * this.#senseSquared);
    return { akin, sense: lengths ? Math.max(0, inner(sum, this.#sense) / lengths) : 0 };
  }

  #find(number: number): number {
    const known = this.#columns.get(number);
    if (known !== undefined) return known;
    const row = this.#vectors.rows.get(this.#termOf(number) ?? '');
    const column = row === undefined ? -1 : this.#rows.push(row) - 1;
    this.#columns.set(number, column);
    if (row !== undefined) this.#liken(row, column * this.#asked.length);
    return column;
  }

  /** Notes how like each asked word this vector is, from that place on. */
  #liken(row: number, from: number): void {
    const { dimensions, numbers, length } = this.#vectors;
    if (from + this.#asked.length > this.#likeness.length) {
      const larger = new Float32Array(2 * this.#likeness.length + this.#asked.length);
      larger.set(this.#likeness);
      this.#likeness = larger;
    }
    for (let at = 0; at < this.#asked.length; at++) {
      const other = this.#asked[at] as number;
      if (other < 0) continue;
      const cosine = product(numbers, row * dimensions, other * dimensions, dimensions) / length ** 2;
      this.#likeness[from + at] = Math.min(1, Math.max(0, (cosine - LEAST_COSINE) / (1 - LEAST_COSINE)));
    }
  }

  #weigh(row: number, times: number): void {
    if (row < 0) return;
    const { dimensions, numbers } = this.#vectors;
    for (let at = 0; at < dimensions; at++) {
      this.#sense[at] = (this.#sense[at] as number) + times * (numbers[row * dimensions + at] as number);
    }
  }
}

/** Adds the vector that begins there. Four at a time, as below. */
function add(sum: Int32Array, numbers: Int8Array, from: number): void {
  for (let at = 0; at < sum.length; at += 4) {
    sum[at] = (sum[at] as number) + (numbers[from + at] as number);
    sum[at + 1] = (sum[at + 1] as number) + (numbers[from + at + 1] as number);
    sum[at + 2] = (sum[at + 2] as number) + (numbers[from + at + 2] as number);
    sum[at + 3] = (sum[at + 3] as number) + (numbers[from + at + 3] as number);
  }
}

/** The inner product of two vectors, by where they begin. Four at a time, which takes two thirds of the time; `| 0` keeps it an integer. */
function product(numbers: Int8Array, a: number, b: number, dimensions: number): number {
  let sum = 0;
  for (let at = 0; at < dimensions; at += 4) {
    sum =
      (sum +
        (numbers[a + at] as number) * (numbers[b + at] as number) +
        (numbers[a + at + 1] as number) * (numbers[b + at + 1] as number) +
        (numbers[a + at + 2] as number) * (numbers[b + at + 2] as number) +
        (numbers[a + at + 3] as number) * (numbers[b + at + 3] as number)) |
      0;
  }
  return sum;
}

function inner(a: Float64Array | Int32Array, b: Float64Array | Int32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}
