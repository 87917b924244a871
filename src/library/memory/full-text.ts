/** The first stage of a library beyond its memory budget: the store's full text gives the passages that may answer, memory holds only headlines. */

import type { Article, Headline } from '../../articles/article.ts';
import { splitTerms } from '../../search/index/essential-terms.ts';
import {
  beginningOf,
  distanceFrom,
  mostAway,
  replaceable,
  worthOfLonger,
  worthOfSpelling,
} from '../../search/index/expansion.ts';
import {
  type Averages,
  type FullTextTerm,
  readForFullText,
  scoreOf,
  worth,
} from '../../search/index/full-text.ts';
import type { Matches, Occurrences, PassageIndex } from '../../search/index/passage-index.ts';
import { isEnglish } from '../../search/language/languages.ts';
import { terms } from '../../search/language/words.ts';
import type { Question } from '../../search/question/question.ts';
import type { PassageQuery } from '../../storage/full-text.ts';
import type { Store } from '../../storage/store.ts';
import type { CountedTerm } from '../../storage/tables.ts';
import { nextTurn } from '../../time.ts';
import { CODE } from './snapshot.ts';

/** Finds the passages that may answer, and the headlines that match a query: the index in memory, or a full text. */
export interface FirstStage {
  /** PassageIndex.candidates() says what they are. */
  candidates(
    question: Question,
    limit: number,
    admits?: (headline: Headline) => boolean,
  ): Matches | Promise<Matches>;
  headlines(query: string): readonly Headline[] | Promise<readonly Headline[]>;
  /** PassageIndex.occurrences() says what they are. */
  occurrences(terms: Iterable<string>): Occurrences | Promise<Occurrences>;
}

/** Passages that the terms of a question may occur in: the database walks through some 30 million of them in a second. */
const POSTINGS = { essential: 30_000, enough: 4_000, all: 150_000 };
/** Passages that are read from the store and scored by all that is known of them, and those that headlines are taken from. */
const SURVIVORS = 200;
const WITH_HEADLINES = 300;
/** Terms that may stand in for one that nothing holds, and those that are compared with it. */
const STAND_INS = 20;
const COMPARED = 2_000;
/** The longest word that is looked for as a longer one. */
const LONGEST = 64;

interface StandIn extends CountedTerm {
  weight: number;
}

export class FullTextStage implements FirstStage {
  readonly #owner: string;
  readonly #store: Store;
  readonly #headings: PassageIndex;

  /** `headings`: an index of the same articles without their texts. */
  constructor(owner: string, store: Store, headings: PassageIndex) {
    this.#owner = owner;
    this.#store = store;
    this.#headings = headings;
  }

  async candidates(
    question: Question,
    limit: number,
    admits?: (headline: Headline) => boolean,
  ): Promise<Matches> {
    const averages = await this.#averages();
    const known = await this.#known(question.terms.flatMap(({ forms }) => forms));
    const occurrences = new Map(
      question.terms.map(({ term, forms }) => {
        const sum = forms.reduce((all, form) => all + (known.get(form)?.passages ?? 0), 0);
        return [term, Math.min(averages.passages, sum)];
      }),
    );
    const standIns = await this.#standIns(question, occurrences);
    const asked = new Map<number, FullTextTerm>();
    for (const { number, passages } of known.values()) asked.set(number, { number, passages, weight: 1 });
    for (const { number, passages, weight } of [...standIns.values()].flat()) {
      if (!asked.has(number)) asked.set(number, { number, passages, weight });
    }
    const among =
      admits &&
      this.#headings
        .latestAdded()
        .filter(admits)
        .map(({ id }) => id);
    const found = await this.#found([...asked.values()], averages, SURVIVORS, among);
    const candidates = found
      .map(passage => ({ ...passage, score: scoreOf(passage, [...asked.values()], averages) }))
      .sort((a, b) => b.score - a.score || (a.articleId < b.articleId ? -1 : 1) || a.place - b.place)
      .slice(0, Math.max(limit, 0));
    const names = isEnglish(question.language) ? await this.#namesIn(candidates) : new Map<number, string>();
    const corrections = new Map([...standIns].map(([term, all]) => [term, all.map(({ term }) => term)]));
    const numbers = new Map(
      [...known.values(), ...[...standIns.values()].flat()].map(each => [each.term, each.number]),
    );
    return {
      candidates,
      occurrences,
      corrections,
      numbers,
      termOf: number => names.get(number),
      passages: averages.passages,
    };
  }

