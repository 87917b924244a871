/** The MiniSearch index of one library: passages and headlines in memory, the texts stay in the store. */
import type { Article, Headline } from '../../articles/article.ts';
import { terms } from '../language/words.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import { beginningOf, replaceable } from './expansion.ts';
import { InvertedIndex, type LikeTerm, type WeighedTerm } from './inverted.ts';
import {
  type IndexedPassage,
  numbered,
  numbersOf,
  type PackedArticle,
  passageAt,
  type ReadArticle,
  readAtOnce,
  reading,
  unpacked,
  wordStarts,
} from './packed.ts';
import { best } from './scoring.ts';
import { type Portion, portions } from './snapshot.ts';
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

/** A question of so many terms has several parts, which several articles answer. */
const SEVERAL_PARTS = 14;

/** Passages that the first stage hands on to be ranked. */
export function candidatesFor({ terms }: Question): number {
  return terms.length < SEVERAL_PARTS ? 60 : 120;
}

/** Boosts of the passage index's fields. A low weight of the title does best (docs/ranking.md). */
export const BOOST = { text: 1, title: 0.2, publisher: 0.1 };

/** Articles of a snapshot that are taken in at once: some 5 ms. */
const AT_ONCE = 20;

interface Entry extends PackedArticle {
  /** The numbers of its passages, in their order. */
  passages: number[];
  /** The number of its headline. */
  heading: number;
}

export class PassageIndex {
  #vocabulary = new Vocabulary();
  #texts = new InvertedIndex(BOOST, this.#vocabulary);
  #titles = new InvertedIndex({ title: 1, publisher: 0.5 }, this.#vocabulary);
  /** By the number that the passage has in #texts: the article that it is of. */
  #articles: (Entry | undefined)[] = [];
  #byArticle = new Map<string, Entry>();
  #passages = 0;
  #changes = 0;
  #removals = 0;
  #newest: Headline[] | undefined;
  #latest: Headline[] | undefined;
  #languages: string[] | undefined;
  #publishers: string[] | undefined;

  get passages(): number {
    return this.#passages;
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
    this.#put(readAtOnce(article));
  }

  /** The same, but others get their turn between its passages. The article shows when all of it is read. */
  async addInTurns(article: Article, rest: () => Promise<void> | undefined): Promise<void> {
    const read = reading(article);
    let step = read.next();
    while (!step.done) {
      await rest();
      step = read.next();
    }
    this.#put(step.value);
  }

