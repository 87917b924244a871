/** What survives a restart, owner by owner: the interface that the library writes against. */
import type { Article, Span } from '../articles/article.ts';
import type { FeedStore } from './feed-store.ts';
import type { ShelfStore } from './shelf-store.ts';

export type { DueFeed, FeedOutcome, StoredFeed, StoredItem } from './feed-store.ts';

/** Discord's id of the server that a library belongs to. It leads every key. */
export type Owner = string;

/** One quote of an answer that was given: a slice of an article's text and the part of it shown in bold, both as offsets into that text. */
export interface StoredQuote extends Span {
  articleId: string;
  bold: Span;
}

/** An answer that was shown, kept so that its buttons work after a restart. No name or id of a person in it. */
export interface StoredAnswer {
  id: string;
  question: string;
  /** Epoch milliseconds. */
  askedAt: number;
  quotes: StoredQuote[];
  /** What else was shown with it, and why it was chosen, as the library wrote it; null in answers from before it did. */
  details: object | null;
}

/** What somebody typed into a form and what could not be saved yet, so that nothing typed is lost. */
export interface StoredDraft {
  id: string;
  /** The Discord id of the only person who may see it. */
  by: string;
  /** Epoch milliseconds. */
  savedAt: number;
  /** The form's fields by their names. */
  fields: Record<string, string>;
}

/** All methods are atomic and durable when they resolve, and none reads or writes another owner's rows. */
export interface Store extends FeedStore, ShelfStore {
  /** A number that every change of this owner's articles raises by one in the same transaction; 0 at first. */
  revision(owner: Owner): Promise<number>;
  /** Adds the article, unless one with the same link or the same hash is there: then nothing is written and that one comes back. */
  addArticle(owner: Owner, article: Article): Promise<{ added: true } | { added: false; same: Article }>;
  article(owner: Owner, id: string): Promise<Article | null>;
  /** Those of the ids that exist, in no particular order; at most 1,000 ids. */
  articlesById(owner: Owner, ids: readonly string[]): Promise<Article[]>;
  /** The ids of all articles, in order: as a text never changes under its id, they say what a copy in memory lacks. */
  articleIds(owner: Owner): Promise<string[]>;
  /** The removed article, or null if there is none of that id. */
  removeArticle(owner: Owner, id: string): Promise<Article | null>;
  saveAnswer(owner: Owner, answer: StoredAnswer): Promise<void>;
  answer(owner: Owner, id: string): Promise<StoredAnswer | null>;
  /** Saves, or replaces the one with the same id. */
  saveDraft(owner: Owner, draft: StoredDraft): Promise<void>;
  draft(owner: Owner, id: string): Promise<StoredDraft | null>;
  removeDraft(owner: Owner, id: string): Promise<void>;
  /** Erases answers asked and drafts saved before these times (epoch milliseconds), of every owner; how many went. */
  forgetBefore(times: { answers: number; drafts: number }): Promise<{ answers: number; drafts: number }>;
  /** Waits for what is under way. Closing twice is fine; using it afterwards is not. */
  close(): Promise<void>;
}
