/** What the admins of a server set for it: one row a setting, so that two who change different ones do not undo each other's. */
import type { Kysely } from 'kysely';
import type { Owner } from '../owner.ts';
import type { Tables } from '../tables.ts';
import { raiseRevision } from './library-row.ts';

export interface SettingsStore {
  /** The settings that were changed, by their names. */
  settings(owner: Owner): Promise<Record<string, unknown>>;
  /** Changes these settings and leaves the others; raises the owner's revision by one, so that other processes notice. */
  changeSettings(owner: Owner, patch: Readonly<Record<string, unknown>>): Promise<void>;
}

export function settingsStore(db: Kysely<Tables>): SettingsStore {
  return {
    async settings(owner) {
      const rows = await db
        .selectFrom('settings')
        .select(['name', 'value'])
        .where('owner', '=', owner)
        .execute();
      return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)]));
    },

    changeSettings(owner, patch) {
      return db.transaction().execute(async tx => {
        await raiseRevision(tx, owner);
        for (const [name, set] of Object.entries(patch)) {
          const value = JSON.stringify(set);
          await tx
            .insertInto('settings')
            .values({ owner, name, value })
            .onConflict(conflict => conflict.columns(['owner', 'name']).doUpdateSet({ value }))
            .execute();
        }
      });
    },
  };
}
