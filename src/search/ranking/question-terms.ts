/** The terms of a question as the library knows them: how rare each is, and which numbers of index terms stand for it. */
import { idf } from '../index/bm25.ts';
import type { Matches } from '../index/passage-index.ts';
import { isEnglish } from '../language/languages.ts';
import { WordSimilarity } from '../language/word-similarity.ts';
import { wordVectors } from '../language/word-vectors.ts';
import { words } from '../language/words.ts';
import { mentionOf } from '../question/publishers.ts';
import type { Question } from '../question/question.ts';
import { isWithin, type TimeSpan } from '../question/time.ts';

export interface WeightedTerm {
  /** Its share in the rarity of the whole question (Σ idf), 0 to 1. */
  share: number;
  /** As it was typed, in lower case. */
  lower: string;
  /** Written with a capital. */
  isName: boolean;
  isNumber: boolean;
  /** How many passages it occurs in. */
  occurrences: number;
  /** How its relatives begin (occupy, occupation), in lower case; null where too many other words would. */
  beginning: string | null;
  /** Neither it nor anything that stands in for it is in the library. */
  isUnknown: boolean;
}

/** A term of the question at a place of a sequence of terms. */
export interface TermPosition {
  asked: number;
  /** What the index term there is worth as the term of the question. */
  value: number;
  at: number;
}

/** Terms of a short question and of a long one: half of them in a question for a fact, and in one of several parts. */
const SHORT = 6;
const LONG = 18;

/** Terms of a part of a long question. */
const STRETCH = 6;

/** What a term is worth that only a differently spelt word stands in for. */
const CORRECTED = 0.7;

/** Lists of what is held have one number for each term: 0 for one that is not there, 1 for one that is, CORRECTED for a stand-in. */
export class QuestionTerms {
  readonly question: Question;
  readonly terms: readonly WeightedTerm[];
  /** Σ idf. */
  readonly rarity: number;
  /** Which term is the rarest that the library knows; -1 if it knows none. */
  readonly rarest: number;
  /** A list in which nothing is held. */
  readonly none: Float64Array;
  /** Whether a kind of answer is asked for that can be told from a sentence. */
  readonly wantsKind: boolean;
  /** 0 for a question of at most SHORT terms, 1 for one of LONG or more. */
  readonly length: number;
  /** How many passages the library holds. */
  readonly passages: number;
  /** By the name of a publisher that the question names: the shares of the terms that stand nearer to it than to another. */
  readonly #theirs: ReadonlyMap<string, Float64Array>;
  /** How similar other words are to those of the question; undefined for one that is not in English. */
  readonly similarity: WordSimilarity | undefined;
  /** For each time that the question names, the words that name it. */
  readonly #dates: readonly Float64Array[];
  readonly #byNumber = new Map<number, { asked: number; value: number }[]>();
  /** Σ of the shares of neighbouring terms. */
  readonly #neighbours: number;

