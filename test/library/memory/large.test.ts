/** Libraries beyond their memory budget: their passages move into the store and back, and nobody notices but by the status. */
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibraries } from '../../../src/library/libraries.ts';
import type { OpenLibrary } from '../../../src/library/library.ts';
import { PASSAGE_BYTES } from '../../../src/library/memory/budget.ts';
import { openLibrary } from '../../../src/library/stored-library.ts';
import { openStore } from '../../../src/storage/database.ts';
import type { Store } from '../../../src/storage/store.ts';
import { MISSING, startCluster } from '../../storage/cluster.ts';
import { ADMIN, NOW, OTHER, SERVER, source, stores } from '../newsdesk.ts';

const { newFile, open } = stores();
let file: string;
let store: Store;
beforeEach(async () => {
  file = newFile();
  store = await open(file);
});

/** Room for ten passages; each article has one. */
const BUDGET_BYTES = 10 * PASSAGE_BYTES;
const onError = (error: unknown) => expect.fail(String(error));

const opened: OpenLibrary[] = [];
afterEach(() => Promise.all(opened.splice(0).map(each => each.rest())));

async function library(budgetBytes = BUDGET_BYTES, from = store): Promise<OpenLibrary> {
  const each = await openLibrary(SERVER, from, { onError, budgetBytes });
  opened.push(each);
  return each;
}

async function add(to: OpenLibrary, from: number, behind: number): Promise<void> {
  for (let n = from; n < behind; n += 1) await to.add(source(`Port${n}`), ADMIN, NOW + n, { keepBoth: true });
}

async function settled(each: OpenLibrary): Promise<OpenLibrary> {
  await each.catchUp();
  while (each.place === 'moving') await nextTurn();
  return each;
}

async function answered(by: OpenLibrary, name: string): Promise<string | null> {
  const answer = await by.ask(`who opened a pier in ${name}?`, NOW);
  return answer.kind === 'found' ? answer.quotes[0].text : null;
}

