/** What a library keeps of its people: gaps, complaints, replays, and erasing. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Found } from '../../../src/library/answers/answer.ts';
import { QuestionHistory } from '../../../src/library/answers/history.ts';
import type { OpenLibrary } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/stored-library.ts';
import type { Store } from '../../../src/storage/store.ts';
import { ADMIN, NOW, OTHER, SERVER, source, stores } from '../newsdesk.ts';

const { newFile, open } = stores();
const options = { onError: (error: unknown) => expect.fail(String(error)) };
const all = { offset: 0, limit: 10 };
const PIER = 'who opened a second pier in Lisbon?';

let store: Store;
let library: OpenLibrary;
beforeEach(async () => {
  store = await open(newFile());
  library = await openLibrary(SERVER, store, options);
});

async function add(name: string, more = ''): Promise<string> {
  const each = source(name);
  const added = await library.add({ ...each, text: each.text + more }, ADMIN, NOW);
  return added.added ? added.article.id : expect.fail(`${name} was not added`);
}
const ask = async (text = PIER) => (await library.ask(text, NOW, { by: ADMIN })) as Found;

describe('gaps', () => {
  it('are told with whether they are covered by now, and can be closed', async () => {
    await add('Oslo');
    await library.ask(PIER, NOW);
    await library.ask('a second pier in LISBON: who opened it', NOW + 1);
    await library.ask('how much is a zyzzyva?', NOW);
    const gaps = await library.history.gaps(all, NOW);
    expect(gaps).toMatchObject({
      total: 2,
      items: [
        {
          question: 'a second pier in LISBON: who opened it',
          count: 2,
          askedAt: NOW + 1,
          isCovered: false,
        },
        { question: 'how much is a zyzzyva?', count: 1, isCovered: false },
      ],
    });
    await add('Lisbon');
    const [first] = (await library.history.gaps(all, NOW)).items;
    expect(first?.isCovered).toBe(true);
    expect(await library.history.gap(first?.id ?? '')).toBe('a second pier in LISBON: who opened it');
    expect(await (await openLibrary(OTHER, store, options)).history.closeGap(first?.id ?? '')).toBe(0);
    expect(await library.history.closeGap(first?.id ?? '')).toBe(2);
    expect((await library.history.gaps(all, NOW)).total).toBe(1);
    expect(await library.history.closeGap(first?.id ?? '')).toBe(0);
  });
});

describe('an answer that somebody found wrong', () => {
  it('is told with what people said, the latest first', async () => {
    await add('Lisbon');
    const [good, bad, worse] = [await ask(), await ask(), await ask()];
    await library.rate(good.id, ADMIN, 'up', NOW);
    await library.rate(bad.id, ADMIN, 'down', NOW + 1, 'It is old.');
    await library.rate(worse.id, ADMIN, 'up', NOW + 2);
    await library.rate(worse.id, '200000000000000002', 'down', NOW + 3);
    const { items, total } = await library.history.complaints(all);
    expect(total).toBe(2);
    expect(items).toMatchObject([
      { answer: worse.id, question: PIER, up: 1, down: 1, reasons: [] },
      { answer: bad.id, up: 0, down: 1, reasons: ['It is old.'], mark: undefined },
    ]);
    expect((await library.history.complaints({ offset: 1, limit: 1 })).items).toMatchObject([
      { answer: bad.id },
    ]);
    expect(await library.history.complaint(good.id)).toBeNull();
  });

  it('takes a mark of a passage that stands, or of nothing', async () => {
    const articleId = await add('Lisbon');
    const { id } = await ask();
    await library.rate(id, ADMIN, 'down', NOW);
    const length = (await library.article(articleId))?.text.length ?? 0;
    const { history } = library;
    expect(await history.mark(id, { articleId, start: 0, end: length }, NOW)).toBe(true);
    expect((await history.complaint(id))?.mark).toEqual({ articleId, start: 0, end: length });
    expect(await history.mark(id, null, NOW)).toBe(true);
    expect((await history.complaint(id))?.mark).toBeNull();
    for (const [start, end] of [
      [0, length + 1],
      [-1, 5],
      [5, 5],
      [Number.NaN, 5],
    ] as const)
      expect(await history.mark(id, { articleId, start, end }, NOW)).toBe(false);
    expect(await history.mark(id, { articleId: 'nosuch', start: 0, end: 5 }, NOW)).toBe(false);
    expect(await history.mark('nosuch', null, NOW)).toBe(false);
  });
});

describe('a replay', () => {
  it('counts what was won and lost since', async () => {
    const articleId = await add('Lisbon', `\n\n${'The weather was fine that day. '.repeat(30)}`);
    const [praised, unmarked, refused, wanted] = [await ask(), await ask(), await ask(), await ask()];
    const { history } = library;
    await library.rate(praised.id, ADMIN, 'up', NOW);
    for (const { id } of [unmarked, refused, wanted]) await library.rate(id, ADMIN, 'down', NOW);
    await history.mark(refused.id, null, NOW);
    // The last words of the article, which are not quoted.
    const end = (await library.article(articleId))?.text.length ?? 0;
    await history.mark(wanted.id, { articleId, start: end - 20, end }, NOW);
    expect(await history.replay()).toEqual({ wins: [], losses: [], right: 1, wrong: 2 });
    // One that has become too careful to say anything.
    const cautious = new QuestionHistory({
      owner: SERVER,
      store,
      finder: { quotesFor: async () => [], sentencesFor: async () => [] },
      onForgotten: () => {},
      onErased: async () => {},
    });
    expect(await cautious.replay()).toEqual({ wins: [PIER], losses: [PIER], right: 0, wrong: 1 });
    await library.remove(articleId);
    expect(await history.replay()).toEqual({ wins: [PIER], losses: [], right: 0, wrong: 0 });
  });
});

describe('a question that was asked of some articles only', () => {
  const { title: _, text } = source('Lisbon');
  const named = (publisher: string, date: string, name: string) =>
    library.add({ ...source(name), text: text.replaceAll('Lisbon', name), publisher, date }, ADMIN, NOW, {
      keepBoth: true,
    });
  const first = async () => {
    await named('The Old', '2026-01-02', 'Lisbon');
    return (await library.ask(PIER, NOW, { by: ADMIN, publisher: 'The Old' })) as Found;
  };

  it('is asked again of these only', async () => {
    await library.changeSettings({ threshold: 0 });
    await named('The Old', '2026-01-02', 'Oslo');
    const { id } = (await library.ask(PIER, NOW, { publisher: 'The Old' })) as Found;
    await library.rate(id, ADMIN, 'up', NOW);
    await named('The New', '2026-06-02', 'Lisbon');
    expect((await ask()).quotes[0].article.publisher).toBe('The New');
    expect(await library.history.replay()).toMatchObject({ losses: [], right: 1 });
  });

  it('has its right answer among these only', async () => {
    const { id } = await first();
    await named('The New', '2026-06-02', 'Lisbon');
    await library.rate(id, ADMIN, 'down', NOW);
    // The name under which answers have it that are stored already.
    expect((await store.answer(SERVER, id))?.details).toMatchObject({ narrowing: { publisher: 'The Old' } });
    const complaint = await library.history.complaint(id);
    expect(complaint?.filter).toEqual({ publisher: 'The Old' });
    const passages = complaint ? await library.history.candidates(complaint) : [];
    expect(new Set(passages.map(({ article }) => article.publisher))).toEqual(new Set(['The Old']));
  });

  it('is a gap only if no other article answers it', async () => {
    await first();
    await named('The New', '2026-06-02', 'Oslo');
    await library.ask(PIER, NOW, { publisher: 'The New' });
    expect((await library.history.gaps(all, NOW)).total).toBe(0);
    await library.ask('how much is a zyzzyva?', NOW, { publisher: 'The New' });
    expect((await library.history.gaps(all, NOW)).total).toBe(1);
  });
});

it('forgetting a person takes their name from the articles, in memory and in snapshots too', async () => {
  const id = await add('Lisbon');
  await store.saveSnapshotPart(SERVER, 'stamp', 0, new Uint8Array(1));
  await store.finishSnapshot(SERVER, 'stamp', 1, 'head');
  await library.history.forgetPerson('200000000000000009');
  expect(await store.snapshot(SERVER)).not.toBeNull();
  expect(library.list(all).items[0]?.addedBy).toBe(ADMIN);
  await library.history.forgetPerson(ADMIN);
  expect((await library.article(id))?.addedBy).toBe('');
  expect(library.list(all).items[0]?.addedBy).toBe('');
  expect(await store.snapshot(SERVER)).toBeNull();
});

it('erasing leaves an empty library, in memory too, and all of the others', async () => {
  await add('Lisbon');
  await library.changeSettings({ answers: 'private' });
  const other = await openLibrary(OTHER, store, options);
  await other.add(source('Lisbon'), ADMIN, NOW);
  await library.history.erase();
  expect(library.size).toBe(0);
  expect(library.settings().answers).toBe('public');
  expect((await library.ask(PIER, NOW)).kind).toBe('not covered');
  expect((await other.ask(PIER, NOW)).kind).toBe('found');
  await add('Lisbon');
  expect((await ask()).kind).toBe('found');
});