  #put(read: ReadArticle): void {
    this.remove(read.headline.id);
    this.#take(numbered(read, term => this.#vocabulary.number(term)));
    this.#changes += 1;
    this.#forgetOrders();
  }

  /** All articles as they stand now, in portions that can be stored. What changes while they are taken does not show in them. */
  portions(): Generator<Portion> {
    const terms = [...this.#vocabulary.terms];
    return portions([...this.#byArticle.values()], number => terms[number] as string);
  }

  /** Fills this index, which is empty and is not used before this resolves, with what portions() gave. Pauses now and then, so that others get their turn. */
  async restore(stored: AsyncIterable<Portion>, pause: () => Promise<void>): Promise<void> {
    for await (const { terms, articles } of stored) {
      for (const term of terms) this.#vocabulary.number(term);
      for (const [at, article] of articles.entries()) {
        this.#take(article);
        if (at % AT_ONCE === 0) await pause();
      }
    }
    this.#forgetOrders();
  }

  #take(article: PackedArticle): void {
    const { heading, passages } = unpacked(article);
    const entry: Entry = {
      ...article,
      passages: passages.map(passage => this.#texts.put(partsOf(passage))),
      heading: this.#titles.put(heading.headline, article.headline.id),
    };
    for (const [place, number] of entry.passages.entries()) {
      this.#articles[number] = entry;
      this.#vocabulary.count(termsOf(passages[place] as IndexedPassage));
    }
    this.#vocabulary.hold(numbersOf(article));
    this.#byArticle.set(article.headline.id, entry);
    this.#passages += passages.length;
  }

  remove(articleId: string): void {
    const entry = this.#byArticle.get(articleId);
    if (!entry) return;
    const { heading, passages } = unpacked(entry);
    const put = passages.map((passage, place) => ({
      document: entry.passages[place] as number,
      parts: partsOf(passage),
    }));
    this.#texts.take(put);
    this.#titles.take([{ document: entry.heading, parts: heading.headline }]);
    for (const { document } of put) this.#articles[document] = undefined;
    for (const passage of passages) this.#vocabulary.forget(termsOf(passage));
    this.#vocabulary.release(numbersOf(entry));
    this.#byArticle.delete(articleId);
    this.#passages -= passages.length;
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
      const forgotten = { ...entry, headline: { ...entry.headline, addedBy: '' } };
      for (const number of entry.passages) this.#articles[number] = forgotten;
      this.#byArticle.set(id, forgotten);
      this.#newest = undefined;
      this.#latest = undefined;
    }
  }

  headline(id: string): Headline | undefined {
    return this.#byArticle.get(id)?.headline;
  }

  /** The passages that share terms with the question, at most `limit`: of all articles, or of those that `admits` takes. */
  candidates(question: Question, limit: number, admits?: (headline: Headline) => boolean): Matches {
    const occurrences = new Map(question.terms.map(word => [word.term, this.#occurrences(word)]));
    const forms = new Set(question.terms.flatMap(word => word.forms));
    const numbers = new Map<string, number>();
    const weighed = ({ term, weight }: LikeTerm, without?: number): WeighedTerm[] => {
      const number = this.#vocabulary.known(term);
      if (number === undefined) return [];
      numbers.set(term, number);
      return [{ number, weight, without }];
    };
    const asked = [...forms].flatMap(term => weighed({ term, weight: 1 }));
    const corrections = this.#corrections(question, occurrences);
    for (const [term, likes] of corrections) {
      for (const { isLonger, ...like } of likes)
        asked.push(...weighed(like, isLonger ? this.#vocabulary.known(term) : undefined));
    }
    const isAdmitted = admits && ((number: number) => admits(this.#entry(number).headline));
    const found = best(this.#texts.lookedFor(asked), this.#texts.end, limit, isAdmitted);
    const candidates = found.map(({ document, score }) => ({ ...this.#passage(document), score }));
    const { terms } = this.#vocabulary;
    return {
      candidates,
      occurrences,
      corrections: new Map([...corrections].map(([term, likes]) => [term, likes.map(({ term }) => term)])),
      numbers,
      termOf: number => terms[number],
      passages: this.passages,
    };
  }

  /** Terms of the index that stand in for those of a question: other spellings of unknown ones, and longer words where a language joins them. */
  #corrections(question: Question, occurrences: ReadonlyMap<string, number>) {
    const { unknown, parts } = replaceable(question, occurrences);
    const found = new Map<string, (LikeTerm & { isLonger: boolean })[]>();
    const note = (term: string, likes: LikeTerm[], isLonger: boolean) => {
      const all = [...(found.get(term) ?? []), ...likes.map(like => ({ ...like, isLonger }))];
      if (all.length > 0) found.set(term, all);
    };
    for (const term of unknown) note(term, this.#texts.spelt(term), false);
    for (const term of parts) {
      const longer = this.#texts.beginning(beginningOf(term)).filter(like => like.term !== term);
      note(term, longer, true);
    }
    return found;
  }

  /** Headlines whose title or publisher matches, best first, then those whose text matches. */
  headlines(query: string): Headline[] {
    const asked = terms(query);
    if (!asked.length) return [];
    const byTitle = this.#titles.search(asked.join(' '));
    const known = [...new Set(asked)].flatMap(term => this.#vocabulary.known(term) ?? []);
    const byText = this.#texts.lookedFor(known.map(number => ({ number, weight: 1 })));
    const ids = new Set(byTitle.map(result => result.id as string));
    for (const { document } of best(byText, this.#texts.end, Number.POSITIVE_INFINITY))
      ids.add(this.#entry(document).headline.id);
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

  /** Passages that hold the word in any of its forms, or a few more: those that hold several are counted for each. */
  #occurrences({ forms }: QuestionTerm): number {
    return Math.min(
      this.passages,
      forms.reduce((sum, form) => sum + this.#vocabulary.of(form), 0),
    );
  }

  #entry(number: number): Entry {
    return this.#articles[number] as Entry;
  }

  #passage(number: number): IndexedPassage {
    const entry = this.#entry(number);
    return passageAt(entry, entry.passages.indexOf(number));
  }
}

/** What the fields of BOOST hold. */
function partsOf({ terms, title, publisher }: IndexedPassage): Uint32Array[] {
  return [terms, title, publisher];
}

/** The distinct terms that a passage is found by. */
function termsOf({ terms, title, publisher }: IndexedPassage): Set<number> {
  const numbers = new Set(terms);
  for (const part of [title, publisher]) for (const number of part) numbers.add(number);
  return numbers;
}
