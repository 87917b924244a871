/** The MiniSearch index of one library: passages and headlines in memory, the texts stay in the store. */
import type { SearchResult } from 'minisearch';
import type { Article, Headline } from '../articles/article.ts';
import { Frequencies } from './frequencies.ts';
import { FillableIndex, Inverted } from './inverted.ts';
import { leading } from './leading.ts';
import { type IndexedPassage, type PackedArticle, packed, unpacked, wordStarts } from './packed.ts';
import type { AskedTerm, Question } from './question.ts';
import { type Portion, portions } from './snapshot.ts';
import { terms } from './words.ts';

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

/** A question of so many terms has several parts, which several articles answer. */
const SEVERAL_PARTS = 14;

/** Passages that the first stage hands on to be ranked. */
export function candidatesFor({ terms }: Question): number {
  return terms.length < SEVERAL_PARTS ? 60 : 120;
}

/** Boosts of the passage index's fields. A low weight of the title does best (docs/design.md). */
export const BOOST = { text: 1, title: 0.2, publisher: 0.1 };
/** Share of a term's letters that may differ, for terms that the library does not know. */
export const FUZZINESS = 0.2;

/** Passages that the terms of a question may occur in altogether for the first stage to score them all (2 µs and a kilobyte each). */
export const MAX_POSTINGS = 10_000;
/** Beyond this many, the frequent terms only add to the score of passages that hold a rare one. Range: below MAX_POSTINGS. */
export const LEAD_POSTINGS = 2_000;
/** What is looked up costs 50 ns a passage. */
const POSTINGS = { all: MAX_POSTINGS, enough: LEAD_POSTINGS, following: 200_000 };
/** Of these, so many at most are expected to hold a rare term and to be scored, too (2 µs each). */
const FOLLOWED_POSTINGS = 3_000;
/** Unknown terms that are looked up by spelling: each costs a walk through the whole vocabulary. */
export const MAX_CORRECTED = 8;

/** Languages that write compounds as one word, or add one ending after another: there a word may be the beginning of a longer one. */
export const COMPOUNDING = new Set('da de et fi hu nb nl nn no sv tr'.split(' '));
const LEAST_PART = 5;

interface Entry extends PackedArticle {
  /** The numbers of its passages. */
  passages: number[];
}

/** The fields of the index of passages, and of that of headlines. */
const FIELDS = ['text', 'title', 'publisher'];
const TITLE_FIELDS = ['title', 'publisher'];

export class PassageIndex {
  #texts = new FillableIndex(options(FIELDS, read => read.split(' ')));
  #titles = new FillableIndex(options(TITLE_FIELDS, terms));
  /** By the number that the passage has in #texts. */
  #passages = new Map<number, IndexedPassage>();
  #byArticle = new Map<string, Entry>();
  #frequencies = new Frequencies();
  #nextNumber = 0;
  #changes = 0;
  #removals = 0;
  #newest: Headline[] | undefined;
  #latest: Headline[] | undefined;
  #languages: string[] | undefined;
  #publishers: string[] | undefined;

  get passages(): number {
    return this.#passages.size;
  }

  get articles(): number {
    return this.#byArticle.size;
  }

