/** Which terms of a question lead, and which only follow: frequent ones cost time and tell little. */

/** Bounds on how many passages terms may occur in altogether. */
export interface Postings {
  /** Of terms that lead. */
  all: number;
  /** Beyond this many, terms lead only as long as they are needed to hold half of the question's rarity. */
  enough: number;
  /** Of all terms, those that follow included; the others count for nothing here. */
  following: number;
}

/** Passages that the leading terms must bring together before others only follow: some may be rare by chance. */
const LEAST_LED = 500;

/** The terms that occur at all, the rarest first. `passages`: how many a term occurs in, and how many there are altogether. */
export function leading<Term extends { passages: number }>(
  terms: readonly Term[],
  passages: number,
  most: Postings,
): { lead: Term[]; following: Term[] } {
  const rarityOf = (term: Term) => Math.log(1 + passages / term.passages);
  const known = terms.filter(term => term.passages > 0).sort((a, b) => a.passages - b.passages);
  let rest = known.reduce((sum, term) => sum + rarityOf(term), 0);
  const found: { lead: Term[]; following: Term[] } = { lead: [], following: [] };
  let postings = 0;
  let rarity = 0;
  for (const term of known) {
    const sum = postings + term.passages;
    const isEnough = sum > most.enough && postings >= LEAST_LED && rarity >= rest;
    if (found.lead.length > 0 && (isEnough || sum > most.all || found.following.length > 0)) {
      if (sum <= most.following) found.following.push(term);
    } else {
      found.lead.push(term);
      rarity += rarityOf(term);
      rest -= rarityOf(term);
    }
    postings = sum;
  }
  return found;
}
