/** Libraries that leave memory and come back: from a snapshot of their index where there is one, from their articles otherwise. */
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Newsroom, openNewsroom } from '../../../src/library/libraries.ts';
import { forLibraries } from '../../../src/library/memory/budget.ts';
import type { Store } from '../../../src/storage/store.ts';
import { ADMIN, NOW, OTHER, SERVER, source, stores } from '../newsdesk.ts';

const { newFile, open } = stores();
let file: string;
let store: Store;
beforeEach(async () => {
  file = newFile();
  store = await open(file);
});

async function fill(newsroom: Newsroom, owner: string, articles: number): Promise<void> {
  const library = await newsroom.library(owner);
  for (let n = 0; n < articles; n += 1)
    await library.add(source(`Port${n}`), ADMIN, NOW + n, { keepBoth: true });
}

/** What a new newsroom says of this library, and where it had it from. */
async function again(owner = SERVER) {
  const newsroom = openNewsroom(await open(file));
  const library = await newsroom.library(owner);
  const { items } = library.list({ offset: 0, limit: 100 });
  const { passages } = await library.search('Who opened a pier in Port7?', NOW, 5);
  const { fromSnapshot, fromArticles } = newsroom.figures();
  await newsroom.close();
  return { said: { items, passages }, fromSnapshot, fromArticles };
}

describe('a library that was in memory before', () => {
  it('comes back from its snapshot, and says the same', async () => {
    const newsroom = openNewsroom(store);
    await fill(newsroom, SERVER, 20);
    const library = await newsroom.library(SERVER);
    const { passages } = await library.search('Who opened a pier in Port7?', NOW, 5);
    const { items } = library.list({ offset: 0, limit: 100 });
    await newsroom.close();
    expect(await again()).toEqual({ said: { items, passages }, fromSnapshot: 1, fromArticles: 0 });
  });

  it('has none if it is so small that building it takes no longer', async () => {
    const newsroom = openNewsroom(store);
    await fill(newsroom, SERVER, 19);
    await newsroom.close();
    expect(await store.snapshot(SERVER)).toBeNull();
    expect(await again()).toMatchObject({ fromSnapshot: 0, fromArticles: 1 });
  });

  it('has one also if it was let go for want of room', async () => {
    const newsroom = openNewsroom(store, { memoryBytes: 0 });
    await fill(newsroom, SERVER, 20);
    await newsroom.library(OTHER);
    while (!(await store.snapshot(SERVER))) await nextTurn();
    await newsroom.library(SERVER);
    expect(newsroom.figures()).toMatchObject({ libraries: 1, fromSnapshot: 1, fromArticles: 2, left: 2 });
    await newsroom.close();
  });

  it('has one that holds nothing of an article that was removed', async () => {
    const newsroom = openNewsroom(store);
    await fill(newsroom, SERVER, 20);
    await newsroom.close();
    const before = await store.snapshot(SERVER);
    const [id = ''] = await store.articleIds(SERVER);
    const after = openNewsroom(await open(file));
    await (await after.library(SERVER)).remove(id);
    await after.close();
    expect(before).not.toBeNull();
    expect((await store.snapshot(SERVER))?.stamp).not.toBe(before?.stamp);
  });

  it('is the same one while its snapshot is still to be saved', async () => {
    const newsroom = openNewsroom(store, { memoryBytes: 0 });
    await fill(newsroom, SERVER, 20);
    const library = await newsroom.library(SERVER);
    const [, same] = await Promise.all([newsroom.library(OTHER), newsroom.library(SERVER)]);
    expect(same).toBe(library);
    await newsroom.close();
  });

  it('takes in what was written since', async () => {
    const newsroom = openNewsroom(store);
    await fill(newsroom, SERVER, 20);
    await newsroom.close();
    const [id = ''] = await store.articleIds(SERVER);
    await store.removeArticle(SERVER, id);
    const after = openNewsroom(await open(file));
    const library = await after.library(SERVER);
    await library.changeSettings({ threshold: 0.7 });
    await library.add(source('Lisbon'), ADMIN, NOW);
    await after.close();
    const { said, fromSnapshot } = await again();
    expect(fromSnapshot).toBe(1);
    expect(said.items.map(item => item.id).sort()).toEqual(await store.articleIds(SERVER));
    const last = openNewsroom(await open(file));
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
    const newsroom = openNewsroom(store);
    await fill(newsroom, SERVER, 20);
    await newsroom.close();
    const { said } = await again();
    const beside = new DatabaseSync(file);
    beside.exec(statement);
    beside.close();
    expect(await again()).toEqual({ said, fromSnapshot: 0, fromArticles: 1 });
    expect(await again(), 'which is saved anew').toMatchObject({ fromSnapshot: 1 });
  });
});

it('only some libraries are read at the same time, and all of them in the end', async () => {
  const newsroom = openNewsroom(store, { memoryBytes: 0 });
  const owners = Array.from({ length: 30 }, (_, n) => `${n}`);
  const libraries = await Promise.all(owners.map(owner => newsroom.library(owner)));
  expect(libraries.map(({ owner }) => owner)).toEqual(owners);
  expect(newsroom.figures().fromArticles).toBe(30);
  await newsroom.close();
});

it('more memory has room for more libraries, and the least has room for some', () => {
  expect(forLibraries(1_024)).toBeGreaterThan(2 * forLibraries(512));
  expect(forLibraries(64)).toBeGreaterThan(0);
});
