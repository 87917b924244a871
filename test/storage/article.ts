/** Articles for the tests of storage. */
import type { Article } from '../../src/articles/article.ts';

/** An article whose link and hash belong to its number. */
export function numbered(n: number, change: Partial<Article> = {}): Article {
  return {
    id: `id${String(n).padStart(12, '0')}`,
    title: `Headline ${n} — «ünïcode» 新聞 🗞️`,
    publisher: 'Example Wire',
    byline: null,
    url: `https://news.example/${n}`,
    publishedAt: Date.UTC(2026, 5, 2),
    addedAt: Date.UTC(2026, 5, 3) + n,
    addedBy: '200000000000000001',
    lang: 'en',
    text: `The text of article ${n}.\n\nIts second paragraph isn't "plain": it's 100% quoted; -- ok?`,
    hash: n.toString(16).padStart(64, '0'),
    ...change,
  };
}
