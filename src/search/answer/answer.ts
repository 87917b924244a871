/** Hits to an answer: which passages to quote, which sentence to show in bold, and when to say nothing. */
import type { Span } from '../../articles/article.ts';
import type { Matches } from '../index/passage-index.ts';
import type { Question } from '../question/question.ts';
import { isWithin } from '../question/time.ts';
import { type Lack, lackOf } from '../ranking/answer-type-match.ts';
import { bandsOf, confidenceIn } from '../ranking/confidence.ts';
import { MODEL, type Model } from '../ranking/model.ts';
import type { Hit, Ranked } from '../ranking/rank.ts';
import { type Reasons, reasonsFor } from './explanation.ts';
import { leadBefore, quoteAround } from './quote.ts';

/** Offsets into the article's text: the quote, within it the sentence that answers, and within that the words that do, if they are known. */
export interface QuotedSpan extends Span {
  articleId: string;
  bold: Span;
  span?: Span;
  /** The article's first sentence, where the quote does not say who or what it is about. */
  lead?: Span;
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
/** Below this confidence hits that are equally likely are mostly equally wrong: none is put before the first. */
const LIKELY = 0.4;
/** Where it is not sure of the first, the next one is shown beside it, if its confidence is at least this share of the first's. */
const NEXT = 0.4;
const MAX_REPORTS = 8;
const MAX_NEAREST = 3;

export interface AnswerOptions {
  /** Confidence below which nothing is quoted, 0 to 1. Default: the model's. */
  threshold?: number;
  /** Default: the learnt one. */
  model?: Model;
}

/** The answer to a question, from what the index found and how that was ranked. */
export function answer(
  question: Question,
  matches: Matches,
  { asked, weights, hits: all }: Ranked,
  { model = MODEL, threshold: ownThreshold }: AnswerOptions = {},
): Verdict {
  const hits = onePerArticle(all);
  const best = hits.find(hit => counts(question, hit));
  const bands = bandsOf(best, model);
  const threshold = ownThreshold ?? bands.threshold;
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
  const nearly = (share: number) => (hit: Hit) =>
    hit !== best && counts(question, hit) && sureOf(hit) >= Math.max(threshold, confidence * share);
  const among = hits.slice(0, MAX_REPORTS);
  const equal = [best, ...among.filter(nearly(FURTHER))];
  const [first = best, ...equals] = confidence >= LIKELY ? asAsked(question, equal) : equal;
  const rest = hits.filter(hit => hit !== first);
  const sure = sureOf(first);
  const isSure = sure >= bands.sure;
  const others = isSure || equals.length > 0 ? equals : among.filter(nearly(NEXT)).slice(0, 1);
  const { text, lang } = first.article;
  const quote = (hit: Hit) => quoteOf(hit, question);
  const near = quoteAround(text, first.best);
  return {
    found: true,
    isSure,
    quotes: [quote(first), ...others.map(quote)],
    lacks: lackOf(question, text.slice(near.start, near.end), lang),
    confidence: sure,
    reasons: reasonsFor(question, [first, ...rest], sure, weights, bands),
  };
}

/** Asked how many, a passage in which nothing of that is counted is no answer, unless a reader judged it: few of those hold one. */
function counts({ kind, counted }: Question, { sentences, meaning }: Hit): boolean {
  return (
    meaning !== undefined ||
    kind !== 'count' ||
    counted === null ||
    sentences.some(({ features }) => features.kind > 0)
  );
}

function onePerArticle(hits: Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
}

function quoteOf({ article, start, end, best, span }: Hit, { terms }: Question): QuotedSpan {
  const quote = quoteAround(article.text, best, { start, end });
  const lead = leadBefore(
    article,
    quote,
    terms.map(({ forms }) => forms),
  );
  return {
    articleId: article.id,
    ...quote,
    bold: { ...best },
    ...(span && { span }),
    ...(lead && { lead }),
  };
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
