/** One server's library: the one door that commands, tests and benchmarks use. */
import type { Article, Headline, Source } from '../articles/article.ts';
import type { Observer } from '../observer.ts';
import type { Meaning } from '../search/meaning/meaning.ts';
import type { Model } from '../search/ranking/model.ts';
import type { StoredDraft } from '../storage/stores/draft-store.ts';
import type { Answer, Found, Page } from './answers/answer.ts';
import type { AskOptions, Searched } from './answers/ask-options.ts';
import type { Conversations } from './answers/conversations.ts';
import type { Coverage } from './answers/coverage.ts';
import type { ArticleFilter } from './answers/filter.ts';
import type { QuestionHistory } from './answers/history.ts';
import type { FetchedArticle, FileEntry } from './intake/fetch-article.ts';
import type { Added, AddOptions } from './intake/intake.ts';
import type { Preview, Refreshed } from './intake/refresh.ts';
import type { SearchLocation } from './memory/replica.ts';
import type { ServerSettings, SettingsPatch } from './settings.ts';
import type { News } from './stories/news.ts';
import type { Reports } from './stories/stories.ts';
import type { WebAccess } from './web-access.ts';

/** Questions longer than this are refused with a sentence. UTF-16 units, as Discord counts option lengths. */
export const MAX_QUESTION = 600;

/** Which headlines, and in which order. Default: the best fitting ones first, all of them. */
export interface Listing extends ArticleFilter {
  newestFirst?: boolean;
}

/** A line of a list of stories. */
export interface ListedStory {
  headline: Headline;
  reports: Reports;
}

/** An article of a story. */
export interface Report {
  article: Headline;
  firstSentence: string;
  /** The article that it is a copy of. */
  copyOf: Headline | null;
}

export interface StoryPage extends Page<Report> {
  /** The story's first article. */
  first: Headline;
  reports: Reports;
}

