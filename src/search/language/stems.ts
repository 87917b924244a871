/** Stems by language: Snowball's algorithms for 31 languages, a light stemmer for Arabic, and none for the others. */
import { stemmer as bulgarian } from '@orama/stemmers/bulgarian';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hindi } from '@orama/stemmers/indian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as nepali } from '@orama/stemmers/nepali';
import { stemmer as serbian } from '@orama/stemmers/serbian';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { newStemmer } from 'snowball-stemmers';

export type Stem = (word: string) => string;

/** Snowball's names by ISO 639-1 code. Slovak inflects much as Czech does. */
const SNOWBALL: Record<string, string> = {
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sk: 'czech',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/** What snowball-stemmers lacks. */
const OTHERS: Record<string, Stem> = {
  ar: arabic,
  bg: bulgarian,
  bs: serbian,
  el: greek,
  hi: hindi,
  hr: serbian,
  id: indonesian,
  lt: lithuanian,
  ms: indonesian,
  ne: nepali,
  sr: serbian,
  uk: ukrainian,
  pl: word => word.slice(0, INFLECTED),
};

/** Where a language inflects and has no stemmer, its words are cut after this many letters. */
const INFLECTED = 6;

/** The stemmer of a language (ISO 639-1) for lower-case words; the identity where there is none. */
export function stemmerOf(language: string): Stem {
  const name = SNOWBALL[language];
  if (!name) return OTHERS[language] ?? (word => word);
  const snowball = newStemmer(name);
  const stem = (word: string) => snowball.stem(word);
  return language === 'de' ? word => germanName(stem(word)) : stem;
}

/** Names, which Snowball leaves alone: Warschaus is of Warschau, and Kalifornien (stem kaliforni) is where something kalifornisch is. */
function germanName(stem: string): string {
  return stem.length > 5 ? stem.replace(/(?<=[aeiouäöü])s$|i$/u, '') : stem;
}

const ARTICLES = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
const ENDINGS = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي'];

/** Light10 (Larkey, Ballesteros and Connell 2007): takes off the article, “and”, and the endings of number, gender and person. */
function arabic(word: string): string {
  let stem = word;
  if (stem.startsWith('و') && stem.length > 3) stem = stem.slice(1);
  const article = ARTICLES.find(each => stem.startsWith(each) && stem.length - each.length >= 2);
  if (article) stem = stem.slice(article.length);
  for (const ending of ENDINGS) {
    if (stem.endsWith(ending) && stem.length - ending.length >= 2) stem = stem.slice(0, -ending.length);
  }
  return stem;
}
