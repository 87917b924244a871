/** The learnt weights: read from model.json, which `npm run learn` writes with how they were learnt and how good they are. */
import type { PassageFeatures, SentenceFeatures } from './features.ts';
import meaningJson from './meaning-model.json' with { type: 'json' };
import json from './model.json' with { type: 'json' };

/** Each between 0 and 1. What speaks for the hit is in its score already; the others say what is missing. */
export interface ConfidenceFeatures {
  /** Its score by the ranking, 1 / (1 + e^((HALF − score) / SPREAD)). */
  score: number;
  /** How far the next hit of another article stays behind: 1 − e^(difference of scores). */
  margin: number;
  /** 1 if there are no word vectors of the question's language: what is akin is not known, and scores are lower. */
  withoutVectors: number;
  coverage: number;
  title: number;
  /** The share of the terms that it holds, each counting the same. */
  terms: number;
  /** The largest share of rarity of a single term that it does not hold. */
  missing: number;
  /** The share of rarity of the terms that the whole library does not hold. */
  unknown: number;
  /** Of the capitalised words, by rarity, the share that it does not hold. */
  namesMissing: number;
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
}

/** A feature without a weight counts nothing. */
export type Weights<Features> = { readonly [name in keyof Features]?: number };

/** For short questions and for long ones; in between the weights are in between. */
export interface ByLength<Features = PassageFeatures> {
  short: Weights<Features>;
  long: Weights<Features>;
}

/** With what of the networks: log-odds, scores and cosine as they are. */
export interface MeaningConfidenceFeatures extends ConfidenceFeatures {
  relevance: number;
  span: number;
  cosine: number;
  /** log10 of how many passages the library holds: the more, the likelier something else looks as good. */
  library: number;
  /** What hits are ordered by. */
  odds: number;
  /** How far the next hit of another article stays behind by that: 1 − e^(difference). */
  oddsMargin: number;
}

/** From which confidence on something is shown, and as what. */
export interface Bands {
  /** Below this confidence nothing is quoted, unless the server says otherwise. */
  threshold: number;
  /** From this confidence on an answer is shown as sure; below, as the nearest passage. */
  sure: number;
  /** How often answers are right, by their confidence; in rising order, the first from 0. */
  reliability: readonly Reliability[];
}

export interface Model extends Bands {
  passage: ByLength;
  /** For questions in languages that have no word vectors. */
  passageWithoutVectors: ByLength;
  sentence: Weights<SentenceFeatures>;
  confidence: Weights<ConfidenceFeatures>;
  /** Log-odds that the first passage answers where all features of the confidence are 0. */
  intercept: number;
}

/** Of answers from this confidence on, up to the next one's, this share is right. */
export interface Reliability {
  from: number;
  right: number;
}

export const MODEL: Model = json;

/** Of a hit that was read. */
export interface MeaningFeatures {
  /** Always 1: its weight is the log-odds where all others are 0. */
  one: number;
  /** The score by words. */
  words: number;
  /** Of the passage's vector and the question's, −1 to 1. */
  cosine: number;
  /** 1 if only its vector found it. */
  byVector: number;
  /** Of the reader: log-odds. */
  relevance: number;
  /** The reader's score of the words that answer best. */
  span: number;
}

/** Learnt by `learn/meaning.ts`, from questions that the networks were not trained on. */
export interface MeaningModel extends Bands {
  confidence: Weights<MeaningConfidenceFeatures>;
  /** Log-odds that the first passage answers where all features of the confidence are 0. */
  intercept: number;
  /** Log-odds that a passage answers, whether it was read or not. */
  read: ByLength<MeaningFeatures>;
  unread: ByLength<Omit<MeaningFeatures, 'relevance' | 'span'>>;
  /** Of the sentences of a passage that was read: by words, and how far its best span stays behind the passage's best. */
  sentence: Weights<{ words: number; span: number }>;
  /** The cosine of passages without a vector, where no other has one. */
  meanCosine: number;
  /** The score of a passage without any span. */
  noSpan: number;
}

export const MEANING_MODEL: MeaningModel = meaningJson;

/** The share of answers of this confidence that are right, 0 to 1. */
export function rightOf(confidence: number, reliability: Model['reliability'] = MODEL.reliability): number {
  return reliability.findLast(({ from }) => from <= confidence)?.right ?? 0;
}

/** The weighted sum of the features. */
export function weigh<Features>(weights: Weights<Features>, features: Features): number {
  let sum = 0;
  for (const name in weights) sum += (weights[name] ?? 0) * Number(features[name]);
  return sum;
}

/** The weights of passages for a question of this length: 0 is short, 1 is long. */
export function weightsFor<Features>({ short, long }: ByLength<Features>, length: number): Weights<Features> {
  const names = new Set([...Object.keys(short), ...Object.keys(long)]) as Set<keyof Features>;
  const between = (name: keyof Features) => (short[name] ?? 0) * (1 - length) + (long[name] ?? 0) * length;
  return Object.fromEntries([...names].map(name => [name, between(name)])) as Weights<Features>;
}
