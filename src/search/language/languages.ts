/** The languages that are known, by code; an unknown one has no stop words and no stems. */
import { newStemmer } from 'snowball-stemmers';
import lists from 'stopword';
import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { japanese } from './japanese.ts';
import type { LanguageWords, Stem } from './language.ts';
import { OTHER_LANGUAGES } from './other-languages.ts';
import { spanish } from './spanish.ts';

/** The only list of them. A date that may be of several languages is of the first. */
export const LANGUAGES: readonly LanguageWords[] = [
  english,
  german,
  french,
  spanish,
  japanese,
  arabic,
  chinese,
  ...OTHER_LANGUAGES,
];

const BY_CODE = new Map(LANGUAGES.map(words => [words.code, words]));

/** What the file of a language (ISO 639-1) says. */
export function wordsOf(code: string): LanguageWords {
  return BY_CODE.get(code) ?? { code };
}

/** What a text of any language may hold; alternatives of a pattern, separated by `|`. */
export type Alternatives = (words: LanguageWords) => string | undefined;

/** The alternatives of all languages as one pattern: a library has many languages, and a question may mix them. */
export function inAny(alternatives: Alternatives): string {
  return `(?:${LANGUAGES.flatMap(words => alternatives(words) ?? []).join('|')})`;
}

/** Those of the languages that leave spaces between words. */
export function inSpaced(alternatives: Alternatives): string {
  return inAny(words => (words.isUnspaced ? undefined : alternatives(words)));
}

/** Those of the languages that do not. */
export function inUnspaced(alternatives: Alternatives): string {
  return inAny(words => (words.isUnspaced ? alternatives(words) : undefined));
}

/** The alternatives of all languages, and nothing that is only a part of a word, where there are spaces between words. */
export function wordInAny(alternatives: Alternatives): string {
  return `(?<![\\p{L}\\p{N}])${inSpaced(alternatives)}(?![\\p{L}\\p{N}])|${inUnspaced(alternatives)}`;
}

/** What the file of a language says, ready for use. */
export interface Language extends LanguageWords {
  isStopWord(lowerCase: string): boolean;
  /** From a word in lower case, with its accents, to the stem that it is indexed under, without them. */
  stem: Stem;
}

const LATIN = /^\p{sc=Latin}/u;

const known = new Map<string, Language>();
/** A library can state any tag; nobody reads in more languages than this at once. */
const MAX_LANGUAGES = 100;

/** The language of a BCP 47 tag: `zh-Hant` is read as `zh`. Unknown ones have no stop words and no stems. */
export function languageOf(tag: string): Language {
  const code = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  let language = known.get(code);
  if (!language) {
    if (known.size >= MAX_LANGUAGES) known.clear();
    language = read(code);
    known.set(code, language);
  }
  return language;
}

function read(code: string): Language {
  const own = wordsOf(code);
  const stopWords = new Set([...stopWordsOf(code)].flatMap(word => [word, withoutAccents(word, code)]));
  const stem = stemmerIn(own);
  const { respell } = own;
  return {
    ...own,
    // Where accents tell words apart, as in “größe” and “große”, they count; ё and Greek accents only guide the reader.
    isStopWord: word =>
      stopWords.has(word) || (!LATIN.test(word) && stopWords.has(withoutAccents(word, code))),
    stem: respell
      ? word => (word.length < 3 ? word : stem(respell(withoutAccents(word, code))))
      : word => withoutAccents(word.length < 3 ? word : stem(word), code),
  };
}

/** The stop words of a language (ISO 639-1), in lower case as they are written. */
export function stopWordsOf(code: string): ReadonlySet<string> {
  const { stopWordList, stopWords } = wordsOf(code);
  const listed: readonly string[] = stopWordList ? lists[stopWordList] : [];
  return new Set([...listed, ...(stopWords?.split(' ') ?? [])].filter(word => !/\p{N}/u.test(word)));
}

function stemmerIn({ stemmer, stem = word => word, refineStem }: LanguageWords): Stem {
  if (!stemmer) return stem;
  const snowball = newStemmer(stemmer);
  return refineStem ? word => refineStem(snowball.stem(word)) : word => snowball.stem(word);
}

/**
 * Marks that people leave out when they type: accents of Latin and Greek letters, ё, the vowel signs of Arabic and Hebrew. Other
 * marks are letters in their own right: й, the vowels of Hindi and Thai, が.
 */
export function withoutAccents(word: string, code = ''): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word;
  if (wordsOf(code).keepsAccents) return word.normalize('NFC');
  return word
    .normalize('NFKD')
    .replace(
      /(?<=[\p{sc=Latin}\p{sc=Greek}]\p{M}*)\p{M}|(?<=[Ее])\u0308|[\u0591-\u05c7\u064b-\u0655\u0670\u0640]/gu,
      '',
    )
    .normalize('NFKC')
    .replace(/[ßıæœøđłςأإآىة]/g, letter => SINGLE[letter] ?? letter);
}

/** Letters that no decomposition takes apart. */
const SINGLE: Record<string, string> = {
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ς: 'σ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
};

/** Whether a BCP 47 tag is one of English. */
export function isEnglish(tag: string): boolean {
  return languageOf(tag).code === 'en';
}
