/** The MiniSearch index of one library: passages and headlines in memory, the texts stay in the store. */
import type { Article, Headline } from '../../articles/article.ts';
import { terms } from '../language/words.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import {
  beginningOf,
  distanceFrom,
  FUZZINESS,
  mostAway,
  replaceable,
  worthOfLonger,
  worthOfSpelling,
} from './expansion.ts';
import {
  analyse,
  decodeArticle,
  encodeArticle,
  type IndexedArticle,
  type IndexedPassage,
  termNumbersOf,
  wordStarts,
} from './indexed-article.ts';
import { type AskedTerm, type Entry, PassageSearch, type Pieces } from './passage-search.ts';
import { type Portion, portions } from './snapshot.ts';
import type { SavedPiece, WeighedTerm } from './term-index.ts';
import { Vocabulary } from './vocabulary.ts';

export type { IndexedPassage };

/** A passage that may answer. */
export interface Candidate extends IndexedPassage {
  /** MiniSearch's BM25+ score without its factor for the number of matched words. */
  score: number;
}

/** What the first stage knows of a question. */
export interface Matches {
  /** Best first. */
  candidates: Candidate[];
  /** How many passages each term of the question occurs in; 0 for a term that is found nowhere. */
  occurrences: ReadonlyMap<string, number>;
  /**
   * Index terms that stand in for others: for a term found nowhere a spelling within a fifth of its letters, in languages of long words those
   * that begin with it.
   */
  corrections: ReadonlyMap<string, readonly string[]>;
  /** The numbers of the terms above, forms and stand-ins, as far as the library knows them. */
  numbers: ReadonlyMap<string, number>;
  /** The index term of this number, of those that stand in the candidates' texts. */
  termOf(number: number): string | undefined;
  /** All passages of the library. */
  passages: number;
}

/** How many passages hold each of some terms, none if there is no number, and how many passages there are. */
export interface Occurrences {
  passagesWith: ReadonlyMap<string, number>;
  passages: number;
}

/** A question of so many terms has several parts, which several articles answer. */
const SEVERAL_PARTS = 14;

/** Passages that the first stage hands on to be ranked. */
export function candidatesFor({ terms }: Question): number {
  return terms.length < SEVERAL_PARTS ? 60 : 120;
}

/** Articles of a snapshot that are added at once: some 5 ms. */
const AT_ONCE = 20;

/** Articles whose text matches and that are listed behind those whose headline does. */
const MAX_BY_TEXT = 300;

