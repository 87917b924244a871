/** Which passages of a library hold the terms of a question: MiniSearch, asked in two steps so that it scores only those that may come first. */
import type { Headline } from '../../articles/article.ts';
import { idf } from './bm25.ts';
import { splitTerms } from './essential-terms.ts';
import { decodeArticle, type IndexedArticle, type IndexedPassage, passageAt } from './indexed-article.ts';
import {
  beginning,
  eachMatch,
  eachScore,
  joined,
  loaded,
  type SavedPiece,
  saved,
  spelt,
  type TermDocument,
  type TermIndex,
  termIndex,
  type WeighedTerm,
} from './term-index.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a match counts in each field. A low weight of the title does best (docs/ranking.md). */
export const BOOST = { text: 1, title: 0.2, publisher: 0.1 };
const TEXT_BOOST = { text: BOOST.text };
const HEADING_BOOST = { title: BOOST.title, publisher: BOOST.publisher };
/** Where headlines are searched. */
const HEADLINE_BOOST = { title: 1, publisher: 0.5 };
const TEXT_FIELDS = Object.keys(TEXT_BOOST);
const HEADING_FIELDS = Object.keys(HEADING_BOOST);

/** Passages that the terms of a question may occur in altogether: each costs a tenth of a µs, twice. */
const POSTINGS = { essential: 30_000, enough: 4_000, all: 100_000 };
/** Of those of the non-essential terms, so many count where passages are chosen to be scored. */
const MAX_COUNTED = 10_000;
/** A term tells little that more passages hold than both: it counts for nothing here, unless it is the rarest. Ranking weighs it all the same. */
const FREQUENT = { passages: 2_000, share: 0.25 };
/** Passages that are scored for each that is wanted: 2 µs for each of the terms that it holds. */
const SCORED = 1.5;
/** Where as many are equally rare, as for a single common word. */
const MAX_SCORED = 3_000;

/** An article as it stands in the index. */
export interface Entry extends IndexedArticle {
  /** The number of its first passage; those of the others follow. */
  first: number;
  passages: number;
}

/** A term to look for, and how many passages hold it. */
export interface AskedTerm extends WeighedTerm {
  passages: number;
  /** The number of a term: passages that hold it gain nothing by this one. */
  without?: number | undefined;
}

export type Pieces<T> = Record<'texts' | 'headings', T>;

/** MiniSearch has passages by their numbers, and articles' headings by their ids: a passage has the title and the publisher of its article. */
export class PassageSearch {
  readonly #vocabulary: Vocabulary;
  #texts = termIndex(TEXT_FIELDS);
  #headings = termIndex(HEADING_FIELDS);
  /** By the number of the passage: the article that it is of. A passage that is not here does not show. */
  readonly #byPassage = new Map<number, Entry>();
  readonly #byArticle = new Map<string, Entry>();

  /** `vocabulary`: what the numbers of terms stand for. */
  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  get passages(): number {
    return this.#byPassage.size;
  }

  /** By their ids. */
  get articles(): ReadonlyMap<string, Entry> {
    return this.#byArticle;
  }

  /** Gives MiniSearch an article, a passage at each step: it shows after the last one. */
  *adding(entry: Entry): Generator<void> {
    for (const document of this.#documentsOf(entry)) {
      this.#texts.add(document);
      yield;
    }
    this.#headings.add(this.#headingOf(entry));
    this.show(entry);
  }

  /** Lets an article show that MiniSearch has, or will have when it is loaded. */
  show(entry: Entry): void {
    for (let place = 0; place < entry.passages; place++) this.#byPassage.set(entry.first + place, entry);
    this.#byArticle.set(entry.headline.id, entry);
  }

