/** A library with networks that judge meaning: what they find and put first, and that everything works without them. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenLibrary } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/stored-library.ts';
import { type Meaning, NO_MEANING, type Reading, VECTOR_BYTES } from '../../src/search/meaning/meaning.ts';
import type { Store } from '../../src/storage/store.ts';
import { ADMIN, NOW, SERVER, source, stores } from './newsdesk.ts';

const { newFile, open } = stores();
const onError = (error: unknown) => expect.fail(String(error));
let store: Store;
beforeEach(async () => {
  store = await open(newFile());
});

/** Networks for which texts that hold one of these words mean what the question means. */
class Fake implements Meaning {
  isReady = true;
  isWanted = true;
  encoder = 'fake';
  /** Texts whose vectors were made. */
  made: string[] = [];
  read: Meaning['read'] = async (_question, passages) => passages.map(({ text }) => this.#readingOf(text));
  readonly #means: readonly string[];

  constructor(...means: string[]) {
    this.#means = means;
  }

  async questionVector(): Promise<Int8Array> {
    return this.#vector(true);
  }

  async passageVectors(_owner: string, _title: string, passages: readonly string[]): Promise<Int8Array> {
    this.made.push(...passages);
    return Int8Array.from(passages.flatMap(text => [...this.#vector(this.#isMeant(text))]));
  }

  async close(): Promise<void> {}

  #readingOf(text: string): Reading {
    const word = this.#means.find(each => text.includes(each));
    const start = word ? text.indexOf(word) : 0;
    const end = start + (word?.length ?? 1);
    const span = { start, end, score: word ? 9 : -9 };
    return { relevance: word ? 9 : -9, spans: [span, null] };
  }

  #isMeant(text: string): boolean {
    return this.#means.some(word => text.includes(word));
  }

  #vector(isMeant: boolean): Int8Array {
    const vector = new Int8Array(VECTOR_BYTES).fill(1);
    vector[0] = isMeant ? 127 : -127;
    return vector;
  }
}

const FRED = source('fred', {
  title: 'A new head for the ferry company',
  text: 'Fred Hansen was named chief executive on Monday. He begins in July, and his office will be in the old harbour.',
});
const PAY = source('pay', {
  title: 'What the boss of the ferry company earns',
  text: 'The boss of the ferry company earned two million euros last year. That is more than before, and more than others earn.',
});

async function libraryWith(
  meaning: Meaning | undefined,
  ...sources: ReturnType<typeof source>[]
): Promise<OpenLibrary> {
  const library = await openLibrary(SERVER, store, { onError, ...(meaning && { meaning }) });
  for (const each of sources) await library.add(each, ADMIN, NOW);
  await library.vectorsMade();
  return library;
}

async function quoted(library: OpenLibrary, question: string) {
  const answer = await library.ask(question, NOW);
  if (answer.kind !== 'found') return null;
  const [quote] = answer.quotes;
  return {
    title: quote.article.title,
    span: quote.span && quote.text.slice(quote.span.start, quote.span.end),
  };
}

describe('a library with networks', () => {
  it('finds and quotes what means the same in other words, and underlines what answers', async () => {
    const asked = 'who runs the shipping firm now?';
    const alone = await libraryWith(undefined, FRED, PAY);
    expect(await quoted(alone, asked)).toBeNull();
    const library = await openLibrary(SERVER, store, { onError, meaning: new Fake('Fred Hansen') });
    await library.vectorsMade();
    expect(await quoted(library, asked)).toEqual({ title: FRED.title, span: 'Fred Hansen' });
    expect(library.choosesBy).toBe('meaning');
  });

  it('puts what the reader says above words', async () => {
    const asked = 'who is the boss of the ferry company?';
    const alone = await libraryWith(undefined, FRED, PAY);
    expect((await alone.search(asked, NOW, 1)).passages[0]?.articleId).toBe(
      alone.list({ offset: 0, limit: 9 }).items.find(({ title }) => title === PAY.title)?.id,
    );
    const library = await openLibrary(SERVER, store, { onError, meaning: new Fake('Fred Hansen') });
    await library.vectorsMade();
    expect((await quoted(library, asked))?.title).toBe(FRED.title);
  });

  it.each([
    ['are not ready', { isReady: false }],
    ['come too late', { read: async () => [] }],
    ['do not even make the question’s vector', { questionVector: async () => null }],
  ])('answers by words where the networks %s', async (_, failing) => {
    const asked = 'what does the boss of the ferry company earn?';
    const meaning = Object.assign(new Fake('Fred Hansen'), failing);
    const library = await libraryWith(meaning, FRED, PAY);
    expect((await quoted(library, asked))?.title).toBe(PAY.title);
  });

  it('says what chooses its answers', async () => {
    const meaning = new Fake();
    const library = await libraryWith(meaning);
    expect(library.choosesBy).toBe('meaning');
    meaning.isReady = false;
    expect(library.choosesBy).toBe('words for now');
    expect((await libraryWith(NO_MEANING)).choosesBy).toBe('words');
  });
});

describe('headlines', () => {
  it('are found by meaning, too, below those found by words', async () => {
    const library = await libraryWith(new Fake('Fred Hansen'), FRED, PAY);
    const titles = async (query: string) =>
      (await library.headlines(query, { offset: 0, limit: 9 })).items.map(({ title }) => title);
    expect(await titles('boss earns')).toEqual([PAY.title, FRED.title]);
    expect(await titles('zyzzyva')).toEqual([FRED.title]);
  });
});

describe('gaps', () => {
  it('of questions that mean the same are one', async () => {
    // Every question means the same to this one.
    const library = await libraryWith(new Fake());
    for (const asked of ['who is the mayor of Lyon?', 'name of Lyon’s mayor', 'mayor lyon'])
      await library.ask(asked, NOW);
    const { items } = await library.history.gaps({ offset: 0, limit: 9 }, NOW);
    expect(items.map(({ count }) => count)).toEqual([3]);
    const alone = await libraryWith(undefined);
    await alone.ask('who owns the ferry?', NOW);
    await alone.ask('name of the boat’s owner', NOW);
    expect((await alone.history.gaps({ offset: 0, limit: 9 }, NOW)).total).toBe(3);
  });
});

describe('vectors', () => {
  it('are made once, and kept', async () => {
    const first = new Fake();
    await libraryWith(first, FRED, PAY);
    expect(first.made).toHaveLength(2);
    const second = new Fake('Fred Hansen');
    const library = await libraryWith(second);
    expect(second.made).toEqual([]);
    expect(library.size).toBe(2);
  });

  it('of another encoder are made anew', async () => {
    await libraryWith(new Fake(), FRED);
    const other = Object.assign(new Fake(), { encoder: 'another' });
    await libraryWith(other);
    expect(other.made).toHaveLength(1);
    const [article] = (await store.articleIds(SERVER)).slice(-1);
    expect((await store.vectorsOf(SERVER, [article ?? ''])).map(({ version }) => version)).toEqual([
      'another',
    ]);
  });

  it('are not made of languages that the networks do not know', async () => {
    const german = source('kiel', {
      title: 'Der Hafen von Kiel bekommt einen zweiten Anleger',
      text: 'Der Bürgermeister hat am Dienstag den zweiten Anleger im Hafen eröffnet. Die Arbeiten haben vier Jahre gedauert.',
    });
    const meaning = new Fake();
    await libraryWith(meaning, german, FRED);
    expect(meaning.made).toEqual([expect.stringContaining('Fred Hansen')]);
  });

  it('go with their article, and come with a new one', async () => {
    const meaning = new Fake('Fred Hansen');
    const library = await libraryWith(meaning, FRED, PAY);
    const [id = ''] = library
      .list({ offset: 0, limit: 9 })
      .items.flatMap(each => (each.title === FRED.title ? [each.id] : []));
    await library.remove(id);
    await library.vectorsMade();
    expect((await quoted(library, 'who runs the shipping firm now?'))?.title).not.toBe(FRED.title);
    await library.add(FRED, ADMIN, NOW);
    await library.vectorsMade();
    expect((await quoted(library, 'who runs the shipping firm now?'))?.title).toBe(FRED.title);
    expect(meaning.made).toHaveLength(3);
  });

  it('that cannot be made now are made when the networks are there again', async () => {
    const meaning = new Fake('Fred Hansen');
    meaning.isReady = false;
    const library = await libraryWith(meaning, FRED);
    expect(meaning.made).toEqual([]);
    meaning.isReady = true;
    await library.catchUp();
    await library.vectorsMade();
    expect(meaning.made).toHaveLength(1);
  });
});

it('a passage that only its vector finds can be judged, where no word of the question is known', async () => {
  const library = await libraryWith(new Fake('Fred Hansen'), FRED);
  const { passages, confidence } = await library.search('zyzzyva quux?', NOW, 1);
  expect(passages.map(({ score }) => Number.isFinite(score))).toEqual([true]);
  expect(confidence).toBeGreaterThanOrEqual(0);
});
