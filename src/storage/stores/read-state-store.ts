/** How far each person has read the news. */
import type { Kysely } from 'kysely';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';

/** What a person has seen. */
export interface ReadState {
  /** All articles with ids up to this one are seen. */
  since: string;
  /** Of these stories the articles with ids up to this one are. */
  seen: Record<string, string>;
}

export interface ReadStateStore {
  /** Null if this person never looked. */
  readState(owner: Owner, person: string): Promise<ReadState | null>;
  /** Keeps what this person has seen at this time (epoch milliseconds), in place of what was kept before. */
  saveReadState(owner: Owner, person: string, state: ReadState, readAt: number): Promise<void>;
}

export function readStateStore(db: Kysely<Tables>): ReadStateStore {
  return {
    async readState(owner, person) {
      const row = await db
        .selectFrom('readers')
        .select('state')
        .where('owner', '=', owner)
        .where('person', '=', person)
        .executeTakeFirst();
      return row ? (JSON.parse(row.state) as ReadState) : null;
    },

    async saveReadState(owner, person, state, readAt) {
      const row = { read_at: readAt, state: JSON.stringify(state) };
      await db
        .insertInto('readers')
        .values({ owner, person, ...row })
        .onConflict(conflict => conflict.columns(['owner', 'person']).doUpdateSet(row))
        .execute();
    },
  };
}
