/** How sure it is that the first hit answers: a logistic model over what is covered, what is missing and what else came near. */
import type { AskedTerms } from './asked-terms.ts';
import { holdsKind } from './kinds.ts';
import { type Model, weigh } from './model.ts';
import type { AnswerKind, Question } from './question.ts';
import type { Hit } from './rank.ts';

/** Kinds of answers that are numbers. */
const QUANTITIES = new Set<AnswerKind>(['count', 'amount', 'money']);

/** Each between 0 and 1; none grows with the length of the question as such. */
export interface ConfidenceFeatures {
  coverage: number;
  text: number;
  /** Of the sentence in bold. */
  sentence: number;
  akin: number;
  akinSentence: number;
  /** Of the sentence in bold. */
  sense: number;
  /** 1 if there are no word vectors of the question's language: what is akin is not known. */
  withoutVectors: number;
  window: number;
  nearness: number;
  pairs: number;
  exact: number;
  bm25: number;
  title: number;
  related: number;
  stretch: number;
  distinct: number;
  distinctSentence: number;
  neighbours: number;
  /** Of the words nearest to the publisher's name, the share that it does not hold; 0 if none is named. */
  theirsMissing: number;
  /** The largest share of rarity of a single term that it does not hold. */
  missing: number;
  /** The share of rarity of the terms that the whole library does not hold. */
  unknown: number;
  /** The share of the terms that it holds, each counting the same. */
  terms: number;
  /** Of the capitalised words, by rarity, the share that it does not hold. */
  namesMissing: number;
  numbersMissing: number;
  /** A number is asked for, and the bold sentence holds none at all. */
  quantityMissing: number;
  /** A date is asked for, and it holds none. */
  dateMissing: number;
  /** The bold sentence lacks another kind of answer that is asked for. */
  kindMissing: number;
  /** It is of none of the publishers that the question names. */
  publisherMissing: number;
  /** It is not of the time that the question names. */
  timeMissing: number;
  /** How far the next hit of another article stays behind: 1 − e^(difference of scores). */
  margin: number;
  /** The share that all candidates of the article hold beyond the passage. */
  article: number;
}

/** The features of the first of the hits, which are best first. */
export function confidenceFeatures(asked: AskedTerms, hits: readonly [Hit, ...Hit[]]): ConfidenceFeatures {
  const [best] = hits;
  const { features, held } = best;
  const { question } = asked;
  const [bold] = best.sentences;
  const next = hits.find(({ article }) => article.id !== best.article.id);
  const lacksKind = asked.wantsKind && !bold?.features.kind;
  const lacksNumber = lacksKind && QUANTITIES.has(question.kind) && !holdsNumber(best, question);
  const lacksDate = lacksKind && question.kind === 'date';
  const lacking = asked.terms.map(({ share }, at) => share * (1 - (held[at] ?? 0)));
  const none = asked.terms.length || 1;
  return {
    coverage: features.coverage,
    text: features.text,
    sentence: bold?.features.sentence ?? 0,
    akin: features.akin,
    akinSentence: features.akinSentence,
    sense: bold?.features.sense ?? 0,
    withoutVectors: Number(!asked.kin),
    window: features.window,
    nearness: features.nearness,
    pairs: features.pairs,
    exact: features.exact,
    bm25: features.bm25,
    title: features.title,
    related: features.related,
    stretch: features.stretch,
    distinct: features.distinct,
    distinctSentence: features.distinctSentence,
    neighbours: features.neighbours,
    theirsMissing: features.publisher ? 1 - features.theirs : 0,
    missing: Math.max(0, ...lacking),
    unknown: asked.terms.reduce((sum, { share, isUnknown }) => sum + (isUnknown ? share : 0), 0),
    terms: held.reduce((sum, value) => sum + value, 0) / none,
    namesMissing: asked.terms.some(({ isName }) => isName) ? 1 - features.names : 0,
    numbersMissing: asked.terms.some(({ isNumber }) => isNumber) ? 1 - features.numbers : 0,
    quantityMissing: Number(lacksNumber),
    dateMissing: Number(lacksDate),
    kindMissing: Number(lacksKind && !lacksNumber && !lacksDate),
    publisherMissing: Number(question.publishers.length > 0 && !features.publisher),
    timeMissing: Number(question.span !== null && !features.time),
    margin: next ? 1 - Math.exp(Math.min(0, next.score - best.score)) : 1,
    article: features.article - features.coverage,
  };
}

/** Of “how many ships”, whatever it is that the number counts. */
function holdsNumber({ article, best }: Hit, question: Question): boolean {
  return holdsKind({ ...question, kind: 'amount' }, article.text.slice(best.start, best.end), () => []);
}

/** The probability that the first of the hits, which are best first, answers; 0 if there is none, or nothing is asked for. */
export function confidenceIn(asked: AskedTerms, hits: readonly Hit[], model: Model): number {
  const [best, ...others] = hits;
  if (!best || !asked.terms.length) return 0;
  const logOdds = model.intercept + weigh(model.confidence, confidenceFeatures(asked, [best, ...others]));
  return 1 / (1 + Math.exp(-logOdds));
}
