/** What somebody asked last in a channel, for as long as a short question may lean on it. In memory only. */

/** Who asks, and where: Discord's ids. */
export interface Asker {
  person: string;
  channel: string;
  /** Whether they want nobody else to see it; null if they did not say. */
  isPrivate?: boolean | null;
}

/** A question, and whether nobody else was to see it or what it leant on. */
export interface Former {
  question: string;
  isPrivate: boolean;
}

/** How long a question may be leaned on. */
export const FOLLOW_UP_MS = 10 * 60 * 1000;

/** Questions that are remembered at most; the oldest go first. About 1 kB each at their longest. */
const MAX_REMEMBERED = 2_000;

export class Conversations {
  readonly #max: number;
  /** The latest last. */
  readonly #questions = new Map<string, Former & { at: number }>();

  constructor(max = MAX_REMEMBERED) {
    this.#max = max;
  }

  get size(): number {
    return this.#questions.size;
  }

  /** What this person asked of this library in this channel within the last FOLLOW_UP_MS. */
  before(owner: string, asker: Asker, now: number): Former | null {
    const last = this.#questions.get(keyOf(owner, asker));
    return last && now - last.at <= FOLLOW_UP_MS ? last : null;
  }

  remember(owner: string, asker: Asker, question: Former, now: number): void {
    const key = keyOf(owner, asker);
    this.#questions.delete(key);
    this.#questions.set(key, { ...question, at: now });
    for (const [each, { at }] of this.#questions) {
      if (this.#questions.size <= this.#max && now - at <= FOLLOW_UP_MS) return;
      this.#questions.delete(each);
    }
  }

  /** Forgets everything that this person asked, of every library. */
  forget(person: string): void {
    for (const key of this.#questions.keys()) if (key.endsWith(` ${person}`)) this.#questions.delete(key);
  }
}

function keyOf(owner: string, { person, channel }: Asker): string {
  return `${owner} ${channel} ${person}`;
}
