/**
 * Articles that tell the same event. A new one joins the story whose core it is like, or begins one: stories never merge, so there are no chains.
 * The one definition of a story, for the reports of an answer, headlines and all that counts publishers.
 */
import type { Article, Headline } from '../../articles/article.ts';
import { newId } from '../../articles/id.ts';
import {
  decodeSketch,
  type MinHashSketch,
  NEAR_DUPLICATE,
  similarity,
} from '../../articles/near-duplicates.ts';
import type { OnError } from '../../observer.ts';
import { passages } from '../../search/index/passages.ts';
import type { Question } from '../../search/question/question.ts';
import type { Store } from '../../storage/store.ts';
import type { Replica } from '../memory/replica.ts';
import { daysBetween, likeness, type Rarity } from './likeness.ts';
import { rarityIn } from './rarity.ts';
import { type Signature, signatureOf } from './signature.ts';

/** An article that is further away from all of a story's articles belongs to another event, however alike. */
const WINDOW_DAYS = 5;
/** From which likeness to the core on an article joins: measured by `npm run bench -- stories`. */
const THRESHOLD = 0.6;
/** The core is what came first. */
const CORE = 12;
/** An article that is less like it does not lead to its story; the nearest stories are compared. */
const PROMISING = 0.3;
const MAX_STORIES = 3;
/** Terms that stories are looked for with; passages that are found by them, and articles of these that are compared. */
const MAX_TERMS = 10;
/** A term that more passages hold than both finds too many. */
const FREQUENT = { passages: 100, share: 0.01 };
const PASSAGES = 20;
const COMPARED = 8;
/** Articles of one story of which copies are told apart. */
const MAX_SKETCHES = 500;
/** Signatures that are kept, each some 20 kB. */
const KEPT = 60;
/** Articles that are put into stories before others get their turn. */
const SLICE = 20;

/** How many articles tell the same, and of how many publishers there are, copies apart. */
export interface Reports {
  total: number;
  independent: number;
}

export interface StoriesOptions {
  owner: string;
  store: Store;
  replica: Replica;
  onError: OnError;
}

export class Stories {
  readonly #options: StoriesOptions;
  /** The story of each article that does not have one of its own id; and the articles of these stories. */
  #storyOf = new Map<string, string>();
  #members = new Map<string, Set<string>>();
  /** The revision of the replica that this is of. */
  #revision = -1;
  readonly #signatures = new Map<string, Signature>();
  /** The revision at which every article was in a story. */
  #complete = -1;
  #placing: Promise<void> | null = null;
  #stop = new AbortController();

  constructor(options: StoriesOptions) {
    this.#options = options;
  }

  /** The story of an article: an id. */
  storyOf(articleId: string): string {
    return this.#storyOf.get(articleId) ?? articleId;
  }

