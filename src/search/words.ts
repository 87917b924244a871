/** Text to terms: folding, stop words, stems; the same for articles and questions. */
import { newStemmer } from 'snowball-stemmers';
import type { Span } from '../articles/article.ts';

/** A word of a text with the term that it is indexed under. Offsets are UTF-16 units of the text. */
export interface Word extends Span {
  /** As it stands in the text. */
  raw: string;
  /** Folded and stemmed; empty for a stop word. */
  term: string;
}

/** Words that carry no subject. Acronyms in capitals (US, IT, WHO) are kept all the same. */
const STOP_WORDS = new Set(
  (
    'a about above after again against ago all also am an and any anybody anyone anything are aren arent as at be ' +
    'because been before being below between both but by can cannot cant could couldnt d did didnt do does doesnt ' +
    'doing dont down during each either else ever every few for from further get gets give given go goes got had hadnt ' +
    'has hasnt have havent having he her here hers herself him himself his how however i if in into is isnt it its itself ' +
    'just know let ll m many may me might more most much must my myself no nor not now of off on once only or other ' +
    'our ours ourselves out over own please re s said same say saying says shall she should shouldnt so some somebody ' +
    'someone something such t tell than that thats the their theirs them themselves then there these they this those ' +
    'through to too under until up upon us ve very want wants was wasnt we were werent what whats when where which while ' +
    'who whom whos whose why will with within without wont would wouldnt yes yet you your yours yourself'
  ).split(' '),
);

/** Numbers with their separators, dotted acronyms, and words with at most one apostrophe. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|(?<!\p{L})(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?/gu;

const stemmer = newStemmer('english');
const stems = new Map<string, string>();
/** Distinct words remembered with their stems. */
const MAX_STEMS = 50_000;

/** All words of a text, in order, stop words included (with an empty term). */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    found.push({ raw, term: term(raw), start: match.index, end: match.index + raw.length });
  }
  return found;
}

/** The terms of a text, in order and with repetitions, without stop words. */
export function terms(text: string): string[] {
  return words(text)
    .map(word => word.term)
    .filter(Boolean);
}

/** The term of one word; empty for a stop word. `Taiwan’s` → `taiwan`, `U.S.` → `us`, `50,000` → `50000`. */
export function term(raw: string): string {
  const folded = fold(raw);
  const isAcronym = /^\p{Lu}[\p{Lu}.]+$/u.test(raw);
  if (STOP_WORDS.has(folded) && !isAcronym) return '';
  return isAcronym ? folded : stem(folded);
}

/** One word without case, accents, possessive and punctuation: `Taiwan’s` → `taiwan`. */
export function fold(raw: string): string {
  return raw
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’.]+(?!\p{N})/gu, '')
    .replace(/,(?=\p{N})/gu, '');
}

function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MAX_STEMS) stems.clear();
  const made = stemmer.stem(word);
  stems.set(word, made);
  return made;
}
