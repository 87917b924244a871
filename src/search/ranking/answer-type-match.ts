/** Whether a sentence holds the kind of answer that a question asks for: rough patterns, cheap and readable. */

import type { AnswerType } from '../language/language.ts';
import { isEnglish, LANGUAGES, languageOf } from '../language/languages.ts';
import type { Word } from '../language/words.ts';
import type { Question } from '../question/question.ts';

/** The words of every language, as a part of a pattern. */
const ofAll = (name: 'months' | 'weekdays' | 'numbers') =>
  LANGUAGES.flatMap(words => words[name] ?? []).join('|');
const MONTH = ofAll('months');
const NUMBER_WORD = ofAll('numbers');
const WEEKDAY = ofAll('weekdays');

const NUMBER = new RegExp(`\\p{N}|\\b(?:${NUMBER_WORD})\\b`, 'iu');
/** A quantity, which the number of a name such as LongCat-2.0 is not. */
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\p{N}.-])\\p{Sc}?\\p{N}|\\p{Sc}\\p{N}|\\b(?:${NUMBER_WORD})\\b`,
  'iu',
);
/** A year, or a decade such as the 1990s; a month or a weekday; a clock; or so much time before, after or ago. */
const DATE = new RegExp(
  `\\b(?:1\\d|20)\\d\\ds?\\b|\\b\\d{1,4} (?:BCE?|CE|AD)\\b|\\b(?:${MONTH}|${WEEKDAY}|today|yesterday|tomorrow|tonight)s?\\b|` +
    '\\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.? \\d|\\b(?:centur(?:y|ies)|jahrhunderts?|siècle|siglo)\\b|' +
    '\\b\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\b|\\b\\d{1,2}:\\d\\d\\b|' +
    `\\b(?:last|next|this|past|coming|same|later|earlier|\\d+|\\d+th|few|${NUMBER_WORD}) (?:decade|year|month|week|weekend|day|hour|minute)s?\\b`,
  'i',
);
/** Months that are other words too, where a number stands beside them or a preposition before. */
const MAY_OR_MARCH =
  /\b(?:in|of|since|until|by|early|late|mid|last|next|this) (?:May|March)\b|\b(?:May|March) \d|\d(?:st|nd|rd|th)? (?:of )?(?:May|March)\b|(?:en|de|du|\d) mars\b|\bmars \d/;
const PLACE =
  /\b(?:in|at|near|from|to|outside|of|across|on|im|bei|aus|nach|von|zu|à|au|en|de|del|a|dans|vers) (?:the |der |dem |den |la |le |les |el |los |l’)?\p{Lu}/u;
/** “Which country”: its name may stand anywhere. */
const NAMED_PLACE = /(?<!\p{L})(?:what|which|welche[mnrs]?|quel(?:le)?|qué|cuál)(?!\p{L})/iu;
const NAME = /\p{Lu}\p{L}+/gu;
const REASON =
  /\b(?:weil|da|denn|wegen|aufgrund|deshalb|daher|damit|um|grund|gründe|parce que|car|afin|pour|raison|porque|debido|para|por|razón|because|since|due to|so that|in order to|owing to|thanks to|therefore|as a result|reasons?|caused?|for|to)\b/i;
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
      return DATE.test(sentence) || MAY_OR_MARCH.test(sentence);
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