  /** Headlines whose title or publisher matches, best first, then those of the passages that match best. */
  async headlines(query: string): Promise<Headline[]> {
    const asked = terms(query);
    const found = new Map(this.#headings.headlines(query).map(headline => [headline.id, headline]));
    const known = [...(await this.#known(asked)).values()].map(term => ({ ...term, weight: 1 }));
    for (const { articleId } of await this.#found(known, await this.#averages(), WITH_HEADLINES)) {
      const headline = this.#headings.headline(articleId);
      if (headline) found.set(articleId, found.get(articleId) ?? headline);
    }
    return [...found.values()];
  }

  async occurrences(terms: Iterable<string>): Promise<Occurrences> {
    const asked = [...new Set(terms)];
    const passagesWith = new Map<string, number>();
    for (let at = 0; at < asked.length; at += MOST_TERMS) {
      const known = await this.#known(asked.slice(at, at + MOST_TERMS));
      for (const { term, passages } of known.values()) passagesWith.set(term, passages);
    }
    return { passagesWith, passages: (await this.#averages()).passages };
  }

  async #averages(): Promise<Averages> {
    const state = await this.#store.fullText(this.#owner);
    const { text = 0, title = 0, publisher = 0 } = state?.lengths ?? {};
    const passages = state?.passages ?? 0;
    const of = (sum: number) => sum / (passages || 1);
    return { passages, lengths: { text: of(text), title: of(title), publisher: of(publisher) } };
  }

  async #known(asked: readonly string[]): Promise<Map<string, CountedTerm>> {
    const counted = await this.#store.termCounts(this.#owner, [...new Set(asked)].slice(0, MOST_TERMS));
    return new Map(counted.map(each => [each.term, each]));
  }

  /** The terms of these passages by their numbers: only where there are word vectors for them. */
  async #namesIn(passages: readonly { terms: Uint32Array }[]): Promise<ReadonlyMap<number, string>> {
    const held = new Set(passages.flatMap(({ terms }) => [...terms]));
    const named = await this.#store.termsNumbered(this.#owner, [...held].slice(0, MOST_NAMED));
    return new Map(named.map(({ number, term }) => [number, term]));
  }

  async #found(
    asked: readonly FullTextTerm[],
    { passages }: Averages,
    limit: number,
    among?: readonly string[],
  ) {
    const { essential, nonEssential } = splitTerms(asked, passages, POSTINGS);
    const weighed = (term: FullTextTerm) => ({ number: term.number, weight: worth(term, passages) });
    const query: PassageQuery = {
      essential: essential.map(weighed),
      nonEssential: nonEssential.map(weighed),
    };
    if (among) query.among = among;
    return this.#store.passagesWith(this.#owner, query, limit);
  }

  /** By term: what stands in for it, as PassageIndex has it. */
  async #standIns(
    question: Question,
    occurrences: ReadonlyMap<string, number>,
  ): Promise<Map<string, StandIn[]>> {
    const { unknown, parts } = replaceable(question, occurrences);
    const found = new Map<string, StandIn[]>();
    for (const term of unknown) {
      const near = await this.#spelt(term);
      if (near.length > 0) found.set(term, near);
    }
    for (const term of parts) {
      const longer = await this.#longer(term);
      if (longer.length > 0) found.set(term, [...(found.get(term) ?? []), ...longer]);
    }
    return found;
  }

  /** Spellings within a fifth of its letters. The first letter is taken as right: no database walks through all words in time. */
  async #spelt(term: string): Promise<StandIn[]> {
    const most = mostAway(term);
    const distance = distanceFrom(term);
    const range = { from: term.length - most, to: term.length + most };
    const [first = ''] = term;
    const like = await this.#store.termsLike(this.#owner, first, range, COMPARED);
    return like
      .map(each => ({ ...each, away: distance(each.term, most) }))
      .filter(({ away }) => away <= most)
      .sort((a, b) => a.away - b.away)
      .slice(0, STAND_INS)
      .map(({ away, ...each }) => ({ ...each, weight: worthOfSpelling(each.term, away) }));
  }

  /** Longer words that begin like it. */
  async #longer(term: string): Promise<StandIn[]> {
    const beginning = beginningOf(term);
    const range = { from: beginning.length + 1, to: LONGEST };
    const like = await this.#store.termsLike(this.#owner, beginning, range, STAND_INS);
    return like
      .filter(each => each.term !== term)
      .map(each => ({ ...each, weight: worthOfLonger(each.term, beginning) }));
  }
}

/** As many as the store looks up at once. */
const MOST_TERMS = 1_000;
const MOST_NAMED = 20_000;

/** What read the passages: another version reads all of them once more. */
const VERSION = CODE.slice(0, 12);
/** Articles that are read into the full text in one transaction: some 5 ms to read and 5 ms to save, between which others get a turn. */
const SLICE = 2;
/** Ids of unread articles that are asked for at once. */
const LISTED = 1_000;

export async function saveInFullText(
  owner: string,
  store: Store,
  articles: readonly Article[],
): Promise<void> {
  const read = articles.map(readForFullText);
  await nextTurn();
  await store.savePassages(owner, VERSION, read);
}

/**
 * Reads into the full text what it lacks, and lets others have their turns. It ends when nothing is missing, or when told to. `slice`: articles at a
 * time; many take half as long altogether, for those who wait for nothing else.
 */
export async function fillFullText(
  owner: string,
  store: Store,
  signal: AbortSignal,
  slice = SLICE,
): Promise<void> {
  const tried = new Set<string>();
  while (!signal.aborted) {
    const unread = await store.unreadArticles(owner, VERSION, LISTED);
    // An article without any sentence stays unread.
    const ids = unread.filter(id => !tried.has(id));
    if (ids.length === 0) return;
    for (let at = 0; at < ids.length && !signal.aborted; at += slice) {
      const some = ids.slice(at, at + slice);
      await saveInFullText(owner, store, await store.articlesById(owner, some));
      for (const id of some) tried.add(id);
      await nextTurn();
    }
  }
}
