/** A question with the words that it misspells as the articles spell them, for whoever reads whole words and not the index's terms. */
import type { Article } from '../../articles/article.ts';
import type { Matches } from '../index/passage-index.ts';
import { words } from '../language/words.ts';
import type { Question } from '../question/question.ts';

/** Candidates that are looked through for the right spelling. */
const LOOKED_THROUGH = 20;

/** The text of the question with each word that the library does not know as the best candidates spell it. */
export function correctedQuestion(
  text: string,
  question: Question,
  { candidates, corrections, occurrences }: Matches,
  articles: ReadonlyMap<string, Article>,
): string {
  const unknown = question.terms.filter(({ term }) => occurrences.get(term) === 0 && corrections.has(term));
  if (unknown.length === 0) return text;
  const spelt = new Map<string, string>();
  for (const { articleId, start, end } of candidates.slice(0, LOOKED_THROUGH)) {
    const article = articles.get(articleId);
    if (!article) continue;
    const shown = `${article.title}\n${article.text.slice(start, end)}`;
    for (const { term, raw } of words(shown, article.lang)) if (!spelt.has(term)) spelt.set(term, raw);
  }
  return unknown.reduce((corrected, { term, raw }) => {
    const right = corrections.get(term)?.find(each => spelt.has(each));
    return right === undefined ? corrected : corrected.replace(raw, () => spelt.get(right) ?? raw);
  }, text);
}
