/** How people ask: the kind of answer that a question wants, told by its question words in the languages that are known here. */

import type { AnswerType } from '../language/language.ts';
import { wordsOf } from '../language/languages.ts';

const compiled = new Map<string, [AnswerType, RegExp][]>();

/** The kind of answer that a question (in lower case) in a language (ISO 639-1) asks for. Of another language: what English tells. */
export function answerTypeOf(folded: string, code: string): AnswerType {
  const own = wordsOf(code).answerTypes ? code : 'en';
  let kinds = compiled.get(own);
  if (!kinds) {
    kinds = (wordsOf(own).answerTypes ?? []).map(([kind, pattern]) => [kind, edged(pattern)]);
    compiled.set(own, kinds);
  }
  return kinds.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
}

/** JavaScript's `\b` knows only English letters; those of all other languages here that leave spaces between their words are Latin too. */
const LETTER = '[\\da-zß-öø-ɏ]';

/** An edge stands before a letter or a bracket, or else behind them. */
function edged(pattern: string): RegExp {
  return new RegExp(pattern.replace(/_(?=[\p{L}(])/gu, `(?<!${LETTER})`).replaceAll('_', `(?!${LETTER})`));
}

/** “How *big*”: the word says which kind of answer is wanted and need not stand in it. */
export function isMeasure(raw: string, folded: string, code: string): boolean {
  return wordsOf(code).measures?.exec(folded)?.[1] === raw.toLowerCase();
}
