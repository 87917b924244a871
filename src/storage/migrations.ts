/** The schema, one step after the other, and the runner that brings a database up to it. */
import { type Kysely, sql } from 'kysely';
import { Problem } from '../problem.ts';
import type { Tables } from './tables.ts';

/** The same for both databases, or for each its own where it is about what only that one has. */
export type Step = string | Record<SchemaDialect['kind'], string>;

/**
 * Step n makes version n + 1. A step that has been released never changes; what comes later is a new step. The SQL keeps to
 * what SQLite and PostgreSQL share: ids as text, times as epoch milliseconds, the owner first in every key, no
 * sequences, no foreign keys.
 */
export const STEPS: readonly Step[] = [
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
  'CREATE TABLE settings (owner text NOT NULL, name text NOT NULL, value text NOT NULL, PRIMARY KEY (owner, name))',
  `
  ALTER TABLE feeds ADD COLUMN every_ms bigint;
  ALTER TABLE feeds ADD COLUMN channel_problem text;
  `,
  `
  ALTER TABLE answers ADD COLUMN asked_by text;
  CREATE TABLE gaps (
    owner text NOT NULL,
    id text NOT NULL,
    question text NOT NULL,
    terms text NOT NULL,
    asked_at bigint NOT NULL,
    asked_by text,
    PRIMARY KEY (owner, id)
  );
  CREATE INDEX gaps_by_time ON gaps (asked_at);
  CREATE TABLE ratings (
    owner text NOT NULL,
    answer text NOT NULL,
    rated_by text NOT NULL,
    verdict text NOT NULL,
    reason text,
    rated_at bigint NOT NULL,
    PRIMARY KEY (owner, answer, rated_by)
  );
  CREATE INDEX ratings_by_time ON ratings (rated_at);
  CREATE TABLE marks (
    owner text NOT NULL,
    answer text NOT NULL,
    mark text NOT NULL,
    marked_at bigint NOT NULL,
    PRIMARY KEY (owner, answer)
  );
  CREATE INDEX marks_by_time ON marks (marked_at);
  CREATE TABLE servers (
    owner text NOT NULL PRIMARY KEY,
    welcomed_at bigint,
    left_at bigint
  );
  `,
  'CREATE TABLE sessions (owner text NOT NULL, id text NOT NULL, began_at bigint NOT NULL, PRIMARY KEY (owner, id))',
  `
  CREATE TABLE snapshots (
    owner text NOT NULL,
    stamp text NOT NULL,
    part bigint NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (owner, stamp, part)
  )
  `,
  `
  CREATE TABLE full_texts (
    owner text NOT NULL PRIMARY KEY,
    state text NOT NULL,
    passages bigint NOT NULL,
    text_terms bigint NOT NULL,
    title_terms bigint NOT NULL,
    publisher_terms bigint NOT NULL
  )
  `,
  {
    // FTS5 knows rows by a number, and the vocabulary gives each term of each owner one, so no two owners share any.
    sqlite: `
    CREATE TABLE vocabulary (
      number integer NOT NULL PRIMARY KEY,
      owner text NOT NULL,
      term text NOT NULL,
      passages bigint NOT NULL,
      UNIQUE (owner, term)
    );
    CREATE TABLE passages (
      id integer NOT NULL PRIMARY KEY,
      owner text NOT NULL,
      article text NOT NULL,
      place bigint NOT NULL,
      code text NOT NULL,
      spans blob NOT NULL,
      terms blob NOT NULL,
      title blob NOT NULL,
      publisher blob NOT NULL,
      UNIQUE (owner, article, place)
    );
    CREATE VIRTUAL TABLE passage_terms
      USING fts5(terms, content='', contentless_delete=1, detail=none, tokenize=ascii)
    `,
    postgres: `
    CREATE TABLE vocabulary (
      number integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
      owner text NOT NULL,
      term text COLLATE "C" NOT NULL,
      passages bigint NOT NULL,
      UNIQUE (owner, term)
    );
    CREATE TABLE passages (
      owner text NOT NULL,
      article text NOT NULL,
      place integer NOT NULL,
      code text NOT NULL,
      spans bytea NOT NULL,
      terms bytea NOT NULL,
      title bytea NOT NULL,
      publisher bytea NOT NULL,
      found integer[] NOT NULL,
      PRIMARY KEY (owner, article, place)
    );
    CREATE INDEX passages_by_term ON passages USING gin (found)
    `,
  },
  `
  CREATE TABLE vectors (
    owner text NOT NULL,
    article text NOT NULL,
    version text NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (owner, article)
  )
  `,
  'CREATE TABLE stories (owner text NOT NULL, article text NOT NULL, story text NOT NULL, PRIMARY KEY (owner, article))',
  `
  CREATE TABLE readers (
    owner text NOT NULL,
    person text NOT NULL,
    read_at bigint NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (owner, person)
  );
  CREATE INDEX readers_by_time ON readers (read_at)
  `,
];

