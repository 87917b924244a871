/** A sentence in every language as plain data, which can be stored or sent to another process, and read by anybody later. */
import { SPOKEN, type Wording, wordingFor } from './wording.ts';

/** A sentence in any language. */
export type Say = (words: Wording) => string;

/** By language; English is always there. */
export type Spoken = Readonly<Record<string, string>>;

export function spoken(say: Say): Spoken {
  return Object.fromEntries(SPOKEN.map(language => [language, say(wordingFor(language))]));
}

/** The sentence in the language of this wording; in English if it was spoken before that language was there. */
export function heard(sentence: Spoken, words: Wording): string {
  return sentence[words.locale] ?? sentence.en ?? '';
}
