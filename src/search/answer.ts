/** Hits to an answer: which passages to quote, which sentence to show in bold, and when to say nothing. */
import type { Article, Span } from '../articles/article.ts';
import type { Matches } from './index.ts';
import type { Question } from './question.ts';
import { quoteAround } from './quote.ts';
import { type Hit, rank } from './rank.ts';
import { type Reasons, reasonsFor } from './why.ts';

/** Offsets into the article's text: the quote, and within it the sentence that answers. */
export interface QuotedSpan extends Span {
  articleId: string;
  bold: Span;
}

export type Verdict =
  | {
      found: true;
      /** One per article, the best first: the others answer nearly as well. */
      quotes: [QuotedSpan, ...QuotedSpan[]];
      /** 0 to 1. */
      confidence: number;
      reasons: Reasons;
    }
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
const MAX_REPORTS = 8;
const MAX_NEAREST = 3;

/** The answer to a question, from the candidates of the index and the articles that they stand in. `threshold`: the confidence below which nothing is quoted. */
export function answer(
  question: Question,
  matches: Matches,
  articles: ReadonlyMap<string, Article>,
  threshold = THRESHOLD,
): Verdict {
  const hits = onePerArticle(rank(question, matches, articles));
  const [best] = hits;
  const confidence = best ? confidenceIn(best, question) : 0;
  if (!best || confidence < threshold) {
    return {
      found: false,
      nearest: hits.slice(0, MAX_NEAREST).map(hit => hit.article.id),
      unknownWords: unknownWords(question, matches),
    };
  }
  const further = hits
    .slice(1, MAX_REPORTS)
    .filter(hit => hit.score >= best.score * FURTHER && confidenceIn(hit, question) >= threshold);
  const [first = best, ...others] = asAsked(question, [best, ...further]);
  const rest = hits.filter(hit => hit !== first);
  return {
    found: true,
    quotes: [quote(first), ...others.map(quote)],
    confidence: confidenceIn(first, question),
    reasons: reasonsFor(question, [first, ...rest], confidenceIn(first, question)),
  };
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

function quote({ article, best }: Hit): QuotedSpan {
  return { articleId: article.id, ...quoteAround(article.text, best), bold: { ...best } };
}

/**
 * Asked what a publisher says, its own articles come first. Asked for the latest, the newest of the hits that answer as well comes first; asked about a time, those of that time do. The
 * first of `hits` is the best, the others are nearly as good.
 */
function asAsked(question: Question, hits: Hit[]): Hit[] {
  const { span, wantsLatest, publishers } = question;
  const isTheirs = ({ article }: Hit) => Number(publishers.includes(article.publisher));
  const at = ({ article }: Hit) => article.publishedAt ?? Number.NEGATIVE_INFINITY;
  const isThen = (hit: Hit) => Number(span !== null && at(hit) >= span.from && at(hit) < span.to);
  return hits.toSorted(
    (a, b) =>
      isTheirs(b) - isTheirs(a) ||
      isThen(b) - isThen(a) ||
      (wantsLatest && at(a) !== at(b) ? at(b) - at(a) : 0),
  );
}

function unknownWords(question: Question, matches: Matches): string[] {
  return question.terms
    .filter(({ term }) => matches.occurrences.get(term) === 0 && !matches.corrections.has(term))
    .map(word => word.raw);
}
