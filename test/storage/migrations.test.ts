/** The steps of the schema, and their runner. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src/storage/migrations.ts';

let root: string;
let file: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'newsdesk-storage-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  file = join(await mkdtemp(join(root, 'test-')), 'newsdesk.db');
});

describe('migrations', () => {
  const steps = ['CREATE TABLE one (a text)', 'CREATE TABLE two (a text); INSERT INTO one VALUES (2)'];
  const tables = (database: DatabaseSync) =>
    database
      .prepare("SELECT name FROM sqlite_master WHERE name <> 'newsdesk_schema'")
      .all()
      .map(({ name }) => name);

  it('run once each, in order', () => {
    const database = new DatabaseSync(file);
    migrate(database, file, steps.slice(0, 1));
    expect(tables(database)).toEqual(['one']);
    migrate(database, file, steps);
    migrate(database, file, steps);
    expect(tables(database)).toEqual(['one', 'two']);
    expect(database.prepare('SELECT count(*) AS n FROM one').get()).toEqual({ n: 1 });
    database.close();
  });

  it('leave nothing behind when one of them fails', () => {
    const database = new DatabaseSync(file);
    expect(() => migrate(database, file, [...steps, 'CREATE TABLE one (a text)'])).toThrow(/already exists/);
    expect(tables(database)).toEqual([]);
    migrate(database, file, steps);
    expect(tables(database)).toEqual(['one', 'two']);
    database.close();
  });
});
