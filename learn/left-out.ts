/** Models that were not fitted on what they are measured on: `npm run learn` writes them, `npm run eval` uses them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Query } from '../bench/answers/dataset.ts';
import { MODEL, type Model } from '../src/search/ranking/model.ts';
import { order } from './examples.ts';

export interface LeftOut {
  /** Passages and sentences: the n-th is fitted without the articles of the n-th fold, of any set. */
  folds: Pick<Model, 'passage' | 'passageWithoutVectors' | 'sentence'>[];
  /** By the name of a set: confidence fitted without it and without all sets that share articles with it. */
  confidence: Record<string, Pick<Model, 'confidence' | 'intercept'>>;
}

export const LEFT_OUT_FILE = join(import.meta.dirname, 'left-out.json');
export const FOLDS = 5;

/** The fold of an article, the same in every set. */
export function foldOf(group: string): number {
  return order(plainGroup(group)) % FOLDS;
}

/** `1973_oil_crisis` and `1973 oil crisis` are one article. */
export function plainGroup(group: string): string {
  return group.replaceAll('_', ' ');
}

/** The model to measure a question of the set with; the learnt one itself for sets that it was not learnt from. */
export function modelFor(set: string): (query: Query) => Model {
  if (!existsSync(LEFT_OUT_FILE)) return () => MODEL;
  const { folds, confidence } = JSON.parse(readFileSync(LEFT_OUT_FILE, 'utf8')) as LeftOut;
  const own = confidence[set];
  if (!own) return () => MODEL;
  const models = folds.map((fold): Model => ({ ...MODEL, ...fold, ...own }));
  return ({ group }) => models[foldOf(group)] ?? MODEL;
}