  constructor(question: Question, matches: Matches) {
    this.passages = matches.passages;
    this.question = question;
    this.wantsKind = question.kind !== 'other' && question.kind !== 'how';
    const rarities = question.terms.map(({ term }) =>
      idf(matches.occurrences.get(term) ?? 0, matches.passages),
    );
    this.rarity = rarities.reduce((sum, each) => sum + each, 0) || 1;
    this.terms = question.terms.map(({ term, raw, start }, at) => {
      const occurrences = matches.occurrences.get(term) ?? 0;
      const lower = raw.toLowerCase();
      const isNumber = /^\p{N}/u.test(term);
      return {
        share: (rarities[at] ?? 0) / this.rarity,
        lower,
        isName: start > 0 && /^\p{Lu}/u.test(raw),
        isNumber,
        occurrences,
        beginning: relativesBeginning(lower, isNumber),
        isUnknown: occurrences === 0 && !matches.corrections.has(term),
      };
    });
    question.terms.forEach(({ term, forms }, asked) => {
      for (const form of forms) this.#stand(matches.numbers.get(form), asked, 1);
      for (const form of matches.corrections.get(term) ?? [])
        this.#stand(matches.numbers.get(form), asked, CORRECTED);
    });
    if (isEnglish(question.language)) {
      const asked = question.terms.map(({ term }, at) => ({ term, share: this.terms[at]?.share ?? 0 }));
      this.similarity = new WordSimilarity(wordVectors(), asked, number => matches.termOf(number));
    }
    this.length = Math.min(1, Math.max(0, (this.terms.length - SHORT) / (LONG - SHORT)));
    this.#theirs = theirs(question, this.terms);
    this.none = new Float64Array(this.terms.length);
    this.rarest = this.terms.reduce(
      (best, { share, isUnknown }, at) => (!isUnknown && share > (this.terms[best]?.share ?? 0) ? at : best),
      -1,
    );
    this.#dates = question.spans.map(({ text }) => {
      const named = new Set(words(text, question.language).map(({ term }) => term));
      return Float64Array.from(question.terms, ({ term }) => Number(named.has(term)));
    });
    this.#neighbours = this.terms.reduce(
      (sum, { share }, at) => sum + (at ? share + (this.terms[at - 1]?.share ?? 0) : 0),
      0,
    );
  }

  #stand(number: number | undefined, asked: number, value: number): void {
    if (number === undefined) return;
    const all = this.#byNumber.get(number) ?? [];
    if (!all.some(each => each.asked === asked)) this.#byNumber.set(number, [...all, { asked, value }]);
  }

  /** What an article of this date holds by its date: the words for each time of the question that it is of. */
  datesAt(publishedAt: number | null): readonly Float64Array[] {
    return this.#dates.filter((_, at) => isWithin(publishedAt, this.question.spans[at] as TimeSpan));
  }

  /** What a sequence of index terms holds. */
  held(sequence: Uint32Array): Float64Array {
    return this.heldAt(this.places(sequence));
  }

  /** What stands at these places. */
  heldAt(places: readonly TermPosition[]): Float64Array {
    const held = new Float64Array(this.terms.length);
    for (const { asked, value } of places) if (value > (held[asked] as number)) held[asked] = value;
    return held;
  }

  /** Where the terms stand in a sequence of index terms, in its order. */
  places(sequence: Uint32Array): TermPosition[] {
    const places: TermPosition[] = [];
    for (let at = 0; at < sequence.length; at++) {
      const found = this.#byNumber.get(sequence[at] as number);
      if (found) for (const { asked, value } of found) places.push({ asked, value, at });
    }
    return places;
  }

  /** The share of the rarity held in `here`, or in `there` at a discount. */
  share(here: Float64Array, there: Float64Array = here, discount = 1): number {
    let sum = 0;
    for (let at = 0; at < this.terms.length; at++) {
      sum += (this.terms[at] as WeightedTerm).share * Math.max(here[at] ?? 0, (there[at] ?? 0) * discount);
    }
    return sum;
  }

  /** The share held of the rarity of some of the terms; 0 if there are none of them. */
  shareOf(held: Float64Array, counts: (term: WeightedTerm) => boolean): number {
    let sum = 0;
    let all = 0;
    for (let at = 0; at < this.terms.length; at++) {
      const term = this.terms[at] as WeightedTerm;
      if (!counts(term)) continue;
      all += term.share;
      sum += term.share * (held[at] ?? 0);
    }
    return all ? sum / all : 0;
  }

  /** The greatest share within STRETCH neighbouring terms of the question, of the greatest that there could be. */
  stretch(held: Float64Array): number {
    let most = 0;
    let possible = 0;
    for (let from = 0; from === 0 || from + STRETCH <= this.terms.length; from++) {
      let sum = 0;
      let all = 0;
      for (let at = from; at < Math.min(from + STRETCH, this.terms.length); at++) {
        const { share } = this.terms[at] as WeightedTerm;
        all += share;
        sum += share * (held[at] ?? 0);
      }
      most = Math.max(most, sum);
      possible = Math.max(possible, all);
    }
    return possible ? most / possible : 0;
  }

  /** What is held of the terms that stand nearest to the publisher's name, as a share of their rarity; 0 if it is not named. */
  nearestTo(publisher: string, held: Float64Array): number {
    return this.#theirs.get(publisher)?.reduce((sum, share, at) => sum + share * (held[at] ?? 0), 0) ?? 0;
  }

  /** The shares of the terms where rarity is counted among these lists; a term that none holds has none. */
  among(lists: readonly Float64Array[]): Float64Array {
    const rarities = this.none.map((_, at) => {
      const holding = lists.reduce((sum, list) => sum + Number((list[at] ?? 0) > 0), 0);
      return holding ? idf(holding, lists.length) : 0;
    });
    const all = rarities.reduce((sum, each) => sum + each, 0) || 1;
    return rarities.map(each => each / all);
  }

  /** Of the question's neighbouring terms, weighted by rarity, those that stand at most `near` places from each other. */
  neighbouring(places: readonly TermPosition[], near: number): number {
    return this.#pairs(places, near, (step, apart) => Math.abs(step) === 1 && apart <= near);
  }

  /** Those that follow each other directly, in the question's order. */
  following(places: readonly TermPosition[]): number {
    return this.#pairs(places, 1, (step, apart) => step === 1 && apart === 1);
  }

  /** `fits` is told how far two places, at most `reach` apart, are in the question and in the passage. */
  #pairs(
    places: readonly TermPosition[],
    reach: number,
    fits: (step: number, apart: number) => boolean,
  ): number {
    if (!this.#neighbours) return places.length ? 1 : 0;
    const found = new Set<number>();
    for (const [at, first] of places.entries()) {
      for (let next = at + 1; next < places.length; next++) {
        const second = places[next] as TermPosition;
        const apart = second.at - first.at;
        if (apart > reach) break;
        if (fits(second.asked - first.asked, apart)) found.add(Math.max(first.asked, second.asked));
      }
    }
    let sum = 0;
    for (const asked of found) sum += (this.terms[asked]?.share ?? 0) + (this.terms[asked - 1]?.share ?? 0);
    return sum / this.#neighbours;
  }
}

/** Beginnings of fewer letters than this are shared by chance; relatives share this many at most. */
const LEAST_BEGINNING = 4;
const MOST_BEGINNING = 6;
/** An ending that a relative may have in place of the word's own. */
const ENDING = 3;

function relativesBeginning(lower: string, isNumber: boolean): string | null {
  if (isNumber || lower.length < LEAST_BEGINNING + 1) return null;
  return lower.slice(0, Math.min(MOST_BEGINNING, Math.max(LEAST_BEGINNING, lower.length - ENDING)));
}

function theirs(
  { text, publishers, terms }: Question,
  asked: readonly WeightedTerm[],
): Map<string, Float64Array> {
  const mentions = publishers.map(publisher => mentionOf(text, publisher));
  const distance = (term: number, mention: number) => Math.abs((terms[term]?.start ?? 0) - mention);
  return new Map(
    publishers.map((publisher, own) => {
      const shares = Float64Array.from(asked, ({ share }, at) => {
        const away = distance(at, mentions[own] ?? 0);
        return mentions.some(other => distance(at, other) < away) ? 0 : share;
      });
      const all = shares.reduce((sum, each) => sum + each, 0) || 1;
      return [publisher, shares.map(each => each / all)];
    }),
  );
}
