/** Which article of a library another one is a duplicate of: the one with its link, or the one whose text is most like it. */

import type { Article } from '../../articles/article.ts';
import {
  decodeSketch,
  encodeSketch,
  type MinHashSketch,
  minHashSketch,
  NEAR_DUPLICATE,
  similarity,
} from '../../articles/near-duplicates.ts';
import type { Store } from '../../storage/store.ts';
import { nextTurn } from '../../time.ts';
import type { Replica } from '../memory/replica.ts';

/** The article that another one is a duplicate of. */
export interface DuplicateOf {
  same: Article;
  /** Whether it has the same link, the same title and text, or a text that is nearly the same under another link. */
  by: 'link' | 'text' | 'similarity';
  /** How alike the texts are, 0 to 1: below NEAR_DUPLICATE only if the link is the same. */
  similarity: number;
}

/** Articles that are read and sketched (about 1 ms each) before others get their turn. */
const SLICE = 20;

/** Everything here happens in the turn of a write: one call after another. */
export class Deduplicator {
  readonly #owner: string;
  readonly #store: Store;
  readonly #replica: Replica;
  readonly #sketches = new Map<string, MinHashSketch>();
  readonly #byLink = new Map<string, string>();
  /** The revision of the replica that it knows everything of. */
  #revision = -1;

  constructor(owner: string, store: Store, replica: Replica) {
    this.#owner = owner;
    this.#store = store;
    this.#replica = replica;
  }

  /** The article that this one is a duplicate of, the one with the same link first; null if there is none. */
  async find(article: Article, sketch: MinHashSketch): Promise<DuplicateOf | null> {
    await this.#catchUp();
    const linked = this.#byLink.get(article.url);
    const id = linked ?? this.#nearest(sketch);
    const same = id === undefined ? null : await this.#store.article(this.#owner, id);
    const known = id === undefined ? undefined : this.#sketches.get(id);
    if (!same || !known) return null;
    const by = linked ? 'link' : same.hash === article.hash ? 'text' : 'similarity';
    return { same, by, similarity: similarity(sketch, known) };
  }

  /** After a write of our own, which raised the replica's revision: what was added, what was removed. Only between two calls of `find`. */
  record({
    added,
    removed,
  }: {
    added?: { article: Article; sketch: MinHashSketch };
    removed?: Article;
  }): void {
    if (this.#revision !== this.#replica.revision - 1) return;
    if (removed) this.#remove(removed.id, removed.url);
    if (added) {
      this.#sketches.set(added.article.id, added.sketch);
      this.#byLink.set(added.article.url, added.article.id);
    }
    this.#revision = this.#replica.revision;
  }

  #nearest(sketch: MinHashSketch): string | undefined {
    let nearest: string | undefined;
    let most = NEAR_DUPLICATE;
    for (const [id, known] of this.#sketches) {
      const alike = similarity(sketch, known);
      if (alike < most) continue;
      if (alike > most || nearest === undefined) nearest = id;
      most = alike;
    }
    return nearest;
  }

  #remove(id: string, url: string): void {
    this.#sketches.delete(id);
    if (this.#byLink.get(url) === id) this.#byLink.delete(url);
  }

  /** Adds and removes what the replica did since: all of it at first, then what other processes wrote. */
  async #catchUp(): Promise<void> {
    const { index, revision } = this.#replica;
    if (this.#revision === revision) return;
    const present = index.latestAdded();
    for (const id of this.#sketches.keys()) if (!index.headline(id)) this.#sketches.delete(id);
    this.#byLink.clear();
    for (const { id, url } of present) this.#byLink.set(url, id);
    if (present.some(({ id }) => !this.#sketches.has(id))) {
      for (const row of await this.#store.sketches(this.#owner)) {
        const sketch = index.headline(row.article) && intact(row.sketch);
        if (sketch) this.#sketches.set(row.article, sketch);
      }
    }
    await this.#addSketches(present.map(({ id }) => id).filter(id => !this.#sketches.has(id)));
    this.#revision = revision;
  }

  /** Articles that were stored before there were sketches, or whose sketch could not be written. */
  async #addSketches(ids: string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += SLICE) {
      for (const { id, text } of await this.#store.articlesById(this.#owner, ids.slice(at, at + SLICE))) {
        const sketch = minHashSketch(text);
        this.#sketches.set(id, sketch);
        await this.#store.saveSketch(this.#owner, id, encodeSketch(sketch));
      }
      await nextTurn();
    }
  }
}

/** A sketch is made again where it is damaged: null then. */
function intact(text: string): MinHashSketch | null {
  try {
    return decodeSketch(text);
  } catch {
    return null;
  }
}
