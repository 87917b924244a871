/** Hits to an answer: which passages to quote, which sentence to show in bold, and when to say nothing. */
import type { Article, Span } from '../articles/article.ts';
import type { Matches } from './index.ts';
import { sentences } from './passages.ts';
import type { Question } from './question.ts';
import { type Hit, rank } from './rank.ts';

/** Offsets into the article's text: the quote, and within it the sentence that answers. */
export interface QuotedSpan extends Span {
  articleId: string;
  bold: Span;
}

export type Verdict =
  | { found: true; quotes: [QuotedSpan, ...QuotedSpan[]] /** 0 to 1. */; confidence: number }
  | {
      found: false /** Ids of articles, best first, at most three. */;
      nearest: string[];
      unknownWords: string[];
    };

/** Below this confidence nothing is quoted (docs/design.md says how it was chosen). */
const THRESHOLD = 0.5;
/** What stays of the confidence where a number is asked for and there is none, or another kind of answer that is harder to tell. */
const WITHOUT_QUANTITY = 0.45;
const WITHOUT_KIND = 0.8;
/** Further quotes are shown only if they are nearly as good as the first. */
const FURTHER = 0.9;
const MAX_QUOTES = 3;
/** A quote grows by neighbouring sentences up to this many UTF-16 units. */
const MAX_QUOTE = 700;

/** The answer to a question, from the candidates of the index and the articles that they stand in. */
export function answer(
  question: Question,
  matches: Matches,
  articles: ReadonlyMap<string, Article>,
): Verdict {
  const hits = onePerArticle(rank(question, matches, articles));
  const [best] = hits;
  const confidence = best ? confidenceIn(best, question) : 0;
  if (!best || confidence < THRESHOLD) {
    return {
      found: false,
      nearest: hits.slice(0, MAX_QUOTES).map(hit => hit.article.id),
      unknownWords: unknownWords(question, matches),
    };
  }
  const further = hits
    .slice(1, MAX_QUOTES)
    .filter(hit => hit.score >= best.score * FURTHER && confidenceIn(hit, question) >= THRESHOLD);
  return { found: true, quotes: [quote(best), ...further.map(quote)], confidence };
}

/** How sure it is that the hit answers, 0 to 1: what is covered, less where the kind of answer is missing. */
export function confidenceIn({ features }: Hit, question: Question): number {
  const covered = (features.coverage + features.sentence) / 2;
  if (features.kind === 1) return covered;
  const isQuantity = question.kind === 'count' || question.kind === 'amount';
  return covered * (isQuantity ? WITHOUT_QUANTITY : WITHOUT_KIND);
}

function onePerArticle(hits: Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
}

/**
 * The bold sentence with the one before and then the one after, as far as they are short enough. Those of its own paragraph
 * belong to it; the neighbouring paragraphs' are taken only where it stands alone in its own.
 */
function quote({ article, best }: Hit): QuotedSpan {
  const all = sentences(article.text);
  const at = all.findIndex(sentence => sentence.start <= best.start && best.start < sentence.end);
  const around = [all[at - 1], all[at + 1]].filter(sentence => sentence !== undefined);
  const near = around.filter(sentence => !article.text.slice(...between(sentence, best)).includes('\n\n'));
  const span = { ...best };
  for (const { start, end } of near.length ? near : around) {
    const wider = { start: Math.min(start, span.start), end: Math.max(end, span.end) };
    if (wider.end - wider.start <= MAX_QUOTE) Object.assign(span, wider);
  }
  return { articleId: article.id, ...span, bold: { ...best } };
}

/** Where the gap between two spans begins and ends. */
function between(a: Span, b: Span): [number, number] {
  return a.start < b.start ? [a.end, b.start] : [b.end, a.start];
}

function unknownWords(question: Question, matches: Matches): string[] {
  return question.terms
    .filter(({ term }) => matches.occurrences.get(term) === 0 && !matches.corrections.has(term))
    .map(word => word.raw);
}
