/** What one server may keep at most, held at the one door through which articles come into the store. */
import type { Article } from '../articles/article.ts';
import { Problem } from '../problem.ts';
import type { Owner } from '../storage/owner.ts';
import type { Store } from '../storage/store.ts';

/** Of one server, or of one person with a library of their own. */
export interface Quotas {
  articles: number;
  /** Of the articles' texts, in UTF-8. */
  textBytes: number;
  feeds: number;
}

/** No honest newsroom meets them. */
export const QUOTAS: Quotas = { articles: 100_000, textBytes: 1_000_000_000, feeds: 200 };

/** Nothing more fits: says how much there may be, and what to do. */
export class LibraryFull extends Problem {
  override name = 'LibraryFull';
}

/** Owners whose figures are remembered; the one asked for longest ago is counted anew. */
const MAX_REMEMBERED = 1_000;

interface Held {
  articles: number;
  textBytes: number;
}

/** The same store, which throws a LibraryFull instead of adding an article beyond the quotas. An article that takes the place of another always may. */
export function withQuotas(store: Store, quotas: Quotas): Store {
  /** What owners have, as far as this process knows; forgotten where something was removed. */
  const held = new Map<Owner, Held>();
  const heldBy = async (owner: Owner): Promise<Held> => {
    const { articles, textBytes } = held.get(owner) ?? (await store.usage(owner));
    const known = held.get(owner) ?? { articles, textBytes };
    held.delete(owner);
    held.set(owner, known);
    const [oldest] = held.keys();
    if (held.size > MAX_REMEMBERED && oldest !== undefined) held.delete(oldest);
    return known;
  };
  const bytesOf = ({ text }: Article) => Buffer.byteLength(text);

  return {
    ...store,
    async addArticle(owner, article) {
      const known = await heldBy(owner);
      const textBytes = bytesOf(article);
      if (known.articles >= quotas.articles)
        throw new LibraryFull(words => words.source.tooManyArticles(quotas.articles));
      if (known.textBytes + textBytes > quotas.textBytes)
        throw new LibraryFull(words => words.source.tooMuchText(Math.round(quotas.textBytes / 1e6)));
      const result = await store.addArticle(owner, article);
      if (result.added) {
        known.articles += 1;
        known.textBytes += textBytes;
      }
      return result;
    },
    async removeArticle(owner, id) {
      held.delete(owner);
      return store.removeArticle(owner, id);
    },
    async replaceArticle(owner, ...change) {
      held.delete(owner);
      return store.replaceArticle(owner, ...change);
    },
    async expire(owner, ...bounds) {
      const expired = await store.expire(owner, ...bounds);
      if (expired.length > 0) held.delete(owner);
      return expired;
    },
    async erase(owner) {
      held.delete(owner);
      await store.erase(owner);
      held.delete(owner);
    },
  };
}
