/** Problem: an expected failure, worded for the person who meets it, with a way out. */
import { heard, type Say, type Spoken, spoken } from './wording/spoken.ts';
import { type Wording, wordingFor } from './wording/wording.ts';

export type { Say } from './wording/spoken.ts';

/**
 * Thrown wherever something can go wrong that is nobody's bug: bad input, a missing article, no permission.
 * Its sentence is shown to the person, so it is one or two plain sentences and holds no secret. Give it as `words => words.source.noTitle`,
 * so that it can be said in the person's language; what only whoever runs Newsdesk reads may be a text.
 */
export class Problem extends Error {
  override name = 'Problem';
  readonly #say: Say;

  constructor(say: string | Say, options?: ErrorOptions) {
    const inAny = typeof say === 'string' ? () => say : say;
    super(inAny(wordingFor('en')), options);
    this.#say = inAny;
  }

  /** The sentence in the language of this wording; `message` is the English one. */
  in(words: Wording): string {
    return this.#say(words);
  }

  /** The sentence in every language: what of a Problem can be stored, or sent to another process. */
  spoken(): Spoken {
    return spoken(this.#say);
  }

  /** The Problem that was stored or sent. */
  static heard(sentence: Spoken): Problem {
    return new this(words => heard(sentence, words));
  }
}
