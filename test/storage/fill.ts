/** Rows for every table of the schema, whatever tables there are, and all rows of a database to compare. */
import { DatabaseSync } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';
import { type DatabaseLocation, openDatabase } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrations.ts';
import type { OpenDatabase } from '../../src/storage/open-database.ts';
import { tablesOf } from '../../src/storage/rows.ts';
import { kyselyOver, sqliteDialect } from '../../src/storage/sqlite/connection.ts';
import type { Tables } from '../../src/storage/tables.ts';

/** Opens the database there for as long as `work` takes. */
export async function withDatabase<T>(
  place: DatabaseLocation,
  work: (opened: OpenDatabase) => Promise<T>,
): Promise<T> {
  const opened = await openDatabase(place, { noTimeouts: true });
  try {
    return await work(opened);
  } finally {
    await opened.db.destroy();
  }
}

/** Puts `count` rows into every table; their owners and ids sort differently in SQLite and PostgreSQL, and every third optional value is missing. */
export async function fill(place: DatabaseLocation, count: number): Promise<void> {
  const schema = new DatabaseSync(':memory:');
  await migrate(kyselyOver(schema), sqliteDialect(':memory:'));
  const tables = await tablesOf();
  const inOne = (work: (db: Kysely<Tables>) => Promise<void>) =>
    withDatabase(place, ({ db }) => db.transaction().execute(work));
  await inOne(async db => {
    for (const { name, columns } of tables) {
      const kinds = schema
        .prepare('SELECT name, type, "notnull" AS must FROM pragma_table_info(?)')
        .all(name);
      const rows = Array.from({ length: count }, (_, n) =>
        kinds.map(({ name, type, must }, at) => {
          if (!must && (n + at) % 3 === 0) return null;
          if (type === 'bytea') return Uint8Array.of(0, n % 256, 255, 10);
          return type === 'text' ? text(String(name), n) : 1_780_000_000_000 + n;
        }),
      );
      const names = sql.join(columns.map(column => sql.ref(column)));
      for (let at = 0; at < count; at += 100) {
        const values = sql.join(rows.slice(at, at + 100).map(row => sql`(${sql.join(row)})`));
        await sql`INSERT INTO ${sql.table(name)} (${names}) VALUES ${values}`.execute(db);
      }
    }
  });
  schema.close();
}

function text(column: string, n: number): string {
  const start = ['a', 'B', 'é', 'Z', '_', '新', '🗞️', '"', "'%"][n % 9];
  return `${start}${column} ${n}\nline`;
}

/** All rows by their tables, sorted by what they hold. */
export async function allRows(place: DatabaseLocation): Promise<Record<string, string[]>> {
  return withDatabase(place, async ({ db }) => {
    const found: Record<string, string[]> = {};
    for (const { name, columns } of await tablesOf()) {
      const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(name)}`.execute(db);
      found[name] = rows.map(row => JSON.stringify(columns.map(column => hexOfBytes(row[column])))).sort();
    }
    return found;
  });
}

/** The drivers give bytes as arrays of different kinds. */
function hexOfBytes(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
}
