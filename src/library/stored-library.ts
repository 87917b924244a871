/** A library over its store: the replica in memory answers, and every write goes to the store first. */
import type { Article, Headline, Source } from '../articles/article.ts';
import { newId } from '../articles/id.ts';
import { toArticle } from '../articles/source.ts';
import { Problem } from '../problem.ts';
import { NO_MEANING } from '../search/meaning/meaning.ts';
import type { Question } from '../search/question/question.ts';
import type { Model } from '../search/ranking/model.ts';
import type { Store } from '../storage/store.ts';
import type { StoredDraft } from '../storage/stores/draft-store.ts';
import type { Answer, Found, Page } from './answers/answer.ts';
import type { AskOptions, Searched } from './answers/ask-options.ts';
import { type Coverage, linkedIn, nearestIn } from './answers/coverage.ts';
import { type ArticleFilter, admits, articleFilterOf } from './answers/filter.ts';
import { Finder } from './answers/finder.ts';
import { askedAbout, standsAlone, subjectOf, understood } from './answers/follow-up.ts';
import { fits, type HeadlineQuery, readHeadlineQuery } from './answers/headline-query.ts';
import { QuestionHistory } from './answers/history.ts';
import { chosen, type Details, found, headlineOf, notCovered, paged, spokenOf } from './answers/quotes.ts';
import { SameGap } from './answers/same-gap.ts';
import { type FetchedArticle, type FileEntry, readAddress, readAttachment } from './intake/fetch-article.ts';
import { type Added, type AddOptions, Intake, isChanged } from './intake/intake.ts';
import { changesOf, type Preview, type Refreshed, rereadPage } from './intake/refresh.ts';
import {
  type LibraryOptions,
  type ListedStory,
  type Listing,
  MAX_QUESTION,
  type OpenLibrary,
  type StoryPage,
} from './library.ts';
import { PassageVectors } from './memory/passage-vectors.ts';
import { Replica, type SearchLocation } from './memory/replica.ts';
import { checkPatch, type ServerSettings, type SettingsPatch } from './settings.ts';
import { type News, NewsFinder } from './stories/news.ts';
import { firstSentenceOf, Stories } from './stories/stories.ts';
import type { WebAccess } from './web-access.ts';

/** Reads the owner's articles from the store into memory. */
export async function openLibrary(
  owner: string,
  store: Store,
  options: LibraryOptions,
): Promise<OpenLibrary> {
  const budgetBytes = options.budgetBytes ?? Number.POSITIVE_INFINITY;
  const replica = await Replica.open(owner, store, budgetBytes, options.onError);
  const library = new StoredLibrary(owner, store, options, replica);
  await replica.catchUp();
  return library;
}

/** Articles whose texts are read for a phrase, the best fitting ones, and those that are read at once. */
const MAX_READ = 500;
const READ_AT_ONCE = 50;

class StoredLibrary implements OpenLibrary {
  readonly owner: string;
  readonly #store: Store;
  readonly #options: LibraryOptions;
  readonly #replica: Replica;
  readonly #vectors: PassageVectors;
  readonly #finder: Finder;
  readonly #sameGap: SameGap;
  readonly #intake: Intake;
  readonly #stories: Stories;
  readonly #newsFinder: NewsFinder;
  readonly history: QuestionHistory;

  constructor(owner: string, store: Store, options: LibraryOptions, replica: Replica) {
    this.owner = owner;
    this.#store = store;
    this.#options = options;
    this.#replica = replica;
    const { meaning = NO_MEANING, onError } = options;
    const index = () => (replica.place === 'store' ? null : replica.index);
    const vectors = new PassageVectors({ owner, store, meaning, index, onError });
    this.#vectors = vectors;
    this.#sameGap = new SameGap(owner, meaning);
    this.#finder = new Finder({ owner, store, replica, meaning, vectors });
    this.#stories = new Stories({ owner, store, replica, onError });
    this.#newsFinder = new NewsFinder(owner, store, replica, this.#stories);
    this.#intake = new Intake(owner, store, replica, this.#stories, onError);
    this.history = new QuestionHistory({
      owner,
      store,
      finder: this.#finder,
      onForgotten: person => this.#index.forgetAdder(person),
      onErased: () => this.catchUp(),
    });
  }

  get size(): number {
    return this.#index.articles;
  }

