/** Puts articles into a library, the same story once, and puts one in the place of another. */
import type { Article, Headline } from '../../articles/article.ts';
import { encodeSketch, type MinHashSketch, minHashSketch } from '../../articles/near-duplicates.ts';
import type { OnError } from '../../observer.ts';
import type { Store } from '../../storage/store.ts';
import { headlineOf } from '../answers/quotes.ts';
import type { Replica } from '../memory/replica.ts';
import { Deduplicator, type DuplicateOf } from './deduplication.ts';

/** What happens where the library has the story already. By default nothing is added. */
export interface AddOptions {
  /** Takes the place of this article (by its id), whatever else is like it. */
  replaces?: string;
  /** Adds it beside an article under another link, however alike their texts are. */
  keepBoth?: boolean;
  /** Takes the place of the article with its link if title, text or date are others by now. */
  update?: boolean;
}

/** The article that tells the story already. */
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
  readonly #onError: OnError;

  constructor(owner: string, store: Store, replica: Replica, onError: OnError) {
    this.#owner = owner;
    this.#store = store;
    this.#replica = replica;
    this.#deduplicator = new Deduplicator(owner, store, replica);
    this.#onError = onError;
  }

  /** The article that tells the story of this one already; null if there is none. */
  async standing(article: Article): Promise<ExistingArticle | null> {
    const found = await this.#deduplicator.find(article, minHashSketch(article.text));
    return found && standingOf(found, article);
  }

  async add(article: Article, options: AddOptions): Promise<Added> {
    const made = minHashSketch(article.text);
    const found = await this.#deduplicator.find(article, made);
    const old =
      options.replaces === undefined ? null : await this.#store.article(this.#owner, options.replaces);
    if (old) return this.replace(old, article, made);
    if (found && !(options.keepBoth && found.by === 'similarity')) {
      const standing = standingOf(found, article);
      if (!options.update || found.by !== 'link' || !standing.isChanged) return { added: false, ...standing };
      return this.replace(found.same, sameAdder(article, found.same), made);
    }
    const result = await this.#store.addArticle(this.#owner, article);
    if (!result.added) return { added: false, ...standingOf(inTheWay(result.same, article), article) };
    await this.#takeIn(article);
    this.#replica.revision += 1;
    this.#deduplicator.note({ came: { article, made } });
    await this.#saveSketch(article.id, made);
    return { added: true, article, replaced: null };
  }

  /** Nothing is written if `old` is gone, or if a third article has the link or the text of the new one. */
  async replace(old: Article, article: Article, made = minHashSketch(article.text)): Promise<Added> {
    const result = await this.#store.replaceArticle(this.#owner, old.id, article, encodeSketch(made));
    if (!result.replaced) {
      const { same } = result;
      if (same) return { added: false, ...standingOf(inTheWay(same, article), article) };
      return this.add(article, {});
    }
    this.#replica.index.remove(old.id);
    await this.#takeIn(article);
    this.#replica.revision += 1;
    this.#deduplicator.note({ came: { article, made }, went: old });
    return { added: true, article, replaced: headlineOf(old) };
  }

  async remove(id: string): Promise<Article | null> {
    const article = await this.#store.removeArticle(this.#owner, id);
    if (!article) return null;
    this.#replica.index.remove(id);
    this.#replica.revision += 1;
    this.#deduplicator.note({ went: article });
    return article;
  }

  async #takeIn(article: Article): Promise<void> {
    try {
      await this.#replica.add(article);
    } catch (error) {
      this.#onError(error, 'an article is not in the full text yet');
    }
  }

  /** The article stands already. Whoever is first to look for its likes makes up for a sketch that is missing. */
  async #saveSketch(id: string, made: MinHashSketch): Promise<void> {
    try {
      await this.#store.saveSketch(this.#owner, id, encodeSketch(made));
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

function standingOf({ same, by, similarity }: DuplicateOf, article: Article): ExistingArticle {
  return { same: headlineOf(same), by, similarity, isChanged: isChanged(same, article, article.addedAt) };
}

/** What the store finds with the same link or the same hash, as another process may have written it just now. */
function inTheWay(same: Article, article: Article): DuplicateOf {
  return {
    same,
    by: same.url === article.url ? 'link' : 'text',
    similarity: same.hash === article.hash ? 1 : 0,
  };
}