/** What the runner needs to know of a database. */
export interface SchemaDialect {
  kind: 'sqlite' | 'postgres';
  /** Begins a transaction that may write. Where it can, it keeps every other writer out from here on. */
  begin: string;
  /** Begins a transaction that sees one moment of the database, whoever writes meanwhile. */
  beginReading: string;
  /** Statements that keep every other writer out of these tables until the end of the transaction. */
  lockTables(tables: readonly string[]): string[];
  /** Selects the `name` of each table that is not the database's own. */
  tables: string;
  /** Put behind a SELECT, it keeps others from the selected rows until the end of the transaction. */
  lock: string;
  /** How the sentences call this database, and what they ask to name instead. */
  place: string;
  another: string;
  /** Whether another process that started at the same moment caused this failure, so that it is worth a second try. */
  isRace(error: unknown): boolean;
}

/** First starts at the same moment that a start can lose to. Each of the others makes the schema once at most. */
const MAX_RACES = 10;

/**
 * Brings the database up to the newest version in one transaction: a kill leaves either the old schema or the new one. Processes
 * that start at the same moment wait for each other at the lock.
 *
 * Throws a Problem if the database belongs to another program or to a newer Newsdesk.
 */
export async function migrate(
  db: Kysely<Tables>,
  dialect: SchemaDialect,
  steps: readonly Step[] = STEPS,
): Promise<void> {
  for (let races = 0; ; races += 1) {
    try {
      return await db.connection().execute(connection => migrateOnce(connection, dialect, steps));
    } catch (error) {
      if (races === MAX_RACES || !dialect.isRace(error)) throw error;
    }
  }
}

async function migrateOnce(
  connection: Kysely<Tables>,
  dialect: SchemaDialect,
  steps: readonly Step[],
): Promise<void> {
  const run = (statement: string) => sql.raw<Record<string, unknown>>(statement).execute(connection);
  await run(dialect.begin);
  try {
    await makeVersion(run, dialect);
    const { rows } = await run(`SELECT version FROM newsdesk_schema${dialect.lock}`);
    const version = Number(rows[0]?.version);
    checkVersion(version, steps.length, dialect);
    for (const statement of steps.slice(version).flatMap(step => statements(step, dialect)))
      await run(statement);
    if (version < steps.length) await run(`UPDATE newsdesk_schema SET version = ${steps.length}`);
    await run('COMMIT');
  } catch (error) {
    await run('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** A new database gets the row that says version 0. */
async function makeVersion(
  run: (statement: string) => Promise<{ rows: { name?: unknown }[] }>,
  dialect: SchemaDialect,
) {
  const { rows: tables } = await run(dialect.tables);
  if (tables.some(({ name }) => name === 'newsdesk_schema')) return;
  if (tables.length > 0) {
    throw new Problem(
      `${dialect.place} is the database of another program. Please name ${dialect.another} for Newsdesk's data.`,
    );
  }
  await run('CREATE TABLE newsdesk_schema (version bigint NOT NULL)');
  await run('INSERT INTO newsdesk_schema VALUES (0)');
}

function checkVersion(version: number, known: number, { place, another }: SchemaDialect): void {
  if (version <= known) return;
  throw new Problem(
    `The database ${place} was written by a newer Newsdesk (its version is ${version}, this one knows ${known}). ` +
      `Please start the newer Newsdesk, or name ${another}.`,
  );
}

/** A driver runs one statement at a time. No step has a semicolon within one. */
function statements(step: Step, { kind }: SchemaDialect): string[] {
  const text = typeof step === 'string' ? step : step[kind];
  return text.split(';').filter(statement => statement.trim());
}
