/** Questions that mean the same count as one gap: told by their vectors, of those that were asked last. */
import { cosine, type Meaning } from '../../search/meaning/meaning.ts';

/** Two questions of this cosine mean the same: those about other people or places stay below. */
const SAME = 0.88;
/** Questions whose vectors are kept, those that were asked last: 400 bytes each. */
const MOST_KEPT = 200;
/** The answer waits for this; without it the question counts by its words. */
const WAIT_MS = 100;

export class SameGap {
  readonly #owner: string;
  readonly #meaning: Meaning;
  /** What a gap is grouped by, with the vector of the first question of it that was seen; the one that was asked last comes last. */
  readonly #vectors = new Map<string, Int8Array>();

  constructor(owner: string, meaning: Meaning) {
    this.#owner = owner;
    this.#meaning = meaning;
  }

  /** The terms of the gap that a question belongs to: those of a former question that means the same, or its own. */
  async termsFor(question: string, terms: string): Promise<string> {
    const known = this.#vectors.get(terms);
    const until = Date.now() + WAIT_MS;
    const vector = known ?? (await this.#meaning.questionVector(question, { owner: this.#owner, until }));
    if (!vector) return terms;
    const same = known ? terms : this.#nearest(vector);
    const group = same ?? terms;
    const kept = this.#vectors.get(group) ?? vector;
    this.#vectors.delete(group);
    this.#vectors.set(group, kept);
    if (this.#vectors.size > MOST_KEPT) this.#vectors.delete([...this.#vectors.keys()][0] ?? '');
    return group;
  }

  #nearest(vector: Int8Array): string | undefined {
    let most = SAME;
    let nearest: string | undefined;
    for (const [terms, other] of this.#vectors) {
      const near = cosine(vector, other);
      if (near < most) continue;
      most = near;
      nearest = terms;
    }
    return nearest;
  }
}
