/** What the systems that Newsdesk is compared with put first, of the same passages. */
import type { Article } from '../../src/articles/article.ts';
import { passages } from '../../src/search/index/passages.ts';
import { miniSearch, textbookBm25 } from '../answers/baselines.ts';
import type { Document } from '../answers/dataset.ts';
import type { Unit } from '../answers/pieces.ts';
import { answers } from './answering.ts';
import type { Outcome } from './asking.ts';
import type { Compared } from './summary.ts';

/**
 * Asks each of them all questions as they were typed: they know nothing of the question before. They rank Newsdesk's passages, of about a hundred
 * words, which is twice what a quote shows.
 */
export async function compared(
  outcomes: readonly Outcome[],
  documents: readonly Document[],
  articles: ReadonlyMap<string, Article>,
): Promise<Compared[]> {
  const units = documents.flatMap(document => unitsOf(document, articles.get(document.id)));
  const byId = new Map(units.map(unit => [unit.id, unit]));
  const systems = [miniSearch(units), textbookBm25(units)];
  const all: Compared[] = [];
  for (const outcome of outcomes) {
    const { query } = outcome;
    const firsts: [string, boolean][] = [];
    for (const system of systems) {
      const [first = ''] = (await system.ask(query)).ranked;
      const unit = byId.get(first);
      const isRight =
        unit !== undefined &&
        query.gold.includes(unit.document.id) &&
        answers(query, unit.document.text, unit);
      firsts.push([system.name, isRight]);
    }
    all.push({ ...outcome, baselines: Object.fromEntries(firsts) });
  }
  return all;
}

/** Nothing for a document that is no article of the library. */
function unitsOf(document: Document, article: Article | undefined): Unit[] {
  if (!article) return [];
  const own = { ...document, text: article.text };
  return passages(article.text).map(({ start, end }, at) => ({
    id: `${own.id}#${at}`,
    document: own,
    start,
    end,
  }));
}