  /** Takes an article out that was added; its terms still have their numbers. Nothing of it is left. */
  remove(entry: Entry): void {
    for (const document of this.#documentsOf(entry)) this.#texts.remove(document);
    this.#headings.remove(this.#headingOf(entry));
    for (let place = 0; place < entry.passages; place++) this.#byPassage.delete(entry.first + place);
    this.#byArticle.delete(entry.headline.id);
  }

  /** What MiniSearch has, to be stored. Not while an article is being added. */
  saved(): Pieces<Iterable<SavedPiece>> {
    return { texts: saved(this.#texts), headings: saved(this.#headings) };
  }

  /** Has what MiniSearch had when it was saved, of the articles that show. */
  async load({ texts, headings }: Pieces<readonly SavedPiece[]>): Promise<void> {
    this.#texts = await loaded(TEXT_FIELDS, texts);
    this.#headings = await loaded(HEADING_FIELDS, headings);
  }

  /** By the number of a passage that shows. */
  passage(number: number): IndexedPassage {
    const entry = this.#byPassage.get(number) as Entry;
    return passageAt(entry, number - entry.first);
  }

  /** The id of the article that a passage is of. */
  articleOf(number: number): string {
    return (this.#byPassage.get(number) as Entry).headline.id;
  }

  /** Terms that are spelt like this one, within this share of its letters. */
  spelt(term: string, fuzzy: number): string[] {
    return this.#inBoth(index => spelt(index, term, fuzzy));
  }

  /** Terms that begin so. */
  beginning(start: string): string[] {
    return this.#inBoth(index => beginning(index, start));
  }

  #inBoth(find: (index: TermIndex) => Set<string>): string[] {
    return [...find(this.#texts).union(find(this.#headings))];
  }

  /** The ids of the articles whose heading holds any of the terms, best first. */
  byHeading(terms: readonly string[]): string[] {
    return this.#headings.search(joined(terms), { boost: HEADLINE_BOOST }).map(({ id }) => id as string);
  }

  /**
   * The best passages with their scores, best first, the lowest numbers first among equals: `limit` of them, or more if those of the last score are.
   * The frequent terms are non-essential, in the spirit of MaxScore (Turtle and Flood 1995): where they are many, a passage has to hold one of the rarest
   * terms too, and of those, the ones that hold most of the question's rarity are scored by MiniSearch.
   */
  best(
    asked: readonly AskedTerm[],
    limit: number,
    admits?: (headline: Headline) => boolean,
  ): [number: number, score: number][] {
    const admitted = admits && new Set(this.#byArticle.values().filter(({ headline }) => admits(headline)));
    const share = admitted ? passagesOf(admitted) / this.passages : 1;
    // Of the postings only those count that are admitted; how rare the terms are stays the same.
    const { essential, nonEssential } = splitTerms(
      this.#telling(asked).map(term => ({ ...term, passages: term.passages * share })),
      this.passages * share,
      POSTINGS,
    );
    const chosen = highest(this.#rarity(essential, nonEssential, share, admitted), SCORED * limit);
    const scores = this.#scores([...essential, ...nonEssential], chosen);
    return [...scores].sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b);
  }

  #telling(asked: readonly AskedTerm[]): AskedTerm[] {
    const known = asked.filter(({ passages }) => passages > 0).sort((a, b) => a.passages - b.passages);
    const most = Math.max(FREQUENT.passages, FREQUENT.share * this.passages);
    return known.filter(({ passages }, at) => at === 0 || passages <= most);
  }

  /** By the number of the passage, of these articles' passages that hold an essential term: the rarity of all terms that it holds. */
  #rarity(
    essential: readonly AskedTerm[],
    nonEssential: readonly AskedTerm[],
    share: number,
    articles: ReadonlySet<Entry> | undefined,
  ): Map<number, number> {
    const rarity = new Map<number, number>();
    const gain = (number: number, score: number) => rarity.set(number, (rarity.get(number) ?? 0) + score);
    const all = this.passages * share;
    for (const term of essential) {
      const worth = term.weight * idf(term.passages, all);
      eachMatch<number>(this.#texts, term.term, number => {
        if (!this.#holds(number, term.without)) gain(number, worth);
      });
    }
    this.#eachHeading(essential, articles, gain);
    let counted = 0;
    for (const term of nonEssential) {
      counted += term.passages;
      if (counted > MAX_COUNTED) break;
      const worth = term.weight * idf(term.passages, all);
      eachMatch<number>(this.#texts, term.term, number => {
        if (rarity.has(number) && !this.#holds(number, term.without)) gain(number, worth);
      });
    }
    for (const number of rarity.keys()) {
      const entry = this.#byPassage.get(number);
      if (!entry || articles?.has(entry) === false) rarity.delete(number);
    }
    return rarity;
  }

  /** MiniSearch's scores of these passages. */
  #scores(asked: readonly AskedTerm[], chosen: ReadonlySet<number>): Map<number, number> {
    const found = new Map<number, number>();
    const without = new Map(asked.map(({ term, without }) => [term, without]));
    const mayGain = (number: number, term: string) =>
      chosen.has(number) && !this.#holds(number, without.get(term));
    eachScore<number>(this.#texts, asked, TEXT_BOOST, mayGain, (number, score) => {
      found.set(number, score);
    });
    const articles = new Set(chosen.values().map(number => this.#byPassage.get(number) as Entry));
    this.#eachHeading(asked, articles, (number, score) => {
      if (chosen.has(number)) found.set(number, (found.get(number) ?? 0) + score);
    });
    return found;
  }

  /** Tells each passage of these articles whose heading holds any of the terms. */
  #eachHeading(
    asked: readonly AskedTerm[],
    articles: ReadonlySet<Entry> | undefined,
    tell: (number: number, score: number) => void,
  ): void {
    const isOfThese = articles && ((id: string) => articles.has(this.#byArticle.get(id) as Entry));
    eachScore<string>(this.#headings, asked, HEADING_BOOST, isOfThese, (id, score) => {
      const { first, passages } = this.#byArticle.get(id) as Entry;
      for (let number = first; number < first + passages; number++) tell(number, score);
    });
  }

  #holds(number: number, term: number | undefined): boolean {
    return term !== undefined && this.#byPassage.has(number) && this.passage(number).terms.includes(term);
  }

  /** What MiniSearch is given of an article's passages. */
  #documentsOf(entry: Entry): TermDocument[] {
    return decodeArticle(entry).passages.map(({ terms }, place) => ({
      id: entry.first + place,
      text: this.#joined(terms),
    }));
  }