  /** The articles of a story in the order of time. */
  articlesOf(story: string): Headline[] {
    const { index } = this.#options.replica;
    const founder = this.storyOf(story) === story ? [story] : [];
    return [...founder, ...(this.#members.get(story) ?? [])]
      .flatMap(id => index.headline(id) ?? [])
      .sort((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1));
  }

  /** The articles of the same story, copies apart: how many, and of how many publishers. Only those that `admits` takes. */
  async reportsOf(articleId: string, admits: (headline: Headline) => boolean = () => true): Promise<Reports> {
    const articles = this.articlesOf(this.storyOf(articleId)).filter(admits);
    const copies = await this.copiesIn(articles);
    const originals = articles.filter(({ id }) => !copies.has(id));
    return {
      total: Math.max(1, articles.length),
      independent: Math.max(1, new Set(originals.map(({ publisher }) => publisher.toLowerCase())).size),
    };
  }

  /** Those of the articles that are copies, by their ids, with the earlier ones that they are copies of. */
  async copiesIn(articles: readonly Headline[]): Promise<Map<string, Headline>> {
    const copies = new Map<string, Headline>();
    if (articles.length < 2) return copies;
    const { owner, store } = this.#options;
    const sketches = new Map<string, MinHashSketch>();
    const ids = articles.map(({ id }) => id);
    for (const { article, sketch } of await store.sketchesOf(owner, ids.slice(0, MAX_SKETCHES))) {
      sketches.set(article, decodeSketch(sketch));
    }
    const originals: Headline[] = [];
    for (const each of articles) {
      const own = sketches.get(each.id);
      const original = originals.find(({ id }) => {
        const other = sketches.get(id);
        return own !== undefined && other !== undefined && similarity(own, other) >= NEAR_DUPLICATE;
      });
      if (original) copies.set(each.id, original);
      else originals.push(each);
    }
    return copies;
  }

  /** Puts an article that the index has into a story. To be called in the turn of a write. */
  async place(article: Article): Promise<void> {
    this.#noticeOwnWrite();
    await this.catchUp();
    const { owner, store } = this.#options;
    const story = (await this.#nearest(article)) ?? article.id;
    await store.placeArticle(owner, { articleId: article.id, story });
    this.#put(article.id, story);
  }

  /** An article took the place of another, in its story. To be called in the turn of that write, after the replica's revision rose. */
  replaced(old: string, id: string): void {
    const story = this.storyOf(old);
    this.removed(old);
    this.#put(id, story);
  }

  /** An article is gone. To be called in the turn of that write, after the replica's revision rose. */
  removed(id: string): void {
    this.#noticeOwnWrite();
    this.#signatures.delete(id);
    this.#take(id);
  }

  /** Takes an article out of its story, for good. To be called in the turn of a write; false if it is gone. */
  async takeOut(articleId: string, now: number): Promise<boolean> {
    const { owner, store, replica } = this.#options;
    const story = newId(now);
    const isDone = await store.moveArticle(owner, { articleId, story });
    replica.revision += 1;
    this.#noticeOwnWrite();
    if (isDone) {
      this.#take(articleId);
      this.#put(articleId, story);
    }
    return isDone;
  }

  /** Reads which articles belong to which stories, if anything was written that did not pass through here. */
  async catchUp(): Promise<void> {
    const { owner, store, replica } = this.#options;
    const { revision } = replica;
    if (this.#revision === revision) return;
    const places = await store.places(owner);
    this.#storyOf.clear();
    this.#members.clear();
    for (const { articleId, story } of places) this.#put(articleId, story);
    this.#revision = revision;
  }

  /** A write that passed through here raised the revision by one: what is known is still all. */
  #noticeOwnWrite(): void {
    const { revision } = this.#options.replica;
    if (this.#revision === revision - 1) this.#revision = revision;
  }

  /** Begins to put articles into stories that are in none, as those of an older version: nobody waits for that. */
  placeOthers(): void {
    if (this.#complete === this.#options.replica.revision) return;
    this.#placing ??= this.#placeOthers(this.#stop.signal)
      .catch(error =>
        this.#options.onError(error, 'articles could not be put into stories; trying again later'),
      )
      .finally(() => {
        this.#placing = null;
      });
  }

  /** Resolves when all articles are in a story, as far as that can be done now. */
  async settled(): Promise<void> {
    await this.#placing;
  }

  /** Stops; resolves when it has. */
  async rest(): Promise<void> {
    this.#stop.abort();
    await this.#placing;
    this.#stop = new AbortController();
  }

  async #placeOthers(signal: AbortSignal): Promise<void> {
    const { owner, store, replica } = this.#options;
    for (let before = ''; !signal.aborted; ) {
      const { revision } = replica;
      const ids = await store.unplaced(owner, SLICE);
      if (ids.length === 0) this.#complete = revision;
      if (ids.length === 0 || ids.join() === before) return;
      before = ids.join();
      const articles = new Map((await store.articlesById(owner, ids)).map(each => [each.id, each]));
      for (const id of ids) {
        const article = articles.get(id);
        if (signal.aborted) return;
        if (article && replica.index.headline(id)) await replica.inTurn(() => this.place(article));
      }
    }
  }

  /** The story that this article belongs to; null if there is none. */
  async #nearest(article: Article): Promise<string | null> {
    const own = this.#signatureOf(article);
    const found = await this.#signaturesOf(await this.#found(own, article.lang));
    const rarity = await this.#rarity([own, ...found]);
    const alike = found
      .map(other => ({ other, like: likeness(own, other, rarity) }))
      .filter(({ like }) => like >= PROMISING)
      .sort((a, b) => b.like - a.like);
    const stories = [...new Set(alike.map(({ other }) => this.storyOf(other.articleId)))].slice(
      0,
      MAX_STORIES,
    );
    let best: string | null = null;
    let most = THRESHOLD;
    for (const story of stories) {
      const core = this.articlesOf(story).filter(({ id }) => id !== article.id);
      const others = await this.#signaturesOf(core.slice(0, CORE).map(({ id }) => id));
      const coreRarity = await this.#rarity([own, ...others]);
      const like = together(others.map(other => likeness(own, other, coreRarity)));
      if (like < most) continue;
      best = story;
      most = like;
    }
    return best;
  }

  /** Articles of the days around it that share its rarest terms, the nearest first. */
  async #found(own: Signature, language: string): Promise<string[]> {
    const { replica } = this.#options;
    const occurrences = await replica.stage.occurrences(own.all.keys());
    const rarity = rarityIn(occurrences);
    const most = Math.max(FREQUENT.passages, FREQUENT.share * occurrences.passages);
    const isTelling = (passages: number) => passages > 1 && passages <= most;
    const telling = [...own.all]
      .filter(([term]) => isTelling(occurrences.passagesWith.get(term) ?? 0))
      .map(([term, count]) => ({ term, worth: count * rarity(term) }))
      .sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1))
      .slice(0, MAX_TERMS);
    if (telling.length === 0) return [];
    const admits = (headline: Headline) =>
      headline.id !== own.articleId && (daysBetween(own, headline) ?? 0) <= WINDOW_DAYS;
    const asked = askedFor(
      telling.map(({ term }) => term),
      language,
    );
    const { candidates } = await replica.stage.candidates(asked, PASSAGES, admits);
    return [...new Set(candidates.map(({ articleId }) => articleId))].slice(0, COMPARED);
  }

