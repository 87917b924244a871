/** The inverted index: which documents hold a term in which field and how often, and what that is worth by BM25+. */
import { Lists } from './lists.ts';

/** BM25+ (Lv and Zhai 2011) with the values that MiniSearch has as its defaults. */
const K = 1.2;
const B = 0.7;
const D = 0.5;

/** A document's number has 24 bits of a posting, how often it holds the term the other 8. */
const MAX_DOCUMENTS = 1 << 24;
const MOST_OFTEN = 255;

/** Terms and documents are known by their numbers, from 0 on; both may be used again once they are gone. */
export class Postings {
  readonly #boosts: readonly number[];
  /** List `term * fields + field`: postings, `document * 256 + occurrences`. */
  readonly #lists = new Lists();
  /** By field: how many different terms each document has in it, by the document's number; and the sum of them. */
  readonly #lengths: Uint16Array<ArrayBuffer>[];
  readonly #totals: number[];
  #documents = 0;

  /** What a field's score counts, for each field. */
  constructor(boosts: readonly number[]) {
    this.#boosts = boosts;
    this.#lengths = boosts.map(() => new Uint16Array(64));
    this.#totals = boosts.map(() => 0);
  }

  get documents(): number {
    return this.#documents;
  }

  /** `fields`: the terms of each field, in any order, repeated as often as they occur. */
  add(document: number, fields: readonly Uint32Array[]): void {
    if (document >= MAX_DOCUMENTS) throw new RangeError(`document ${document} of ${MAX_DOCUMENTS}`);
    fields.forEach((terms, field) => {
      const occurrences = counted(terms);
      for (const [term, times] of occurrences) {
        this.#lists.push(this.#list(term, field), document * 256 + Math.min(times, MOST_OFTEN));
      }
      this.#setLength(field, document, occurrences.size);
    });
    this.#documents += 1;
  }

  /** Takes a document out: `fields` as it was added with. */
  remove(document: number, fields: readonly Uint32Array[]): void {
    fields.forEach((terms, field) => {
      for (const term of new Set(terms)) {
        const list = this.#list(term, field);
        const place = this.#lists.of(list).findIndex(posting => posting >>> 8 === document);
        if (place >= 0) this.#lists.removeAt(list, place);
      }
      this.#setLength(field, document, 0);
    });
    this.#documents -= 1;
  }

  /** Documents that hold the term in any field, counted once for each. */
  frequency(term: number): number {
    return this.#boosts.reduce((sum, _boost, field) => sum + this.#lists.size(this.#list(term, field)), 0);
  }

  /**
   * Adds to `scores` what the term is worth in each document that holds it, times `weight`; of the documents in `only`, if that is given.
   * Σ over fields: boost · ln(1 + (N − n + ½) / (n + ½)) · (d + f (k + 1) / (f + k (1 − b + b · length / mean length))).
   */
  score(term: number, scores: Map<number, number>, weight = 1, only?: ReadonlySet<number>): void {
    for (const [field, boost] of this.#boosts.entries()) {
      const postings = this.#lists.of(this.#list(term, field));
      if (postings.length === 0) continue;
      const rarity = Math.log(1 + (this.#documents - postings.length + 0.5) / (postings.length + 0.5));
      const worth = weight * boost * rarity;
      const mean = (this.#totals[field] as number) / this.#documents;
      const lengths = this.#lengths[field] as Uint16Array;
      for (const posting of postings) {
        const document = posting >>> 8;
        if (only && !only.has(document)) continue;
        const times = posting & 255;
        const length = (lengths[document] as number) / mean;
        const score = worth * (D + (times * (K + 1)) / (times + K * (1 - B + B * length)));
        scores.set(document, (scores.get(document) ?? 0) + score);
      }
    }
  }

  #list(term: number, field: number): number {
    return term * this.#boosts.length + field;
  }

  #setLength(field: number, document: number, length: number): void {
    let lengths = this.#lengths[field] as Uint16Array<ArrayBuffer>;
    if (document >= lengths.length) {
      const wider = new Uint16Array(Math.max(document + 1, lengths.length * 2));
      wider.set(lengths);
      this.#lengths[field] = wider;
      lengths = wider;
    }
    this.#totals[field] = (this.#totals[field] as number) + length - (lengths[document] as number);
    lengths[document] = length;
  }
}

function counted(terms: Uint32Array): Map<number, number> {
  const occurrences = new Map<number, number>();
  for (const term of terms) occurrences.set(term, (occurrences.get(term) ?? 0) + 1);
  return occurrences;
}
