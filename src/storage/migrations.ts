/** The schema, one step after the other, and the runner that brings a database up to it. */
import type { DatabaseSync } from 'node:sqlite';
import { Problem } from '../problem.ts';

/**
 * Step n makes version n + 1. A step that has been released never changes; what comes later is a new step. The SQL keeps to
 * what SQLite and PostgreSQL share: ids as text, times as epoch milliseconds, the owner first in every key, no
 * sequences, no foreign keys.
 */
export const STEPS: readonly string[] = [
  `
  CREATE TABLE libraries (
    owner text NOT NULL PRIMARY KEY,
    revision bigint NOT NULL
  );
  CREATE TABLE articles (
    owner text NOT NULL,
    id text NOT NULL,
    title text NOT NULL,
    publisher text NOT NULL,
    byline text,
    url text NOT NULL,
    published_at bigint,
    added_at bigint NOT NULL,
    added_by text NOT NULL,
    lang text NOT NULL,
    text text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (owner, id),
    UNIQUE (owner, url),
    UNIQUE (owner, hash)
  );
  CREATE TABLE answers (
    owner text NOT NULL,
    id text NOT NULL,
    question text NOT NULL,
    asked_at bigint NOT NULL,
    quotes text NOT NULL,
    PRIMARY KEY (owner, id)
  );
  CREATE INDEX answers_by_time ON answers (asked_at);
  CREATE TABLE drafts (
    owner text NOT NULL,
    id text NOT NULL,
    saved_by text NOT NULL,
    saved_at bigint NOT NULL,
    fields text NOT NULL,
    PRIMARY KEY (owner, id)
  );
  CREATE INDEX drafts_by_time ON drafts (saved_at);
  `,
  'ALTER TABLE answers ADD COLUMN details text',
  `
  CREATE TABLE feeds (
    owner text NOT NULL,
    id text NOT NULL,
    url text NOT NULL,
    page text,
    title text NOT NULL,
    channel text,
    added_by text NOT NULL,
    added_at bigint NOT NULL,
    state text NOT NULL,
    due_at bigint NOT NULL,
    checked_at bigint,
    settled bigint NOT NULL,
    failures bigint NOT NULL,
    problem text,
    etag text,
    last_modified text,
    PRIMARY KEY (owner, id),
    UNIQUE (owner, url)
  );
  CREATE INDEX feeds_by_due ON feeds (state, due_at, owner, id);
  CREATE TABLE feed_items (
    owner text NOT NULL,
    feed text NOT NULL,
    item text NOT NULL,
    digest text NOT NULL,
    article text,
    tries bigint NOT NULL,
    seen_at bigint NOT NULL,
    PRIMARY KEY (owner, feed, item)
  );
  CREATE INDEX feed_items_by_article ON feed_items (owner, article);
  CREATE TABLE sketches (
    owner text NOT NULL,
    article text NOT NULL,
    sketch text NOT NULL,
    PRIMARY KEY (owner, article)
  );
  CREATE TABLE pins (
    owner text NOT NULL,
    article text NOT NULL,
    PRIMARY KEY (owner, article)
  );
  `,
];

/**
 * Brings the database up to the newest version in one transaction: a kill leaves either the old schema or the new one. Processes
 * that start at the same moment wait for each other at the lock.
 *
 * Throws a Problem if the database belongs to another program or to a newer Newsdesk.
 */
export function migrate(database: DatabaseSync, file: string, steps: readonly string[] = STEPS): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = versionOf(database, file);
    if (version > steps.length) {
      throw new Problem(
        `The database ${file} was written by a newer Newsdesk (its version is ${version}, this one knows ${steps.length}). ` +
          'Please start the newer Newsdesk, or name another file.',
      );
    }
    for (const step of steps.slice(version)) database.exec(step);
    database
      .prepare('UPDATE newsdesk_schema SET version = ? WHERE version <> ?')
      .run(steps.length, steps.length);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** The version that the database says it has; a new database gets the row that says 0. */
function versionOf(database: DatabaseSync, file: string): number {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  if (!tables.some(({ name }) => name === 'newsdesk_schema')) {
    if (tables.length > 0) {
      throw new Problem(
        `${file} is the database of another program. Please name another file for Newsdesk's data.`,
      );
    }
    database.exec(
      'CREATE TABLE newsdesk_schema (version bigint NOT NULL); INSERT INTO newsdesk_schema VALUES (0)',
    );
  }
  return Number(database.prepare('SELECT version FROM newsdesk_schema').get()?.version);
}
