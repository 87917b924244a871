/** What people asked and the library could not answer, and what they said of the answers that it gave. */
import { type Kysely, sql } from 'kysely';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';

/** A question that was not answered. */
export interface StoredGap {
  id: string;
  question: string;
  /** What it is grouped by: questions with the same terms ask the same. */
  terms: string;
  /** Epoch milliseconds. */
  askedAt: number;
  /** The Discord id of who asked, so that they can have it erased; null if nobody in particular did. It is never shown. */
  by: string | null;
}

/** Questions with the same terms. */
export interface StoredGapGroup {
  /** The newest of them. */
  latest: Pick<StoredGap, 'id' | 'question' | 'askedAt'>;
  count: number;
}

/** What one person said of an answer. */
export interface StoredRating {
  /** The answer's id. */
  answer: string;
  /** The Discord id of who said it. It is never shown. */
  by: string;
  verdict: 'up' | 'down';
  /** In their own words, if they gave any. */
  reason: string | null;
  /** Epoch milliseconds. */
  at: number;
}

/** What should have been shown: a passage, as offsets into its article's text; null: nothing, as the library has no answer. */
export type StoredMark = { articleId: string; start: number; end: number } | null;

export interface QuestionStore {
  saveGap(owner: Owner, gap: StoredGap): Promise<void>;
  gap(owner: Owner, id: string): Promise<StoredGap | null>;
  /** Groups of questions, the most asked first, then the latest asked; and how many there are over all pages. */
  gaps(
    owner: Owner,
    page: { offset: number; limit: number },
  ): Promise<{ groups: StoredGapGroup[]; total: number }>;
  /** Erases all questions with these terms: how many. */
  removeGaps(owner: Owner, terms: string): Promise<number>;
  /** Saves, or replaces this person's former rating of the answer. */
  rate(owner: Owner, rating: StoredRating): Promise<void>;
  /** The ratings of the owner's answers that are kept, newest first; at most `limit`. */
  ratings(owner: Owner, limit: number): Promise<StoredRating[]>;
  /** Keeps what this answer should have shown. */
  mark(owner: Owner, answer: string, mark: StoredMark, at: number): Promise<void>;
  /** The marks of the owner's answers that are kept, newest first; at most `limit`. */
  marks(owner: Owner, limit: number): Promise<{ answer: string; mark: StoredMark }[]>;
}

export function questionStore(db: Kysely<Tables>): QuestionStore {
  /** Rows of this table whose answer is still kept. */
  const standing = <Table extends 'ratings' | 'marks'>(table: Table) =>
    sql<boolean>`EXISTS (SELECT 1 FROM answers WHERE answers.owner = ${sql.table(table)}.owner AND answers.id = ${sql.table(table)}.answer)`;

  return {
    async saveGap(owner, { id, question, terms, askedAt, by }) {
      await db
        .insertInto('gaps')
        .values({ owner, id, question, terms, asked_at: askedAt, asked_by: by })
        .execute();
    },

    async gap(owner, id) {
      const row = await db
        .selectFrom('gaps')
        .selectAll()
        .where('owner', '=', owner)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) return null;
      const { question, terms, asked_at: askedAt, asked_by: by } = row;
      return { id, question, terms, askedAt, by };
    },

    async gaps(owner, { offset, limit }) {
      const groups = db
        .selectFrom('gaps')
        .select(row => [row.fn.max('id').as('id'), row.fn.countAll<string>().as('count')])
        .where('owner', '=', owner)
        .groupBy('terms');
      const rows = await db
        .selectFrom(groups.as('groups'))
        .innerJoin('gaps', 'gaps.id', 'groups.id')
        .select(['gaps.id', 'gaps.question', 'gaps.asked_at', 'groups.count'])
        .where('gaps.owner', '=', owner)
        .orderBy('groups.count', 'desc')
        .orderBy('gaps.id', 'desc')
        .offset(offset)
        .limit(limit)
        .execute();
      const { total } = await db
        .selectFrom(groups.as('groups'))
        .select(row => row.fn.countAll<string>().as('total'))
        .executeTakeFirstOrThrow();
      return {
        groups: rows.map(({ id, question, asked_at: askedAt, count }) => ({
          latest: { id, question, askedAt },
          count: Number(count),
        })),
        total: Number(total),
      };
    },

    async removeGaps(owner, terms) {
      const { numDeletedRows } = await db
        .deleteFrom('gaps')
        .where('owner', '=', owner)
        .where('terms', '=', terms)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },

    async rate(owner, { answer, by, verdict, reason, at }) {
      const change = { verdict, reason, rated_at: at };
      await db
        .insertInto('ratings')
        .values({ owner, answer, rated_by: by, ...change })
        .onConflict(conflict => conflict.columns(['owner', 'answer', 'rated_by']).doUpdateSet(change))
        .execute();
    },

    async ratings(owner, limit) {
      const rows = await db
        .selectFrom('ratings')
        .selectAll()
        .where('owner', '=', owner)
        .where(standing('ratings'))
        .orderBy('rated_at', 'desc')
        .orderBy('answer', 'desc')
        .orderBy('rated_by')
        .limit(limit)
        .execute();
      return rows.map(({ answer, rated_by: by, verdict, reason, rated_at: at }) => ({
        answer,
        by,
        verdict: verdict as StoredRating['verdict'],
        reason,
        at,
      }));
    },

    async mark(owner, answer, mark, at) {
      const change = { mark: JSON.stringify(mark), marked_at: at };
      await db
        .insertInto('marks')
        .values({ owner, answer, ...change })
        .onConflict(conflict => conflict.columns(['owner', 'answer']).doUpdateSet(change))
        .execute();
    },

    async marks(owner, limit) {
      const rows = await db
        .selectFrom('marks')
        .select(['answer', 'mark'])
        .where('owner', '=', owner)
        .where(standing('marks'))
        .orderBy('marked_at', 'desc')
        .orderBy('answer', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ answer, mark }) => ({ answer, mark: JSON.parse(mark) }));
    },
  };
}
