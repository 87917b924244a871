/** The learnt weights: read from model.json, which `npm run learn` writes with how they were learnt and how good they are. */
import type { ConfidenceFeatures } from './confidence.ts';
import type { PassageFeatures, SentenceFeatures } from './features.ts';
import json from './model.json' with { type: 'json' };

/** A feature without a weight counts nothing. */
export type Weights<Features> = { readonly [name in keyof Features]?: number };

/** For short questions and for long ones; in between the weights are in between. */
export interface ByLength {
  short: Weights<PassageFeatures>;
  long: Weights<PassageFeatures>;
}

export interface Model {
  passage: ByLength;
  /** For questions in languages that have no word vectors. */
  passageWithoutVectors: ByLength;
  sentence: Weights<SentenceFeatures>;
  confidence: Weights<ConfidenceFeatures>;
  /** Log-odds that the first passage answers where all features of the confidence are 0. */
  intercept: number;
  /** Below this confidence nothing is quoted, unless the server says otherwise. */
  threshold: number;
}

export const MODEL: Model = json;

/** The weighted sum of the features. */
export function weigh<Features>(weights: Weights<Features>, features: Features): number {
  let sum = 0;
  for (const name in weights) sum += (weights[name] ?? 0) * Number(features[name]);
  return sum;
}

/** The weights of passages for a question of this length: 0 is short, 1 is long. */
export function passageWeights({ short, long }: ByLength, length: number): Weights<PassageFeatures> {
  const names = new Set([...Object.keys(short), ...Object.keys(long)]) as Set<keyof PassageFeatures>;
  return Object.fromEntries(
    [...names].map(name => [name, (short[name] ?? 0) * (1 - length) + (long[name] ?? 0) * length]),
  );
}
