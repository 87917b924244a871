/** What is asked for: the terms of a question in every language of the library, the kind of answer, and the time. */
import type { Span } from '../../articles/article.ts';
import type { AnswerType } from '../language/language.ts';
import { inAny, LANGUAGES, type Language, languageOf } from '../language/languages.ts';
import { withoutStopWords } from '../language/scripts.ts';
import { term, type Word, words } from '../language/words.ts';
import { answerTypeOf, isMeasure } from './answer-type.ts';
import { publishersIn, REPORTING } from './publishers.ts';
import { readTime, type Time } from './time.ts';

/** A word of the question. */
export interface QuestionTerm extends Word {
  /**
   * The terms that it may be indexed under, its own first: in the library's other languages, and as a part of a compound
   * (data centre, data-centre → datacentre). Finding any of them is finding it.
   */
  forms: readonly string[];
}

export interface Question extends Time {
  text: string;
  /** Its distinct terms in order, with the words that they come from. At most MAX_TERMS. */
  terms: QuestionTerm[];
  kind: AnswerType;
  /** For `count`: the term that is counted ("how many *cells*"). */
  counted: string | null;
  /** The language that it is asked in, of those of the library. */
  language: string;
  /** The library's publishers that it names. */
  publishers: readonly string[];
  /** When it is asked, in epoch milliseconds; null if unknown. */
  now: number | null;
}

/** What the library knows that helps to read a question. */
export interface QuestionContext {
  /** Epoch milliseconds: what “this week” is counted from. Default: times relative to now are not read. */
  now?: number;
  /** The languages of the library's articles (BCP 47), the most frequent first. Default: English. */
  languages?: readonly string[];
  /** Default: none is looked for. */
  publishers?: readonly string[];
}

/** More distinct terms than this tell nothing more, and cost time. */
const MAX_TERMS = 64;
/** As many as Discord lets an option have. */
const MAX_READ = 6_000;
/** A question is read in this many languages at most. */
const MAX_LANGUAGES = 16;

/** Languages that know what questions ask for, whatever the library's; and by how many stop words more one of these has to be the likelier. */
const ASKED_IN = LANGUAGES.filter(({ answerTypes }) => answerTypes).map(({ code }) => code);
const CLEARLY = 2;

/** The question as it is read in one language. */
interface Reading {
  language: Language;
  words: Word[];
  /** Stop words found: the language with most of them is the one it is asked in. */
  stopWords: number;
}

/** Reads a question of any length; only the first MAX_READ UTF-16 units count. */
export function readQuestion(
  whole: string,
  { now, languages = ['en'], publishers = [] }: QuestionContext = {},
): Question {
  const text = whole.slice(0, MAX_READ);
  const codes = new Set(languages.map(tag => languageOf(tag).code));
  const readings = [...codes].slice(0, MAX_LANGUAGES).map(code => readIn(text, languageOf(code)));
  const [first = readIn(text, languageOf('en')), ...rest] = readings;
  const most = (best: Reading, other: Reading) => (other.stopWords > best.stopWords ? other : best);
  const likeliest = rest.reduce(most, first);
  // Somebody may ask in another language than all of the articles are in.
  const foreign = ASKED_IN.filter(code => !codes.has(code)).map(code => readIn(text, languageOf(code)));
  const another = foreign.reduce(most, likeliest);
  const asked = another.stopWords >= likeliest.stopWords + CLEARLY ? another : likeliest;
  const code = asked.language.code;
  const folded = text.toLowerCase();
  const kind = answerTypeOf(folded, code);
  const others = readings.filter(reading => reading !== asked);
  const named = publishersIn(text, publishers);
  const { said, ...time } = readTime(text, now, code);
  const all = asked.words.filter(
    word =>
      !word.isCompound &&
      !isMeasure(word.raw, folded, code) &&
      !said.some(each => covers(each, word)) &&
      !(named.length > 0 && REPORTING.test(word.raw)),
  );
  const seen = new Set(['']);
  const terms = all
    .map((word, at) => ({ word, at }))
    .filter(({ word }) => !seen.has(word.term) && seen.add(word.term))
    .slice(0, MAX_TERMS)
    .map(({ word, at }) => ({
      ...word,
      forms: formsOf(word, all[at - 1], all[at + 1], text, asked, others),
    }));
  const counted = kind === 'count' ? countedTerm(folded, asked.words) : null;
  return { text, terms, kind, counted, language: code, publishers: named, now: now ?? null, ...time };
}

function readIn(text: string, language: Language): Reading {
  let blanked = 0;
  const bare = withoutStopWords(text, word => {
    const isStopWord = language.isStopWord(word);
    if (isStopWord) blanked++;
    return isStopWord;
  });
  const found = words(bare, language.code);
  return { language, words: found, stopWords: blanked + found.filter(word => !word.term).length };
}

function formsOf(
  word: Word,
  before: Word | undefined,
  after: Word | undefined,
  text: string,
  asked: Reading,
  others: readonly Reading[],
): string[] {
  const forms = new Set([word.term]);
  for (const each of asked.words) if (each.isCompound && covers(each, word)) forms.add(each.term);
  for (const pair of [joined(before, word, text), joined(word, after, text)]) {
    if (pair) forms.add(term(pair, asked.language.code));
  }
  for (const reading of others) {
    const same = reading.words.find(
      each => !each.isCompound && each.start < word.end && word.start < each.end,
    );
    if (same) forms.add(same.term);
  }
  forms.delete('');
  return [...forms];
}

function covers(a: Span, b: Span): boolean {
  return a.start <= b.start && b.end <= a.end;
}

/** Fewer letters than this are no compound worth looking for. */
const LEAST_JOINED = 6;

/** “data centre” → `datacentre`: two words with one space between them that somebody else may have written as one. */
function joined(a: Word | undefined, b: Word | undefined, text: string): string | null {
  if (!a?.term || !b?.term || b.start - a.end !== 1 || text.charAt(a.end) !== ' ') return null;
  const both = a.raw + b.raw;
  return both.length >= LEAST_JOINED && /^\p{L}+$/u.test(both) ? both : null;
}

const HOW_MANY = new RegExp(`(?<!\\p{L})${inAny(({ howMany }) => howMany)}(?!\\p{L})`, 'u');

/** The last word of the noun phrase is not known without a parser; the first term after "how many" is near enough. */
function countedTerm(folded: string, all: Word[]): string | null {
  const at = folded.search(HOW_MANY);
  return all.find(word => word.start > at && word.term && !word.isCompound)?.term ?? null;
}