export class PassageIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #search = new PassageSearch(this.#vocabulary);
  #nextPassage = 0;
  #changes = 0;
  #removals = 0;
  #newest: Headline[] | undefined;
  #latest: Headline[] | undefined;
  #languages: string[] | undefined;
  #publishers: string[] | undefined;

  get passages(): number {
    return this.#search.passages;
  }

  get articles(): number {
    return this.#search.articles.size;
  }

  /** How often an article was added or removed, and how often one was removed. */
  get changes(): { all: number; removals: number } {
    return { all: this.#changes, removals: this.#removals };
  }

  /** Indexes an article's passages and its headline. One that is in already is replaced. */
  add(article: Article): void {
    for (const _ of this.#adding(article));
  }

  /** The same, but others get their turn between its passages. The article shows when all of it is read. */
  async addInTurns(article: Article, rest: () => Promise<void> | undefined): Promise<void> {
    for (const _ of this.#adding(article)) await rest();
  }

  *#adding(article: Article): Generator<void> {
    const read = yield* analyse(article);
    this.remove(article.id);
    const entry = this.#entryOf(
      encodeArticle(read, term => this.#vocabulary.number(term)),
      this.#nextPassage,
    );
    this.#nextPassage += entry.passages;
    this.#vocabulary.addArticle(termNumbersOf(entry));
    yield* this.#search.adding(entry);
    this.#count(entry);
    this.#changes += 1;
    this.#forgetOrders();
  }

  /**
   * All articles as they stand now, in portions that can be stored. What changes while they are taken does not show in them. Not to be called while
   * an article is added in turns.
   */
  portions(): Iterable<Portion> {
    if (this.articles === 0) return [];
    const articles = [...this.#search.articles.values()];
    return portions(articles, [...this.#vocabulary.terms], this.#search.saved());
  }

  /** Fills this index, which is empty and is not used before this resolves, with what portions() gave. Pauses now and then, so that others get their turn. */
  async restore(stored: AsyncIterable<Portion>, pause: () => Promise<void>): Promise<void> {
    const pieces: Pieces<SavedPiece[]> = { texts: [], headings: [] };
    for await (const portion of stored) {
      if ('index' in portion) {
        pieces[portion.index].push(portion.piece);
        continue;
      }
      for (const term of portion.terms) this.#vocabulary.number(term);
      for (const [at, { first, ...article }] of portion.articles.entries()) {
        const entry = this.#entryOf(article, first);
        this.#nextPassage = Math.max(this.#nextPassage, first + entry.passages);
        this.#vocabulary.addArticle(termNumbersOf(entry));
        this.#search.show(entry);
        this.#count(entry);
        if (at % AT_ONCE === 0) await pause();
      }
    }
    if (this.articles > 0) await this.#search.load(pieces);
    this.#forgetOrders();
  }

  #entryOf(article: IndexedArticle, first: number): Entry {
    return { ...article, first, passages: decodeArticle(article).passages.length };
  }

  #count(entry: Entry): void {
    for (const passage of decodeArticle(entry).passages) this.#vocabulary.addPassage(termsOf(passage));
  }

  remove(articleId: string): void {
    const entry = this.#search.articles.get(articleId);
    if (!entry) return;
    this.#search.remove(entry);
    for (const passage of decodeArticle(entry).passages) this.#vocabulary.removePassage(termsOf(passage));
    this.#vocabulary.removeArticle(termNumbersOf(entry));
    this.#changes += 1;
    this.#removals += 1;
    this.#forgetOrders();
  }

  /** The languages of its articles (BCP 47), the most frequent first. */
  languages(): readonly string[] {
    this.#languages ??= [...Map.groupBy(this.#search.articles.values(), ({ headline }) => headline.lang)]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([lang]) => lang);
    return this.#languages;
  }

  publishers(): readonly string[] {
    this.#publishers ??= [
      ...new Set([...this.#search.articles.values()].map(({ headline }) => headline.publisher)),
    ];
    return this.#publishers;
  }

  /** The articles that this person added no longer say who did. */
  forgetAdder(person: string): void {
    for (const entry of this.#search.articles.values()) {
      if (entry.headline.addedBy !== person) continue;
      entry.headline = { ...entry.headline, addedBy: '' };
      this.#newest = undefined;
      this.#latest = undefined;
    }
  }

  headline(id: string): Headline | undefined {
    return this.#search.articles.get(id)?.headline;
  }

  /** The passages of an article, in their order; none if it is not in, or has no text. */
  passagesOf(articleId: string): IndexedPassage[] {
    const entry = this.#search.articles.get(articleId);
    return entry ? decodeArticle(entry).passages : [];
  }

  /** The passages that share terms with the question, at most `limit`: of all articles, or of those that `admits` takes. */
  candidates(question: Question, limit: number, admits?: (headline: Headline) => boolean): Matches {
    const occurrences = new Map(question.terms.map(word => [word.term, this.#occurrences(word)]));
    const forms = new Set(question.terms.flatMap(word => word.forms));
    const asked = new Map([...forms].map(term => [term, this.#asked({ term, weight: 1 })]));
    const corrections = new Map<string, string[]>();
    for (const { of, isLonger, ...term } of this.#expansions(question, occurrences)) {
      corrections.set(of, [...(corrections.get(of) ?? []), term.term]);
      if (asked.has(term.term)) continue;
      asked.set(term.term, this.#asked(term, isLonger ? this.#vocabulary.known(of) : undefined));
    }
    const numbers = new Map(
      [...asked.keys()].flatMap(term => {
        const number = this.#vocabulary.known(term);
        return number === undefined ? [] : [[term, number]];
      }),
    );
    const candidates = this.#search
      .best([...asked.values()], limit, admits)
      .slice(0, limit)
      .map(([number, score]) => ({ ...this.#search.passage(number), score }));
    const { terms } = this.#vocabulary;
    return {
      candidates,
      occurrences,
      corrections,
      numbers,
      termOf: number => terms[number],
      passages: this.passages,
    };
  }

  #asked(term: WeighedTerm, without?: number): AskedTerm {
    return { ...term, passages: this.#vocabulary.passagesWith(term.term), without };
  }

  /** Terms of the index that stand in for those of a question: other spellings of unknown ones, the nearest first, and longer words where a language joins them. */
  #expansions(question: Question, occurrences: ReadonlyMap<string, number>) {
    const { unknown, parts } = replaceable(question, occurrences);
    const others = unknown.flatMap(of => {
      const distance = distanceFrom(of);
      return this.#search
        .spelt(of, FUZZINESS)
        .map(term => ({ of, term, away: distance(term, mostAway(of)), isLonger: false }))
        .sort((a, b) => a.away - b.away || (a.term < b.term ? -1 : 1))
        .map(({ away, ...each }) => ({ ...each, weight: worthOfSpelling(each.term, away) }));
    });
    const longer = parts.flatMap(of => {
      const start = beginningOf(of);
      return this.#search
        .beginning(start)
        .filter(term => term !== of)
        .map(term => ({ of, term, isLonger: true, weight: worthOfLonger(term, start) }));
    });
    return [...others, ...longer];
  }

  /** How many passages hold each of these index terms. */
  occurrences(terms: Iterable<string>): Occurrences {
    const passagesWith = new Map(Array.from(terms, term => [term, this.#vocabulary.passagesWith(term)]));
    return { passagesWith, passages: this.passages };
  }

  /** Headlines whose title or publisher matches, best first, then those whose text matches. */
  headlines(query: string): Headline[] {
    const asked = [...new Set(terms(query))].map(term => this.#asked({ term, weight: 1 }));
    const ids = new Set(this.#search.byHeading(asked.map(({ term }) => term)));
    for (const [number] of this.#search.best(asked, MAX_BY_TEXT)) ids.add(this.#search.articleOf(number));
    return [...ids].flatMap(id => this.headline(id) ?? []);
  }

  /** Headlines that hold every word typed so far, the last one as the beginning of a word. The newest if nothing was typed. */
  suggest(typed: string, limit: number): Headline[] {
    const heads = wordStarts(typed);
    if (!heads.length) return this.newestFirst().slice(0, limit);
    const found: Headline[] = [];
    for (const headline of this.newestFirst()) {
      const { starts } = this.#search.articles.get(headline.id) as Entry;
      if (heads.every(head => starts.some(start => start.startsWith(head)))) found.push(headline);
      if (found.length === limit) break;
    }
    return found;
  }

  /** By the date of publication; articles without a date stand where they were added. */
  newestFirst(): readonly Headline[] {
    this.#newest ??= this.#sorted(headline => headline.publishedAt ?? headline.addedAt);
    return this.#newest;
  }

  latestAdded(): readonly Headline[] {
    this.#latest ??= this.#sorted(headline => headline.addedAt);
    return this.#latest;
  }

  #sorted(time: (headline: Headline) => number): Headline[] {
    return [...this.#search.articles.values()]
      .map(entry => entry.headline)
      .sort((a, b) => time(b) - time(a) || (a.id < b.id ? 1 : -1));
  }

  #forgetOrders(): void {
    this.#newest = undefined;
    this.#latest = undefined;
    this.#languages = undefined;
    this.#publishers = undefined;
  }

  /** Passages that hold the word in any of its forms, or a few more: those that hold several are counted for each. */
  #occurrences({ forms }: QuestionTerm): number {
    return Math.min(
      this.passages,
      forms.reduce((sum, form) => sum + this.#vocabulary.passagesWith(form), 0),
    );
  }
}

/** The distinct terms that a passage is found by. */
function termsOf({ terms, title, publisher }: IndexedPassage): Set<number> {
  const numbers = new Set(terms);
  for (const part of [title, publisher]) for (const number of part) numbers.add(number);
  return numbers;
}
