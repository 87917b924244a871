/** What people typed into forms that were refused, so that nothing typed is lost. */
import { type Kysely, sql } from 'kysely';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';

/** What somebody typed into a form and what could not be saved yet. */
export interface StoredDraft {
  id: string;
  /** The Discord id of the only person who may see it. */
  by: string;
  /** Epoch milliseconds. */
  savedAt: number;
  /** The form's fields by their names. */
  fields: Record<string, string>;
}

export interface DraftStore {
  /** Saves, or replaces the one with the same id. Of a person's, the latest MAX_DRAFTS stay, and of these the latest MAX_DRAFT_BYTES. */
  saveDraft(owner: Owner, draft: StoredDraft): Promise<void>;
  draft(owner: Owner, id: string): Promise<StoredDraft | null>;
  removeDraft(owner: Owner, id: string): Promise<void>;
}

/** A person has a handful of forms open; the latest stays, however large. */
export const MAX_DRAFTS = 20;
export const MAX_DRAFT_BYTES = 4 * 1024 * 1024;

export function draftStore(db: Kysely<Tables>): DraftStore {
  return {
    async saveDraft(owner, { id, by, savedAt, fields }) {
      const change = { saved_by: by, saved_at: savedAt, fields: JSON.stringify(fields) };
      await db.transaction().execute(async tx => {
        await tx
          .insertInto('drafts')
          .values({ owner, id, ...change })
          .onConflict(conflict => conflict.columns(['owner', 'id']).doUpdateSet(change))
          .execute();
        await sql`
          DELETE FROM drafts WHERE owner = ${owner} AND saved_by = ${by} AND id IN (
            SELECT id FROM (
              SELECT id, row_number() OVER latest AS place, sum(octet_length(fields)) OVER latest AS bytes
              FROM drafts WHERE owner = ${owner} AND saved_by = ${by}
              WINDOW latest AS (ORDER BY saved_at DESC, id DESC)
            ) AS ranked WHERE id <> ${id} AND (place > ${MAX_DRAFTS} OR bytes > ${MAX_DRAFT_BYTES}))`.execute(
          tx,
        );
      });
    },

    async draft(owner, id) {
      const row = await db
        .selectFrom('drafts')
        .selectAll()
        .where('owner', '=', owner)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) return null;
      return { id: row.id, by: row.saved_by, savedAt: row.saved_at, fields: JSON.parse(row.fields) };
    },

    async removeDraft(owner, id) {
      await db.deleteFrom('drafts').where('owner', '=', owner).where('id', '=', id).execute();
    },
  };
}
