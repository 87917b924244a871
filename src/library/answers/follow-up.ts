/** “And when?”: a short question that leans on the one before it, read with what that one was about. */
import { inAny, inSpaced, inUnspaced, wordInAny } from '../../search/language/languages.ts';
import { readQuestion } from '../../search/question/question.ts';
import { isPerson } from './persons.ts';

/** More words, or more characters where words are not spaced, make a question that stands for itself. */
const MAX_WORDS = 8;
const MAX_UNSPACED = 24;

const CONNECTORS = inSpaced(({ followUps }) => followUps?.connectors);
const UNSPACED_CONNECTORS = inUnspaced(({ followUps }) => followUps?.connectors);
/** “And”, “what about”: what comes before the question that leans. */
const CONNECTOR = new RegExp(
  `^[¿\\s]*${CONNECTORS}(?![\\p{L}\\p{N}])[\\s,:…–-]*|^${UNSPACED_CONNECTORS}[、\\s]*`,
  'iu',
);

const PRONOUN = new RegExp(
  wordInAny(({ followUps }) => followUps?.pronouns),
  'iu',
);
const PERSONAL = new RegExp(`^${inAny(({ followUps }) => followUps?.personal)}$`, 'iu');
const IMPERSONAL = new RegExp(`^${inAny(({ followUps }) => followUps?.impersonal)}$`, 'iu');
const EXPLETIVE = new RegExp(
  inAny(({ followUps }) => followUps?.expletives),
  'iu',
);

/** A question that is only a question word. */
const BARE = new RegExp(`^[¿\\s]*${inSpaced(({ followUps }) => followUps?.questionWords)}[\\s?？.!]*$`, 'iu');
/** A whole question that can only be about what was spoken of. */
const ELLIPTICAL = new RegExp(
  `^[¿\\s]*${inSpaced(({ followUps }) => followUps?.elliptical)}[\\s?？.!]*$`,
  'iu',
);
const HAS_QUESTION_WORD = new RegExp(
  wordInAny(({ followUps }) => followUps?.questionWords),
  'iu',
);
/** A first question word that can make room for another. */
const FIRST_QUESTION_WORD = new RegExp(
  `^[¿\\s]*${inSpaced(({ followUps }) => followUps?.replaceable)}(?![\\p{L}\\p{N}])`,
  'iu',
);
/** One that may stand anywhere. */
const UNSPACED_QUESTION_WORD = new RegExp(
  inUnspaced(({ followUps }) => followUps?.replaceable),
  'u',
);
const YES_OR_NO = new RegExp(`^${inAny(({ followUps }) => followUps?.yesOrNo)}$`, 'iu');
const ADVERB = new RegExp(`^${inAny(({ followUps }) => followUps?.adverbs)}$`, 'iu');

const PREPOSITION = new RegExp(`^${inAny(({ followUps }) => followUps?.prepositions)}(?=\\s)`, 'iu');
const NAME =
  /(?<![\p{L}\p{N}])[\p{Lu}\p{Lt}][\p{L}\p{M}\p{N}.’'&-]*(?:\s+[\p{Lu}\p{Lt}\p{Nd}][\p{L}\p{M}\p{N}.’'&-]*)*/gu;

/**
 * The question as it is meant after `former`; null if it stands for itself. `languages` are those of the library (BCP 47). Both are questions of any
 * length; the result is at most `max` UTF-16 units.
 */
export function understood(
  question: string,
  former: string,
  languages: readonly string[],
  max: number,
): string | null {
  const text = question.trim();
  if (!isShort(text)) return null;
  const connector = CONNECTOR.exec(text)?.[0] ?? '';
  const rest = text.slice(connector.length).trim();
  const found = pronounIn(rest);
  const pronoun = found && !hasOwnSubject(rest, found.index, languages) ? found : null;
  const leans = connector !== '' || pronoun !== null || BARE.test(rest) || ELLIPTICAL.test(rest);
  if (!leans || rest === '') return null;
  const before = bare(former);
  const about = pronoun ? referent(pronoun[0], before, languages) : subjectOf(before, languages);
  if (about === '') return null;
  const meant = combined({ rest, pronoun, before, about, languages });
  return meant === null ? null : fitted(meant, max);
}

/** Whether what the pronoun stands for is named before it: “does Apple say when it ships”, “eu ai act when does it apply”. */
function hasOwnSubject(text: string, pronoun: number, languages: readonly string[]): boolean {
  const before = text.slice(0, pronoun);
  if (namesIn(before, languages).length > 0) return true;
  const asking = HAS_QUESTION_WORD.exec(before)?.index ?? 0;
  return asking > 0 && readQuestion(before.slice(0, asking), { languages }).terms.length > 0;
}

/** Whether nothing in the question stands for what was spoken of: only such a one can be leaned on itself. */
export function standsAlone(question: string): boolean {
  const text = question.trim();
  return !isShort(text) || (pronounIn(text) === null && !ELLIPTICAL.test(text) && !BARE.test(text));
}

function pronounIn(text: string): RegExpExecArray | null {
  return EXPLETIVE.test(text) ? null : PRONOUN.exec(text);
}

