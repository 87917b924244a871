/** What people typed into forms that were refused, so that nothing typed is lost. */
import type { Kysely } from 'kysely';
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
  /** Saves, or replaces the one with the same id. */
  saveDraft(owner: Owner, draft: StoredDraft): Promise<void>;
  draft(owner: Owner, id: string): Promise<StoredDraft | null>;
  removeDraft(owner: Owner, id: string): Promise<void>;
}

export function draftStore(db: Kysely<Tables>): DraftStore {
  return {
    async saveDraft(owner, { id, by, savedAt, fields }) {
      const change = { saved_by: by, saved_at: savedAt, fields: JSON.stringify(fields) };
      await db
        .insertInto('drafts')
        .values({ owner, id, ...change })
        .onConflict(conflict => conflict.columns(['owner', 'id']).doUpdateSet(change))
        .execute();
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
