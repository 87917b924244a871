/** Adds articles to a library, a duplicate only where that is wanted, and puts one in the place of another. */
import type { Article, Headline } from '../../articles/article.ts';
import { encodeSketch, type MinHashSketch, minHashSketch } from '../../articles/near-duplicates.ts';
import type { OnError } from '../../observer.ts';
import type { Store } from '../../storage/store.ts';
import { headlineOf } from '../answers/quotes.ts';
import type { Replica } from '../memory/replica.ts';
import type { Stories } from '../stories/stories.ts';
import { Deduplicator, type DuplicateOf } from './deduplication.ts';

/** What happens to a duplicate of an article that the library has. By default nothing is added. */
export interface AddOptions {
  /** Takes the place of this article (by its id), whatever else is like it. */
  replaces?: string;
  /** Adds it beside an article under another link, however alike their texts are. */
  keepBoth?: boolean;
  /** Takes the place of the article with its link if title, text or date are others by now. */
  update?: boolean;
}

/** The article that the new one is a duplicate of. */
export interface ExistingArticle extends Omit<DuplicateOf, 'same'> {
  same: Headline;
  /** Whether title, text or date of what was to be added are others. */
  isChanged: boolean;
}

/** What became of an article that somebody wanted to add. */
export type Added =
  /** `replaced`: whose place it took. */
  { added: true; article: Article; replaced: Headline | null } | ({ added: false } & ExistingArticle);

/** Each method is called in the turn of a write: one after another. */
export class Intake {
  readonly #owner: string;
  readonly #store: Store;
  readonly #replica: Replica;
  readonly #deduplicator: Deduplicator;
  readonly #stories: Stories;
  readonly #onError: OnError;

  constructor(owner: string, store: Store, replica: Replica, stories: Stories, onError: OnError) {
    this.#owner = owner;
    this.#store = store;
    this.#replica = replica;
    this.#deduplicator = new Deduplicator(owner, store, replica);
    this.#stories = stories;
    this.#onError = onError;
  }

  /** The article that this one is a duplicate of; null if there is none. */
  async existing(article: Article): Promise<ExistingArticle | null> {
    const found = await this.#deduplicator.find(article, minHashSketch(article.text));
    return found && existingOf(found, article);
  }

  async add(article: Article, options: AddOptions): Promise<Added> {
    const sketch = minHashSketch(article.text);
    const found = await this.#deduplicator.find(article, sketch);
    const old =
      options.replaces === undefined ? null : await this.#store.article(this.#owner, options.replaces);
    if (old) return this.replace(old, article, sketch);
    if (found && !(options.keepBoth && found.by === 'similarity')) {
      const existing = existingOf(found, article);
      if (!options.update || found.by !== 'link' || !existing.isChanged) return { added: false, ...existing };
      return this.replace(found.same, sameAdder(article, found.same), sketch);
    }
    const result = await this.#store.addArticle(this.#owner, article);
    if (!result.added) return { added: false, ...existingOf(conflicting(result.same, article), article) };
    await this.#addToIndex(article);
    this.#replica.revision += 1;
    this.#deduplicator.record({ added: { article, sketch } });
    await this.#saveSketch(article.id, sketch);
    await this.#place(article);
    return { added: true, article, replaced: null };
  }

  /** Nothing is written if `old` is gone, or if a third article has the link or the text of the new one. */
  async replace(old: Article, article: Article, sketch = minHashSketch(article.text)): Promise<Added> {
    const result = await this.#store.replaceArticle(this.#owner, old.id, article, encodeSketch(sketch));
    if (!result.replaced) {
      const { same } = result;
      if (same) return { added: false, ...existingOf(conflicting(same, article), article) };
      return this.add(article, {});
    }
    this.#replica.index.remove(old.id);
    await this.#addToIndex(article);
    this.#replica.revision += 1;
    this.#deduplicator.record({ added: { article, sketch }, removed: old });
    this.#stories.replaced(old.id, article.id);
    return { added: true, article, replaced: headlineOf(old) };
  }

  async remove(id: string): Promise<Article | null> {
    const article = await this.#store.removeArticle(this.#owner, id);
    if (!article) return null;
    this.#replica.index.remove(id);
    this.#replica.revision += 1;
    this.#deduplicator.record({ removed: article });
    this.#stories.removed(id);
    return article;
  }

  async #addToIndex(article: Article): Promise<void> {
    try {
      await this.#replica.add(article);
    } catch (error) {
      this.#onError(error, 'an article is not in the full text yet');
    }
  }

  /** The article is stored already. One that is in no story yet is put into one when the library is next asked for. */
  async #place(article: Article): Promise<void> {
    try {
      await this.#stories.place(article);
    } catch (error) {
      this.#onError(error, 'an article is in no story yet');
    }
  }

  /** The article is stored already. A sketch that is missing is made by the next search for duplicates. */
  async #saveSketch(id: string, sketch: MinHashSketch): Promise<void> {
    try {
      await this.#store.saveSketch(this.#owner, id, encodeSketch(sketch));
    } catch (error) {
      this.#onError(error, 'the sketch of an article could not be saved');
    }
  }
}

/** An article in the place of another keeps who added it, and when. */
export function sameAdder(article: Article, { addedAt, addedBy }: Headline): Article {
  return { ...article, addedAt, addedBy };
}

/**
 * Whether a source says something else by now (epoch milliseconds). A date that is not stated any more is no other date; nor is one that lies
 * in the future, which `now` stands for.
 */
export function isChanged(before: Article, after: Article, now: number): boolean {
  const { publishedAt } = after;
  const isOtherDate =
    publishedAt !== null && publishedAt !== before.publishedAt && publishedAt <= now - MOMENT_MS;
  return before.title !== after.title || before.text !== after.text || isOtherDate;
}

/** Dates are kept by the second. */
const MOMENT_MS = 1_000;

function existingOf({ same, by, similarity }: DuplicateOf, article: Article): ExistingArticle {
  return { same: headlineOf(same), by, similarity, isChanged: isChanged(same, article, article.addedAt) };
}

/** What the store finds with the same link or the same hash, as another process may have written it just now. */
function conflicting(same: Article, article: Article): DuplicateOf {
  return {
    same,
    by: same.url === article.url ? 'link' : 'text',
    similarity: same.hash === article.hash ? 1 : 0,
  };
}
