/** Problem: an expected failure, worded for the person who meets it, with a way out. */
import { SPOKEN, type Wording, wordingFor } from './wording/wording.ts';

/** A sentence in any language. */
export type Say = (words: Wording) => string;

/**
 * Thrown wherever something can go wrong that is nobody's bug: bad input, a missing article, no permission.
 * Its sentence is shown to the person, so it is one or two plain sentences and holds no secret. Give it as `words => words.source.noTitle`,
 * so that it can be said in the person's language; what only whoever runs Newsdesk reads may be a text.
 */
export class Problem extends Error {
  override name = 'Problem';
  readonly #say: Say;

  constructor(say: string | Say, options?: ErrorOptions) {
    const spoken = typeof say === 'string' ? () => say : say;
    super(spoken(wordingFor('en')), options);
    this.#say = spoken;
  }

  /** The sentence in the language of this wording; `message` is the English one. */
  in(words: Wording): string {
    return this.#say(words);
  }

  /** The sentence in every language: what of a Problem can be sent to another process. */
  spoken(): Record<string, string> {
    return Object.fromEntries(SPOKEN.map(language => [language, this.#say(wordingFor(language))]));
  }

  /** The Problem that another process has sent. */
  static heard(spoken: Readonly<Record<string, string>>): Problem {
    return new Problem(words => spoken[words.locale] ?? spoken.en ?? '');
  }
}
