/** Moving, backing up and restoring all data, from and to both databases. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLibraries } from '../../src/library/libraries.ts';
import { Problem } from '../../src/problem.ts';
import { backup, move, restore } from '../../src/storage/backup.ts';
import { type DatabaseLocation, openStore } from '../../src/storage/database.ts';
import { migrate, STEPS } from '../../src/storage/migrations.ts';
import { openSqlite } from '../../src/storage/sqlite/connection.ts';
import { NOW, source } from '../library/newsdesk.ts';
import { numbered } from './article.ts';
import { type Cluster, MISSING, startCluster } from './cluster.ts';
import { allRows, fill } from './fill.ts';

// Processes of their own, and thousands of rows.
vi.setConfig({ testTimeout: 120_000 });

let root: string;
let folder: string;
let cluster: Cluster | undefined;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'newsdesk-backup-'));
  cluster = MISSING ? undefined : await startCluster();
});
afterAll(async () => {
  cluster?.remove();
  await rm(root, { recursive: true, force: true });
});
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'test-'));
});

/** Makes a place that holds nothing. */
const EMPTY: Record<string, () => Promise<DatabaseLocation>> = {
  SQLite: async () => ({ file: join(folder, `${Math.random()}.db`) }),
  PostgreSQL: async () => ({ url: (await cluster?.createDatabase()) ?? '' }),
};
const KINDS = MISSING ? ['SQLite'] : ['SQLite', 'PostgreSQL'];
const pairs = KINDS.flatMap(from => KINDS.map(to => [from, to] as const));

/** Ids are new each time; an index that forgot articles weighs what it holds a little differently than a new one. */
const VARYING = new Set(['id', 'why']);

async function emptyPlace(kind: string): Promise<DatabaseLocation> {
  return (EMPTY[kind] as () => Promise<DatabaseLocation>)();
}

