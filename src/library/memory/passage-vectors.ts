/** The vectors of a library's passages in memory: read from the store, and made in the background for those that have none. */
import type { OnError } from '../../observer.ts';
import type { PassageIndex } from '../../search/index/passage-index.ts';
import { isEnglish } from '../../search/language/languages.ts';
import { type Meaning, VECTOR_BYTES } from '../../search/meaning/meaning.ts';
import { VectorIndex } from '../../search/meaning/vector-index.ts';
import type { Store } from '../../storage/store.ts';

/** Articles whose vectors are read from the store at once, and whose texts are. */
const SLICE = 50;

export interface PassageVectorsOptions {
  owner: string;
  store: Store;
  meaning: Meaning;
  /** The index of the passages; null while they are searched in the store, where vectors are of no use. */
  index(): PassageIndex | null;
  onError: OnError;
}

export class PassageVectors {
  readonly #options: PassageVectorsOptions;
  readonly #vectors = new VectorIndex();
  /** Articles that were looked for in the store, and those of them that cannot have vectors as they stand. */
  readonly #looked = new Set<string>();
  readonly #without = new Set<string>();
  /** The changes of the index that all of this is of. */
  #changes = -1;
  #work: Promise<void> | null = null;
  #stop = new AbortController();

  constructor(options: PassageVectorsOptions) {
    this.#options = options;
  }

  get vectors(): VectorIndex {
    return this.#vectors;
  }

  /** Begins to read and make the vectors that are missing: nobody waits for that. */
  catchUp(): void {
    const { meaning, index, onError } = this.#options;
    const changes = index()?.changes.all;
    if (this.#work || !meaning.isReady || changes === undefined || changes === this.#changes) return;
    this.#work = this.#fill(this.#stop.signal)
      .then(isDone => {
        if (isDone) this.#changes = changes;
      })
      .catch(error => onError(error, 'vectors of passages could not be made; trying again later'))
      .finally(() => {
        this.#work = null;
      });
  }

  /** Resolves when all passages have their vectors, as far as they can be made now. */
  async made(): Promise<void> {
    await this.#work;
    this.catchUp();
    await this.#work;
  }

  /** Stops; resolves when it has. */
  async rest(): Promise<void> {
    this.#stop.abort();
    await this.#work;
    this.#stop = new AbortController();
  }

  /** Whether it came to an end. */
  async #fill(signal: AbortSignal): Promise<boolean> {
    const { owner, store, meaning } = this.#options;
    this.#forgetRemoved();
    this.#without.clear();
    for (;;) {
      const missing = this.#missing().slice(0, SLICE);
      if (missing.length === 0) return true;
      const unread = missing.filter(id => !this.#looked.has(id));
      for (const { articleId, version, bytes } of await store.vectorsOf(owner, unread)) {
        if (version === meaning.encoder) this.#keep(articleId, bytes);
      }
      for (const id of unread) this.#looked.add(id);
      const unmade = missing.filter(id => !this.#vectors.has(id));
      for (const article of await store.articlesById(owner, unmade)) {
        if (signal.aborted) return false;
        const spans = this.#options.index()?.passagesOf(article.id) ?? [];
        const texts = spans.map(({ start, end }) => article.text.slice(start, end));
        const vectors = await meaning.passageVectors(owner, article.title, texts);
        if (!vectors) return false;
        const bytes = new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.byteLength);
        await store.saveVectors(owner, [{ articleId: article.id, version: meaning.encoder, bytes }]);
        this.#keep(article.id, bytes);
      }
      // What the store does not have any more leaves the index when that catches up.
      for (const id of unmade) if (!this.#vectors.has(id)) this.#without.add(id);
      if (signal.aborted) return false;
    }
  }

  /** Ids of the articles in a language that the networks know, the newest first. */
  #missing(): string[] {
    const headlines = this.#options.index()?.newestFirst() ?? [];
    return headlines
      .filter(({ id, lang }) => isEnglish(lang) && !this.#vectors.has(id) && !this.#without.has(id))
      .map(({ id }) => id);
  }

  /** Vectors of other passages than the index has are made anew. */
  #keep(articleId: string, bytes: Uint8Array): void {
    const passages = this.#options.index()?.passagesOf(articleId).length ?? 0;
    if (passages === 0 || bytes.length !== passages * VECTOR_BYTES) return;
    this.#vectors.set(articleId, new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }

  #forgetRemoved(): void {
    const index = this.#options.index();
    for (const id of [...this.#vectors.ids()]) {
      if (index?.headline(id)) continue;
      this.#vectors.remove(id);
      this.#looked.delete(id);
    }
  }
}
