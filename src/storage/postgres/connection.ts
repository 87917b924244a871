/** PostgreSQL through `pg`, which is loaded only where a `postgres://` address is set. */
import { Kysely, PostgresDialect } from 'kysely';
import type { CustomTypesConfig, Pool, PoolClient } from 'pg';
import { Problem } from '../../problem.ts';
import { DEADLINE_MS } from '../guard.ts';
import type { SchemaDialect } from '../migrations.ts';
import type { OpenDatabase } from '../open-database.ts';
import type { Tables } from '../tables.ts';
import { explainPostgres, postgresTrouble, sqlState } from './errors.ts';
import { postgresFullText } from './full-text.ts';

/** Connections of one process. PostgreSQL's own default is 100 for all. */
const MAX_CONNECTIONS = 10;
/** How long a new connection may take, or the wait for one of those that are there. Below DEADLINE_MS, to name the better reason. */
const CONNECT_TIMEOUT_MS = 2_000;
/** A connection that is silent for longer is given up: its server or the network went away without a word. */
const SILENCE_MS = 2 * DEADLINE_MS;
/** PostgreSQL gives up a statement as we do, and takes back the locks of a process that stopped in the middle of a transaction. */
const SESSION = `SET statement_timeout = ${SILENCE_MS}; SET idle_in_transaction_session_timeout = ${SILENCE_MS}`;

export interface PostgresOptions {
  /** A statement may take as long as it takes, as where a whole database is copied. Default: false. */
  noTimeouts?: boolean;
}

/** A pool of connections; the first query makes the first one. Throws a Problem where the address is none or `pg` is not installed. */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<OpenDatabase> {
  const { noTimeouts = false } = options;
  const place = databaseName(url);
  const { default: pg } = await import('pg').catch(explainMissing);
  let pool: Pool;
  try {
    pool = new pg.Pool({
      connectionString: url,
      max: MAX_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      fallback_application_name: 'newsdesk',
      ...(noTimeouts ? {} : { query_timeout: SILENCE_MS }),
      types: withNumbers(pg.types),
      onConnect: client => prepare(client as PoolClient, noTimeouts),
    });
  } catch (error) {
    throw explainPostgres(error, place);
  }
  // An idle connection that breaks leaves the pool by itself.
  pool.on('error', () => {});
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    dialect: postgresDialect(place),
    fullText: postgresFullText(),
    // Its vacuum does, in its own time: docs/data.md.
    purge: async () => {},
    started: () => {},
    troubleOf: postgresTrouble,
    explainStart: error => explainPostgres(error, place),
  };
}

/** A connection that breaks while it is lent out fails the query that is under way; without a listener it would end the process too. */
async function prepare(client: PoolClient, noTimeouts: boolean): Promise<void> {
  client.on('error', () => {});
  if (!noTimeouts) await client.query(SESSION);
}

/** The type of bigint, which `pg` gives as text: our times and counts are exact as numbers. */
const BIGINT = 20;

function withNumbers(types: CustomTypesConfig): CustomTypesConfig {
  const getTypeParser = (type: number, format?: 'text') =>
    type === BIGINT ? Number : types.getTypeParser(type, format);
  return { getTypeParser } as CustomTypesConfig;
}

function postgresDialect(place: string): SchemaDialect {
  return {
    kind: 'postgres',
    begin: 'BEGIN',
    beginReading: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    lockTables: tables => [`LOCK TABLE ${tables.join(', ')} IN EXCLUSIVE MODE`],
    tables:
      'SELECT table_name AS name FROM information_schema.tables ' +
      "WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'",
    // A lock on a row, as CockroachDB, YugabyteDB and Citus know it too.
    lock: ' FOR UPDATE',
    place,
    another: 'another database',
    isRace: error => RACES.has(sqlState(error) ?? ''),
  };
}

/** Two first starts at once: the second to make the same table fails in one of these ways, depending on how near they were. */
const RACES = new Set(['23505', '42P07', '40001', '40P01']);

/** How sentences call the database: `newsdesk at db.example:5432`. Throws a Problem, without the address, where it is none. */
function databaseName(url: string): string {
  try {
    const { hostname, port, pathname, searchParams } = new URL(url);
    const host = searchParams.get('host') ?? decodeURIComponent(hostname);
    const name = decodeURIComponent(pathname.slice(1));
    if (name) return `${name} at ${host || 'localhost'}${port && `:${port}`}`;
  } catch {
    // The error holds the address, and the address a password.
  }
  throw new Problem(
    'The address of the database is not like postgres://user:password@host:5432/newsdesk. ' +
      'Special characters in the password are written as in any address, such as %40 for @.',
  );
}

function explainMissing(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  throw new Problem(
    'PostgreSQL takes the package pg, which is not installed: run "npm ci". Or leave DATABASE_URL empty to keep the data in a file.',
  );
}
