/** What errors of SQLite and of the file system mean. */
import { dirname } from 'node:path';
import { Problem } from '../../problem.ts';
import type { Trouble } from '../trouble.ts';

/** SQLite's result codes: https://sqlite.org/rescode.html */
export const SQLITE = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADatabase: 26,
};

/** What an error of SQLite says about the database; undefined for a bug of ours. */
export function sqliteTrouble(error: unknown): Trouble | undefined {
  switch (sqliteCode(error)) {
    case SQLITE.busy:
    case SQLITE.locked:
      return 'busy';
    case SQLITE.readOnly:
      return 'readOnly';
    case SQLITE.full:
      return 'full';
    case SQLITE.ioError:
      return 'broken';
    case SQLITE.cantOpen:
      return 'gone';
    case SQLITE.corrupt:
    case SQLITE.notADatabase:
      return 'damaged';
    default:
      return undefined;
  }
}

/** What the person who starts Newsdesk can do about an error of the file system or of SQLite; other errors as they are. */
export function explainSqlite(error: unknown, file: string): unknown {
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
export function sqliteCode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown }).errcode;
  return typeof code === 'number' ? code & 0xff : undefined;
}
