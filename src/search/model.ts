/** The learnt weights: read from model.json, which `npm run learn` writes with how they were learnt and how good they are. */
import type { ConfidenceFeatures } from './confidence.ts';
import type { PassageFeatures, SentenceFeatures } from './features.ts';
import json from './model.json' with { type: 'json' };

/** A feature without a weight counts nothing. */
export type Weights<Features> = { readonly [name in keyof Features]?: number };

export interface Model {
  passage: Weights<PassageFeatures>;
  sentence: Weights<SentenceFeatures>;
  confidence: Weights<ConfidenceFeatures>;
  /** Log-odds that the first passage answers where all features of the confidence are 0. */
  intercept: number;
  /** Below this confidence nothing is quoted, unless the server says otherwise. */
  threshold: number;
}

export const MODEL: Model = json;

/** Confidence below which nothing is quoted by default. */
export const THRESHOLD = MODEL.threshold;

/** The weighted sum of the features. */
export function weigh<Features>(weights: Weights<Features>, features: Features): number {
  let sum = 0;
  for (const name in weights) sum += (weights[name] ?? 0) * Number(features[name]);
  return sum;
}
