/** How sure it is that the first hit answers: a logistic model over how well it ranks, what is missing and what else came near. */

import type { AnswerType } from '../language/language.ts';
import type { Question } from '../question/question.ts';
import { hasAnswerType } from './answer-type-match.ts';
import {
  type Bands,
  type ConfidenceFeatures,
  MEANING_MODEL,
  type MeaningConfidenceFeatures,
  type MeaningModel,
  type Model,
  weigh,
} from './model.ts';
import type { QuestionTerms } from './question-terms.ts';
import type { Hit } from './rank.ts';

/** Kinds of answers that are numbers. */
const QUANTITIES = new Set<AnswerType>(['count', 'amount', 'money']);

/** In libraries of fewer passages than this the confidence was not learnt: they are judged as if they had so many. */
const LEAST_LIBRARY = 300;
/** About the score of the middle one of the hits that answer, and by how much they differ. */
const HALF = 12;
const SPREAD = 4;

/** The features of the first of the hits, which are best first. */
export function confidenceFeatures(asked: QuestionTerms, hits: readonly [Hit, ...Hit[]]): ConfidenceFeatures {
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
    score: 1 / (1 + Math.exp((HALF - best.score) / SPREAD)),
    margin: next ? 1 - Math.exp(Math.min(0, next.score - best.score)) : 1,
    withoutVectors: Number(!asked.similarity),
    coverage: features.coverage,
    title: features.title,
    terms: held.reduce((sum, value) => sum + value, 0) / none,
    missing: Math.max(0, ...lacking),
    unknown: asked.terms.reduce((sum, { share, isUnknown }) => sum + (isUnknown ? share : 0), 0),
    namesMissing: asked.terms.some(({ isName }) => isName) ? 1 - features.names : 0,
    quantityMissing: Number(lacksNumber),
    dateMissing: Number(lacksDate),
    kindMissing: Number(lacksKind && !lacksNumber && !lacksDate),
    publisherMissing: Number(question.publishers.length > 0 && !features.publisher),
    timeMissing: Number(question.spans.length > 0 && !features.time),
  };
}

/** Of “how many ships”, whatever it is that the number counts. */
function holdsNumber({ article, best }: Hit, question: Question): boolean {
  return hasAnswerType({ ...question, kind: 'amount' }, article.text.slice(best.start, best.end), () => []);
}

/** The same of a hit that was read, with what the networks say. */
export function meaningConfidenceFeatures(
  asked: QuestionTerms,
  hits: readonly [Hit, ...Hit[]],
): MeaningConfidenceFeatures {
  const [best] = hits;
  const next = hits.find(({ article }) => article.id !== best.article.id);
  const { relevance = 0, span = 0, cosine = 0 } = best.meaning ?? {};
  return {
    ...confidenceFeatures(asked, hits),
    relevance,
    span,
    cosine,
    library: Math.log10(Math.max(LEAST_LIBRARY, asked.passages)),
    odds: best.odds,
    oddsMargin: next ? 1 - Math.exp(Math.min(0, next.odds - best.odds)) : 1,
  };
}

/** The bands of confidence for a hit: those of the model with meaning, where it was read. */
export function bandsOf(hit: Hit | undefined, model: Model, meaning: MeaningModel = MEANING_MODEL): Bands {
  return hit?.meaning ? meaning : model;
}

/** The probability that the first of the hits, which are best first, answers; 0 if there is none, or nothing is asked for. */
export function confidenceIn(
  asked: QuestionTerms,
  hits: readonly Hit[],
  model: Model,
  meaning: MeaningModel = MEANING_MODEL,
): number {
  const [best, ...others] = hits;
  if (!best || !asked.terms.length) return 0;
  const logOdds = best.meaning
    ? meaning.intercept + weigh(meaning.confidence, meaningConfidenceFeatures(asked, [best, ...others]))
    : model.intercept + weigh(model.confidence, confidenceFeatures(asked, [best, ...others]));
  return 1 / (1 + Math.exp(-logOdds));
}
