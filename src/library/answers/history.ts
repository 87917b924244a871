/** What a library keeps of the people who use it: their questions, what they say of answers, and how all of it is erased. */
import type { Headline, Span } from '../../articles/article.ts';
import type { Store } from '../../storage/store.ts';
import type { Usage } from '../../storage/stores/owner-store.ts';
import type { KeptOfPerson } from '../../storage/stores/people-store.ts';
import { type ArticlesFile, articlesFile } from '../export.ts';
import type { Page } from './answer.ts';
import type { Finder } from './finder.ts';
import { headlineOf } from './quotes.ts';
import { type Complaint, complaints, type Replay, replay } from './review.ts';

export type { Usage } from '../../storage/stores/owner-store.ts';
export type { KeptOfPerson } from '../../storage/stores/people-store.ts';

/** Questions that ask the same, and that the library could not answer when they were asked. */
export interface Gap {
  /** Of the newest of them. */
  id: string;
  question: string;
  /** Of the newest, in epoch milliseconds. */
  askedAt: number;
  count: number;
  /** Whether the library would answer it by now. */
  isCovered: boolean;
}

/** A sentence of an article that a question may have been about. */
export interface Passage extends Span {
  article: Headline;
  /** Exactly `article.text.slice(start, end)`. */
  text: string;
}

export interface QuestionHistoryOptions {
  owner: string;
  store: Store;
  finder: Pick<Finder, 'quotesFor' | 'sentencesFor'>;
  /** Called when articles lost the name of this person, who added them. */
  onForgotten(person: string): void;
  /** Called when everything was erased. */
  onErased(): Promise<void>;
}

/** What somebody says of an answer is cut to this length. */
export const MAX_REASON = 500;

export class QuestionHistory {
  readonly #parts: QuestionHistoryOptions;

  constructor(parts: QuestionHistoryOptions) {
    this.#parts = parts;
  }

  usage(): Promise<Usage> {
    const { store, owner } = this.#parts;
    return store.usage(owner);
  }

  /** The most asked first, then the latest. */
  async gaps(page: { offset: number; limit: number }, now: number): Promise<Page<Gap>> {
    const { store, owner, finder } = this.#parts;
    const { groups, total } = await store.gaps(owner, page);
    const items: Gap[] = [];
    for (const { latest, count } of groups) {
      const isCovered = (await finder.quotesFor(latest.question, now, {})).length > 0;
      items.push({ ...latest, count, isCovered });
    }
    return { items, total };
  }

  /** The question of this gap, or null if it is no longer kept. */
  async gap(id: string): Promise<string | null> {
    const { store, owner } = this.#parts;
    return (await store.gap(owner, id))?.question ?? null;
  }

  /** Erases this question and all that ask the same: how many, 0 if it is no longer kept. */
  async closeGap(id: string): Promise<number> {
    const { store, owner } = this.#parts;
    const gap = await store.gap(owner, id);
    return gap ? store.removeGaps(owner, gap.terms) : 0;
  }

  /** Keeps what this person says of an answer, in place of what they said before; false if that answer is no longer kept. */
  async rate(
    answer: string,
    by: string,
    verdict: 'up' | 'down',
    now: number,
    reason: string,
  ): Promise<boolean> {
    const { store, owner } = this.#parts;
    if (!(await store.answer(owner, answer))) return false;
    const words = reason.trim().slice(0, MAX_REASON).toWellFormed() || null;
    await store.rate(owner, { answer, by, verdict, reason: words, at: now });
    return true;
  }

  /** The answers that somebody found wrong, the latest first. */
  complaints(page: { offset: number; limit: number }): Promise<Page<Complaint>> {
    const { store, owner } = this.#parts;
    return complaints(store, owner, page);
  }

  /** One of them; null if it is no longer kept. */
  async complaint(answer: string): Promise<Complaint | null> {
    const { items } = await this.complaints({ offset: 0, limit: Number.POSITIVE_INFINITY });
    return items.find(each => each.answer === answer) ?? null;
  }

  /**
   * Keeps what an answer should have shown: a passage, or null where it should have said that it does not know. False if the answer is no longer
   * kept, or there is no such passage.
   */
  async mark(
    answer: string,
    passage: { articleId: string; start: number; end: number } | null,
    now: number,
  ): Promise<boolean> {
    const { store, owner } = this.#parts;
    if (!(await store.answer(owner, answer))) return false;
    if (passage) {
      const article = await store.article(owner, passage.articleId);
      const { start, end } = passage;
      if (!article || !(start >= 0 && start < end && end <= article.text.length)) return false;
    }
    await store.mark(owner, answer, passage, now);
    return true;
  }

  /** What to pick a mark from: the sentences that come nearest to the complaint's question. */
  async candidates({ question, askedAt, filter }: Complaint): Promise<Passage[]> {
    const sentences = await this.#parts.finder.sentencesFor(question, askedAt, filter);
    const passages = await Promise.all(sentences.map(sentence => this.passage(sentence)));
    return passages.filter(passage => passage !== null);
  }

  /** A slice of an article; null if the article is gone. */
  async passage({ articleId, start, end }: Span & { articleId: string }): Promise<Passage | null> {
    const article = await this.#parts.store.article(this.#parts.owner, articleId);
    return article && { article: headlineOf(article), start, end, text: article.text.slice(start, end) };
  }

  /** Asks all judged questions again, each of the articles that it was asked of, and compares with what they should show. */
  replay(): Promise<Replay> {
    const { store, owner, finder } = this.#parts;
    return replay(store, owner, finder);
  }

  /** All articles in one file, the latest added first; those that do not fit into `maxBytes` are left out. */
  export(maxBytes: number): Promise<ArticlesFile> {
    const { store, owner } = this.#parts;
    return articlesFile(store, owner, maxBytes);
  }

  keptOf(person: string): Promise<KeptOfPerson> {
    const { store, owner } = this.#parts;
    return store.keptOf(owner, person);
  }

  /** Erases what this person wrote; what they added stays, without their name. What was there before. */
  async forgetPerson(person: string): Promise<KeptOfPerson> {
    const { store, owner, onForgotten } = this.#parts;
    const kept = await store.forgetPerson(owner, person);
    onForgotten(person);
    return kept;
  }

  /** Erases everything of this library, for good. */
  async erase(): Promise<void> {
    const { store, owner, onErased } = this.#parts;
    await store.erase(owner);
    await onErased();
  }
}
