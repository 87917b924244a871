/** MiniSearch with its postings in less memory, and its scores without an object for each passage that it scores. */
import MiniSearch from 'minisearch';
import { mostAway, worthOfLonger, worthOfSpelling } from './expansion.ts';
import { PostingsByField } from './postings.ts';
import { type LookedFor, lookedFor } from './scoring.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A term to look for, by its number. */
export interface WeighedTerm {
  number: number;
  /** 1, or less for a term that only stands in for what was asked. */
  weight: number;
  /** The number of a term whose documents gain nothing by this one. */
  without?: number | undefined;
}

/** A document by its number, with what it was put in with. */
export interface PutIn {
  document: number;
  parts: readonly Uint32Array[];
}

/** A term of the index like one that was asked, by MiniSearch's measures. */
export interface LikeTerm {
  term: string;
  weight: number;
}

/**
 * Knows where MiniSearch 7.2.0 keeps what `toJSON` writes, and puts documents there by the numbers of their terms: use `put` and `take` where
 * MiniSearch has `add` and `discard`. A document that is taken out leaves nothing behind, so there is nothing to vacuum. `search` and all the
 * rest are MiniSearch's own; a test compares the two.
 */
export class InvertedIndex extends MiniSearch {
  readonly #boosts: readonly number[];
  /** By the number of the term: what MiniSearch has under it. */
  readonly #byNumber: (PostingsByField | undefined)[] = [];
  /** By field and document: how many different terms it has there. */
  readonly #lengths: Uint32Array<ArrayBuffer>[];
  /** By field, of all documents together. */
  readonly #sums: number[];
  /** Numbers of documents that were taken out. */
  readonly #free: number[] = [];

  /** `boosts`: what each field counts for. `vocabulary`: what the numbers of terms stand for; it may grow. */
  constructor(boosts: Readonly<Record<string, number>>, vocabulary: Vocabulary) {
    const fields = Object.keys(boosts);
    super({ fields, searchOptions: { ...EXACT, boost: { ...boosts } } });
    this._index = new TermMap(vocabulary, this.#byNumber) as never;
    this.#boosts = Object.values(boosts);
    this.#lengths = fields.map(() => new Uint32Array(64));
    this.#sums = fields.map(() => 0);
  }

  /** Puts a document in, and gives it a number. `parts`: the numbers of each field's terms, as often as they occur there. */
  put(parts: readonly Uint32Array[], id?: unknown): number {
    const document = this.#free.pop() ?? this._nextId++;
    this._documentIds.set(document, id ?? document);
    this._idToShortId.set(id ?? document, document);
    this._documentCount += 1;
    const lengths = parts.map((part, field) => {
      let different = 0;
      for (const term of part) if (this.#postings(term).add(field, document)) different += 1;
      return different;
    });
    this._fieldLength.set(document, lengths);
    for (const [field, length] of lengths.entries()) {
      const known = this.#lengths[field] as Uint32Array<ArrayBuffer>;
      if (document >= known.length) {
        this.#lengths[field] = new Uint32Array(known.length + (known.length >> 1));
        this.#lengths[field].set(known);
      }
      (this.#lengths[field] as Uint32Array)[document] = length;
      this.#count(field, length);
    }
    return document;
  }

  /** Takes documents out, together: each list of postings is gone through once. */
  take(gone: readonly PutIn[]): void {
    const inOrder = gone.toSorted((a, b) => a.document - b.document);
    for (const { document } of inOrder) {
      const id = this._documentIds.get(document);
      this._documentIds.delete(document);
      this._idToShortId.delete(id);
      this._documentCount -= 1;
      for (const [field, length] of this._fieldLength.get(document)?.entries() ?? [])
        this.#count(field, -length);
      this._fieldLength.delete(document);
      this.#free.push(document);
    }
    for (const field of this.#boosts.keys()) {
      for (const [term, documents] of byTerm(inOrder, field)) {
        const postings = this.#byNumber[term];
        postings?.delete(field, documents);
        if (postings?.size === 0) this.#byNumber[term] = undefined;
      }
    }
  }

  /** All documents have lower numbers. */
  get end(): number {
    return this._nextId;
  }

  /** The postings of these terms, and what MiniSearch would add to a document's score for each. */
  lookedFor(asked: readonly WeighedTerm[]): LookedFor[] {
    return asked.flatMap(({ number, weight, without }) => {
      const except = without === undefined ? undefined : this.#holding(without);
      const parts = this.#boosts.flatMap((boost, field) => {
        const postings = this.#byNumber[number]?.get(field);
        if (!postings) return [];
        const all = postings.documents();
        return {
          documents: except ? all.filter(document => !except.has(document)) : all,
          holding: postings.size,
          lengths: this.#lengths[field] as Uint32Array,
          average: this._avgFieldLength[field] as number,
          weight: weight * boost,
        };
      });
      return parts.length > 0 ? lookedFor(parts, this._documentCount) : [];
    });
  }

  /** Other spellings of a word that nothing holds, the nearest first. */
  spelt(word: string): LikeTerm[] {
    const near = [...this._index.fuzzyGet(word, mostAway(word))];
    return near
      .sort(([a, [, away]], [b, [, further]]) => away - further || (a < b ? -1 : 1))
      .map(([term, [, away]]) => ({ term, weight: worthOfSpelling(term, away) }));
  }

  /** Terms that begin so. */
  beginning(start: string): LikeTerm[] {
    return Array.from(this._index.atPrefix(start), ([term]) => ({
      term,
      weight: worthOfLonger(term, start),
    }));
  }

  #holding(number: number): Set<number> {
    const all = new Set<number>();
    for (const [, postings] of this.#byNumber[number] ?? [])
      for (const document of postings.keys()) all.add(document);
    return all;
  }

  #postings(number: number): PostingsByField {
    let postings = this.#byNumber[number];
    if (!postings) {
      postings = new PostingsByField();
      this.#byNumber[number] = postings;
    }
    return postings;
  }

