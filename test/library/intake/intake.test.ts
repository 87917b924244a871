/** The same story once: by link, by text, by similarity; updates, replacing, and keeping both. */
import { beforeEach, describe, expect, it } from 'vitest';
import { minHashSketch } from '../../../src/articles/near-duplicates.ts';
import type { Library } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/stored-library.ts';
import type { Store } from '../../../src/storage/store.ts';
import { articleText } from '../../helpers/web.ts';
import { ADMIN, NOW, OTHER, SERVER, source, stores } from '../newsdesk.ts';

const { newFile, open } = stores();
const options = { onError: (error: unknown) => expect.fail(String(error)) };
let file: string;
let store: Store;
let library: Library;
beforeEach(async () => {
  file = newFile();
  store = await open(file);
  library = await openLibrary(SERVER, store, options);
});

it('a sketch that is damaged is made again', async () => {
  const { article } = (await library.add(story, ADMIN, NOW)) as { article: { id: string } };
  for (const damaged of ['', 'AAAA', '%%%']) {
    await store.saveSketch(SERVER, article.id, damaged);
    const again = await openLibrary(SERVER, store, options);
    expect(await again.add(wire, ADMIN, NOW)).toMatchObject({ added: false, by: 'similarity' });
    expect(await store.sketches(SERVER)).not.toMatchObject([{ sketch: damaged }]);
  }
});

const story = source('Lisbon', { text: articleText('Lisbon') });
/** The story with a few words of its own under a link of its own. */
const wire = source('Lisbon', {
  link: 'https://other.example/lisbon',
  title: 'Lisbon has a second pier',
  publisher: 'The Wire',
  text: `${articleText('Lisbon')} The Wire reports.`,
});

async function added(what = story, choice = {}) {
  const result = await library.add(what, ADMIN, NOW, choice);
  if (!result.added) throw new Error(`not added: ${result.by}`);
  return result;
}

describe('the same link', () => {
  it('is no second article, whatever its text says', async () => {
    const { article } = await added();
    for (const [change, isChanged] of [
      [{}, false],
      [{ date: '' }, false],
      [{ title: 'Another title' }, true],
      [{ text: articleText('Porto') }, true],
      [{ date: '2026-06-03' }, true],
    ] as const) {
      const again = await library.add({ ...story, ...change }, ADMIN, NOW);
      expect(again).toMatchObject({ added: false, by: 'link', same: { id: article.id }, isChanged });
    }
    expect(library.size).toBe(1);
  });

  it('is an update if that is wanted and something is new: id and text are others, who added it and the pin stay', async () => {
    const { article } = await added();
    await store.pin(SERVER, article.id, true);
    const later = NOW + 60_000;
    expect(await library.add(story, 'feed', later, { update: true })).toMatchObject({ added: false });
    const result = await library.add({ ...story, date: '2026-06-03' }, 'feed', later, { update: true });
    if (!result.added) throw new Error('not updated');
    expect(result.replaced?.id).toBe(article.id);
    expect(result.article).toMatchObject({ addedBy: ADMIN, addedAt: NOW, publishedAt: Date.UTC(2026, 5, 3) });
    expect(result.article.id).not.toBe(article.id);
    expect(await store.pins(SERVER)).toEqual([result.article.id]);
    expect(library.list({ offset: 0, limit: 5 }).items.map(({ id }) => id)).toEqual([result.article.id]);
    expect(await library.article(article.id)).toBeNull();
  });

  it('counts a stated date of the future as now, and not as another one each time', async () => {
    await added();
    const future = { ...story, date: new Date(NOW).toISOString() };
    expect(await library.add(future, 'feed', NOW, { update: true })).toMatchObject({ isChanged: false });
    expect(await library.add(future, 'feed', NOW + 1_000, { update: true })).toMatchObject({ added: true });
  });
});

describe('the same text under another link', () => {
  it('is the same article, also for one who would keep both', async () => {
    const { article } = await added();
    const again = { ...story, link: 'https://other.example/lisbon' };
    for (const choice of [{}, { keepBoth: true }, { update: true }]) {
      expect(await library.add(again, ADMIN, NOW, choice)).toMatchObject({
        added: false,
        by: 'text',
        similarity: 1,
        same: { id: article.id },
      });
    }
  });
});

