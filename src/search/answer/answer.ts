/** Hits to an answer: which passages to quote, which sentence to show in bold, and when to say nothing. */
import type { Article, Span } from '../../articles/article.ts';
import type { Matches } from '../index/passage-index.ts';
import type { Question } from '../question/question.ts';
import { isWithin } from '../question/time.ts';
import { type Lack, lackOf } from '../ranking/answer-type-match.ts';
import { confidenceIn } from '../ranking/confidence.ts';
import { MODEL, type Model } from '../ranking/model.ts';
import { type Hit, rank } from '../ranking/rank.ts';
import { type Reasons, reasonsFor } from './explanation.ts';
import { quoteAround } from './quote.ts';

/** Offsets into the article's text: the quote, within it the sentence that answers, and within that the words that do, if they are known. */
export interface QuotedSpan extends Span {
  articleId: string;
  bold: Span;
  span?: Span;
}

export type Verdict =
  | {
      found: true;
      /** Whether it is shown as the answer; or else as the nearest passage. */
      isSure: boolean;
      /** One per article, the best first: the others answer nearly as well. */
      quotes: [QuotedSpan, ...QuotedSpan[]];
      /** What was asked for and stands nowhere in the first quote. */
      lacks: Lack | null;
      /** 0 to 1. */
      confidence: number;
      reasons: Reasons;
    }
  | {
      found: false;
      /** Ids of articles, best first, at most three. */
      nearest: string[];
      /** 0 to 1: below the threshold; 0 where no passage may answer. */
      confidence: number;
      unknownWords: string[];
    };

/** Further quotes are shown only if their confidence is nearly as high as the first's. */
const FURTHER = 0.9;
const MAX_REPORTS = 8;
const MAX_NEAREST = 3;

export interface AnswerOptions {
  /** Confidence below which nothing is quoted, 0 to 1. Default: the model's. */
  threshold?: number;
  /** Default: the learnt one. */
  model?: Model;
}

/** The answer to a question, from the candidates of the index and the articles that they stand in. */
export function answer(
  question: Question,
  matches: Matches,
  articles: ReadonlyMap<string, Article>,
  { model = MODEL, threshold = model.threshold }: AnswerOptions = {},
): Verdict {
  const { asked, weights, hits: all } = rank(question, matches, articles, model);
  const hits = onePerArticle(all);
  const best = hits.find(hit => counts(question, hit));
  const sureOf = (hit: Hit) => confidenceIn(asked, [hit, ...hits.filter(other => other !== hit)], model);
  const confidence = best ? sureOf(best) : 0;
  if (!best || confidence < threshold) {
    return {
      found: false,
      nearest: hits.slice(0, MAX_NEAREST).map(hit => hit.article.id),
      confidence,
      unknownWords: unknownWords(question, matches),
    };
  }
  const further = hits
    .slice(0, MAX_REPORTS)
    .filter(
      hit =>
        hit !== best && counts(question, hit) && sureOf(hit) >= Math.max(threshold, confidence * FURTHER),
    );
  const [first = best, ...others] = asAsked(question, [best, ...further]);
  const rest = hits.filter(hit => hit !== first);
  const sure = sureOf(first);
  const { text, lang } = first.article;
  const shown = quote(first);
  return {
    found: true,
    isSure: sure >= model.sure,
    quotes: [shown, ...others.map(quote)],
    lacks: lackOf(question, text.slice(shown.start, shown.end), lang),
    confidence: sure,
    reasons: reasonsFor(question, [first, ...rest], sure, weights, model),
  };
}

/** Asked how many, a passage in which nothing of that is counted is no answer: few of those hold one. */
function counts({ kind, counted }: Question, { sentences }: Hit): boolean {
  return kind !== 'count' || counted === null || sentences.some(({ features }) => features.kind > 0);
}

function onePerArticle(hits: Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
}

function quote({ article, best, span }: Hit): QuotedSpan {
  const shown = { articleId: article.id, ...quoteAround(article.text, best), bold: { ...best } };
  return span ? { ...shown, span } : shown;
}

/**
 * Asked what a publisher says, its own articles come first. Asked for the latest, the newest of the hits that answer as well comes first; asked about a time, those of that time do. The
 * first of `hits` is the best, the others are nearly as good.
 */
function asAsked(question: Question, hits: Hit[]): Hit[] {
  const { spans, wantsLatest, publishers } = question;
  const isTheirs = ({ article }: Hit) => Number(publishers.includes(article.publisher));
  const at = ({ article }: Hit) => article.publishedAt ?? Number.NEGATIVE_INFINITY;
  const isThen = ({ article }: Hit) => Number(spans.some(span => isWithin(article.publishedAt, span)));
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
