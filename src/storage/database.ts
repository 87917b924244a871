/** Opens the store: an SQLite file or a PostgreSQL database, made and brought up to date on first use. */
import { type GuardOptions, guarded } from './guard.ts';
import { migrate } from './migrations.ts';
import type { OpenDatabase } from './open-database.ts';
import { openPostgres, type PostgresOptions } from './postgres/connection.ts';
import { sqlStore } from './sql-store.ts';
import { openSqlite } from './sqlite/connection.ts';
import type { Store } from './store.ts';

/** Where the data is: a file of SQLite's, or a database of PostgreSQL's as `postgres://user:password@host:port/name`. */
export type DatabaseLocation = { file: string } | { url: string };

export type StoreOptions = DatabaseLocation & Partial<Omit<GuardOptions, 'troubleOf'>>;

/** Opens the store there. Throws a Problem naming the place if it can't be used. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { db, fullText, started, troubleOf, purge } = await openDatabase(options);
  started();
  return guarded(purging(sqlStore(db, fullText), purge), { ...options, troubleOf });
}

/** Erased is erased: what a call erased for good has gone from the files when it ends. */
function purging(store: Store, purge: () => Promise<void>): Store {
  return {
    ...store,
    async erase(owner) {
      await store.erase(owner);
      await purge();
    },
    async forgetPerson(owner, person) {
      const kept = await store.forgetPerson(owner, person);
      await purge();
      return kept;
    },
    async forgetBefore(times) {
      const erased = await store.forgetBefore(times);
      await purge();
      return erased;
    },
  };
}

/** Opens the database there, with the newest schema. Throws a Problem naming the place if it can't be used. */
export async function openDatabase(
  place: DatabaseLocation,
  options: PostgresOptions = {},
): Promise<OpenDatabase> {
  const opened = 'url' in place ? await openPostgres(place.url, options) : await openSqlite(place.file);
  try {
    await migrate(opened.db, opened.dialect);
    return opened;
  } catch (error) {
    await opened.db.destroy();
    throw opened.explainStart(error);
  }
}