describe('a text that is nearly the same', () => {
  it('is the same story, and says how alike they are', async () => {
    const { article } = await added();
    const result = await library.add(wire, ADMIN, NOW);
    expect(result).toMatchObject({ added: false, by: 'similarity', same: { id: article.id } });
    if (result.added) return;
    expect(result.similarity).toBeGreaterThan(0.9);
    expect(result.similarity).toBeLessThan(1);
    expect(library.size).toBe(1);
  });

  it('is added beside it for one who keeps both', async () => {
    await added();
    await added(wire, { keepBoth: true });
    expect(library.size).toBe(2);
  });

  it('takes its place for one who wants that', async () => {
    const { article } = await added();
    const result = await added(wire, { replaces: article.id });
    expect(result.replaced?.id).toBe(article.id);
    expect(result.article.addedBy).toBe(ADMIN);
    expect(library.size).toBe(1);
    expect(library.suggest('second pier', 5).map(({ publisher }) => publisher)).toEqual(['The Wire']);
    // The link of the old one is free again, and its story is the new one's.
    expect(await library.add(story, ADMIN, NOW)).toMatchObject({
      by: 'similarity',
      same: { id: result.article.id },
    });
  });

  it('of two that are like it, the one that is most like it counts', async () => {
    await added();
    const { article } = await added(wire, { keepBoth: true });
    const third = { ...wire, link: 'https://third.example/lisbon', title: 'Pier in Lisbon' };
    expect(await library.add(third, ADMIN, NOW)).toMatchObject({
      by: 'similarity',
      same: { id: article.id },
    });
  });

  it('is nothing if less than four fifths are alike', async () => {
    await added();
    const [beginning = ''] = story.text.split('\n\n');
    await added({ ...wire, text: `${beginning} ${'Nothing else is known of it.'}` });
    await added({ ...wire, link: 'https://third.example/', text: articleText('Porto') });
  });

  it('is not looked for in other libraries', async () => {
    await added();
    const other = await openLibrary(OTHER, store, options);
    expect(await other.add(wire, ADMIN, NOW)).toMatchObject({ added: true });
  });
});

describe('what is known of the texts', () => {
  it('is kept, and made up for where it is missing', async () => {
    const { article } = await added();
    expect(await store.unsketched(SERVER, 5)).toEqual([]);
    const porto = await added(source('Porto'));
    await store.saveSketch(SERVER, porto.article.id, (await store.sketches(SERVER))[0]?.sketch ?? '');
    const again = await openLibrary(SERVER, store, options);
    expect(await again.add(wire, ADMIN, NOW)).toMatchObject({ by: 'similarity', same: { id: article.id } });
    // Stored without one, as before there were any.
    const { article: faro } = await added(source('Faro', { text: articleText('Faro') }));
    await store.removeArticle(SERVER, faro.id);
    await store.addArticle(SERVER, faro);
    expect(await store.unsketched(SERVER, 5)).toEqual([faro.id]);
    const third = await openLibrary(SERVER, store, options);
    expect(
      await third.add(
        source('Faro', { link: 'https://other.example/f', text: `${faro.text} More.` }),
        ADMIN,
        NOW,
      ),
    ).toMatchObject({ by: 'similarity', same: { id: faro.id } });
    expect(await store.unsketched(SERVER, 5)).toEqual([]);
    expect(minHashSketch(faro.text).size).toBeGreaterThan(50);
  });

  it('follows what another process added and removed', async () => {
    const { article } = await added();
    const elsewhere = await openLibrary(SERVER, await open(file), options);
    await elsewhere.remove(article.id);
    const porto = await elsewhere.add(source('Porto', { text: articleText('Porto') }), ADMIN, NOW);
    await (library as Awaited<ReturnType<typeof openLibrary>>).catchUp();
    await added(wire);
    const like = { ...wire, link: 'https://other.example/porto', text: `${articleText('Porto')} More.` };
    expect(await library.add(like, ADMIN, NOW)).toMatchObject({
      by: 'similarity',
      same: { id: porto.added ? porto.article.id : '' },
    });
  });

  it('forgets what was removed', async () => {
    const { article } = await added();
    await library.remove(article.id);
    await added(wire);
  });
});

it('a preview says the same without writing anything', async () => {
  const { article } = await added();
  const preview = await library.preview(wire, ADMIN, NOW);
  expect(preview).toMatchObject({
    article: { title: wire.title, url: wire.link },
    existing: { by: 'similarity', same: { id: article.id }, isChanged: true },
  });
  expect((await library.preview(source('Porto'), ADMIN, NOW)).existing).toBeNull();
  expect(library.size).toBe(1);
});
