/** Libraries that leave memory and come back: from a snapshot of their index where there is one, from their articles otherwise. */
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Libraries, openLibraries } from '../../../src/library/libraries.ts';
import { budgetOfLibraries } from '../../../src/library/memory/budget.ts';
import type { Store } from '../../../src/storage/store.ts';
import { ADMIN, NOW, OTHER, SERVER, source, stores } from '../newsdesk.ts';

const { newFile, open } = stores();
let file: string;
let store: Store;
beforeEach(async () => {
  file = newFile();
  store = await open(file);
});

async function fill(libraries: Libraries, owner: string, articles: number): Promise<void> {
  const library = await libraries.library(owner);
  for (let n = 0; n < articles; n += 1)
    await library.add(source(`Port${n}`), ADMIN, NOW + n, { keepBoth: true });
}

/** What another process says of this library, and where it had it from. */
async function again(owner = SERVER) {
  const libraries = openLibraries(await open(file));
  const library = await libraries.library(owner);
  const { items } = library.list({ offset: 0, limit: 100 });
  const { passages } = await library.search('Who opened a pier in Port7?', NOW, 5);
  const { fromSnapshot, fromArticles } = libraries.figures();
  await libraries.close();
  return { said: { items, passages }, fromSnapshot, fromArticles };
}

describe('a library that was in memory before', () => {
  it('comes back from its snapshot, and says the same', async () => {
    const libraries = openLibraries(store);
    await fill(libraries, SERVER, 20);
    const library = await libraries.library(SERVER);
    const { passages } = await library.search('Who opened a pier in Port7?', NOW, 5);
    const { items } = library.list({ offset: 0, limit: 100 });
    await libraries.close();
    expect(await again()).toEqual({ said: { items, passages }, fromSnapshot: 1, fromArticles: 0 });
  });

  it('has none if it is so small that building it takes no longer', async () => {
    const libraries = openLibraries(store);
    await fill(libraries, SERVER, 19);
    await libraries.close();
    expect(await store.snapshot(SERVER)).toBeNull();
    expect(await again()).toMatchObject({ fromSnapshot: 0, fromArticles: 1 });
  });

  it('has one also if it was evicted', async () => {
    const libraries = openLibraries(store, { memoryBytes: 0 });
    await fill(libraries, SERVER, 20);
    await libraries.library(OTHER);
    while (!(await store.snapshot(SERVER))) await nextTurn();
    await libraries.library(SERVER);
    expect(libraries.figures()).toMatchObject({ libraries: 1, fromSnapshot: 1, fromArticles: 2, evicted: 2 });
    await libraries.close();
  });

  it('has one that holds nothing of an article that was removed', async () => {
    const libraries = openLibraries(store);
    await fill(libraries, SERVER, 20);
    await libraries.close();
    const before = await store.snapshot(SERVER);
    const [id = ''] = await store.articleIds(SERVER);
    const after = openLibraries(await open(file));
    await (await after.library(SERVER)).remove(id);
    await after.close();
    expect(before).not.toBeNull();
    expect((await store.snapshot(SERVER))?.stamp).not.toBe(before?.stamp);
  });

  it('is the same one while its snapshot is still to be saved', async () => {
    const libraries = openLibraries(store, { memoryBytes: 0 });
    await fill(libraries, SERVER, 20);
    const library = await libraries.library(SERVER);
    const [, same] = await Promise.all([libraries.library(OTHER), libraries.library(SERVER)]);
    expect(same).toBe(library);
    await libraries.close();
  });

  it('takes in what was written since', async () => {
    const libraries = openLibraries(store);
    await fill(libraries, SERVER, 20);
    await libraries.close();
    const [id = ''] = await store.articleIds(SERVER);
    await store.removeArticle(SERVER, id);
    const after = openLibraries(await open(file));
    const library = await after.library(SERVER);
    await library.changeSettings({ threshold: 0.7 });
    await library.add(source('Lisbon'), ADMIN, NOW);
    await after.close();
    const { said, fromSnapshot } = await again();
    expect(fromSnapshot).toBe(1);
    expect(said.items.map(item => item.id).sort()).toEqual(await store.articleIds(SERVER));
    const last = openLibraries(await open(file));
    expect((await last.library(SERVER)).settings().threshold).toBe(0.7);
  });

  it.each([
    ['is damaged', 'UPDATE snapshots SET bytes = zeroblob(100) WHERE part = 0'],
    ['lacks a portion', 'DELETE FROM snapshots WHERE part = 0'],
    [
      'was made by another version',
      `UPDATE snapshots SET bytes = CAST('{"code":"old","sums":[]}' AS BLOB) WHERE part < 0`,
    ],
  ])('is built from its articles if the snapshot %s', async (_what, statement) => {
    const libraries = openLibraries(store);
    await fill(libraries, SERVER, 20);
    await libraries.close();
    const { said } = await again();
    const beside = new DatabaseSync(file);
    beside.exec(statement);
    beside.close();
    expect(await again()).toEqual({ said, fromSnapshot: 0, fromArticles: 1 });
    expect(await again(), 'which is saved anew').toMatchObject({ fromSnapshot: 1 });
  });
});

it('only some libraries are read at the same time, and all of them in the end', async () => {
  const libraries = openLibraries(store, { memoryBytes: 0 });
  const owners = Array.from({ length: 30 }, (_, n) => `${n}`);
  const opened = await Promise.all(owners.map(owner => libraries.library(owner)));
  expect(opened.map(({ owner }) => owner)).toEqual(owners);
  expect(libraries.figures().fromArticles).toBe(30);
  await libraries.close();
});

it('more memory gives libraries a larger budget, and the least gives some', () => {
  expect(budgetOfLibraries(1_024)).toBeGreaterThan(2 * budgetOfLibraries(512));
  expect(budgetOfLibraries(64)).toBeGreaterThan(0);
});
