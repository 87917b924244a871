/** From what the search and the store say to what commands and views see. */
import type { Article, Headline } from '../articles/article.ts';
import type { Verdict } from '../search/answer.ts';
import type { PassageIndex } from '../search/index.ts';
import type { StoredQuote } from '../storage/store.ts';
import type { Found, NotCovered, Page, Quote } from './answer.ts';

/** The answer with the quotes whose articles are at hand; null if none is. */
export function found(
  id: string,
  question: string,
  quotes: readonly StoredQuote[],
  articles: ReadonlyMap<string, Article>,
): Found | null {
  const [best, ...further] = quotes.flatMap(quote => {
    const article = articles.get(quote.articleId);
    return article ? [sliced(quote, article)] : [];
  });
  return best ? { kind: 'found', id, question, quotes: [best, ...further] } : null;
}

function sliced({ start, end, bold }: StoredQuote, article: Article): Quote {
  return {
    article: headlineOf(article),
    start,
    end,
    text: article.text.slice(start, end),
    bold: { start: bold.start - start, end: bold.end - start },
  };
}

/** Headlines shown where nothing is near. */
const LATEST = 3;

/** What is nearest, and what the library has never heard of. */
export function notCovered(
  question: string,
  verdict: Extract<Verdict, { found: false }>,
  index: PassageIndex,
): NotCovered {
  return {
    kind: 'not covered',
    question,
    nearest: verdict.nearest.flatMap(id => index.headline(id) ?? []),
    latest: index.newestFirst().slice(0, LATEST),
    unknownWords: verdict.unknownWords,
    articles: index.articles,
    newest: index.newestFirst().find(({ publishedAt }) => publishedAt !== null)?.publishedAt ?? null,
  };
}

export function headlineOf(article: Article): Headline {
  const { text: _text, hash: _hash, ...headline } = article;
  return headline;
}

export function paged<Item>(all: readonly Item[], page: { offset: number; limit: number }): Page<Item> {
  return { items: all.slice(page.offset, page.offset + page.limit), total: all.length };
}
