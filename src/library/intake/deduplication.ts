/** Which article of a library tells a story already: the one with its link, or the one whose text is most like it. */

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

/** An article that tells the same story as another. */
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

  /** The article that tells the story already, the one with the same link first; null if there is none. */
  async find(article: Article, made: MinHashSketch): Promise<DuplicateOf | null> {
    await this.#keepUp();
    const linked = this.#byLink.get(article.url);
    const id = linked ?? this.#nearest(made);
    const same = id === undefined ? null : await this.#store.article(this.#owner, id);
    const known = id === undefined ? undefined : this.#sketches.get(id);
    if (!same || !known) return null;
    const by = linked ? 'link' : same.hash === article.hash ? 'text' : 'similarity';
    return { same, by, similarity: similarity(made, known) };
  }

  /** After a write of our own, the copy's revision included: what came, what went. Only between two calls of `find`. */
  note({ came, went }: { came?: { article: Article; made: MinHashSketch }; went?: Article }): void {
    if (this.#revision !== this.#replica.revision - 1) return;
    if (went) this.#forget(went.id, went.url);
    if (came) {
      this.#sketches.set(came.article.id, came.made);
      this.#byLink.set(came.article.url, came.article.id);
    }
    this.#revision = this.#replica.revision;
  }

  #nearest(made: MinHashSketch): string | undefined {
    let nearest: string | undefined;
    let most = NEAR_DUPLICATE;
    for (const [id, known] of this.#sketches) {
      const alike = similarity(made, known);
      if (alike < most) continue;
      if (alike > most || nearest === undefined) nearest = id;
      most = alike;
    }
    return nearest;
  }

  #forget(id: string, url: string): void {
    this.#sketches.delete(id);
    if (this.#byLink.get(url) === id) this.#byLink.delete(url);
  }

  /** Takes in what the replica took in since: all of it at first, then what other processes wrote. */
  async #keepUp(): Promise<void> {
    const { index, revision } = this.#replica;
    if (this.#revision === revision) return;
    const standing = index.latestAdded();
    for (const id of this.#sketches.keys()) if (!index.headline(id)) this.#sketches.delete(id);
    this.#byLink.clear();
    for (const { id, url } of standing) this.#byLink.set(url, id);
    if (standing.some(({ id }) => !this.#sketches.has(id))) {
      for (const row of await this.#store.sketches(this.#owner)) {
        if (index.headline(row.article)) this.#sketches.set(row.article, decodeSketch(row.sketch));
      }
    }
    await this.#sketch(standing.map(({ id }) => id).filter(id => !this.#sketches.has(id)));
    this.#revision = revision;
  }

  /** Articles that were stored before there were sketches, or whose sketch could not be written. */
  async #sketch(ids: string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += SLICE) {
      for (const { id, text } of await this.#store.articlesById(this.#owner, ids.slice(at, at + SLICE))) {
        const made = minHashSketch(text);
        this.#sketches.set(id, made);
        await this.#store.saveSketch(this.#owner, id, encodeSketch(made));
      }
      await nextTurn();
    }
  }
}
