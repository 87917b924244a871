/** A small library in memory for the tests of the search: articles from titles and texts, and one call to ask. */
import type { Article } from '../../src/articles/article.ts';
import { answer, type Verdict } from '../../src/search/answer/answer.ts';
import { PassageIndex } from '../../src/search/index/passage-index.ts';
import { readQuestion } from '../../src/search/question/question.ts';
import { confidenceFeatures } from '../../src/search/ranking/confidence.ts';
import type { ConfidenceFeatures } from '../../src/search/ranking/model.ts';
import { type Hit, rank } from '../../src/search/ranking/rank.ts';

export function article(id: string, title: string, text: string, more: Partial<Article> = {}): Article {
  const url = `https://news.example/${id}`;
  const rest = { publisher: 'Example Wire', byline: null, addedAt: 0, addedBy: 'test', lang: 'en', hash: id };
  return { id, title, text, url, publishedAt: null, ...rest, ...more };
}

export function libraryOf(...articles: Article[]) {
  const index = new PassageIndex();
  for (const each of articles) index.add(each);
  const byId = new Map(articles.map(each => [each.id, each]));
  const matches = (question: string) => index.candidates(readQuestion(question), 50);
  return {
    index,
    matches,
    hits: (question: string): Hit[] => rank(readQuestion(question), matches(question), byId).hits,
    /** What tells how sure the first hit is. */
    sureness(question: string): ConfidenceFeatures {
      const { asked, hits } = rank(readQuestion(question), matches(question), byId);
      const [first, ...others] = hits;
      if (!first) throw new Error('nothing is found');
      return confidenceFeatures(asked, [first, ...others]);
    },
    ask(question: string): Verdict {
      const read = readQuestion(question, { now: Date.UTC(2026, 7, 1), publishers: index.publishers() });
      return answer(read, matches(question), rank(read, matches(question), byId));
    },
    /** The bold sentence of the first quote, or null. */
    bold(question: string): string | null {
      const verdict = this.ask(question);
      if (!verdict.found) return null;
      const [{ articleId, bold }] = verdict.quotes;
      return byId.get(articleId)?.text.slice(bold.start, bold.end) ?? null;
    },
  };
}