/** The question, and where it names nothing itself, what it is about: for a question that is asked of something at hand. */
export function askedAbout(
  question: string,
  about: string,
  languages: readonly string[],
  max: number,
): string {
  const leaning = understood(question, about, languages, max);
  if (leaning !== null) return leaning;
  if (namesIn(question, languages).length > 0) return question;
  return fitted(`${bare(question)} ${subjectOf(about, languages)}`, max);
}

interface Parts {
  rest: string;
  pronoun: RegExpExecArray | null;
  before: string;
  about: string;
  languages: readonly string[];
}

function combined({ rest, pronoun, before, about, languages }: Parts): string | null {
  if (pronoun) {
    const whose = pronoun.groups?.whose ? '’s' : '';
    return `${rest.slice(0, pronoun.index)}${about}${whose}${rest.slice(pronoun.index + pronoun[0].length)}`;
  }
  if (BARE.test(rest) || UNSPACED_QUESTION_WORD.exec(rest)?.index === 0) return swapped(rest, before, about);
  const own = namesIn(rest, languages);
  if (HAS_QUESTION_WORD.test(rest)) return own.length > 0 ? null : `${bare(rest)} ${about}`;
  return replaced(bare(rest), before, languages);
}

/** The former question with another question word: “where is it built” and “when” → “when is it built”. */
function swapped(rest: string, before: string, about: string): string {
  const word = bare(rest);
  const first = FIRST_QUESTION_WORD.exec(before);
  if (first && FIRST_QUESTION_WORD.test(word)) {
    return `${word}${before.slice(first[0].length)}`;
  }
  const yesOrNo = YES_OR_NO.exec(before)?.groups?.rest;
  if (yesOrNo && ADVERB.test(word)) return `${word} ${yesOrNo}`;
  if (UNSPACED_QUESTION_WORD.test(before) && UNSPACED_QUESTION_WORD.test(word))
    return before.replace(UNSPACED_QUESTION_WORD, word);
  return `${word} ${about}`;
}

/** The former question of something else: “what does Panasonic build in Kansas” and “in Nevada” → “what does Panasonic build in Nevada”. */
function replaced(other: string, before: string, languages: readonly string[]): string {
  const preposition = PREPOSITION.exec(other)?.[0].toLowerCase();
  const names = namesIn(before, languages);
  const behind = names.find(
    ({ start }) =>
      preposition !== undefined && before.slice(0, start).toLowerCase().endsWith(` ${preposition} `),
  );
  const name = behind ?? names[0];
  if (!name) return `${before} ${other}`;
  const own = preposition === undefined ? other : other.slice(preposition.length).trim();
  return before.slice(0, name.start) + own + before.slice(name.end);
}

/** What a text is about: its names as they stand, or where it has none, all its words that say something. */
export function subjectOf(text: string, languages: readonly string[]): string {
  const names = namesIn(text, languages);
  if (names.length > 0) return [...new Set(names.map(({ name }) => name))].slice(0, 4).join(' ');
  if (isUnspaced(text)) return text.replace(UNSPACED_QUESTION_WORD, '');
  return [...new Set(readQuestion(text, { languages }).terms.map(({ raw }) => raw))].slice(0, 8).join(' ');
}

/** What a pronoun stands for after that question; `''` if that is not sure. “He” is never a company, “it” never somebody. */
function referent(pronoun: string, before: string, languages: readonly string[]): string {
  if (!PERSONAL.test(pronoun) && !IMPERSONAL.test(pronoun)) return subjectOf(before, languages);
  const names = namesIn(before, languages);
  const persons = names.filter(each => isPerson(each.name, before.slice(0, each.start)));
  // Somebody who types no capitals names people without them; asked who somebody is, nobody is named.
  const { kind } = readQuestion(before, { languages });
  if (names.length === 0 && kind !== 'person') return subjectOf(before, languages);
  if (PERSONAL.test(pronoun)) {
    const [only, another] = new Set(persons.map(({ name }) => name));
    return only && !another ? only : '';
  }
  if (persons.length === 0) return subjectOf(before, languages);
  const others = names.filter(each => !persons.includes(each)).map(({ name }) => name);
  return [...new Set(others)].slice(0, 4).join(' ');
}

/** Runs of words with capitals, without the words that only begin the sentence. */
function namesIn(text: string, languages: readonly string[]): { name: string; start: number; end: number }[] {
  const { terms } = readQuestion(text, { languages });
  return [...text.matchAll(NAME)].flatMap(({ 0: run, index }) => {
    const own = terms.filter(({ start, end }) => start >= index && end <= index + run.length);
    const [first] = own;
    if (!first) return [];
    const name = run.slice(first.start - index).replace(/(?:[’']s?|[.-])$/u, '');
    return [{ name, start: first.start, end: first.start + name.length }];
  });
}

function isShort(text: string): boolean {
  if (isUnspaced(text)) return [...text].length <= MAX_UNSPACED;
  return text.split(/\s+/u).length <= MAX_WORDS;
}

function isUnspaced(text: string): boolean {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(text);
}

/** Without the marks at its end. */
function bare(text: string): string {
  return text.replace(/[\s?？.!。、]+$/u, '').trim();
}

function fitted(text: string, max: number): string {
  if (text.length <= max) return text;
  return text.slice(0, max).toWellFormed().replace(/\S*$/u, '').trim();
}
