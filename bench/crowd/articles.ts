/** The crowd's articles: news-like, each with a sentence of its own to ask for. */
import type { Article } from '../../src/articles/article.ts';
import { type BenchArticle, madeCorpus } from '../speed/corpus.ts';

let made: BenchArticle[] = [];

export function article(n: number): Article {
  if (n >= made.length) made = [...madeCorpus(7 * (n + 1), 0).articles()];
  const { title, text } = made[n % made.length] as BenchArticle;
  return {
    id: `id${String(n).padStart(12, '0')}`,
    title,
    publisher: 'Example Wire',
    byline: null,
    url: `https://news.example/${n}`,
    publishedAt: Date.UTC(2026, 5, 2),
    addedAt: Date.UTC(2026, 5, 3) + n,
    addedBy: '200000000000000001',
    lang: 'en',
    text: `${text}\n\nLighthouse keeper number ${n} counts ${n * 17} ships a day.`,
    hash: String(n),
  };
}
