/** MiniSearch, filled from the numbers of terms that documents hold, without reading their texts again. */
import MiniSearch from 'minisearch';

/** From each document's terms to each term's documents. MiniSearch's own way to load an index takes three times as long: it goes by way of JSON. */
export class Inverted {
  readonly #fields: readonly string[];
  /** By term * fields + field: by document, how often it holds the term there. */
  #lists: (Map<number, number> | undefined)[] = [];
  #ids: unknown[] = [];
  /** By document: by field, how many different terms it has there. */
  #lengths: number[][] = [];

  constructor(fields: readonly string[]) {
    this.#fields = fields;
  }

  /** `parts`: the numbers of each field's terms, as often as they occur there. */
  add(id: unknown, parts: readonly Uint32Array[]): void {
    const document = this.#ids.push(id) - 1;
    const lengths: number[] = [];
    for (const [field, part] of parts.entries()) {
      let different = 0;
      for (const term of part) {
        const at = term * this.#fields.length + field;
        let list = this.#lists[at];
        if (!list) {
          list = new Map();
          this.#lists[at] = list;
        }
        const before = list.get(document);
        if (before === undefined) different += 1;
        list.set(document, (before ?? 0) + 1);
      }
      lengths.push(different);
    }
    this.#lengths.push(lengths);
  }

  /** Puts all of it into an index that is empty. `terms`: what the numbers stand for. Others get their turn at each yield. */
  *fill(index: FillableIndex, terms: readonly string[]): Generator<void> {
    index.begin(this.#lengths);
    for (const [document, id] of this.#ids.entries()) {
      index.putDocument(document, id, this.#lengths[document] as number[]);
      if (document % DOCUMENTS === 0) yield;
    }
    for (const [number, term] of terms.entries()) {
      const first = number * this.#fields.length;
      index.put(term, this.#lists.slice(first, first + this.#fields.length));
      if (number % TERMS === 0) yield;
    }
  }
}

/** Terms and documents that are put in at once: some 5 ms. */
const TERMS = 1_000;
const DOCUMENTS = 5_000;

/** Knows where MiniSearch 7.2.0 keeps what `toJSON` writes; a test compares an index that was filled with one that was built. */
export class FillableIndex extends MiniSearch {
  /** `lengths`: of each document that is to come, how many different terms it has in each field. */
  begin(lengths: readonly (readonly number[])[]): void {
    const sums: number[] = [];
    for (const own of lengths)
      for (const [field, length] of own.entries()) sums[field] = (sums[field] ?? 0) + length;
    this._documentCount = lengths.length;
    this._nextId = lengths.length;
    this._avgFieldLength = sums.map(sum => sum / lengths.length);
  }

  putDocument(document: number, id: unknown, lengths: number[]): void {
    this._documentIds.set(document, id);
    this._idToShortId.set(id, document);
    this._fieldLength.set(document, lengths);
  }

  /** `lists`: by field, how often each document holds the term there. */
  put(term: string, lists: readonly (Map<number, number> | undefined)[]): void {
    const byField = new Map<number, Map<number, number>>();
    for (const [field, list] of lists.entries()) if (list) byField.set(field, list);
    if (byField.size > 0) this._index.set(term, byField);
  }
}
