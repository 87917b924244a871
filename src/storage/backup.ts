/** What the operator does with the data as a whole: move it to another database, back it up while Newsdesk runs, restore it. */
import { existsSync } from 'node:fs';
import { chmod, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backup as copyPages, DatabaseSync } from 'node:sqlite';
import { type Kysely, sql } from 'kysely';
import { Problem } from '../problem.ts';
import { type DatabaseLocation, openDatabase } from './database.ts';
import { migrate, STEPS } from './migrations.ts';
import type { OpenDatabase } from './open-database.ts';
import { openPostgres } from './postgres/connection.ts';
import { copyRows, eraseRows, isEmpty, type Progress, tablesOf } from './rows.ts';
import { openSqlite } from './sqlite/connection.ts';
import type { Tables } from './tables.ts';

/**
 * Copies everything into an empty database, in one transaction: a move that is broken off leaves it empty. What is written
 * to the old one meanwhile stays behind. How many rows there were. Throws a Problem if there is nothing to move, or no empty place for it.
 */
export async function move(
  from: DatabaseLocation,
  to: DatabaseLocation,
  progress?: Progress,
): Promise<number> {
  if ('file' in from) mustExist(from.file);
  await using open = new AsyncDisposableStack();
  const source = open.adopt(await openDatabase(from, NO_TIMEOUTS), close);
  const target = open.adopt(await openDatabase(to, NO_TIMEOUTS), close);
  const tables = await tablesOf();
  return await reading(source, rows =>
    exclusively(target, names(tables), async empty => {
      if (await isEmpty(rows, tables)) throw new Problem(`${source.dialect.place} holds nothing to move.`);
      if (!(await isEmpty(empty, tables))) {
        throw new Problem(
          `${target.dialect.place} holds data already. Please name ${target.dialect.another}, one that is new or empty.`,
        );
      }
      return copyRows(rows, empty, tables, progress);
    }),
  );
}

/**
 * Writes one moment of the database into a new SQLite file, whoever writes meanwhile, and checks that it can be read. Never changes the
 * database, not even to bring it up to date. Throws a Problem if there is such a file already, or no database.
 */
export async function backup(place: DatabaseLocation, file: string, progress?: Progress): Promise<void> {
  mustNotExist(file);
  if ('file' in place) mustExist(place.file);
  await intoNewFile(file, async part => {
    if ('file' in place) {
      versionOf(place.file);
      await copyFile(place.file, part);
      return checkPages(part);
    }
    await using open = new AsyncDisposableStack();
    const source = open.adopt(await openPostgres(place.url, NO_TIMEOUTS), close);
    await reading(source, async rows => saveRows(rows, part, await schemaVersion(rows, source), progress));
  });
}

export interface Restored {
  rows: number;
  /** The file that holds what was there before; null if nothing was. */
  aside: string | null;
}

/**
 * Puts the content of a backup in the place of all that is there, in one transaction and with every other writer kept out, and saves what
 * was there to the file `aside` before. Whoever uses the database meanwhile finds either the old or the new content: the revisions rise above
 * all that were ever seen, so that no copy in memory passes for fresh. Throws a Problem if the file is no backup of Newsdesk's.
 */
export async function restore(
  file: string,
  place: DatabaseLocation,
  aside: string,
  progress?: Progress,
): Promise<Restored> {
  mustExist(file);
  versionOf(file);
  mustNotExist(aside);
  await using open = new AsyncDisposableStack();
  // The backup may be of an older version: a copy of it is brought up to date.
  const copy = `${aside}.restoring`;
  open.defer(() => removeFile(copy));
  await removeFile(copy);
  await copyFile(file, copy);
  checkPages(copy, file);
  const source = open.adopt(await openDatabase({ file: copy }), close);
  const target = open.adopt(await openDatabase(place, NO_TIMEOUTS), close);
  const tables = await tablesOf();
  return await reading(source, saved =>
    exclusively(target, names(tables), async live => {
      const before = await revisions(live);
      const hadRows = !(await isEmpty(live, tables));
      if (hadRows) await intoNewFile(aside, part => saveRows(live, part, STEPS.length));
      await eraseRows(live, tables);
      await target.fullText.eraseAll(live);
      const rows = await copyRows(saved, live, tables, progress);
      await raiseRevisionsAbove(live, before);
      return { rows, aside: hadRows ? aside : null };
    }),
  );
}

/** Copying a database takes as long as it takes. */
const NO_TIMEOUTS = { noTimeouts: true };

async function close({ db }: OpenDatabase): Promise<void> {
  await db.destroy();
}

function names(tables: readonly { name: string }[]): string[] {
  return tables.map(({ name }) => name);
}

/** Runs `work` on one moment of the database. */
function reading<T>(opened: OpenDatabase, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  return inTransaction(opened, [opened.dialect.beginReading], work);
}

/** Runs `work` with every other writer kept out of these tables; all of it counts, or nothing. */
function exclusively<T>(
  opened: OpenDatabase,
  tables: string[],
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const { begin, lockTables } = opened.dialect;
  return inTransaction(opened, [begin, ...lockTables(tables)], work);
}

