/** Node's own SQLite in the shape that Kysely's SQLite dialect expects. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Queries over one open database. Kysely lends the only connection to one transaction or query at a time, so
 * nothing else runs inside a transaction.
 */
export function kyselyOver(database: DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapted(database) }) });
}

function adapted(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: sql => {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: parameters => statement.all(...bound(parameters)),
        run: parameters => statement.run(...bound(parameters)),
        iterate: parameters => statement.iterate(...bound(parameters)),
      };
    },
  };
}

/** Kysely's types say nothing about parameters; the tables hold text, numbers and null only. */
function bound(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[];
}
