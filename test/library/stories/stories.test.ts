/** Which articles a library puts together as telling the same event, and what becomes of them. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/articles/article.ts';
import { newId } from '../../../src/articles/id.ts';
import { encodeSketch, minHashSketch } from '../../../src/articles/near-duplicates.ts';
import { toArticle } from '../../../src/articles/source.ts';
import { Replica } from '../../../src/library/memory/replica.ts';
import { Stories } from '../../../src/library/stories/stories.ts';
import type { Store } from '../../../src/storage/store.ts';
import { ADMIN, NOW, OTHER, SERVER, stores } from '../newsdesk.ts';

const { newFile, open } = stores();

const onError = (error: unknown) => {
  throw error;
};

interface Desk {
  store: Store;
  replica: Replica;
  stories: Stories;
  /** Adds an article as intake does; gives its id. */
  add(source: Source): Promise<string>;
  /** The stories as lists of the articles' links without their beginning. */
  grouped(): string[][];
}

async function desk(file = newFile(), owner = SERVER, budgetBytes = Number.POSITIVE_INFINITY): Promise<Desk> {
  const store = await open(file);
  const replica = await Replica.open(owner, store, budgetBytes, onError);
  await replica.catchUp();
  const stories = new Stories({ owner, store, replica, onError });
  await stories.catchUp();
  return {
    store,
    replica,
    stories,
    async add(source) {
      const article = toArticle(source, ADMIN, NOW);
      await store.addArticle(owner, article);
      await replica.add(article);
      replica.revision += 1;
      await stories.place(article);
      return article.id;
    },
    grouped() {
      const own = replica.index.latestAdded().toSorted((a, b) => (a.id < b.id ? -1 : 1));
      return [...Map.groupBy(own, ({ id }) => stories.storyOf(id)).values()].map(each =>
        each.map(({ url }) => url.replace('https://news.example/', '')),
      );
    },
  };
}

/** Reports of one fire, by different papers on different days of June. */
const FIRE: Record<string, (day: number) => Source> = {
  fire: day => ({
    title: 'Fire destroys the old sugar mill in Tarlow',
    publisher: 'Harbour Daily',
    link: 'https://news.example/fire',
    date: `2026-06-0${day}`,
    text:
      'A fire destroyed the old sugar mill in Tarlow on Tuesday night. Two firefighters were hurt when the roof of the Kellerman mill fell in, ' +
      'said fire chief Ada Brandt. The mill was closed in 1998 and was to become a museum of sugar.',
  }),
  blaze: day => ({
    title: 'Two firefighters hurt as blaze guts Tarlow sugar mill',
    publisher: 'Example Wire',
    link: 'https://news.example/blaze',
    date: `2026-06-0${day}`,
    text:
      'Two firefighters were hurt in Tarlow when a blaze gutted the Kellerman sugar mill, which had been empty since 1998. Chief Ada Brandt said the ' +
      'roof came down on Tuesday shortly before midnight. The cause of the fire is not known yet.',
  }),
  arson: day => ({
    title: 'Police suspect arson at the Kellerman mill in Tarlow',
    publisher: 'Other Times',
    link: 'https://news.example/arson',
    date: `2026-06-0${day}`,
    text:
      'Police in Tarlow suspect that the fire at the Kellerman sugar mill was arson. Two firefighters were hurt on Tuesday night when the roof of the mill fell ' +
      'in. Fire chief Ada Brandt said that petrol cans were found.',
  }),
};
const fire = (name: keyof typeof FIRE, day: number) => (FIRE[name] as (day: number) => Source)(day);

const UNLIKE: Source = {
  title: 'Fire brigade of Norhaven buys a new ladder',
  publisher: 'Harbour Daily',
  link: 'https://news.example/ladder',
  date: '2026-06-02',
  text:
    'The fire brigade of Norhaven has bought a ladder of 40 metres. Mayor Piet Olsen handed over the keys on Tuesday. The old one had served for thirty years, and ' +
    'firefighters will train with the new one all summer.',
};

