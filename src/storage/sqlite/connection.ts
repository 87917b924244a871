/** Node's own SQLite: one file, made on first use, in the shape that Kysely's SQLite dialect expects. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { SchemaDialect } from '../migrations.ts';
import type { OpenDatabase } from '../open-database.ts';
import type { Tables } from '../tables.ts';
import { explainSqlite, SQLITE, sqliteCode, sqliteTrouble } from './errors.ts';
import { sqliteFullText } from './full-text.ts';

/** How long a start waits for another process to finish writing. Node's default of 0 fails at once. */
const START_TIMEOUT_MS = 5_000;
/** How long a statement waits, and with it everything else in this process. The store then tries again while others get their turn. */
const LOCK_TIMEOUT_MS = 100;

/** How often, and how far apart, it is tried to empty the WAL while others read. */
const PURGE_TRIES = 5;
const PURGE_WAIT_MS = 50;

/** Opens the file; a missing folder or file is made, and a new file can be read by its owner only. Throws a Problem if it can't be used. */
export async function openSqlite(file: string): Promise<OpenDatabase> {
  let database: DatabaseSync | undefined;
  try {
    createPrivately(file);
    database = new DatabaseSync(file, { timeout: START_TIMEOUT_MS });
    await switchToWal(database);
    // What is erased is overwritten with zeros.
    database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  } catch (error) {
    database?.close();
    throw explainSqlite(error, file);
  }
  return opened(database, file);
}

function opened(database: DatabaseSync, file: string): OpenDatabase {
  return {
    db: kyselyOver(database),
    dialect: sqliteDialect(file),
    fullText: sqliteFullText(file),
    purge: () => emptyLog(database),
    started: () => database.exec(`PRAGMA busy_timeout = ${LOCK_TIMEOUT_MS}`),
    troubleOf: sqliteTrouble,
    explainStart: error => explainSqlite(error, file),
  };
}

export function sqliteDialect(file: string): SchemaDialect {
  return {
    kind: 'sqlite',
    begin: 'BEGIN IMMEDIATE',
    beginReading: 'BEGIN',
    lockTables: () => [],
    tables: "SELECT name FROM sqlite_master WHERE type = 'table'",
    lock: '',
    place: file,
    another: 'another file',
    isRace: () => false,
  };
}

/**
 * Queries over one open database. Kysely lends the only connection to one transaction or query at a time, so
 * nothing else runs inside a transaction.
 */
export function kyselyOver(database: DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapted(database) }) });
}

/**
 * What is written with every question. It does not wait for the disk, as everybody else would wait too: it survives the end of this process at
 * once, and a power failure from the next write that does wait.
 */
const WITHOUT_FSYNC = /^insert into "(?:answers|gaps)"/;
/** Statements that are kept: preparing one takes longer than most of them run. */
const MAX_STATEMENTS = 100;

function adapted(database: DatabaseSync): SqliteDatabase {
  /** The least recently used first. */
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => database.close(),
    prepare: sql => {
      // SQLite rolls back by itself where the disk fails. Kysely asks for it again, and the error of that would hide the first.
      if (sql === 'rollback' && !database.isTransaction) return NOTHING;
      const prepared = kept.get(sql) ?? preparedIn(database, sql);
      kept.delete(sql);
      kept.set(sql, prepared);
      if (kept.size > MAX_STATEMENTS) kept.delete(kept.keys().next().value as string);
      return prepared;
    },
  };
}

function preparedIn(database: DatabaseSync, sql: string): ReturnType<SqliteDatabase['prepare']> {
  const statement = database.prepare(sql);
  const reader = statement.columns().length > 0;
  // FTS5 leaves numbers of rows behind that are larger than a JavaScript number may be.
  if (!reader) statement.setReadBigInts(true);
  return {
    reader,
    all: parameters => statement.all(...bound(parameters)),
    run: parameters => {
      if (!WITHOUT_FSYNC.test(sql) || database.isTransaction) return statement.run(...bound(parameters));
      database.exec('PRAGMA synchronous = NORMAL');
      try {
        return statement.run(...bound(parameters));
      } finally {
        database.exec('PRAGMA synchronous = FULL');
      }
    },
    iterate: parameters => statement.iterate(...bound(parameters)),
  };
}

const NOTHING: ReturnType<SqliteDatabase['prepare']> = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

/** Kysely's types say nothing about parameters; the tables hold text, numbers and null only. */
function bound(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[];
}

/** SQLite gives the files beside the database (-wal, -shm) the same mode. */
function createPrivately(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a+', 0o600));
}

/**
 * Writes the WAL, in which erased rows may still stand, into the file, and empties it. Where others read for longer, the next write that finds them
 * gone does so, or the next call.
 */
async function emptyLog(database: DatabaseSync): Promise<void> {
  for (let tries = 0; tries < PURGE_TRIES; tries++) {
    if (!database.isOpen || database.isTransaction) return;
    try {
      // It is not waited for on this thread.
      database.exec('PRAGMA busy_timeout = 0');
      const row = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
      if (row?.busy === 0) return;
    } catch (error) {
      if (sqliteCode(error) !== SQLITE.busy) return;
    } finally {
      database.exec(`PRAGMA busy_timeout = ${LOCK_TIMEOUT_MS}`);
    }
    await wait(PURGE_WAIT_MS);
  }
}

/** Changing to WAL does not wait for locks as other statements do: of several first starts at once, all but one must try again. */
async function switchToWal(database: DatabaseSync): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (sqliteCode(error) !== SQLITE.busy || performance.now() > deadline) throw error;
      await wait(10);
    }
  }
}