  /** And of its heading: its terms as a passage has them, and as headlines are searched, where these are others. */
  #headingOf(entry: Entry): TermDocument {
    const { headline, passage } = decodeArticle(entry).heading;
    const [title = '', publisher = ''] = passage.map((terms, at) => {
      const others = (headline[at] as Uint32Array).filter(number => !terms.includes(number));
      return this.#joined([...terms, ...others]);
    });
    return { id: entry.headline.id, title, publisher };
  }

  #joined(numbers: Iterable<number>): string {
    const { terms } = this.#vocabulary;
    return joined(Array.from(numbers, number => terms[number] as string));
  }
}

function passagesOf(entries: ReadonlySet<Entry>): number {
  return entries.values().reduce((sum, { passages }) => sum + passages, 0);
}

/** The passages with the highest scores, and those whose score is the same as that of the last of them, as far as there is room. */
function highest(scores: ReadonlyMap<number, number>, limit: number): Set<number> {
  const all = new Float64Array(scores.size);
  let at = 0;
  for (const score of scores.values()) all[at++] = score;
  const least = all.sort().at(-limit) ?? 0;
  const found = new Set<number>();
  for (const [number, score] of scores) if (score > least) found.add(number);
  for (const [number, score] of scores) if (score === least && found.size < MAX_SCORED) found.add(number);
  return found;
}
