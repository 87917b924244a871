/** The steps of the schema, and their runner, on both databases. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src/storage/migrations.ts';
import type { OpenDatabase } from '../../src/storage/open-database.ts';
import { openPostgres } from '../../src/storage/postgres/connection.ts';
import { openSqlite } from '../../src/storage/sqlite/connection.ts';
import { type Cluster, MISSING, startCluster } from './cluster.ts';

describe('SQLite', () => {
  let folder: string;
  let files = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'newsdesk-migrations-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  migrations(() => openSqlite(join(folder, `${++files}.db`)));
});

describe.skipIf(MISSING)(`PostgreSQL${MISSING}`, () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster?.remove());

  migrations(async () => openPostgres(await cluster.createDatabase()));
});

function migrations(open: () => Promise<OpenDatabase>): void {
  let opened: OpenDatabase;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened?.db.destroy());

  const run = (steps: readonly string[]) => migrate(opened.db, opened.dialect, steps);
  const query = async (statement: string) =>
    (await sql.raw<Record<string, unknown>>(statement).execute(opened.db)).rows;
  const tables = async () => (await query(opened.dialect.tables)).map(({ name }) => name).sort();
  const steps = ['CREATE TABLE one (a text)', "CREATE TABLE two (a text); INSERT INTO one VALUES ('2')"];

  it('run once each, in order', async () => {
    await run(steps.slice(0, 1));
    expect(await tables()).toEqual(['newsdesk_schema', 'one']);
    await run(steps);
    await run(steps);
    expect(await tables()).toEqual(['newsdesk_schema', 'one', 'two']);
    expect(await query('SELECT a FROM one')).toEqual([{ a: '2' }]);
    expect(await query('SELECT version FROM newsdesk_schema')).toEqual([{ version: 2 }]);
  });

  it('leave nothing behind when one of them fails', async () => {
    await expect(run([...steps, 'CREATE TABLE three (a text); nonsense'])).rejects.toThrow(/syntax error/);
    expect(await tables()).toEqual([]);
    await run(steps);
    expect(await tables()).toEqual(['newsdesk_schema', 'one', 'two']);
  });
}
