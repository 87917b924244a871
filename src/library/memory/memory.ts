/** The libraries in memory: read on first use, the least recently used are evicted beyond the memory budget, and their indexes are saved first. */

import type { Observer } from '../../observer.ts';
import type { OpenLibrary } from '../library.ts';
import { HEADLINE_BYTES, LIBRARY_BYTES, PASSAGE_BYTES } from './budget.ts';

export interface MemoryOptions {
  /** Reads a library from the store. */
  open(owner: string): Promise<OpenLibrary>;
  /** How much memory libraries may take together. The one that is used stays, whatever it takes. */
  bytes: number;
  observer: Pick<Observer, 'loaded'>;
  onError(error: unknown, what: string): void;
}

/** What is in memory now, and what it took since the start. */
export interface Figures {
  libraries: number;
  articles: number;
  passages: number;
  /** An estimate: PASSAGE_BYTES for each passage, LIBRARY_BYTES for each library, HEADLINE_BYTES for each article of one that is or will be searched in the store. */
  bytes: number;
  /** Libraries read from a snapshot of their index; built from their articles, which is the slow way; evicted, as the budget was spent. */
  fromSnapshot: number;
  fromArticles: number;
  evicted: number;
}

/** Libraries that are read at the same time: each is in memory before it can be counted. */
const MAX_LOADS = 4;
/** Snapshots that wait to be saved before the next library is read: each keeps its index in memory. */
const MAX_SAVES = 4;
/** How long closing goes on saving snapshots; those that are missing afterwards are built again. */
const CLOSE_MS = 3_000;

export class LibraryMemory {
  readonly #options: MemoryOptions;
  /** The least recently used first. */
  readonly #loads = new Map<string, Promise<OpenLibrary>>();
  readonly #loaded = new Map<string, OpenLibrary>();
  /** With a snapshot that is still to be saved: whoever asks for one that was evicted has it back. */
  readonly #leaving = new Map<string, OpenLibrary>();
  readonly #counts = { fromSnapshot: 0, fromArticles: 0, evicted: 0 };
  /** Those that are being read, and who waits to be the next. */
  #loading = 0;
  readonly #waiting: (() => void)[] = [];
  /** The last of the saves, which go one after another; how many there are. */
  #saved: Promise<void> = Promise.resolve();
  #saves = 0;
  readonly #stopSaving = new AbortController();

  constructor(options: MemoryOptions) {
    this.#options = options;
  }

  /** Concurrent calls share one load. */
  async library(owner: string): Promise<OpenLibrary> {
    const load = this.#loads.get(owner) ?? this.#load(owner);
    this.#loads.delete(owner);
    this.#loads.set(owner, load);
    const library = await load;
    await library.catchUp();
    this.#evict(owner);
    return library;
  }

  figures(): Figures {
    const figures = { libraries: this.#loaded.size, articles: 0, passages: 0, bytes: 0, ...this.#counts };
    for (const library of this.#loaded.values()) {
      figures.articles += library.size;
      figures.passages += library.passages;
      figures.bytes += bytesOf(library);
    }
    return figures;
  }

  /** Waits for the writes that were asked for, then saves what snapshots it can in a few seconds. */
  async close(): Promise<void> {
    const libraries = await Promise.allSettled(this.#loads.values());
    const open = libraries.flatMap(each => (each.status === 'fulfilled' ? [each.value] : []));
    await Promise.allSettled(open.map(library => library.rest()));
    await Promise.allSettled(open.map(library => library.settled()));
    const timer = setTimeout(() => this.#stopSaving.abort(), CLOSE_MS);
    for (const library of open) this.#save(library);
    await this.#saved;
    clearTimeout(timer);
    this.#loads.clear();
    this.#loaded.clear();
  }

  async #load(owner: string): Promise<OpenLibrary> {
    const leaving = this.#leaving.get(owner);
    if (leaving) {
      this.#loaded.set(owner, leaving);
      return leaving;
    }
    try {
      await this.#waitForLoad();
      const startedAt = performance.now();
      const library = await this.#options.open(owner).finally(() => this.#endLoad());
      const { from } = library;
      this.#counts[from === 'snapshot' ? 'fromSnapshot' : 'fromArticles'] += 1;
      this.#options.observer.loaded({ from, tookMs: performance.now() - startedAt });
      this.#loaded.set(owner, library);
      this.#save(library);
      return library;
    } catch (error) {
      this.#loads.delete(owner);
      throw error;
    }
  }

  async #waitForLoad(): Promise<void> {
    while (this.#saves > MAX_SAVES) await this.#saved;
    if (this.#loading >= MAX_LOADS) await new Promise<void>(resolve => this.#waiting.push(resolve));
    else this.#loading += 1;
  }

  /** Whoever waits longest is next. */
  #endLoad(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#loading -= 1;
  }

  #evict(busy: string): void {
    let { bytes } = this.figures();
    for (const owner of this.#loads.keys()) {
      if (bytes <= this.#options.bytes) return;
      const library = this.#loaded.get(owner);
      if (owner === busy || !library) continue;
      bytes -= bytesOf(library);
      this.#loads.delete(owner);
      this.#loaded.delete(owner);
      this.#counts.evicted += 1;
      void library.rest();
      this.#save(library);
    }
  }

  /** Saves a snapshot where it is worth it, when its turn comes. Nobody waits for it. */
  #save(library: OpenLibrary): void {
    if (!library.isWorthSaving) return;
    const { signal } = this.#stopSaving;
    this.#saves += 1;
    this.#leaving.set(library.owner, library);
    this.#saved = this.#saved
      .then(() => library.saveSnapshot(signal))
      .catch(error => this.#options.onError(error, 'a snapshot of an index could not be saved'))
      .finally(() => {
        this.#saves -= 1;
        if (this.#leaving.get(library.owner) === library) this.#leaving.delete(library.owner);
      });
  }
}

function bytesOf({ passages, size, place }: OpenLibrary): number {
  return LIBRARY_BYTES + passages * PASSAGE_BYTES + (place === 'memory' ? 0 : size * HEADLINE_BYTES);
}
