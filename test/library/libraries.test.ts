/** Libraries: one load per library, a bound on memory, and what other processes wrote. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Found } from '../../src/library/answers/answer.ts';
import { openLibraries } from '../../src/library/libraries.ts';
import { LIBRARY_BYTES, PASSAGE_BYTES } from '../../src/library/memory/budget.ts';
import type { Store } from '../../src/storage/store.ts';
import { ADMIN, NOW, OTHER, SERVER, source, stores } from './newsdesk.ts';

const { newFile, open } = stores();
const all = { offset: 0, limit: 100 };

let file: string;
let store: Store;
beforeEach(async () => {
  file = newFile();
  store = await open(file);
});

/** From here on, whoever reads articles gets an error. */
function breakArticles(): void {
  const beside = new DatabaseSync(file);
  beside.exec('ALTER TABLE articles RENAME TO away');
  beside.close();
}

describe('a library', () => {
  it('is opened once, however many ask for it at once', async () => {
    const libraries = openLibraries(store);
    const opened = await Promise.all(Array.from({ length: 20 }, () => libraries.library(SERVER)));
    expect(new Set(opened).size).toBe(1);
    expect(opened[0]?.owner).toBe(SERVER);
    expect(await libraries.library(SERVER)).toBe(opened[0]);
    expect(await libraries.library(OTHER)).not.toBe(opened[0]);
  });

  it('is tried again after it could not be read', async () => {
    const libraries = openLibraries(store);
    const beside = new DatabaseSync(file);
    beside.exec('ALTER TABLE libraries RENAME TO away');
    const refused = await Promise.allSettled([libraries.library(SERVER), libraries.library(SERVER)]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    beside.exec('ALTER TABLE away RENAME TO libraries');
    beside.close();
    expect((await libraries.library(SERVER)).size).toBe(0);
  });

  it('holds what was there before the restart', async () => {
    const before = await openLibraries(store).library(SERVER);
    for (let n = 0; n < 45; n += 1) await before.add(source(`Port${n}`), ADMIN, NOW + n);
    const after = await openLibraries(await open(file)).library(SERVER);
    expect(after.list(all)).toEqual(before.list(all));
    expect(await after.ask('who opened a pier in Port44?', NOW)).toMatchObject({ kind: 'found' });
  });

  it('lets others have their turn while it is read', async () => {
    const before = await openLibraries(store).library(SERVER);
    for (let n = 0; n < 600; n += 1) await before.add(source(`Port${n}`), ADMIN, NOW + n);
    let turns = 0;
    let reading = true;
    const count = () => {
      turns += 1;
      if (reading) setImmediate(count);
    };
    setImmediate(count);
    await openLibraries(store).library(SERVER);
    reading = false;
    // Read in one go, it would leave one turn at most.
    expect(turns).toBeGreaterThan(2);
  });
});

describe('what another process wrote', () => {
  it('is there when the library is next asked for', async () => {
    const libraries = openLibraries(store);
    const mine = await libraries.library(SERVER);
    const elsewhere = await openLibraries(await open(file)).library(SERVER);
    const { id } = added(await elsewhere.add(source('Lisbon'), ADMIN, NOW));
    expect(mine.size).toBe(0);
    expect(await libraries.library(SERVER)).toBe(mine);
    expect(((await mine.ask('who opened a pier in Lisbon?', NOW)) as Found).quotes[0].article.id).toBe(id);
    await elsewhere.remove(id);
    await libraries.library(SERVER);
    expect(mine.size).toBe(0);
  });

  it('is there though we wrote ourselves, before and after', async () => {
    const libraries = openLibraries(store);
    const mine = await libraries.library(SERVER);
    const elsewhere = await openLibraries(await open(file)).library(SERVER);
    const first = added(await mine.add(source('Lisbon'), ADMIN, NOW));
    await elsewhere.add(source('Porto'), ADMIN, NOW);
    await mine.add(source('Faro'), ADMIN, NOW);
    await elsewhere.remove(first.id);
    await mine.remove(first.id);
    expect(mine.size).toBe(2);
    await libraries.library(SERVER);
    expect(
      mine
        .list(all)
        .items.map(({ url }) => url.split('/').at(-1))
        .sort(),
    ).toEqual(['Faro', 'Porto']);
  });

  it('is not missed while both write at once', { timeout: 20_000 }, async () => {
    const libraries = openLibraries(store);
    const script = join(import.meta.dirname, '../storage/writer.ts');
    const elsewhere = spawn(process.execPath, [script, file, '0', '200']);
    const ended = once(elsewhere, 'close');
    await once(elsewhere.stdout, 'data');
    for (let n = 0; n < 50; n += 1) {
      await (await libraries.library('server')).add(source(`Port${n}`), ADMIN, NOW);
    }
    expect(await ended).toEqual([0, null]);
    const library = await libraries.library('server');
    expect(library.size).toBe(250);
    expect(
      library
        .list({ offset: 0, limit: 300 })
        .items.map(({ id }) => id)
        .sort(),
    ).toEqual(await store.articleIds('server'));
  });

  it('is taken in as a whole before our next write', async () => {
    const half = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    let slices = 0;
    const libraries = openLibraries({
      ...store,
      async articlesById(...asked) {
        slices += 1;
        if (slices === 3) {
          half.resolve();
          await goOn.promise;
        }
        return store.articlesById(...asked);
      },
    });
    const mine = await libraries.library(SERVER);
    const elsewhere = await openLibraries(await open(file)).library(SERVER);
    const ids: string[] = [];
    for (let n = 0; n < 100; n += 1) ids.push(added(await elsewhere.add(source(`Port${n}`), ADMIN, NOW)).id);
    const caughtUp = libraries.library(SERVER);
    await half.promise;
    expect(mine.size, 'two of five slices').toBe(40);
    const removed = ids.slice(50).map(id => mine.remove(id));
    goOn.resolve();
    await Promise.all([caughtUp, ...removed]);
    expect(mine.size).toBe(50);
    breakArticles();
    expect((await libraries.library(SERVER)).size, 'nothing is left to take in').toBe(50);
  });

  it('is not asked of the store again and again: its revision says that nothing is new', async () => {
    const first = openLibraries(store);
    const mine = await first.library(SERVER);
    await mine.add(source('Lisbon'), ADMIN, NOW);
    await mine.remove(added(await mine.add(source('Porto'), ADMIN, NOW)).id);
    const second = openLibraries(store);
    await second.library(SERVER);
    breakArticles();
    for (const libraries of [first, second]) expect((await libraries.library(SERVER)).size).toBe(1);
  });
});

describe('the bound on memory', () => {
  it('lets the least recently used libraries leave, never the one asked for', async () => {
    const libraries = openLibraries(store, { memoryBytes: 2 * LIBRARY_BYTES + 4 * PASSAGE_BYTES });
    const fill = async (owner: string) => {
      const library = await libraries.library(owner);
      for (const name of ['Lisbon', 'Porto']) await library.add(source(name), ADMIN, NOW);
      return library;
    };
    const one = await fill('1');
    const two = await fill('2');
    expect(await libraries.library('1'), 'two of two passages each fit').toBe(one);
    const three = await fill('3');
    expect(await libraries.library('3')).toBe(three);
    expect(await libraries.library('1'), 'used after 2').toBe(one);
    expect(await libraries.library('2'), 'was read again').not.toBe(two);
  });

  it('keeps a library that alone is larger, for as long as it is used', async () => {
    const libraries = openLibraries(store, { memoryBytes: 0 });
    const library = await libraries.library(SERVER);
    await library.add(source('Lisbon'), ADMIN, NOW);
    for (let time = 0; time < 3; time += 1) expect(await libraries.library(SERVER)).toBe(library);
    await libraries.library(OTHER);
    const again = await libraries.library(SERVER);
    expect(again).not.toBe(library);
    await library.add(source('Porto'), ADMIN, NOW);
    expect((await libraries.library(SERVER)).size, 'a write through the old one is noticed').toBe(2);
  });
});

describe('closing', () => {
  it('waits for the writes that were asked for, and opens nothing afterwards', async () => {
    const libraries = openLibraries(store);
    const library = await libraries.library(SERVER);
    const adds = Array.from({ length: 10 }, (_, n) => library.add(source(`Port${n}`), ADMIN, NOW));
    await libraries.close();
    expect(library.size).toBe(10);
    await Promise.all(adds);
    await expect(libraries.library(SERVER)).rejects.toThrow('closed');
  });
});

function added<T>(result: { added: true; article: T } | { added: false }): T {
  if (!result.added) expect.fail('it was there already');
  return result.article;
}