describe('a story', () => {
  test('is joined by reports of the same event, whatever they call it, and by nothing else', async () => {
    const { add, grouped } = await desk();
    await add(fire('fire', 2));
    await add(UNLIKE);
    await add(fire('blaze', 3));
    await add(fire('arson', 4));
    expect(grouped()).toEqual([['fire', 'blaze', 'arson'], ['ladder']]);
  });

  test('is not joined by what is more than five days away, and grows with what is not', async () => {
    const far = await desk();
    await far.add(fire('fire', 1));
    await far.add(fire('blaze', 7));
    expect(far.grouped()).toEqual([['fire'], ['blaze']]);
    const near = await desk();
    await near.add(fire('fire', 1));
    await near.add(fire('blaze', 6));
    await near.add(fire('arson', 9));
    expect(near.grouped()).toEqual([['fire', 'blaze', 'arson']]);
  });

  test('is not joined by the report of another day that is made from the same template', async () => {
    const { add, grouped } = await desk();
    const weather = (day: string, link: string, figures: string): Source => ({
      title: `Weather for ${day}: the forecast for Tarlow`,
      publisher: 'Harbour Daily',
      link: `https://news.example/${link}`,
      date: `2026-06-0${link.slice(1)}`,
      text: `The forecast for Tarlow on ${day}: ${figures} The wind comes from the west, and the sea is calm. The next forecast is published tomorrow.`,
    });
    await add(weather('Monday', 'w1', 'sun and 21 degrees in the morning, clouds and 18 degrees later.'));
    await add(weather('Tuesday', 'w2', 'rain of 12 millimetres until noon, then 16 degrees and fog.'));
    await add(weather('Wednesday', 'w3', 'thunder at night, 24 degrees by day, hail of 3 centimetres.'));
    expect(grouped()).toEqual([['w1'], ['w2'], ['w3']]);
  });

  test('counts each publisher once, and copies not at all', async () => {
    const { add, stories, store } = await desk();
    const first = await add(fire('fire', 2));
    const original = fire('blaze', 3);
    await add(original);
    const copy = await add({
      ...original,
      publisher: 'Copy Daily',
      link: 'https://news.example/copy',
      text: `${original.text} All rights reserved.`,
    });
    const again = await add({ ...fire('arson', 4), publisher: 'HARBOUR daily' });
    for (const { id, text } of await store.articlesById(SERVER, await store.articleIds(SERVER))) {
      await store.saveSketch(SERVER, id, encodeSketch(minHashSketch(text)));
    }
    expect(await stories.reportsOf(first)).toEqual({ total: 4, independent: 2 });
    expect(await stories.reportsOf(first, ({ id }) => id !== again && id !== copy)).toEqual({
      total: 2,
      independent: 2,
    });
    expect(stories.articlesOf(stories.storyOf(copy)).map(({ publisher }) => publisher)).toEqual([
      'Harbour Daily',
      'Example Wire',
      'Copy Daily',
      'HARBOUR daily',
    ]);
  });

  test('stands after a restart, is the same for another process, and is nobody else’s', async () => {
    const file = newFile();
    const here = await desk(file);
    await here.add(fire('fire', 2));
    const there = await desk(file);
    await here.add(fire('blaze', 3));
    await there.replica.catchUp();
    await there.stories.catchUp();
    expect(there.grouped()).toEqual([['fire', 'blaze']]);
    await there.add(fire('arson', 4));
    expect((await desk(file)).grouped()).toEqual([['fire', 'blaze', 'arson']]);
    const other = await desk(file, OTHER);
    await other.add(fire('blaze', 3));
    expect(other.grouped()).toEqual([['blaze']]);
  });

  test('loses an article that is taken out of it for good', async () => {
    const file = newFile();
    const { add, stories, replica, grouped } = await desk(file);
    const first = await add(fire('fire', 2));
    await add(fire('blaze', 3));
    expect(await stories.takeOut(first, NOW)).toBe(true);
    expect(grouped()).toEqual([['fire'], ['blaze']]);
    await add(fire('arson', 4));
    expect(grouped().map(({ length }) => length)).toEqual([2, 1]);
    const again = await desk(file);
    expect(again.grouped()).toEqual(grouped());
    expect(again.replica.revision).toBe(replica.revision);
    expect(await stories.takeOut(newId(NOW), NOW)).toBe(false);
  });

  test('goes on where the article that began it is gone or replaced', async () => {
    const file = newFile();
    const { add, store, replica, stories, grouped } = await desk(file);
    const first = await add(fire('fire', 2));
    const second = await add(fire('blaze', 3));
    await store.removeArticle(SERVER, first);
    replica.index.remove(first);
    replica.revision += 1;
    stories.removed(first);
    const newer = toArticle({ ...fire('blaze', 3), title: 'Blaze guts Tarlow mill' }, ADMIN, NOW);
    await store.replaceArticle(SERVER, second, newer, '');
    replica.index.remove(second);
    await replica.add(newer);
    replica.revision += 1;
    stories.replaced(second, newer.id);
    await add(fire('arson', 4));
    expect(grouped()).toEqual([['blaze', 'arson']]);
    expect((await desk(file)).grouped()).toEqual([['blaze', 'arson']]);
  });

  test('is found in a library that is searched in the store, too', async () => {
    const { add, replica, grouped } = await desk(newFile(), SERVER, 1);
    await add(UNLIKE);
    await replica.catchUp();
    while (replica.place === 'moving') await nextTurn();
    expect(replica.place).toBe('store');
    await add(fire('fire', 2));
    await add(fire('blaze', 3));
    await add(fire('arson', 4));
    expect(grouped()).toEqual([['ladder'], ['fire', 'blaze', 'arson']]);
    await replica.rest();
  });

  test('is made afterwards of articles that were added before there were stories', async () => {
    const { store, replica, stories, grouped } = await desk();
    for (const [at, name] of (['arson', 'blaze', 'fire'] as const).entries()) {
      await store.addArticle(SERVER, toArticle(fire(name, 4 - at), ADMIN, NOW));
    }
    await replica.catchUp();
    stories.placeOthers();
    await stories.settled();
    expect(grouped()).toEqual([['arson', 'blaze', 'fire']]);
    expect(await store.unplaced(SERVER, 10)).toEqual([]);
  });
});