async function inTransaction<T>(
  { db, explainStart }: OpenDatabase,
  begin: string[],
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async connection => {
    try {
      for (const statement of begin) await sql.raw(statement).execute(connection);
      const result = await work(connection);
      await sql.raw('COMMIT').execute(connection);
      return result;
    } catch (error) {
      await sql
        .raw('ROLLBACK')
        .execute(connection)
        .catch(() => {});
      throw error instanceof Problem ? error : explainStart(error);
    }
  });
}

/** Writes all rows into a new file with the schema of this version. */
async function saveRows(
  rows: Kysely<Tables>,
  file: string,
  version: number,
  progress?: Progress,
): Promise<void> {
  const target = await openSqlite(file);
  try {
    await migrate(target.db, target.dialect, STEPS.slice(0, version));
    const tables = await tablesOf(version);
    await exclusively(target, names(tables), empty => copyRows(rows, empty, tables, progress));
  } finally {
    await target.db.destroy();
  }
}

async function schemaVersion(db: Kysely<Tables>, { dialect }: OpenDatabase): Promise<number> {
  const { rows } = await sql<{ name: string }>`${sql.raw(dialect.tables)}`.execute(db);
  if (!rows.some(({ name }) => name === 'newsdesk_schema')) throw notOurs(dialect.place);
  const found = await sql<{ version: number }>`SELECT version FROM newsdesk_schema`.execute(db);
  return known(Number(found.rows[0]?.version), dialect.place);
}

/** The version of a file's schema, without changing the file. Throws a Problem if it is not Newsdesk's, or newer than this one. */
function versionOf(file: string): number {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 5_000 });
    const row = database.prepare('SELECT version FROM newsdesk_schema').get();
    return known(Number(row?.version), file);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw notOurs(file, error);
  } finally {
    database?.close();
  }
}

function known(version: number, place: string): number {
  if (version <= STEPS.length) return version;
  throw new Problem(
    `${place} was written by a newer Newsdesk (its version is ${version}, this one knows ${STEPS.length}). Please run this with the newer one.`,
  );
}

function notOurs(place: string, cause?: unknown): Problem {
  return new Problem(`${place} is not a database of Newsdesk's. Please name another.`, { cause });
}

/** Pages that are copied before SQLite lets go of its locks for a moment. */
const PAGES = 5_000;

/** SQLite's own backup. With a transaction that reads, it goes on where others write, instead of beginning again. */
async function copyFile(file: string, to: string): Promise<void> {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  try {
    database.exec('BEGIN');
    database.prepare('SELECT version FROM newsdesk_schema').get();
    await copyPages(database, to, { rate: PAGES });
  } finally {
    database.close();
  }
}

/** Throws a Problem if a page of the file is damaged; `name` is what the sentence calls it. */
function checkPages(file: string, name = file): void {
  const database = new DatabaseSync(file);
  try {
    const found = database.prepare('PRAGMA quick_check(1)').get();
    if (found?.quick_check === 'ok') return;
    throw new Problem(`${name} is damaged. Please use another backup.`, { cause: found });
  } finally {
    database.close();
  }
}

/** Lets `write` make a file beside this one, which gets the name when it is complete and on the disk. */
async function intoNewFile(file: string, write: (part: string) => Promise<void> | void): Promise<void> {
  const part = `${file}.part`;
  await removeFile(part);
  try {
    // Empty to begin with, so that nobody else can read it at any moment.
    await (await open(part, 'wx', 0o600)).close();
    await write(part);
    await chmod(part, 0o600);
    await toDisk(part);
    await rename(part, file);
    await toDisk(dirname(file));
  } catch (error) {
    await removeFile(part);
    throw cannotWrite(error, file);
  }
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

async function removeFile(file: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(file + suffix, { force: true });
}

function cannotWrite(error: unknown, file: string): unknown {
  const { code, errcode } = error as { code?: string; errcode?: number };
  if (code === 'ENOSPC' || errcode === 13) {
    return new Problem(`There is no room for ${file}. Please name a place with more.`, { cause: error });
  }
  if (['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code ?? '')) {
    return new Problem(`${file} can't be written (${code}). Please name another place.`, { cause: error });
  }
  return error;
}

function mustExist(file: string): void {
  if (!existsSync(file)) throw new Problem(`There is no file ${file}. Please name one that is there.`);
}

function mustNotExist(file: string): void {
  if (existsSync(file)) throw new Problem(`${file} is there already. Please name a new file.`);
}

async function revisions(db: Kysely<Tables>): Promise<Map<string, number>> {
  const rows = await db.selectFrom('libraries').selectAll().execute();
  return new Map(rows.map(({ owner, revision }) => [owner, revision]));
}

/** Raises every library's revision above all of `before`; libraries that are there no longer keep a row for it. */
async function raiseRevisionsAbove(db: Kysely<Tables>, before: ReadonlyMap<string, number>): Promise<void> {
  let most = 0;
  for (const revision of before.values()) most = Math.max(most, revision);
  await sql`UPDATE libraries SET revision = revision + ${most + 1}`.execute(db);
  for (const owner of before.keys()) {
    await db
      .insertInto('libraries')
      .values({ owner, revision: most + 1 })
      .onConflict(conflict => conflict.column('owner').doNothing())
      .execute();
  }
}
