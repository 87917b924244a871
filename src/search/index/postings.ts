/** Where a term stands: in numbers four to eight bytes each, where a Map takes some forty. MiniSearch reads them as if they were its Maps. */

/** Shorter lists are arrays: up to here those take less memory than a typed array with what it needs beside its numbers. */
const MOST_IN_ARRAY = 90;
/** Arrays this short are made anew for each number: V8 gives one that grows room for 17. */
const LEAST_GROWING = 6;

/** Of one field: a Map from documents to how often they hold the term. */
export class Postings {
  /** In order, each document as often as it holds the term. Behind `#length` is room for more. */
  #list: number[] | Uint32Array = [];
  #length = 0;
  /** How many documents hold the term. */
  size = 0;

  /** Counts the term once more; true for a document that did not hold it. */
  add(document: number): boolean {
    const at = this.#behind(document);
    const isNew = at === 0 || this.#list[at - 1] !== document;
    if (isNew) this.size += 1;
    this.#makeRoom();
    if (at < this.#length) this.#list.copyWithin(at + 1, at, this.#length);
    this.#list[at] = document;
    this.#length += 1;
    return isNew;
  }

  /** Takes documents out, which come in order. What stands between them is moved once. */
  delete(documents: readonly number[]): void {
    let end = -1;
    for (const [at, document] of documents.entries()) {
      const [from, behind] = [this.#behind(document - 1), this.#behind(document)];
      if (end < 0) end = from;
      if (from < behind) this.size -= 1;
      const next = documents[at + 1];
      const until = next === undefined ? this.#length : this.#behind(next - 1);
      this.#list.copyWithin(end, behind, until);
      end += until - behind;
    }
    if (end >= 0) this.#length = end;
    if (!(this.#list instanceof Uint32Array)) this.#list.length = this.#length;
    else if (this.#length <= MOST_IN_ARRAY / 2) this.#list = [...this.#list.subarray(0, this.#length)];
  }

  get(document: number): number | undefined {
    return this.#behind(document) - this.#behind(document - 1) || undefined;
  }

  *[Symbol.iterator](): Generator<[document: number, times: number]> {
    for (const document of this.keys()) yield [document, this.get(document) as number];
  }

  keys(): Iterable<number> {
    return new Set(this.documents());
  }

  /** In order, each document as often as it holds the term. Not to be changed, nor kept. */
  documents(): Uint32Array {
    return this.#list instanceof Uint32Array
      ? this.#list.subarray(0, this.#length)
      : Uint32Array.from(this.#list);
  }

  /** The place behind the last of the numbers up to this one. */
  #behind(document: number): number {
    let [low, high] = [0, this.#length];
    // New documents have the highest numbers, nearly always.
    if (high === 0 || (this.#list[high - 1] as number) <= document) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#list[middle] as number) <= document) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** For one number. */
  #makeRoom(): void {
    const list = this.#list;
    if (list instanceof Uint32Array) {
      if (this.#length < list.length) return;
      this.#list = new Uint32Array(list.length + (list.length >> 2));
      this.#list.set(list);
    } else if (this.#length >= MOST_IN_ARRAY) {
      this.#list = new Uint32Array(this.#length + (this.#length >> 2));
      this.#list.set(list);
    } else if (this.#length < LEAST_GROWING) this.#list = list.concat(0);
    else list.push(0);
  }
}

/** Of all fields: a Map from fields to their postings. */
export class PostingsByField {
  #fields: (Postings | undefined)[] = [];

  get(field: number): Postings | undefined {
    return this.#fields[field];
  }

  /** True for a document that did not hold the term in this field. */
  add(field: number, document: number): boolean {
    let postings = this.#fields[field];
    if (!postings) {
      postings = new Postings();
      while (this.#fields.length <= field) this.#fields = this.#fields.concat(undefined);
      this.#fields[field] = postings;
    }
    return postings.add(document);
  }

  /** Takes documents out of a field, which come in order. */
  delete(field: number, documents: readonly number[]): void {
    const postings = this.#fields[field];
    postings?.delete(documents);
    if (postings?.size === 0) this.#fields[field] = undefined;
  }

  /** How many fields hold the term anywhere. */
  get size(): number {
    return this.#fields.filter(postings => postings).length;
  }

  *[Symbol.iterator](): Generator<[field: number, postings: Postings]> {
    for (const [field, postings] of this.#fields.entries()) if (postings) yield [field, postings];
  }
}
