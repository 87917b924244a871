/** Why an answer was chosen: the words that it has of the question, what decided, and what came next. */

import { words } from '../language/words.ts';
import type { Question } from '../question/question.ts';
import type { PassageFeatures } from '../ranking/features.ts';
import { type Bands, rightOf, type Weights } from '../ranking/model.ts';
import { contributions, type Hit } from '../ranking/rank.ts';

export interface Reasons {
  /** Words of the question as the person wrote them, that the passage or its title holds. */
  matched: string[];
  /** Those that it does not hold. */
  missing: string[];
  /** The features that gave most to the score, most first, each with its share of it (0 to 1). */
  decided: { feature: string; share: number }[];
  /** The best hit of another article, and its odds of being right as a share of the first one's: e^(difference of scores), 0 to 1. */
  runnerUp: { articleId: string; share: number } | null;
  /** 0 to 1. */
  confidence: number;
  /** The share of answers of this confidence that are right, 0 to 1; answers that were stored before it was known have none. */
  right?: number;
}

const MAX_DECIDED = 4;

/** The reasons for the first of the hits, which are one per article. */
export function reasonsFor(
  question: Question,
  hits: readonly [Hit, ...Hit[]],
  confidence: number,
  weights: Weights<PassageFeatures>,
  { reliability }: Pick<Bands, 'reliability'>,
): Reasons {
  const [best, second] = hits;
  const { article } = best;
  const held = new Set(
    [article.text.slice(best.start, best.end), article.title, article.publisher].flatMap(text =>
      words(text, article.lang).map(word => word.term),
    ),
  );
  const isHeld = (forms: readonly string[]) => forms.some(form => held.has(form));
  const given = Object.entries(contributions(best.features, weights)).filter(([, gain]) => gain > 0);
  const sum = given.reduce((total, [, gain]) => total + gain, 0) || 1;
  return {
    matched: question.terms.filter(({ forms }) => isHeld(forms)).map(({ raw }) => raw),
    missing: question.terms.filter(({ forms }) => !isHeld(forms)).map(({ raw }) => raw),
    decided: given
      .sort(([, a], [, b]) => b - a)
      .slice(0, MAX_DECIDED)
      .map(([feature, gain]) => ({ feature, share: gain / sum })),
    runnerUp:
      (second && {
        articleId: second.article.id,
        share: Math.min(1, Math.exp(second.odds - best.odds)),
      }) ||
      null,
    confidence,
    right: rightOf(confidence, reliability),
  };
}
