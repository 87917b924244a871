/** One server's library: the one door that commands, tests and benchmarks use. */
import type { Article, Headline, Source } from '../articles/article.ts';
import type { StoredDraft } from '../storage/store.ts';
import type { Answer, Found, Page } from './answer.ts';

/** Questions longer than this are refused with a sentence. UTF-16 units, as Discord counts option lengths. */
export const MAX_QUESTION = 300;

/** What became of an article that somebody wanted to add. */
export type Added = { added: true; article: Article } | { added: false; same: Headline };

export interface Library {
  readonly owner: string;
  /** How many articles it holds. */
  readonly size: number;
  /**
   * The best passage, word for word, or what is nearest if nothing answers.
   * Throws a Problem if the question is empty, has no letter or digit, or is longer than MAX_QUESTION.
   */
  ask(question: string, now: number): Promise<Answer>;
  /** An earlier answer by its id, with the quotes whose articles still stand; null if it is gone altogether. */
  answer(id: string): Promise<Found | null>;
  /**
   * Headlines that match, best first, those that match only in their text last; newest first for an empty query. A query that is the id
   * of an article (as autocomplete sends it) gives just that one.
   */
  headlines(query: string, page: { offset: number; limit: number }): Page<Headline>;
  /** Up to `limit` headlines that fit what was typed so far; the newest if nothing was. */
  suggest(typed: string, limit: number): Headline[];
  /** Adds an article. Throws a Problem that says what is wrong with the source. The same article twice adds nothing. */
  add(source: Source, by: string, now: number): Promise<Added>;
  /** Removes an article for good; null if there is none of that id. */
  remove(id: string): Promise<Article | null>;
  article(id: string): Promise<Article | null>;
  /** Latest added first. */
  list(page: { offset: number; limit: number }): Page<Headline>;
  /** Keeps what somebody typed, so that a refused form can be opened again; gives its id. */
  saveDraft(fields: Record<string, string>, by: string, now: number): Promise<string>;
  /** The draft, if it is this person's. */
  draft(id: string, by: string): Promise<StoredDraft | null>;
  removeDraft(id: string): Promise<void>;
}
