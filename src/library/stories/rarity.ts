/** How rare terms are in a library, by its own index. */
import type { Occurrences } from '../../search/index/passage-index.ts';
import type { Rarity } from './likeness.ts';

/** Passages that every library is thought to have beside its own, so that in a small one no word of two articles passes for frequent. */
const PRIOR = 200;
/** The share of them that holds any one term. */
const PRIOR_SHARE = 0.01;

/** ln(1 + (N − n + ½) / (n + ½)) of Robertson and Spärck Jones, with the prior in both. */
export function rarityIn({ passagesWith, passages }: Occurrences): Rarity {
  const all = passages + PRIOR;
  return term => {
    const holding = (passagesWith.get(term) ?? 0) + PRIOR * PRIOR_SHARE;
    return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
  };
}