export interface Library {
  readonly owner: string;
  /** How many articles it holds. */
  readonly size: number;
  /** Where its passages are searched. */
  readonly place: SearchLocation;
  /** What chooses its answers: meaning, words while the networks are not ready, or words where they are not wanted. */
  readonly choosesBy: 'meaning' | 'words for now' | 'words';
  /** What it keeps of the people who use it. */
  readonly history: QuestionHistory;
  /**
   * The best passage, word for word, or what is nearest if nothing answers.
   * Throws a Problem if the question is empty, has no letter or digit, or is longer than MAX_QUESTION.
   */
  ask(question: string, now: number, asking?: AskOptions): Promise<Answer>;
  /** Resolves when its passages have their vectors, as far as they can be made now: what has none is found by words alone. */
  vectorsMade(): Promise<void>;
  /** What `ask` chooses from: passages, best first, and how sure it is of the first. Any length of question. */
  search(
    question: string,
    now: number,
    limit: number,
    model?: Model,
    filter?: ArticleFilter,
  ): Promise<Searched>;
  /** An earlier answer by its id, with the quotes whose articles still stand; null if it is gone altogether. */
  answer(id: string): Promise<Found | null>;
  /** Keeps what this person says of an answer, in place of what they said before; false if that answer is no longer kept. */
  rate(answerId: string, by: string, verdict: 'up' | 'down', now: number, reason?: string): Promise<boolean>;
  /**
   * Headlines that match, best first, those that match only in their text last; newest first for an empty query. A query that is the id
   * of an article (as autocomplete sends it) gives just that one. Of a library that is searched in the store the best 300 passages count.
   * “A phrase” must be there word for word, a -word must not; then only the best 500 count.
   */
  headlines(
    query: string,
    page: { offset: number; limit: number },
    listing?: Listing,
  ): Promise<Page<Headline>>;
  /** The same by story: for each story its first headline, and how many tell it. */
  stories(
    query: string,
    page: { offset: number; limit: number },
    listing?: Listing,
  ): Promise<Page<ListedStory> & { articles: number }>;
  /** Stories that are new to this person, or since a time; with a topic only those of which a headline fits it. */
  news(
    person: string,
    now: number,
    options?: { since?: number | undefined; topic?: string | undefined },
  ): Promise<News>;
  /** This person is shown the first `shown` of these stories; 0: none, after all. */
  newsSeen(person: string, news: News, shown: number, now: number): Promise<void>;
  /** What tells the same as this article, in the order of time, this one included; null if there is none of that id. */
  reports(articleId: string, page: { offset: number; limit: number }): Promise<StoryPage | null>;
  /** What it has about a text and the addresses in it. */
  coverage(text: string, links: readonly string[]): Promise<Coverage>;
  /** The articles that these addresses are of. */
  linked(links: readonly string[]): Headline[];
  /** The names, or else the words, that a text is about; `''` if it has none. */
  subject(text: string): string;
  /** The names of its publishers, in no particular order. */
  publishers(): readonly string[];
  /** Up to `limit` headlines that fit what was typed so far; the newest if nothing was. */
  suggest(typed: string, limit: number): Headline[];
  /** Downloads and reads the page at an address: readAddress() in intake/fetch-article.ts, which says what it throws. */
  read(address: string, now: number): Promise<FetchedArticle>;
  /** The articles in an attached file: readAttachment() in intake/fetch-article.ts, which says what it throws. */
  readFile(file: { address: string; name: string }): Promise<FileEntry[]>;
  /** What an article would be, and which one it is a duplicate of. Throws a Problem that says what is wrong with the source. */
  preview(source: Source, by: string, now: number): Promise<Preview>;
  /** Adds an article. Throws a Problem that says what is wrong with the source. A duplicate adds nothing, unless `options` say so. */
  add(source: Source, by: string, now: number, options?: AddOptions): Promise<Added>;
  /**
   * Reads an article's page again, and puts what it says now in the place of the old text, under a new id; null if there is no article of that
   * id. Throws what `read` throws, and a Problem if the page holds no article any more: then the old one stays.
   */
  refresh(id: string, now: number): Promise<Refreshed | null>;
  /** Removes an article for good; null if there is none of that id. */
  remove(id: string): Promise<Article | null>;
  article(id: string): Promise<Article | null>;
  /** Takes the article out of its story, for good; false if there is none of that id. */
  takeOut(id: string, now: number): Promise<boolean>;
  /** Pins the article, so that it stays whatever the server's retention, or lets it go; false if there is none of that id. */
  pin(id: string, pinned: boolean): Promise<boolean>;
  isPinned(id: string): Promise<boolean>;
  /** Latest added first. */
  list(page: { offset: number; limit: number }): Page<Headline>;
  /** What this server's admins set, as of the last time the library was asked for. */
  settings(): ServerSettings;
  /** Changes these settings and leaves the others. Throws a Problem if a value is out of its bounds. */
  changeSettings(patch: SettingsPatch): Promise<ServerSettings>;
  /** Keeps what somebody typed, so that a refused form can be opened again; gives its id. */
  saveDraft(fields: Record<string, string>, by: string, now: number): Promise<string>;
  /** The draft, if it is this person's. */
  draft(id: string, by: string): Promise<StoredDraft | null>;
  removeDraft(id: string): Promise<void>;
}

/** A library while it is in memory. */
export interface OpenLibrary extends Library {
  /** How much memory it takes, counted in passages. */
  readonly passages: number;
  /** Where its index came from: a snapshot, or the articles themselves. */
  readonly from: 'snapshot' | 'articles';
  /** Whether enough changed since the last snapshot. */
  readonly isWorthSaving: boolean;
  /** Saves a snapshot of the index as it stands; gives up when told to. */
  saveSnapshot(signal: AbortSignal): Promise<void>;
  /** Notices what other processes wrote since. */
  catchUp(): Promise<void>;
  /** Resolves when the writes asked for so far are done. */
  settled(): Promise<void>;
  /** Stops what it does of its own accord; resolves when it has. */
  rest(): Promise<void>;
}

export interface LibraryOptions {
  /** Hears of failures that keep nobody from getting an answer. */
  onError(error: unknown, what: string): void;
  /** Left out: a library that reads no addresses. */
  web?: WebAccess;
  /** What was asked last, of all libraries. Default: no question leans on another. */
  conversations?: Conversations;
  observer?: Observer;
  /** What finds and judges by meaning. Default: words alone do. */
  meaning?: Meaning;
  /** How many bytes its passages may take in memory; beyond that they are searched in the store. Default: no bound. */
  budgetBytes?: number;
}