  get passages(): number {
    return this.#index.passages;
  }

  get place(): SearchLocation {
    return this.#replica.place;
  }

  get choosesBy(): 'meaning' | 'words for now' | 'words' {
    const { meaning = NO_MEANING } = this.#options;
    if (meaning.isReady) return 'meaning';
    return meaning.isWanted ? 'words for now' : 'words';
  }

  get from(): 'snapshot' | 'articles' {
    return this.#replica.from;
  }

  get isWorthSaving(): boolean {
    return this.#replica.isWorthSaving;
  }

  saveSnapshot(signal: AbortSignal): Promise<void> {
    return this.#replica.save(signal);
  }

  async ask(typed: string, now: number, options: AskOptions = {}): Promise<Answer> {
    checkQuestion(typed);
    const text = this.#understood(typed, now, options);
    const said = { question: text, typed: text === typed ? null : typed };
    const { question, verdict, articles, by } = await this.#finder.judge(text, now, options);
    this.#options.observer?.question(verdict.found ? 'found' : 'not covered', by);
    const id = newId(now);
    const asked = { id, question: text, askedAt: now, by: options.by ?? options.asker?.person ?? null };
    if (!verdict.found) {
      // What other articles than those asked about answer is no gap.
      const isGap =
        admits(options) === undefined || (await this.#finder.quotesFor(text, now, {})).length === 0;
      if (isGap) {
        const terms = await this.#sameGap.termsFor(text, termsOf(question, text));
        await this.#save(
          this.#store.saveGap(this.owner, { ...asked, terms }),
          'a question could not be saved',
        );
      }
      return notCovered(said, verdict, this.#index);
    }
    await this.#stories.catchUp();
    const { quotes, details } = chosen(question, verdict, articles, {
      now,
      typed: said.typed,
      storyOf: articleId => this.#stories.storyOf(articleId),
      reports: await this.#stories.reportsOf(verdict.quotes[0].articleId, admits(options)),
    });
    details.narrowing = articleFilterOf(options);
    const saved = this.#store.saveAnswer(this.owner, { ...asked, quotes, details });
    await this.#save(saved, 'an answer could not be saved, so its buttons will find nothing');
    // The search quotes only what it was given, so there is a quote.
    return found(id, text, quotes, details, articles) as Found;
  }

  search(text: string, now: number, limit: number, model?: Model, filter?: ArticleFilter): Promise<Searched> {
    return this.#finder.search(text, now, limit, model, filter);
  }

  async answer(id: string): Promise<Found | null> {
    const saved = await this.#store.answer(this.owner, id);
    if (!saved) return null;
    const details = saved.details as Details | null;
    const articles = await this.#finder.articlesOf(spokenOf(saved.quotes, details));
    return found(id, saved.question, saved.quotes, details, articles);
  }

  rate(answerId: string, by: string, verdict: 'up' | 'down', now: number, reason = ''): Promise<boolean> {
    return this.history.rate(answerId, by, verdict, now, reason);
  }

  async headlines(
    query: string,
    page: { offset: number; limit: number },
    listing: Listing = {},
  ): Promise<Page<Headline>> {
    return paged(await this.#fitting(query, listing), page);
  }

  async stories(
    query: string,
    page: { offset: number; limit: number },
    listing: Listing = {},
  ): Promise<Page<ListedStory> & { articles: number }> {
    const fitting = await this.#fitting(query, listing);
    await this.#stories.catchUp();
    const leading = new Map<string, Headline>();
    for (const headline of fitting) {
      const story = this.#stories.storyOf(headline.id);
      if (!leading.has(story)) leading.set(story, headline);
    }
    const { items, total } = paged([...leading.values()], page);
    const listed: ListedStory[] = [];
    for (const headline of items) {
      listed.push({ headline, reports: await this.#stories.reportsOf(headline.id) });
    }
    return { items: listed, total, articles: fitting.length };
  }

  async reports(articleId: string, page: { offset: number; limit: number }): Promise<StoryPage | null> {
    await this.#stories.catchUp();
    const articles = this.#stories.articlesOf(this.#stories.storyOf(articleId));
    const [first] = articles;
    if (!first || !this.#index.headline(articleId)) return null;
    const copies = await this.#stories.copiesIn(articles);
    const { items, total } = paged(articles, page);
    const texts = await this.#finder.articlesOf(items.map(({ id }) => ({ articleId: id })));
    return {
      first,
      reports: await this.#stories.reportsOf(articleId),
      total,
      items: items.flatMap(({ id }) => {
        const article = texts.get(id);
        if (!article) return [];
        const firstSentence = firstSentenceOf(article.text);
        return [{ article: headlineOf(article), firstSentence, copyOf: copies.get(id) ?? null }];
      }),
    };
  }

  async news(
    person: string,
    now: number,
    { since, topic }: { since?: number | undefined; topic?: string | undefined } = {},
  ): Promise<News> {
    const fitting = topic === undefined ? undefined : await this.#fitting(topic, {});
    const among = fitting && new Set(fitting.map(({ id }) => id));
    return this.#newsFinder.newsFor(person, now, { since, among });
  }

  newsSeen(person: string, news: News, shown: number, now: number): Promise<void> {
    return this.#newsFinder.haveSeen(person, news, shown, now);
  }

  /** Of the first MAX_READ of these headlines those that hold the phrases asked for, and nothing that must not be there; all if neither is asked. */
  async #holding(query: HeadlineQuery, headlines: readonly Headline[]): Promise<readonly Headline[]> {
    if (query.phrases.length + query.without.length === 0) return headlines;
    const held = new Set<string>();
    for (let at = 0; at < Math.min(headlines.length, MAX_READ); at += READ_AT_ONCE) {
      const slice = headlines.slice(at, Math.min(at + READ_AT_ONCE, MAX_READ));
      const articles = await this.#finder.articlesOf(slice.map(({ id }) => ({ articleId: id })));
      for (const article of articles.values()) if (fits(query, article)) held.add(article.id);
    }
    return headlines.filter(({ id }) => held.has(id));
  }

  /** Headlines found by words, then those of articles that mean the same. */
  async #headlinesFor(query: string): Promise<readonly Headline[]> {
    const byWords = await this.#replica.stage.headlines(query);
    const found = new Set(byWords);
    const byMeaning = (await this.#finder.articlesNear(query))
      .flatMap(id => this.#index.headline(id) ?? [])
      .filter(headline => !found.has(headline));
    return [...byWords, ...byMeaning];
  }

  async #fitting(query: string, listing: Listing): Promise<readonly Headline[]> {
    const asked = query.trim();
    const one = this.#index.headline(asked);
    if (one) return [one];
    const read = readHeadlineQuery(asked);
    const fitting = read.words ? await this.#headlinesFor(read.words) : this.#index.newestFirst();
    const isMeant = admits(listing);
    const admitted = isMeant ? fitting.filter(isMeant) : fitting;
    const meant = await this.#holding(read, admitted);
    if (!read.words || !listing.newestFirst) return meant;
    const wanted = new Set(meant);
    return this.#index.newestFirst().filter(each => wanted.has(each));
  }

  publishers(): readonly string[] {
    return this.#index.publishers();
  }

  async coverage(text: string, links: readonly string[]): Promise<Coverage> {
    const linked = this.linked(links);
    const { question, hits } = await this.#finder.nearest(text);
    return { linked, quotes: nearestIn(question, hits, linked) };
  }

  linked(links: readonly string[]): Headline[] {
    return linkedIn(links, this.#index.latestAdded());
  }

  subject(text: string): string {
    return subjectOf(text, this.#index.languages());
  }

  suggest(typed: string, limit: number): Headline[] {
    return this.#index.suggest(typed, limit);
  }

  read(address: string, now: number): Promise<FetchedArticle> {
    return readAddress(this.#web(), address, now);
  }

  async add(source: Source, by: string, now: number, options: AddOptions = {}): Promise<Added> {
    const article = toArticle(source, by, now);
    return this.#replica.inTurn(() => this.#intake.add(article, options));
  }

  readFile(file: { address: string; name: string }): Promise<FileEntry[]> {
    return readAttachment(this.#web(), file);
  }

  async preview(source: Source, by: string, now: number): Promise<Preview> {
    const article = toArticle(source, by, now);
    return { article, existing: await this.#replica.inTurn(() => this.#intake.existing(article)) };
  }

  async refresh(id: string, now: number): Promise<Refreshed | null> {
    const before = await this.article(id);
    if (!before) return null;
    const after = rereadPage(before, await this.read(before.url, now), now);
    if (!isChanged(before, after, now)) return { kind: 'unchanged', article: before };
    const result = await this.#replica.inTurn(() => this.#intake.replace(before, after));
    if (!result.added) return { kind: 'another', same: result.same };
    return { kind: 'changed', ...changesOf(before, result.article) };
  }

  remove(id: string): Promise<Article | null> {
    return this.#replica.inTurn(() => this.#intake.remove(id));
  }

  article(id: string): Promise<Article | null> {
    return this.#store.article(this.owner, id);
  }

  takeOut(id: string, now: number): Promise<boolean> {
    return this.#replica.inTurn(async () => {
      await this.#stories.catchUp();
      return this.#stories.takeOut(id, now);
    });
  }

  pin(id: string, pinned: boolean): Promise<boolean> {
    return this.#store.pin(this.owner, id, pinned);
  }

  async isPinned(id: string): Promise<boolean> {
    return (await this.#store.pins(this.owner)).includes(id);
  }

  list(page: { offset: number; limit: number }): Page<Headline> {
    return paged(this.#index.latestAdded(), page);
  }

  settings(): ServerSettings {
    return this.#replica.settings;
  }

  changeSettings(patch: SettingsPatch): Promise<ServerSettings> {
    const checked = checkPatch(patch);
    return this.#replica.inTurn(async () => {
      await this.#store.changeSettings(this.owner, checked);
      this.#replica.settings = { ...this.#replica.settings, ...checked };
      this.#replica.revision += 1;
      return this.#replica.settings;
    });
  }

  async saveDraft(fields: Record<string, string>, by: string, now: number): Promise<string> {
    const id = newId(now);
    await this.#store.saveDraft(this.owner, { id, by, savedAt: now, fields });
    return id;
  }

  async draft(id: string, by: string): Promise<StoredDraft | null> {
    const draft = await this.#store.draft(this.owner, id);
    return draft?.by === by ? draft : null;
  }

  removeDraft(id: string): Promise<void> {
    return this.#store.removeDraft(this.owner, id);
  }

  async catchUp(): Promise<void> {
    await this.#replica.catchUp();
    this.#stories.placeOthers();
    this.#vectors.catchUp();
  }

  settled(): Promise<void> {
    return this.#replica.settled();
  }

  vectorsMade(): Promise<void> {
    return this.#vectors.made();
  }

  async rest(): Promise<void> {
    await Promise.all([this.#stories.rest(), this.#vectors.rest()]);
    await this.#replica.rest();
  }

  get #index() {
    return this.#replica.index;
  }

  /** The question as it is meant here, which is what the next one may lean on. */
  #understood(typed: string, now: number, { asker, about }: AskOptions): string {
    const { conversations } = this.#options;
    const languages = this.#index.languages();
    if (about !== undefined) return askedAbout(typed, about, languages, MAX_QUESTION);
    if (!asker || !conversations) return typed;
    const before = conversations.before(this.owner, asker, now);
    const leaning = before && understood(typed, before.question, languages, MAX_QUESTION);
    // “Did he?” after a question about nobody is asked as it is, and the next one leans on what was clear.
    if (before && !leaning && !standsAlone(typed)) return typed;
    const question = leaning || typed;
    const isPrivate = asker.isPrivate ?? (leaning ? before.isPrivate : false);
    conversations.remember(this.owner, asker, { question, isPrivate }, now);
    return question;
  }

  #web(): WebAccess {
    if (!this.#options.web) throw new Error('this library was opened without a way out');
    return this.#options.web;
  }

  /** The answer matters more than its buttons: a full disk does not keep it from the person. */
  async #save(write: Promise<void>, what: string): Promise<void> {
    try {
      await write;
    } catch (error) {
      this.#options.onError(error, what);
    }
  }
}

/** What questions that ask the same have in common, in whatever order and form the words stand. */
function termsOf({ terms }: Question, text: string): string {
  return [...new Set(terms.map(({ term }) => term))].sort().join(' ') || text.toLowerCase();
}

/** Throws a Problem for what is no question. */
function checkQuestion(text: string): void {
  if (!text.trim()) throw new Problem(words => words.question.empty);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new Problem(words => words.question.noWords);
  }
  if (text.length > MAX_QUESTION) {
    throw new Problem(words => words.question.tooLong(text.length, MAX_QUESTION));
  }
}