describe('a library', () => {
  it('stays in memory as long as there is room', async () => {
    const ours = await library();
    await add(ours, 0, 10);
    expect((await settled(ours)).place).toBe('memory');
    expect(ours.passages).toBe(10);
    expect(await store.fullText(SERVER)).toBeNull();
  });

  it('is searched in the store when it outgrows its room, and answers all the while', async () => {
    const ours = await library();
    await add(ours, 0, 11);
    await ours.catchUp();
    expect(ours.place).toBe('moving');
    expect(await answered(ours, 'Port7')).toContain('The mayor of Port7');
    await settled(ours);
    expect(ours.place).toBe('store');
    expect(ours).toMatchObject({ passages: 0, size: 11 });
    for (const n of [0, 7, 10]) expect(await answered(ours, `Port${n}`)).toContain(`The mayor of Port${n}`);
    expect(await answered(ours, 'Port11')).toBeNull();
  });

  it('finds the same headlines there', async () => {
    const here = await library(Number.POSITIVE_INFINITY);
    await add(here, 0, 12);
    const there = await settled(await library());
    expect([here.place, there.place]).toEqual(['memory', 'store']);
    const all = { offset: 0, limit: 20 };
    for (const query of ['', 'Port7 harbour', 'ferries', 'zyzzyva']) {
      const ids = async (of: OpenLibrary) =>
        (await of.headlines(query, all)).items.map(({ id }) => id).sort();
      expect(await ids(there), query).toEqual(await ids(here));
    }
    expect(there.suggest('port1', 9).length).toBe(here.suggest('port1', 9).length);
    expect(there.list(all)).toEqual(here.list(all));
    expect((await there.headlines('Port7', all)).items[0]?.title).toContain('Port7');
  });

  it('takes in what is added there, and forgets what is removed', async () => {
    const ours = await library();
    await add(ours, 0, 11);
    await settled(ours);
    await add(ours, 11, 13);
    expect(await answered(ours, 'Port12')).toContain('The mayor of Port12');
    const { items } = await ours.headlines('Port12', { offset: 0, limit: 1 });
    await ours.remove(items[0]?.id ?? '');
    expect(await answered(ours, 'Port12')).toBeNull();
    expect(await store.termCounts(SERVER, ['port12'])).toEqual([]);
    expect(await store.fullText(SERVER)).toMatchObject({ passages: 12, isReady: true });
  });

  it('answers from the articles that are meant only', async () => {
    const ours = await library();
    await add(ours, 0, 11);
    await ours.add(source('Oldham', { publisher: 'Example Wire' }), ADMIN, NOW, { keepBoth: true });
    await settled(ours);
    const ask = async (publisher: string) => {
      const answer = await ours.ask('who opened a second pier on Tuesday?', NOW, { publisher });
      return answer.kind === 'found' ? answer.quotes.map(({ article }) => article.publisher) : [];
    };
    expect(await ask('Example Wire')).toEqual(['Example Wire']);
    expect(await ask('Nobody')).toEqual([]);
  });

  it('reads a misspelt name as the nearest there is', async () => {
    const ours = await library();
    await add(ours, 0, 11);
    await ours.add(source('Thessaloniki'), ADMIN, NOW, { keepBoth: true });
    await settled(ours);
    expect(await answered(ours, 'Thesaloniki')).toContain('The mayor of Thessaloniki');
    expect(await answered(ours, 'Ouagadougou')).toBeNull();
  });

  it('is there at once after a restart, and has what another process wrote', async () => {
    const ours = await library();
    await add(ours, 0, 30);
    await settled(ours);
    while (!(await store.snapshot(SERVER))) await nextTurn();
    const again = await library(BUDGET_BYTES, await open(file));
    expect(again).toMatchObject({ place: 'store', from: 'snapshot', passages: 0, size: 30 });
    await add(ours, 30, 31);
    await again.catchUp();
    expect(await answered(again, 'Port30')).toContain('The mayor of Port30');
    expect(await answered(again, 'Port3')).toContain('The mayor of Port3');
  });

  it('goes on where a killed process left off', async () => {
    const ours = await library(Number.POSITIVE_INFINITY);
    await add(ours, 0, 12);
    await store.beginFullText(SERVER);
    const again = await library();
    expect(again.place).toBe('moving');
    await settled(again);
    expect(await answered(again, 'Port9')).toContain('The mayor of Port9');
  });

  it('has in its full text at last what a failing database kept out', async () => {
    const ours = await library();
    await add(ours, 0, 11);
    await settled(ours);
    const other = await openLibrary(
      SERVER,
      { ...store, savePassages: () => Promise.reject(new Error('full')) },
      {
        onError: () => {},
        budgetBytes: BUDGET_BYTES,
      },
    );
    await add(other, 11, 12);
    expect(await answered(other, 'Port11')).toBeNull();
    await ours.catchUp();
    while ((await store.termCounts(SERVER, ['port11'])).length === 0) await nextTurn();
    expect(await answered(ours, 'Port11')).toContain('The mayor of Port11');
  });

  it('comes back into memory where there is room again, but not for a little', async () => {
    const ours = await library();
    await add(ours, 0, 11);
    await settled(ours);
    expect((await library(15 * PASSAGE_BYTES)).place).toBe('store');
    const back = await library(16 * PASSAGE_BYTES);
    expect(back).toMatchObject({ place: 'memory', passages: 11 });
    expect(await answered(back, 'Port9')).toContain('The mayor of Port9');
    while ((await store.termCounts(SERVER, ['port9'])).length > 0) await nextTurn();
    await back.rest();
    expect(await store.fullText(SERVER)).toBeNull();
  });

  it('that is erased has nothing there, and begins anew in memory', async () => {
    const ours = await library();
    await add(ours, 0, 11);
    await settled(ours);
    await ours.history.erase();
    expect(ours).toMatchObject({ place: 'memory', size: 0 });
    await add(ours, 20, 22);
    expect(await answered(ours, 'Port21')).toContain('The mayor of Port21');
    const database = new DatabaseSync(file);
    for (const table of ['passages', 'vocabulary', 'full_texts', 'passage_terms_docsize']) {
      expect(database.prepare(`SELECT count(*) AS n FROM ${table}`).get(), table).toEqual({ n: 0 });
    }
    database.close();
  });

  it('of another server sees nothing of it', async () => {
    const ours = await library();
    await add(ours, 0, 11);
    await settled(ours);
    const theirs = await openLibrary(OTHER, store, { onError, budgetBytes: BUDGET_BYTES });
    await theirs.add(source('Faro'), ADMIN, NOW);
    expect(await answered(theirs, 'Port7')).toBeNull();
  });
});

describe.skipIf(MISSING)(`over PostgreSQL${MISSING}`, () => {
  it('a library moves, answers, and forgets as well', async () => {
    const cluster = await startCluster();
    const postgres = await openStore({ url: await cluster.createDatabase() });
    try {
      const ours = await library(BUDGET_BYTES, postgres);
      await add(ours, 0, 11);
      await ours.add(source('Thessaloniki'), ADMIN, NOW, { keepBoth: true });
      await settled(ours);
      expect([ours.passages, ours.size]).toEqual([0, 12]);
      expect(await answered(ours, 'Port7')).toContain('The mayor of Port7');
      expect(await answered(ours, 'Thesaloniki')).toContain('The mayor of Thessaloniki');
      const { items } = await ours.headlines('Port7', { offset: 0, limit: 1 });
      await ours.remove(items[0]?.id ?? '');
      expect(await answered(ours, 'Port7')).toBeNull();
      await ours.rest();
    } finally {
      await postgres.close();
      cluster.remove();
    }
  });
});

describe('libraries', () => {
  it('counts a library that is searched in the store by its headlines', async () => {
    const libraries = openLibraries(store, { budgetBytes: BUDGET_BYTES });
    const ours = (await libraries.library(SERVER)) as OpenLibrary;
    await add(ours, 0, 11);
    await settled(ours);
    expect(libraries.figures()).toMatchObject({ articles: 11, passages: 0, bytes: 10_000 + 11 * 2_500 });
    await libraries.close();
  });
});
