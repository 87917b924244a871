/** Splits the terms of a question as MaxScore does (Turtle and Flood 1995): essential ones give the candidates, the frequent others only add to their scores. */

/** Bounds on how many passages terms may occur in altogether. */
export interface PostingLimits {
  /** Of the essential terms. */
  essential: number;
  /** Beyond this many, terms are essential only as long as they are needed to hold half of the question's rarity. */
  enough: number;
  /** Of all terms, the non-essential ones included; those beyond it count for nothing here. */
  all: number;
}

/** Postings that the essential terms must have together before the others are non-essential: some may be rare by chance. */
const LEAST_ESSENTIAL = 500;

/** The terms that occur at all, the rarest first. `passages`: how many a term occurs in, and how many there are altogether. */
export function splitTerms<Term extends { passages: number }>(
  terms: readonly Term[],
  passages: number,
  limits: PostingLimits,
): { essential: Term[]; nonEssential: Term[] } {
  const rarityOf = (term: Term) => Math.log(1 + passages / term.passages);
  const known = terms.filter(term => term.passages > 0).sort((a, b) => a.passages - b.passages);
  let rest = known.reduce((sum, term) => sum + rarityOf(term), 0);
  const found: { essential: Term[]; nonEssential: Term[] } = { essential: [], nonEssential: [] };
  let postings = 0;
  let rarity = 0;
  for (const term of known) {
    const sum = postings + term.passages;
    const isEnough = sum > limits.enough && postings >= LEAST_ESSENTIAL && rarity >= rest;
    if (found.essential.length > 0 && (isEnough || sum > limits.essential || found.nonEssential.length > 0)) {
      if (sum <= limits.all) found.nonEssential.push(term);
    } else {
      found.essential.push(term);
      rarity += rarityOf(term);
      rest -= rarityOf(term);
    }
    postings = sum;
  }
  return found;
}
