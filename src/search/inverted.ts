/** MiniSearch with its postings in less memory, and its scores without an object for each passage that it scores. */
import MiniSearch from 'minisearch';
import { PostingsByField } from './postings.ts';
import { type LookedFor, lookedFor } from './scoring.ts';

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

/** MiniSearch's weight of other spellings; ours of longer words, and how fast it falls with each letter more. */
const SPELT = 0.45;
const LONGER = 0.4;
const LETTER = 0.3;
/** Letters that differ at most. */
const MOST_OTHER = 6;

/**
 * Knows where MiniSearch 7.2.0 keeps what `toJSON` writes, and puts documents there by the numbers of their terms: use `put` and `take` where
 * MiniSearch has `add` and `discard`. A document that is taken out leaves nothing behind, so there is nothing to vacuum. `search` and all the
 * rest are MiniSearch's own; a test compares the two.
 */
export class InvertedIndex extends MiniSearch {
  readonly #terms: readonly string[];
  readonly #boosts: readonly number[];
  /** By the number of the term: what MiniSearch's radix tree has under it. */
  readonly #byNumber: (PostingsByField | undefined)[] = [];
  /** By field and document: how many different terms it has there. */
  readonly #lengths: Uint32Array<ArrayBuffer>[];
  /** By field, of all documents together. */
  readonly #sums: number[];
  /** Numbers of documents that were taken out. */
  readonly #free: number[] = [];

  /** `boosts`: what each field counts for. `terms`: what the numbers stand for; it may grow. */
  constructor(boosts: Readonly<Record<string, number>>, terms: readonly string[]) {
    const fields = Object.keys(boosts);
    super({ fields, searchOptions: { ...EXACT, boost: { ...boosts } } });
    this.#terms = terms;
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
        if (postings?.size !== 0) continue;
        this.#byNumber[term] = undefined;
        this._index.delete(this.#terms[term] as string);
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

  /** Terms of which not more than this share of the letters differs (MiniSearch's `fuzzy`), and at most MOST_OTHER. */
  spelt(like: string, share: number): LikeTerm[] {
    const most = Math.min(MOST_OTHER, Math.round(like.length * share));
    if (most === 0) return [];
    return [...this._index.fuzzyGet(like, most)].map(([term, [, distance]]) => ({
      term,
      weight: (SPELT * term.length) / (term.length + distance),
    }));
  }

  /** Terms that begin so (MiniSearch's `prefix`). */
  beginning(start: string): LikeTerm[] {
    return Array.from(this._index.atPrefix(start).keys(), term => ({
      term,
      weight:
        term === start ? 1 : (LONGER * term.length) / (term.length + LETTER * (term.length - start.length)),
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
      this._index.set(this.#terms[number] as string, postings as never);
    }
    return postings;
  }

  #count(field: number, length: number): void {
    this.#sums[field] = (this.#sums[field] ?? 0) + length;
    this._avgFieldLength[field] = this._documentCount ? this.#sums[field] / this._documentCount : 0;
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
