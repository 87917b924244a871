/** The answers that were shown, kept so that their buttons work after a restart. */
import type { Kysely } from 'kysely';
import type { Span } from '../../articles/article.ts';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';

/** One quote of an answer that was given: a slice of an article's text, the part of it shown in bold, and the words underlined in that, as offsets into that text. */
export interface StoredQuote extends Span {
  articleId: string;
  bold: Span;
  span?: Span;
  lead?: Span;
}

/** An answer that was shown. */
export interface StoredAnswer {
  id: string;
  question: string;
  /** Epoch milliseconds. */
  askedAt: number;
  quotes: StoredQuote[];
  /** What else was shown with it, and why it was chosen, as the library wrote it; null in answers from before it did. */
  details: object | null;
  /** The Discord id of who asked, so that they can have it erased; null if nobody in particular did. It is never shown. */
  by: string | null;
}

export interface AnswerStore {
  saveAnswer(owner: Owner, answer: StoredAnswer): Promise<void>;
  answer(owner: Owner, id: string): Promise<StoredAnswer | null>;
}

export function answerStore(db: Kysely<Tables>): AnswerStore {
  return {
    async saveAnswer(owner, { id, question, askedAt, quotes, details, by }) {
      await db
        .insertInto('answers')
        .values({
          owner,
          id,
          question,
          asked_at: askedAt,
          quotes: JSON.stringify(quotes),
          details: details && JSON.stringify(details),
          asked_by: by,
        })
        .execute();
    },

    async answer(owner, id) {
      const row = await db
        .selectFrom('answers')
        .selectAll()
        .where('owner', '=', owner)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) return null;
      const { question, asked_at: askedAt, quotes, details, asked_by: by } = row;
      return {
        id,
        question,
        askedAt,
        quotes: JSON.parse(quotes),
        details: details ? JSON.parse(details) : null,
        by,
      };
    },
  };
}