  #count(field: number, length: number): void {
    this.#sums[field] = (this.#sums[field] ?? 0) + length;
    this._avgFieldLength[field] = this._documentCount ? this.#sums[field] / this._documentCount : 0;
  }
}

/**
 * Stands where MiniSearch has a radix tree, which takes some 300 bytes a term, and does what MiniSearch's search asks of that. It goes through all
 * terms where the tree finds its way: a word that nothing holds takes a millisecond among 100,000.
 */
class TermMap {
  readonly #vocabulary: Vocabulary;
  readonly #byNumber: readonly (PostingsByField | undefined)[];

  constructor(vocabulary: Vocabulary, byNumber: readonly (PostingsByField | undefined)[]) {
    this.#vocabulary = vocabulary;
    this.#byNumber = byNumber;
  }

  get(term: string): PostingsByField | undefined {
    const number = this.#vocabulary.known(term);
    return number === undefined ? undefined : this.#byNumber[number];
  }

  get size(): number {
    return this.#byNumber.reduce((sum, postings) => sum + Number(postings !== undefined), 0);
  }

  [Symbol.iterator](): Generator<[term: string, postings: PostingsByField]> {
    return this.#of(this.#byNumber.keys());
  }

  atPrefix(start: string): Iterable<[term: string, postings: PostingsByField]> {
    return this.#of(this.#vocabulary.beginning(start));
  }

  fuzzyGet(word: string, most: number): Map<string, [postings: PostingsByField, away: number]> {
    const found = new Map<string, [PostingsByField, number]>();
    for (const [number, away] of this.#vocabulary.spelt(word, most)) {
      const postings = this.#byNumber[number];
      if (postings) found.set(this.#vocabulary.terms[number] as string, [postings, away]);
    }
    return found;
  }

  *#of(numbers: Iterable<number>): Generator<[string, PostingsByField]> {
    for (const number of numbers) {
      const postings = this.#byNumber[number];
      if (postings) yield [this.#vocabulary.terms[number] as string, postings];
    }
  }
}

/** The documents that hold each term in the field, in the order in which they come. */
function byTerm(all: readonly PutIn[], field: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { document, parts } of all) {
    for (const term of parts[field] ?? []) {
      const documents = found.get(term);
      if (!documents) found.set(term, [document]);
      else if (documents.at(-1) !== document) documents.push(document);
    }
  }
  return found;
}

/** Terms come in stemmed: they are only taken apart at the spaces that joined them. */
const EXACT = {
  combineWith: 'OR',
  tokenize: (text: string) => text.split(' '),
  processTerm: (each: string) => each,
} as const;
