/** Copies the rows of one database into another, whichever kinds they are, and proves that all of them arrived. */
import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { TABLES as FULL_TEXT } from './full-text.ts';
import { migrate, STEPS } from './migrations.ts';
import { kyselyOver, sqliteDialect } from './sqlite/connection.ts';
import type { Tables } from './tables.ts';

/** A table of the schema, as it stands in every database of that version. */
export interface Table {
  name: string;
  columns: string[];
  /** The columns of its primary key, in order. */
  key: string[];
}

/** Called after each batch: how many of the table's rows have been copied so far. */
export type Progress = (table: string, copied: number, total: number) => void;

/** Rows that are read and written at once. An article has up to some 100 kB. */
const BATCH = 200;
/** Tables that can be made again from the others are left behind. */
const CACHES: ReadonlySet<string> = new Set<keyof Tables>(['snapshots', ...FULL_TEXT]);

/** The tables that hold data in this version of the schema, read from an empty database of it. */
export async function tablesOf(version = STEPS.length): Promise<Table[]> {
  const database = new DatabaseSync(':memory:');
  const db = kyselyOver(database);
  try {
    await migrate(db, sqliteDialect(':memory:'), STEPS.slice(0, version));
    const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
    return names
      .map(({ name }) => String(name))
      .filter(name => name !== 'newsdesk_schema' && !CACHES.has(name) && !/^passage_terms/.test(name))
      .map(name => {
        const columns = database.prepare('SELECT name, pk FROM pragma_table_info(?)').all(name);
        const key = columns.filter(({ pk }) => Number(pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk));
        return { name, columns: columns.map(nameOf), key: key.map(nameOf) };
      });
  } finally {
    await db.destroy();
  }
}

function nameOf(row: Record<string, unknown>): string {
  return String(row.name);
}

export async function countRows(db: Kysely<Tables>, { name }: Table): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(name)}`.execute(db);
  return Number(rows[0]?.n);
}

/** Whether no table holds a row. */
export async function isEmpty(db: Kysely<Tables>, tables: readonly Table[]): Promise<boolean> {
  for (const { name } of tables) {
    const { rows } = await sql`SELECT 1 FROM ${sql.table(name)} LIMIT 1`.execute(db);
    if (rows.length > 0) return false;
  }
  return true;
}

/**
 * Copies all rows, table after table, in batches of bounded size. Both must be transactions: the one that is read has to see one moment, the other is
 * to be committed only if this resolves. Reads back what it wrote, and throws if any row differs or is missing. How many rows there were.
 */
export async function copyRows(
  from: Kysely<Tables>,
  to: Kysely<Tables>,
  tables: readonly Table[],
  progress: Progress = () => {},
): Promise<number> {
  let copied = 0;
  for (const table of tables) {
    const total = await countRows(from, table);
    const sent = new Digest();
    for await (const rows of batches(from, table)) {
      await insert(to, table, rows);
      sent.add(table, rows);
      progress(table.name, sent.rows, total);
    }
    const arrived = new Digest();
    for await (const rows of batches(to, table)) arrived.add(table, rows);
    if (sent.rows !== total || !sent.equals(arrived)) {
      throw new Error(`${table.name}: ${sent.rows} of ${total} rows were read, ${arrived.rows} arrived`);
    }
    copied += total;
  }
  return copied;
}

export async function eraseRows(db: Kysely<Tables>, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) await sql`DELETE FROM ${sql.table(name)}`.execute(db);
}

type Row = Record<string, unknown>;

/** All rows in the order of the key, as this database sorts it. */
async function* batches(db: Kysely<Tables>, { name, columns, key }: Table): AsyncGenerator<Row[]> {
  const refs = (names: string[]) => sql.join(names.map(each => sql.ref(each)));
  const select = sql`SELECT ${refs(columns)} FROM ${sql.table(name)}`;
  const order = sql`ORDER BY ${refs(key)} LIMIT ${sql.lit(BATCH)}`;
  let where: RawBuilder<unknown> = sql``;
  for (;;) {
    const { rows } = await sql<Row>`${select} ${where} ${order}`.execute(db);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    where = sql`WHERE (${refs(key)}) > (${sql.join(key.map(column => last[column]))})`;
  }
}

async function insert(db: Kysely<Tables>, { name, columns }: Table, rows: Row[]): Promise<void> {
  const values = rows.map(row => sql`(${sql.join(columns.map(column => row[column]))})`);
  const names = sql.join(columns.map(column => sql.ref(column)));
  await sql`INSERT INTO ${sql.table(name)} (${names}) VALUES ${sql.join(values)}`.execute(db);
}

/** PostgreSQL's driver gives bytes as a Buffer, SQLite's as a Uint8Array. */
function comparable(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}

/** Tells two sets of rows apart, in whatever order they come: the exclusive or of each row's SHA-256. A key makes every row a different one. */
class Digest {
  rows = 0;
  #sum = Buffer.alloc(32);

  add({ columns }: Table, rows: readonly Row[]): void {
    for (const row of rows) {
      const digest = createHash('sha256')
        .update(JSON.stringify(columns.map(column => comparable(row[column]))))
        .digest();
      for (let at = 0; at < 32; at += 1) this.#sum[at] = (this.#sum[at] as number) ^ (digest[at] as number);
    }
    this.rows += rows.length;
  }

  equals(other: Digest): boolean {
    return this.rows === other.rows && this.#sum.equals(other.#sum);
  }
}