  async #rarity(signatures: readonly Signature[]): Promise<Rarity> {
    const terms = new Set(signatures.flatMap(({ all, title }) => [...all.keys(), ...title]));
    return rarityIn(await this.#options.replica.stage.occurrences(terms));
  }

  async #signaturesOf(ids: readonly string[]): Promise<Signature[]> {
    const { owner, store } = this.#options;
    const missing = ids.filter(id => !this.#signatures.has(id));
    const read = missing.length > 0 ? await store.articlesById(owner, missing) : [];
    const articles = new Map(read.map(article => [article.id, article]));
    return ids.flatMap(id => {
      const article = articles.get(id);
      return this.#signatures.get(id) ?? (article ? this.#signatureOf(article) : []);
    });
  }

  #signatureOf(article: Article): Signature {
    const known = this.#signatures.get(article.id) ?? signatureOf(article);
    this.#signatures.delete(article.id);
    this.#signatures.set(article.id, known);
    const [oldest] = this.#signatures.keys();
    if (this.#signatures.size > KEPT && oldest !== undefined) this.#signatures.delete(oldest);
    return known;
  }

  #put(articleId: string, story: string): void {
    if (story === articleId) return;
    this.#storyOf.set(articleId, story);
    this.#members.set(story, (this.#members.get(story) ?? new Set()).add(articleId));
  }

  #take(articleId: string): void {
    const story = this.#storyOf.get(articleId);
    if (story === undefined) return;
    this.#storyOf.delete(articleId);
    this.#members.get(story)?.delete(articleId);
  }
}

/** Surer than this is no article of another. */
const SUREST = 0.99;

/** How like an article is to several: the mean of the log-odds, so that one that is unlike counts; 0 for none. */
function together(likenesses: readonly number[]): number {
  const odds = likenesses.map(each => {
    const bounded = Math.min(SUREST, Math.max(1 - SUREST, each));
    return Math.log(bounded / (1 - bounded));
  });
  const mean = odds.reduce((sum, each) => sum + each, 0) / odds.length;
  return odds.length === 0 ? 0 : 1 / (1 + Math.exp(-mean));
}

/** How an article begins: word for word. */
export function firstSentenceOf(text: string): string {
  for (const { sentences } of passages(text)) {
    for (const { start, end } of sentences) return text.slice(start, end).trim();
  }
  return '';
}

function timeOf({ publishedAt, addedAt }: Headline): number {
  return publishedAt ?? addedAt;
}

/** A question of nothing but terms of the index. */
function askedFor(terms: readonly string[], language: string): Question {
  return {
    text: '',
    terms: terms.map(term => ({ raw: term, term, forms: [term], start: 0, end: 0 })),
    kind: 'other',
    counted: null,
    language,
    publishers: [],
    now: null,
    spans: [],
    wantsLatest: false,
  };
}
