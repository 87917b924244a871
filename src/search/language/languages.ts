/** What the search knows of a language: stop words, stems, and how its words are folded and its numbers written. */
import { american } from './spelling.ts';
import { type Stem, stemmerOf } from './stems.ts';
import { stopWordsOf } from './stopwords.ts';

export interface Language {
  /** ISO 639-1, such as `de`. */
  code: string;
  isStopWord(lowerCase: string): boolean;
  /** From a word in lower case, with its accents, to the stem that it is indexed under, without them. */
  stem: Stem;
  /** Whether it writes 1.234,5 for what English writes as 1,234.5. */
  hasDecimalComma: boolean;
  /** Whether a word may begin with a shortened article, as in l’usine and dell’acqua. */
  elides: boolean;
}

const DECIMAL_COMMA = new Set(
  'af bg ca cs da de el es et eu fi fr gl hr hu id is it lt lv nb nl nn no pl pt ro ru sk sl sr sv tr uk vi'.split(
    ' ',
  ),
);
const LATIN = /^\p{sc=Latin}/u;
const ELIDING = new Set(['ca', 'fr', 'it']);

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
  const stopWords = new Set([...stopWordsOf(code)].flatMap(word => [word, withoutAccents(word, code)]));
  const stem = stemmerOf(code);
  return {
    code,
    // Where accents tell words apart, as in “größe” and “große”, they count; ё and Greek accents only guide the reader.
    isStopWord: word =>
      stopWords.has(word) || (!LATIN.test(word) && stopWords.has(withoutAccents(word, code))),
    stem:
      code === 'en'
        ? word => (word.length < 3 ? word : stem(american(withoutAccents(word, code))))
        : word => withoutAccents(word.length < 3 ? word : stem(word), code),
    hasDecimalComma: DECIMAL_COMMA.has(code),
    elides: ELIDING.has(code),
  };
}

/**
 * Marks that people leave out when they type: accents of Latin and Greek letters, ё, the vowel signs of Arabic and Hebrew. Other
 * marks are letters in their own right: й, the vowels of Hindi and Thai, が. So are Vietnamese tones.
 */
export function withoutAccents(word: string, code = ''): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word;
  if (code === 'vi') return word.normalize('NFC');
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