  /** How often an article was added or removed, and how often one was removed. */
  get changes(): { all: number; removals: number } {
    return { all: this.#changes, removals: this.#removals };
  }

  /** Indexes an article's passages and its headline. One that is in already is replaced. */
  add(article: Article): void {
    this.remove(article.id);
    const read = packed(article, term => this.#frequencies.number(term));
    const { heading, passages } = this.#take(read);
    const joined = (part: Uint32Array) =>
      Array.from(part, number => this.#frequencies.terms[number]).join(' ');
    const [title, publisher] = heading.passage.map(joined);
    for (const [id, passage] of passages)
      this.#texts.add({ id, text: joined(passage.terms), title, publisher });
    this.#titles.add(read.headline);
    this.#changes += 1;
    this.#forgetOrders();
  }

  /** All articles as they stand now, in portions that can be stored. What changes while they are taken does not show in them. */
  portions(): Generator<Portion> {
    const { terms } = this.#frequencies;
    return portions([...this.#byArticle.values()], number => terms[number] as string);
  }

  /** Fills this index, which is empty and is not used before this resolves, with what portions() gave. Pauses now and then, so that others get their turn. */
  async restore(stored: AsyncIterable<Portion>, pause: () => Promise<void>): Promise<void> {
    const texts = new Inverted(FIELDS);
    const titles = new Inverted(TITLE_FIELDS);
    for await (const { terms, articles } of stored) {
      for (const term of terms) this.#frequencies.number(term);
      for (const article of articles) {
        const { heading, passages } = this.#take(article);
        for (const [id, { terms, title, publisher }] of passages) texts.add(id, [terms, title, publisher]);
        titles.add(article.headline.id, heading.headline);
      }
    }
    const { terms: all } = this.#frequencies;
    for (const _ of texts.fill(this.#texts, all)) await pause();
    for (const _ of titles.fill(this.#titles, all)) await pause();
    this.#forgetOrders();
  }

  /** Takes in all of an article but what MiniSearch keeps of it. */
  #take(article: PackedArticle) {
    const { heading, passages } = unpacked(article);
    const numbered = passages.map(passage => [this.#nextNumber++, passage] as const);
    for (const [number, passage] of numbered) {
      this.#passages.set(number, passage);
      this.#frequencies.count(termsOf(passage));
    }
    const numbers = numbered.map(([number]) => number);
    this.#byArticle.set(article.headline.id, { ...article, passages: numbers });
    return { heading, passages: numbered };
  }

  remove(articleId: string): void {
    const entry = this.#byArticle.get(articleId);
    if (!entry) return;
    for (const id of entry.passages) {
      this.#texts.discard(id);
      this.#frequencies.forget(termsOf(this.#passage(id)));
      this.#passages.delete(id);
    }
    this.#titles.discard(articleId);
    this.#byArticle.delete(articleId);
    this.#changes += 1;
    this.#removals += 1;
    this.#forgetOrders();
  }

  /** The languages of its articles (BCP 47), the most frequent first. */
  languages(): readonly string[] {
    this.#languages ??= [...Map.groupBy(this.#byArticle.values(), ({ headline }) => headline.lang)]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([lang]) => lang);
    return this.#languages;
  }

  publishers(): readonly string[] {
    this.#publishers ??= [
      ...new Set([...this.#byArticle.values()].map(({ headline }) => headline.publisher)),
    ];
    return this.#publishers;
  }

  /** The articles that this person added no longer say who did. */
  forgetAdder(person: string): void {
    for (const [id, entry] of this.#byArticle) {
      if (entry.headline.addedBy !== person) continue;
      this.#byArticle.set(id, { ...entry, headline: { ...entry.headline, addedBy: '' } });
      this.#newest = undefined;
      this.#latest = undefined;
    }
  }

  headline(id: string): Headline | undefined {
    return this.#byArticle.get(id)?.headline;
  }

  /** The passages that share terms with the question, at most `limit`: of all articles, or of those that `admits` takes. */
  candidates(question: Question, limit: number, admits?: (headline: Headline) => boolean): Matches {
    const asked = question.terms.map(word => word.term);
    const occurrences = new Map(question.terms.map(word => [word.term, this.#occurrences(word)]));
    const forms = new Set(question.terms.flatMap(word => word.forms));
    const exact = this.#exact([...forms]);
    const scores = new Map<number, number>();
    const count = (result: SearchResult) => {
      const score = result.score / result.queryTerms.length;
      scores.set(result.id, (scores.get(result.id) ?? 0) + score);
    };
    exact.forEach(count);
    const corrections = new Map<string, string[]>();
    for (const each of asked.filter(each => occurrences.get(each) === 0).slice(0, MAX_CORRECTED)) {
      const near = isSpelt(each) ? this.#search([each], FUZZINESS) : [];
      near.forEach(count);
      if (near.length) corrections.set(each, [...new Set(near.flatMap(result => Object.keys(result.match)))]);
    }
    if (COMPOUNDING.has(question.language)) {
      for (const each of asked.filter(isPart).slice(0, MAX_CORRECTED)) {
        const longer = this.#texts
          .search(beginningOf(each), { ...EXACT, ...COMPOUNDS })
          .filter(({ match }) => !match[each]);
        longer.forEach(count);
        const forms = new Set(longer.flatMap(({ match }) => Object.keys(match)));
        if (forms.size) corrections.set(each, [...(corrections.get(each) ?? []), ...forms]);
      }
    }
    const isAdmitted = ([number]: [number, number]) => {
      const headline = this.headline(this.#passage(number).articleId);
      return headline !== undefined && (admits?.(headline) ?? true);
    };
    const candidates = (admits ? [...scores].filter(isAdmitted) : [...scores])
      .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
      .slice(0, limit)
      .map(([number, score]) => ({ ...this.#passage(number), score }));
    const numbers = new Map<string, number>();
    for (const each of [...forms, ...[...corrections.values()].flat()]) {
      const number = this.#frequencies.known(each);
      if (number !== undefined) numbers.set(each, number);
    }
    const { terms } = this.#frequencies;
    const termOf = (number: number) => terms[number];
    return { candidates, occurrences, corrections, numbers, termOf, passages: this.passages };
  }

  /** Headlines whose title or publisher matches, best first, then those whose text matches. */
  headlines(query: string): Headline[] {
    const asked = terms(query);
    if (!asked.length) return [];
    const byTitle = this.#titles.search(asked.join(' '), { ...EXACT, boost: { title: 1, publisher: 0.5 } });
    const byText = this.#search(asked, false);
    const ids = new Set(byTitle.map(result => result.id as string));
    for (const result of byText) ids.add(this.#passage(result.id).articleId);
    return [...ids].flatMap(id => this.headline(id) ?? []);
  }

  /** Headlines that hold every word typed so far, the last one as the beginning of a word. The newest if nothing was typed. */
  suggest(typed: string, limit: number): Headline[] {
    const heads = wordStarts(typed);
    if (!heads.length) return this.newestFirst().slice(0, limit);
    const found: Headline[] = [];
    for (const headline of this.newestFirst()) {
      const { starts } = this.#byArticle.get(headline.id) as Entry;
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
    return [...this.#byArticle.values()]
      .map(entry => entry.headline)
      .sort((a, b) => time(b) - time(a) || (a.id < b.id ? 1 : -1));
  }

  #forgetOrders(): void {
    this.#newest = undefined;
    this.#latest = undefined;
    this.#languages = undefined;
    this.#publishers = undefined;
  }

  #search(asked: string[], fuzzy: number | false): SearchResult[] {
    return asked.length ? this.#texts.search(asked.join(' '), { ...EXACT, fuzzy, boost: BOOST }) : [];
  }

  /** Passages that hold the word in any of its forms, or a few more: those that hold several are counted for each. */
  #occurrences({ forms }: AskedTerm): number {
    return Math.min(
      this.passages,
      forms.reduce((sum, form) => sum + this.#frequencies.of(form), 0),
    );
  }

  /**
   * Passages with the scores of these terms. Where the terms are frequent, only those passages that hold one of the rare terms, in the spirit of
   * MaxScore (Turtle and Flood 1995): the others hold the smaller part of the question's rarity at most.
   */
  #exact(asked: string[]): SearchResult[] {
    const known = asked.map(term => ({ term, passages: this.#frequencies.of(term) }));
    const { lead, following } = leading(known, this.passages, POSTINGS);
    const led = this.#search(
      lead.map(({ term }) => term),
      false,
    );
    if (following.length === 0) return led;
    const held = new Set(led.map(result => result.id as number));
    let scored = 0;
    const affordable = following.filter(({ passages }) => {
      scored += (passages * held.size) / this.passages;
      return scored <= FOLLOWED_POSTINGS;
    });
    const added = affordable.map(({ term }) => term).join(' ');
    // MiniSearch passes over a document whose boost is 0 before it scores it.
    const boostDocument = (id: number) => (held.has(id) ? 1 : 0);
    const followed = this.#texts.search(added, { ...EXACT, boost: BOOST, boostDocument });
    return [...led, ...followed];
  }

  #passage(number: number): IndexedPassage {
    return this.#passages.get(number) as IndexedPassage;
  }
}

/** The distinct terms that a passage is found by. */
function termsOf({ terms, title, publisher }: IndexedPassage): Set<number> {
  return new Set([...terms, ...title, ...publisher]);
}

/** Terms come in stemmed: they are only taken apart at the spaces that joined them. */
const EXACT = {
  combineWith: 'OR',
  prefix: false,
  tokenize: (text: string) => text.split(' '),
  processTerm: (each: string) => each,
} as const;

/** Words that begin with the term: Bevölkerung → Bevölkerungsgröße. */
const COMPOUNDS = { prefix: true, boost: BOOST, weights: { fuzzy: 0, prefix: 0.4 } };

/** What a term shares with its relatives: its letters but the last two, at least LEAST_PART (übersetzt, Übersetzung). */
export function beginningOf(term: string): string {
  return term.slice(0, Math.max(LEAST_PART, term.length - 2));
}

export function isPart(term: string): boolean {
  return term.length >= LEAST_PART && isSpelt(term);
}

function options(fields: string[], tokenize: (text: string) => string[]) {
  return {
    fields,
    tokenize: (text: string) => (text ? tokenize(text) : []),
    processTerm: (each: string) => each,
  };
}

/** Numbers and very short words are not misspellings of others. */
export function isSpelt(term: string): boolean {
  return term.length > 3 && !/\p{N}/u.test(term);
}