/** The sentence of the Problem that this ends with. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => expect.fail('it was done'),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Problem);
  return (error as Problem).message;
}

describe('a move', () => {
  it.each(pairs)('from %s to %s copies every row of every table', async (fromKind, toKind) => {
    const [from, to] = [await emptyPlace(fromKind), await emptyPlace(toKind)];
    await fill(from, 201);
    const told: string[] = [];
    const rows = await move(from, to, (table, copied, total) => told.push(`${table} ${copied}/${total}`));
    const before = await allRows(from);
    expect(rows).toBe(201 * Object.keys(before).length);
    expect(await allRows(to)).toEqual(before);
    expect(told.filter(each => each.startsWith('articles'))).toEqual([
      'articles 200/201',
      'articles 201/201',
    ]);
  });

  it.each(KINDS)('to a place in %s that holds anything is refused', async kind => {
    const [from, to] = [await emptyPlace('SQLite'), await emptyPlace(kind)];
    await fill(from, 2);
    await fill(to, 1);
    const before = await allRows(to);
    expect(await refusal(move(from, to))).toMatch(
      / holds data already\. Please name another (file|database), one that is new or empty\.$/,
    );
    expect(await allRows(to)).toEqual(before);
  });

  it('of nothing is refused, and makes no file where a name is mistyped', async () => {
    const [from, to] = [await emptyPlace('SQLite'), await emptyPlace('SQLite')];
    const missing = 'file' in from ? from.file : '';
    expect(await refusal(move(from, to))).toBe(`There is no file ${missing}. Please name one that is there.`);
    expect(await readdir(folder)).toEqual([]);
    await (await openStore(from)).close();
    expect(await refusal(move(from, to))).toBe(`${missing} holds nothing to move.`);
  });

  it('that loses or changes a row on the way fails, and leaves the new place empty', async () => {
    const [from, to] = [await emptyPlace('SQLite'), await emptyPlace('SQLite')];
    await fill(from, 3);
    await (await openStore(to)).close();
    const target = new DatabaseSync('file' in to ? to.file : '');
    const change = (statement: string) =>
      target.exec(
        `DROP TRIGGER IF EXISTS t; CREATE TRIGGER t AFTER INSERT ON articles BEGIN ${statement}; END`,
      );
    for (const statement of ["UPDATE articles SET title = 'x' WHERE id = new.id", 'DELETE FROM articles']) {
      change(statement);
      await expect(move(from, to)).rejects.toThrow('articles: 3 of 3 rows were read');
      for (const rows of Object.values(await allRows(to))) expect(rows).toEqual([]);
    }
    target.close();
  });

  it.each(KINDS)('to %s that is killed leaves it empty, and can be begun again', async kind => {
    const [from, to] = [await emptyPlace('SQLite'), await emptyPlace(kind)];
    await fill(from, 201);
    const child = operator(['move', argument(from), argument(to)]);
    await once(child.stdout as NodeJS.ReadableStream, 'data');
    child.kill('SIGKILL');
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
    for (const rows of Object.values(await allRows(to))) expect(rows).toEqual([]);
    await move(from, to);
    expect(await allRows(to)).toEqual(await allRows(from));
  });
});

describe('a backup', () => {
  it.each(KINDS)('of %s under writes is one moment of it', { timeout: 120_000 }, async kind => {
    const place = await emptyPlace(kind);
    const file = join(folder, 'backup');
    const { acknowledged, stop } = await writing(place, 50);
    const before = acknowledged().length;
    await backup(place, file);
    await stop();
    const kept = await using({ file }, store => store.articleIds('server'));
    expect(kept).toEqual(acknowledged().slice(0, kept.length).concat(kept.slice(acknowledged().length)));
    expect(kept.length).toBeGreaterThanOrEqual(before);
    expect(await using({ file }, store => store.revision('server'))).toBe(kept.length);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).filter(name => name.startsWith('backup'))).toEqual(['backup']);
  });

  it('of an older version stays as old, and leaves the database as old', async () => {
    const place = { file: join(folder, 'old.db') };
    const old = await openSqlite(place.file);
    await migrate(old.db, old.dialect, STEPS.slice(0, 1));
    await old.db.destroy();
    await backup(place, join(folder, 'backup'));
    for (const name of ['old.db', 'backup']) {
      const database = new DatabaseSync(join(folder, name));
      expect(database.prepare('SELECT version FROM newsdesk_schema').get()).toEqual({ version: 1 });
      database.close();
    }
  });

  it('never writes over a file', async () => {
    const place = await emptyPlace('SQLite');
    await fill(place, 1);
    const file = join(folder, 'letter');
    await writeFile(file, 'hello');
    expect(await refusal(backup(place, file))).toBe(`${file} is there already. Please name a new file.`);
    expect(await readFile(file, 'utf8')).toBe('hello');
  });

  it('to a place that cannot be written is refused, and leaves nothing', async () => {
    const place = await emptyPlace('SQLite');
    await fill(place, 1);
    expect(await refusal(backup(place, '/proc/backup'))).toMatch(/^\/proc\/backup can't be written \(\w+\)/);
    expect(await refusal(backup({ file: join(folder, 'none') }, join(folder, 'backup')))).toContain(
      'There is no file',
    );
    expect(existsSync(join(folder, 'backup'))).toBe(false);
  });
});

describe('a restore', () => {
  it.each(KINDS)(
    'of %s under writes gives the same answers as before, at once',
    { timeout: 120_000 },
    async kind => {
      const place = await emptyPlace(kind);
      const store = await openStore(place);
      const libraries = openLibraries(store);
      const ask = async () => {
        const library = await libraries.library('ours');
        const asked = ['Who opened a pier in Porto?', 'Who sails from Lisbon?', 'What did Faro open?'];
        const answers = await Promise.all(asked.map(question => library.ask(question, NOW)));
        return JSON.stringify(answers, (key, value) => (VARYING.has(key) ? undefined : value));
      };
      const add = async (name: string) => (await libraries.library('ours')).add(source(name), 'ada', NOW);
      await add('Lisbon');
      const porto = await add('Porto');
      const before = await ask();

      const { acknowledged, stop } = await writing(place, 20);
      const file = join(folder, 'backup');
      await backup(place, file);
      if (porto.added) await (await libraries.library('ours')).remove(porto.article.id);
      await add('Faro');
      const after = await ask();
      expect(after).not.toBe(before);
      const written = acknowledged().length;

      const aside = join(folder, 'aside');
      const restored = await restore(file, place, aside);
      expect(restored.aside).toBe(aside);
      expect(await ask()).toBe(before);
      await stop();
      expect(await ask(), 'what others write goes on').toBe(before);

      const away = await using({ file: aside }, async kept => ({
        ours: (await kept.articleIds('ours')).length,
        server: await kept.articleIds('server'),
      }));
      expect(away.ours, 'kept aside').toBe(2);
      expect(away.server.slice(0, written), 'kept aside').toEqual(acknowledged().slice(0, written));
      const now = new Set([...away.server, ...(await store.articleIds('server'))]);
      expect(
        acknowledged().filter(id => !now.has(id)),
        'each is aside or was written after',
      ).toEqual([]);
      await libraries.close();
      await store.close();
    },
  );

  it.each(KINDS)('of %s leaves no full text of what was there before', { timeout: 60_000 }, async kind => {
    const place = await emptyPlace(kind);
    const file = join(folder, 'backup');
    await fill(place, 1);
    await backup(place, file);
    const store = await openStore(place);
    await store.addArticle('ours', numbered(1));
    await store.beginFullText('ours');
    const list = Uint32Array.of(0);
    const passage = { start: 0, end: 5, sentences: list, terms: list, title: list, publisher: list };
    await store.savePassages('ours', 'v', [
      { id: numbered(1).id, vocabulary: ['ferry'], passages: [passage] },
    ]);
    expect(await store.termCounts('ours', ['ferry'])).toHaveLength(1);
    await restore(file, place, join(folder, 'aside'));
    expect(await store.fullText('ours')).toBeNull();
    expect(await store.termCounts('ours', ['ferry'])).toEqual([]);
    await store.close();
  });

  it('of a new place keeps nothing aside', async () => {
    const [place, other] = [await emptyPlace('SQLite'), await emptyPlace('SQLite')];
    await fill(place, 3);
    const file = join(folder, 'backup');
    await backup(place, file);
    const restored = await restore(file, other, join(folder, 'aside'));
    expect(restored.aside).toBeNull();
    const [{ libraries: _, ...before }, { libraries: __, ...after }] = [
      await allRows(place),
      await allRows(other),
    ];
    expect(after).toEqual(before);
    expect((await readdir(folder)).filter(name => name.startsWith('aside'))).toEqual([]);
  });

  it('brings an older backup up to date, and leaves the file as it was', async () => {
    const file = join(folder, 'backup');
    const old = await openSqlite(file);
    await migrate(old.db, old.dialect, STEPS.slice(0, 1));
    await old.db.insertInto('libraries').values({ owner: 'server', revision: 7 }).execute();
    await old.db.destroy();
    const bytes = await readFile(file);
    const place = await emptyPlace('SQLite');
    await restore(file, place, join(folder, 'aside'));
    expect(await using(place, store => store.revision('server'))).toBe(8);
    expect(await readFile(file)).toEqual(bytes);
  });

  it('refuses what is not a backup of its own, and touches nothing', async () => {
    const place = await emptyPlace('SQLite');
    await fill(place, 2);
    const before = await allRows(place);
    const aside = join(folder, 'aside');
    const letter = join(folder, 'letter');
    await writeFile(letter, 'hello');
    const recipes = join(folder, 'recipes');
    const newer = join(folder, 'newer');
    for (const [file, table] of [
      [recipes, 'recipes (version text)'],
      [newer, 'newsdesk_schema (version bigint)'],
    ]) {
      const database = new DatabaseSync(file as string);
      database.exec(`CREATE TABLE ${table}`);
      if (file === newer) database.exec('INSERT INTO newsdesk_schema VALUES (99)');
      database.close();
    }
    for (const file of [letter, recipes]) {
      expect(await refusal(restore(file, place, aside))).toBe(
        `${file} is not a database of Newsdesk's. Please name another.`,
      );
    }
    expect(await refusal(restore(newer, place, aside))).toContain(`${newer} was written by a newer Newsdesk`);
    expect(await refusal(restore(join(folder, 'none'), place, aside))).toContain('There is no file');
    expect(await allRows(place)).toEqual(before);
    expect((await readdir(folder)).filter(name => name.startsWith('aside'))).toEqual([]);
  });

  it('refuses a damaged backup, and touches nothing', async () => {
    const place = await emptyPlace('SQLite');
    await fill(place, 60);
    const before = await allRows(place);
    const file = join(folder, 'backup');
    await backup(place, file);
    const bytes = await readFile(file);
    bytes.fill(0xff, bytes.length - 8_192);
    await writeFile(file, bytes);
    expect(await refusal(restore(file, place, join(folder, 'aside')))).toBe(
      `${file} is damaged. Please use another backup.`,
    );
    expect(await allRows(place)).toEqual(before);
  });
});

describe('the commands', () => {
  it('say what they did, and what they take', async () => {
    const place = { file: join(folder, 'newsdesk.db') };
    await fill(place, 2);
    const environment = { DATABASE_FILE: place.file };
    const run = async (...args: string[]) => {
      const child = operator(args, environment);
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', chunk => {
          said += chunk;
        });
      }
      const [code] = await once(child, 'close');
      return { code, said };
    };
    const file = join(folder, 'backup');
    expect(await run('backup', file)).toEqual({
      code: 0,
      said: `Saved to ${file}. It can be brought back with: npm run restore -- ${file}\n`,
    });
    const restored = await run('restore', file);
    expect(restored.code).toBe(0);
    expect(restored.said).toContain('articles: 2 of 2');
    expect(restored.said).toMatch(
      /Restored and compared \d+ rows\. What was there before is in \S+newsdesk\.db\.before-/,
    );
    expect(await run('backup')).toMatchObject({ code: 2 });
    expect(await run('backup', file)).toEqual({
      code: 2,
      said: `${file} is there already. Please name a new file.\n`,
    });
  });
});

async function using<T>(
  place: DatabaseLocation,
  work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
) {
  const store = await openStore(place);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function argument(place: DatabaseLocation): string {
  return 'file' in place ? place.file : place.url;
}

function operator(args: string[], environment: Record<string, string> = {}): ChildProcess {
  const script = join(import.meta.dirname, '../../src/operator.ts');
  return spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...environment },
  });
}

/** Starts a process that adds articles to the library `server` until it is stopped, and waits until it has added some. */
async function writing(place: DatabaseLocation, some: number) {
  const script = join(import.meta.dirname, 'writer.ts');
  const child = spawn(process.execPath, [script, argument(place), '0', '1000000']);
  const closed = once(child, 'close');
  let out = '';
  const { promise: begun, resolve } = Promise.withResolvers<void>();
  child.stdout.on('data', chunk => {
    out += chunk;
    if (out.split('\n').length > some) resolve();
  });
  await begun;
  return {
    /** The ids that the store acknowledged. */
    acknowledged: () => out.split('\n').slice(0, -1),
    async stop() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}
