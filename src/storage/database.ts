/** Opens the store: one SQLite file, made and brought up to date on first use. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../problem.ts';
import { feedStore } from './feed-store.ts';
import { migrate } from './migrations.ts';
import { shelfStore } from './shelf-store.ts';
import { SqlStore } from './sql-store.ts';
import { kyselyOver } from './sqlite.ts';
import type { Store } from './store.ts';

/** How long a statement waits for another process to finish writing. Node's default of 0 fails at once. */
const LOCK_TIMEOUT_MS = 5_000;

/** SQLite's result codes that are met while opening: https://sqlite.org/rescode.html */
const SQLITE = { busy: 5, readOnly: 8, corrupt: 11, full: 13, cantOpen: 14, notADatabase: 26 };

/**
 * Opens the store in this file. A missing folder or file is made; a new file can be read by its owner only.
 * Throws a Problem naming the file if it can't be used.
 */
export async function openStore(options: { file: string }): Promise<Store> {
  const { file } = options;
  let database: DatabaseSync | undefined;
  try {
    createPrivately(file);
    database = new DatabaseSync(file, { timeout: LOCK_TIMEOUT_MS, enableForeignKeyConstraints: true });
    await switchToWal(database);
    database.exec('PRAGMA synchronous = FULL');
    migrate(database, file);
    const db = kyselyOver(database);
    return Object.assign(new SqlStore(db), feedStore(db), shelfStore(db));
  } catch (error) {
    database?.close();
    throw explained(error, file);
  }
}

/** SQLite gives the files beside the database (-wal, -shm) the same mode. */
function createPrivately(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a+', 0o600));
}

/** Changing to WAL does not wait for locks as other statements do: of several first starts at once, all but one must try again. */
async function switchToWal(database: DatabaseSync): Promise<void> {
  const deadline = performance.now() + LOCK_TIMEOUT_MS;
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

/** What the person who starts Newsdesk can do about an error of the file system or of SQLite; other errors as they are. */
function explained(error: unknown, file: string): unknown {
  const because = (sentences: string) => new Problem(sentences, { cause: error });
  switch (sqliteCode(error)) {
    case SQLITE.notADatabase:
      return because(
        `${file} is not a database. Please name another file for Newsdesk's data, or move that one away.`,
      );
    case SQLITE.corrupt:
      return because(`The database ${file} is damaged. Please put a backup in its place.`);
    case SQLITE.busy:
      return because(
        `The database ${file} is locked by another program. Please end that one, then start again.`,
      );
    case SQLITE.full:
      return because(
        `The disk is full, so the database ${file} can't be opened. Please make some room, then start again.`,
      );
    case SQLITE.readOnly:
    case SQLITE.cantOpen:
      return because(cannotWrite(file));
  }
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EISDIR':
      return because(`${file} is a folder. Please name a file in it, for example ${file}/newsdesk.db.`);
    case 'EEXIST':
    case 'ENOTDIR':
      return because(
        `${dirname(file)} is not a folder, so ${file} can't be made. Please name another place.`,
      );
    case 'ENOSPC':
      return because(
        `The disk is full, so the database ${file} can't be made. Please make some room, then start again.`,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
      return because(cannotWrite(file));
  }
  return error;
}

function cannotWrite(file: string): string {
  return `Newsdesk can't write to ${file}. Please allow this user to write there, or name another place.`;
}

/** The primary result code (the low byte) of an error that SQLite raised. */
function sqliteCode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown }).errcode;
  return typeof code === 'number' ? code & 0xff : undefined;
}
