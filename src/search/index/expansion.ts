/** Which terms may stand in for one that was asked, and for how much: other spellings of words that nothing holds, and longer words where a language joins them. */
import type { Question } from '../question/question.ts';

/** Share of a term's letters that may differ, and letters at most (MiniSearch's `fuzzy` and `maxFuzzy`). */
export const FUZZINESS = 0.2;
const MOST_OTHER = 6;
/** The longest word that is compared with others: a bit for each letter. */
const MOST_LETTERS = 32;
/** Terms that are looked up: each costs a walk through the whole vocabulary. */
const MAX_LOOKED_UP = 8;
/** Languages that write compounds as one word, or add one ending after another: there a word may be the beginning of a longer one. */
const COMPOUNDING = new Set('da de et fi hu nb nl nn no sv tr'.split(' '));
const LEAST_PART = 5;
/** MiniSearch's weight of other spellings; ours of longer words, and how fast it falls with each letter more. */
const SPELT = 0.45;
const LONGER = 0.4;
const LETTER = 0.3;

/** The terms of a question that others may stand in for: by their spelling, and by how longer words begin. */
export function replaceable(
  { terms, language }: Question,
  occurrences: ReadonlyMap<string, number>,
): { unknown: string[]; parts: string[] } {
  const asked = terms.map(({ term }) => term);
  const unknown = asked.filter(term => occurrences.get(term) === 0).slice(0, MAX_LOOKED_UP);
  const parts = COMPOUNDING.has(language) ? asked.filter(isPart).slice(0, MAX_LOOKED_UP) : [];
  return { unknown: unknown.filter(term => isSpelt(term) && term.length <= MOST_LETTERS), parts };
}

/** What a term shares with its relatives: its letters but the last two, at least LEAST_PART (übersetzt, Übersetzung). */
export function beginningOf(term: string): string {
  return term.slice(0, Math.max(LEAST_PART, term.length - 2));
}

/** How many of its letters may differ in another spelling. */
export function mostAway(term: string): number {
  return Math.min(MOST_OTHER, Math.round(term.length * FUZZINESS));
}

/** What a term is worth that differs by so many letters from the one that was asked. */
export function worthOfSpelling(term: string, away: number): number {
  return (SPELT * term.length) / (term.length + away);
}

/** What a term is worth that begins so. */
export function worthOfLonger(term: string, start: string): number {
  return term === start ? 1 : (LONGER * term.length) / (term.length + LETTER * (term.length - start.length));
}

/**
 * Compares words with this one, of MOST_LETTERS at most: how many letters have to be changed, put in or left out to make one of the other
 * (Levenshtein 1966); more than `most` is told as `most` + 1. A column of the table is two numbers of bits (Myers 1999, as Hyyrö 2003 has it).
 */
export function distanceFrom(word: string): (other: string, most: number) => number {
  const last = 1 << (word.length - 1);
  /** By letter, a bit for each place where it stands: of letters up to ÿ, and of all others. */
  const places = new Int32Array(256);
  const further = new Map<number, number>();
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at);
    if (letter < places.length) places[letter] = (places[letter] as number) | (1 << at);
    else further.set(letter, (further.get(letter) ?? 0) | (1 << at));
  }
  return (other, most) => {
    if (Math.abs(other.length - word.length) > most) return most + 1;
    // In which rows the column grows by one, and in which it falls by one.
    let [grows, falls] = [-1, 0];
    let away = word.length;
    for (let at = 0; at < other.length; at++) {
      const letter = other.charCodeAt(at);
      const same = letter < places.length ? (places[letter] as number) : (further.get(letter) ?? 0);
      const across = (((same & grows) + grows) ^ grows) | same;
      const more = falls | ~(across | grows);
      const less = grows & across;
      if ((more & last) !== 0) away += 1;
      else if ((less & last) !== 0) away -= 1;
      if (away - (other.length - at - 1) > most) return most + 1;
      const behind = (more << 1) | 1;
      grows = (less << 1) | ~(same | falls | behind);
      falls = behind & (same | falls);
    }
    return away;
  };
}

function isPart(term: string): boolean {
  return term.length >= LEAST_PART && isSpelt(term);
}

/** Numbers and very short words are not misspellings of others. */
function isSpelt(term: string): boolean {
  return term.length > 3 && !/\p{N}/u.test(term);
}
