/** Text to terms: words of any script, folded and stemmed by language; the same for articles and questions. */
import type { Span } from '../../articles/article.ts';
import { type Language, languageOf } from './languages.ts';
import { currencyOf, numberTerm, scaleOf, scaleWord } from './numbers.ts';
import { HANGUL, koreanPieces, type Piece, piecesOf, SPACED, UNSPACED } from './scripts.ts';

/** A word of a text with the term that it is indexed under. Offsets are UTF-16 units of the text. */
export interface Word extends Span {
  /** As it stands in the text. */
  raw: string;
  /** Folded and stemmed; empty for a stop word. */
  term: string;
  /** True for a hyphenated word as a whole (data-centre → `datacenter`): its parts stand behind it as words of their own. */
  isCompound?: true;
}

/**
 * In this order: a sign of money; a share of a hundred; a number with its separators, or with one capital behind it (5G); a dotted acronym; a run without
 * spaces; a Korean word; a word with at most one apostrophe.
 */
const WORD = new RegExp(
  [
    '(?<money>\\p{Sc})',
    '(?<percent>%|(?<!\\p{L})per cent(?!\\p{L}))',
    '(?<joined>\\p{Nd}{1,3}[AC-JLN-SU-Z](?![\\p{L}\\p{N}]))',
    '(?<number>\\p{N}+(?:[.,]\\p{N}+|[\\u00a0\\u202f]\\p{Nd}{3}(?!\\p{Nd}))*)',
    '(?<acronym>(?<!\\p{L})(?:\\p{Lu}\\.){2,})',
    `(?<run>${UNSPACED}+)`,
    `(?<korean>${HANGUL}+)`,
    `(?<word>${SPACED}[${SPACED}\\p{M}\\p{N}\\u200c\\u200d]*(?:['’ʼ]${SPACED}[${SPACED}\\p{M}]*)?)`,
  ].join('|'),
  'gv',
);
const ELIDED =
  /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quelqu|(?:d|n|s|qu)?ell|sull|(?:d)?all|un|quest)['’ʼ](?=.)/iu;
const LETTERS = /^[\p{L}\p{M}]+$|^\d{1,2}$/u;
const HYPHEN = /^[-\u2010\u2011]$/;
/** Longer chains, such as day-by-day-account, are no compounds. */
const MAX_PARTS = 3;
/** Between a number and the word that scales it. */
const GAP = /^[ \u00a0\u202f-]?$/;

/** Up to four capitals, or any number with dots; longer ones are words in capitals, as in a headline. */
const ACRONYM = /^\p{Lu}{2,4}$|^(?:\p{Lu}\.)+\p{Lu}?$/u;
/** Distinct words of a language whose terms are remembered. */
const MAX_KNOWN = 50_000;
const known = new Map<string, Map<string, string>>();

/** All words of a text in a language (BCP 47), in order, stop words included (with an empty term). */
export function words(text: string, lang = 'en'): Word[] {
  const language = languageOf(lang);
  const found: Word[] = [];
  let before: 'money' | 'number' | 'other' = 'other';
  let isMoney = false;
  for (const { 0: raw, index, groups = {} } of text.matchAll(WORD)) {
    const last = found.at(-1);
    let scaled: string | undefined;
    if (last && before === 'number' && GAP.test(text.slice(last.end, index))) {
      const scale = scaleOf(scaleIn(raw), language, isMoney);
      if (scale) last.term = numberTerm(last.raw, language, scale);
      if (scale) scaled = scaleWord(raw, scale, language);
    }
    isMoney = before === 'money';
    before = groups.money ? 'money' : groups.number ? 'number' : 'other';
    for (const { raw: piece, at, term } of termsIn(raw, groups, language)) {
      found.push({ raw: piece, term: scaled ?? term, start: index + at, end: index + at + piece.length });
    }
  }
  return withCompounds(found, text, language);
}

type Groups = Record<string, string | undefined>;

/** The pieces of one match, with their terms. */
function termsIn(raw: string, groups: Groups, language: Language): (Piece & { term: string })[] {
  if (groups.percent) return [{ raw, at: 0, term: language.percent ?? '' }];
  if (groups.money) return [{ raw, at: 0, term: currencyOf(raw) ?? raw }];
  if (groups.korean && language.isStopWord(raw)) return [{ raw, at: 0, term: '' }];
  let pieces: Piece[] = [{ raw, at: 0 }];
  if (groups.run) pieces = piecesOf(raw);
  else if (groups.korean) pieces = koreanPieces(raw);
  else if (groups.word && language.elides) pieces = [withoutElision(raw)];
  return pieces.map(piece => ({ ...piece, term: termOf(piece.raw, language) }));
}

/** `l’usine` → `usine`. */
function withoutElision(raw: string): Piece {
  const at = ELIDED.exec(raw)?.[0].length ?? 0;
  return { raw: raw.slice(at), at };
}

/** What may scale the number before: the whole word, or the first character of a Chinese or Korean run. */
function scaleIn(raw: string): string {
  return /^[\p{sc=Han}\p{sc=Hang}]/u.test(raw) ? raw.charAt(0) : raw;
}

/** Puts `data-centre` before its parts, so that `datacentre` finds it. */
function withCompounds(found: Word[], text: string, language: Language): Word[] {
  const all: Word[] = [];
  for (let i = 0; i < found.length; i++) {
    const first = found[i] as Word;
    let end = i;
    while (end - i < MAX_PARTS && isHyphened(found[end], found[end + 1], text)) end++;
    if (end > i && end - i < MAX_PARTS && !isHyphened(found[i - 1], first, text)) {
      const parts = found.slice(i, end + 1);
      const term = termOf(parts.map(part => part.raw).join(''), language);
      const last = parts.at(-1) as Word;
      all.push({
        raw: text.slice(first.start, last.end),
        term,
        start: first.start,
        end: last.end,
        isCompound: true,
      });
    }
    all.push(first);
  }
  return all;
}

function isHyphened(a: Word | undefined, b: Word | undefined, text: string): boolean {
  if (!a || !b || b.start - a.end !== 1 || !HYPHEN.test(text.charAt(a.end))) return false;
  return LETTERS.test(a.raw) && LETTERS.test(b.raw);
}

/** The terms of a text, in order and with repetitions, without stop words. */
export function terms(text: string, lang = 'en'): string[] {
  return words(text, lang)
    .map(word => word.term)
    .filter(Boolean);
}

/** The term of one word; empty for a stop word. In English `Taiwan’s` → `taiwan`, `U.S.` → `us`, `centres` → `center`. */
export function term(raw: string, lang = 'en'): string {
  return termOf(raw, languageOf(lang));
}

function termOf(raw: string, language: Language): string {
  const terms = known.get(language.code) ?? new Map<string, string>();
  known.set(language.code, terms);
  let term = terms.get(raw);
  if (term === undefined) {
    if (terms.size >= MAX_KNOWN) terms.clear();
    term = madeTerm(raw, language);
    terms.set(raw, term);
  }
  return term;
}

function madeTerm(raw: string, language: Language): string {
  if (/^\p{N}/u.test(raw)) return /\p{L}/u.test(raw) ? raw.toLowerCase() : numberTerm(raw, language);
  const isAcronym = ACRONYM.test(raw);
  const bare = bareWord(raw, language);
  if (language.isStopWord(bare) && !isAcronym) return '';
  return isAcronym ? fold(raw) : language.stem(bare);
}

/** Lower case, without possessive and apostrophes, accents kept. */
function bareWord(raw: string, { hasDotlessI, putsEndingsBehindApostrophe }: Language): string {
  const lower = raw.normalize('NFKC').toLocaleLowerCase(hasDotlessI ? 'tr' : 'und');
  return lower
    .replace(putsEndingsBehindApostrophe ? /['’ʼ].*$/ : /['’ʼ]s$/, '')
    .replace(/['’ʼ.\u200c\u200d]+/g, '');
}

/** One word without case, accents, possessive and punctuation: `Taiwan’s` → `taiwan`, whatever its language. */
export function fold(raw: string): string {
  return raw
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’.]+(?!\p{N})/gu, '')
    .replace(/,(?=\p{N})/gu, '');
}
