/** Whether a sentence holds the kind of answer that a question asks for: rough patterns, cheap and readable. */

import type { AnswerType } from '../language/language.ts';
import { inAny, isEnglish, languageOf } from '../language/languages.ts';
import type { Word } from '../language/words.ts';
import type { Question } from '../question/question.ts';

const NUMBER_WORD = inAny(({ answers }) => answers?.numbers);
const NUMBER = new RegExp(`\\p{N}|\\b${NUMBER_WORD}\\b`, 'iu');
/** A quantity, which the number of a name such as LongCat-2.0 is not. */
const QUANTITY = new RegExp(`(?<![\\p{L}\\p{N}.-])\\p{Sc}?\\p{N}|\\p{Sc}\\p{N}|\\b${NUMBER_WORD}\\b`, 'iu');

const MONTH = inAny(({ answers }) => answers?.months);
const SHORT_MONTH = inAny(({ answers }) => answers?.shortMonths);
const WEEKDAY = inAny(({ answers }) => answers?.weekdays);
const DAY = inAny(({ answers }) => answers?.days);
const CENTURY = inAny(({ answers }) => answers?.centuries);
const RELATIVE = inAny(({ answers }) => answers?.relative);
const UNIT = inAny(({ answers }) => answers?.relativeUnits);
/** A year, or a decade such as the 1990s; a month or a weekday; a clock; or so much time before, after or ago. */
const DATE = new RegExp(
  `\\b(?:1\\d|20)\\d\\ds?\\b|\\b\\d{1,4} (?:BCE?|CE|AD)\\b|\\b(?:${MONTH}|${WEEKDAY}|${DAY})s?\\b|` +
    `\\b${SHORT_MONTH}\\.? \\d|\\b${CENTURY}\\b|\\b\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\b|\\b\\d{1,2}:\\d\\d\\b|` +
    `\\b(?:${RELATIVE}|\\d+|\\d+th|${NUMBER_WORD}) ${UNIT}s?\\b`,
  'i',
);
const AMBIGUOUS_MONTH = new RegExp(inAny(({ answers }) => answers?.ambiguousMonths));
const PLACE = new RegExp(
  `\\b${inAny(({ answers }) => answers?.placePrepositions)} (?:${inAny(({ articles }) => articles)} |l’)?\\p{Lu}`,
  'u',
);
/** “Which country”: its name may stand anywhere. */
const NAMED_PLACE = new RegExp(`(?<!\\p{L})${inAny(({ answers }) => answers?.which)}(?!\\p{L})`, 'iu');
const REASON = new RegExp(`\\b${inAny(({ answers }) => answers?.reasons)}\\b`, 'i');
const NAME = /\p{Lu}\p{L}+/gu;
/** Words between a number and what it counts: "50,000 *imported graphics* chips". */
const COUNT_REACH = 4;

/** True if the sentence holds the kind of answer asked for, or no kind is. `own` gives the words of the sentence. */
export function hasAnswerType(question: Question, sentence: string, own: () => Word[]): boolean {
  switch (question.kind) {
    case 'count':
      return NUMBER.test(sentence) && counts(question.counted, own());
    case 'amount':
    case 'money':
      return QUANTITY.test(sentence);
    case 'date':
      return DATE.test(sentence) || AMBIGUOUS_MONTH.test(sentence);
    case 'place':
      return PLACE.test(sentence) || (NAMED_PLACE.test(question.text) && namesBesides(question, sentence));
    case 'person':
    case 'organisation':
      return namesBesides(question, sentence);
    case 'reason':
      return REASON.test(sentence);
    default:
      return true;
  }
}

/** What can be missing where it was asked for. */
export type Lack = 'date' | 'number';

const LACKS: Partial<Record<AnswerType, Lack>> = {
  date: 'date',
  count: 'number',
  amount: 'number',
  money: 'number',
};
/**
 * What a text in a language (BCP 47) lacks that the question asks for; null if nothing, or if that cannot be told: of other languages than English
 * the patterns above know too few words.
 */
export function lackOf(question: Question, text: string, lang: string): Lack | null {
  const lack = LACKS[question.kind];
  if (!lack || !isEnglish(lang)) return null;
  const isThere = lack === 'date' ? hasAnswerType(question, text, () => []) : NUMBER.test(text);
  return isThere ? null : lack;
}

/** A number that stands shortly before the thing counted, or any number if that thing is unknown. */
function counts(counted: string | null, own: Word[]): boolean {
  return own.some((word, at) => {
    if (!NUMBER.test(word.raw)) return false;
    return !counted || own.slice(at + 1, at + 1 + COUNT_REACH).some(next => next.term === counted);
  });
}

/** A capitalised word that the question does not hold already; one that begins the sentence counts unless it is a stop word. */
function namesBesides(question: Question, sentence: string): boolean {
  const asked = question.text.toLowerCase();
  const { isStopWord } = languageOf(question.language);
  for (const { 0: name, index } of sentence.matchAll(NAME)) {
    const folded = name.toLowerCase();
    if (!asked.includes(folded) && !(index <= 1 && isStopWord(folded))) return true;
  }
  return false;
}
