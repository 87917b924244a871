/** Questions and headlines narrowed to a publisher, a time or single articles, and what is said to what is not understood. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import { Conversations, FOLLOW_UP_MS } from '../../../src/library/answers/conversations.ts';
import { publisherKey, publisherOf, publishersLike, sinceOf } from '../../../src/library/answers/filter.ts';
import type { Library } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/stored-library.ts';
import { ADMIN, NOW, SERVER, source, stores } from '../newsdesk.ts';

const files = stores();
const ALL = { offset: 0, limit: 10 };
const QUESTION = 'who opened a second pier?';

let library: Library;
let old: Article;
let recent: Article;
let undated: Article;
beforeEach(async () => {
  const store = await files.open(files.newFile());
  library = await openLibrary(SERVER, store, {
    onError: error => {
      throw error;
    },
    conversations: new Conversations(),
  });
  const add = async (name: string, change = {}) => {
    const result = await library.add(source(name, change), ADMIN, NOW);
    if (!result.added) throw new Error('not added');
    return result.article;
  };
  old = await add('Oldham');
  recent = await add('Newtown', { publisher: 'Example Wire', date: '2026-07-30' });
  undated = await add('Nowhere', { date: '' });
});

async function quoted(asking: Parameters<Library['ask']>[2], question = QUESTION): Promise<string[]> {
  const answer = await library.ask(question, NOW, asking);
  return answer.kind === 'found' ? answer.quotes.map(quote => quote.article.id) : [];
}

describe('a question', () => {
  it('is answered from articles since a day, by a publisher, or from some articles only', async () => {
    expect(await quoted({ since: Date.UTC(2026, 6, 30) })).toEqual([recent.id]);
    expect(await quoted({ since: Date.UTC(2026, 6, 30) + 1 })).toEqual([]);
    expect(await quoted({ publisher: 'Example Wire' })).toEqual([recent.id]);
    expect(await quoted({ publisher: 'Harbour Daily', since: NOW })).toEqual([]);
    expect(await quoted({ articles: [undated.id] })).toEqual([undated.id]);
    expect(await quoted({ articles: ['nosucharticle0'] })).toEqual([]);
    expect(await quoted({ articles: [] })).toEqual([]);
  });

  it('leans on the former one of the same person in the same channel, for ten minutes', async () => {
    const asker = { person: ADMIN, channel: '3' };
    await library.ask('who opened a pier in Newtown?', NOW, { asker });
    const leaning = await library.ask('and when?', NOW + 1, { asker });
    expect(leaning).toMatchObject({ question: 'when opened a pier in Newtown', typed: 'and when?' });
    const [first] = leaning.kind === 'found' ? leaning.quotes : [];
    expect(first?.article.id).toBe(recent.id);
    const again = leaning.kind === 'found' ? await library.answer(leaning.id) : null;
    expect(again?.typed).toBe('and when?');
    const third = await library.ask('and why?', NOW + FOLLOW_UP_MS + 1, { asker });
    expect(third.question).toBe('why opened a pier in Newtown');
    const late = await library.ask('and when?', NOW + 2 * FOLLOW_UP_MS + 2, { asker });
    expect(late).toMatchObject({ question: 'and when?', typed: null });
    expect((await library.ask('and when?', NOW + 2, { asker: { ...asker, channel: '4' } })).typed).toBeNull();
    expect((await library.ask('and when?', NOW + 2)).typed).toBeNull();
  });

  it('about a text at hand takes its names from there', async () => {
    const answer = await library.ask('who opened the pier?', NOW, { about: 'What is going on in Newtown' });
    expect(answer.question).toBe('who opened the pier Newtown');
  });
});

describe('headlines', () => {
  const ids = async (query: string, listing: Parameters<Library['headlines']>[2]) =>
    (await library.headlines(query, ALL, listing)).items.map(({ id }) => id);

  it('are those since a day, or of a publisher, with or without a query', async () => {
    for (const query of ['', 'harbour']) {
      expect(await ids(query, { since: Date.UTC(2026, 6, 30) })).toEqual([recent.id]);
      expect(await ids(query, { publisher: 'Example Wire' })).toEqual([recent.id]);
      expect((await library.headlines(query, ALL, { publisher: 'Harbour Daily' })).total).toBe(2);
    }
  });

  it('stand in the order of fitting, or the newest first', async () => {
    expect((await ids('harbour Oldham', {}))[0]).toBe(old.id);
    expect(await ids('harbour Oldham', { newestFirst: true })).toEqual([undated.id, recent.id, old.id]);
  });

  it('of an id are that one, whatever else is asked for', async () => {
    expect(await ids(old.id, { since: NOW })).toEqual([old.id]);
  });
});

describe('since when', () => {
  it('is read in the language of the person first', async () => {
    expect(sinceOf('yesterday', NOW, 'en-US')).toBe(NOW - 86_400_000);
    expect(sinceOf('gestern', NOW, 'de')).toBe(NOW - 86_400_000);
  });

  it('is asked for again, kindly, if it is not understood or in the future', async () => {
    expect(() => sinceOf('banana', NOW, 'en-US')).toThrow("don't understand “banana”");
    expect(() => sinceOf('tomorrow', NOW, 'en-US')).toThrow('lies in the future');
    expect(() => sinceOf('x'.repeat(6_000), NOW, 'en-US')).toThrow(`“${'x'.repeat(39)}…”`);
  });
});

describe('a publisher', () => {
  const names = ['The Guardian', 'The Guardian US', 'Süddeutsche Zeitung', 'Guard'];

  it.each([
    ['The Guardian', 'The Guardian'],
    ['the guardian', 'The Guardian'],
    ['sueddeutsche', null],
    ['suddeutsche', 'Süddeutsche Zeitung'],
    ['zeitung', 'Süddeutsche Zeitung'],
    ['guard', 'Guard'],
  ])('%j is %j', (typed, name) => {
    if (name === null) expect(() => publisherOf(typed, names)).toThrow('No article here');
    else expect(publisherOf(typed, names)).toBe(name);
  });

  it('that could be several is asked for again', async () => {
    expect(() => publisherOf('the gua', names)).toThrow('Several publishers');
    expect(() => publisherOf('(', ['The Only'])).toThrow('No article here');
    expect(publisherOf('!!!', ['!!!', 'The Other'])).toBe('!!!');
    expect(() => publisherOf('', names)).toThrow('No article here');
    expect(() => publisherOf('', [])).toThrow('No article here');
  });

  it('is suggested by the beginnings of its words, as many as are wanted', async () => {
    expect(publishersLike('', names, 3)).toEqual(['Guard', 'Süddeutsche Zeitung', 'The Guardian']);
    expect(publishersLike('gua', names, 25)).toEqual(['Guard', 'The Guardian', 'The Guardian US']);
    expect(publishersLike('ardian', names, 25)).toEqual([]);
  });

  it('has a key of six characters', async () => {
    expect(publisherKey('The Guardian')).toMatch(/^[\w-]{6}$/u);
    expect(publisherKey('The Guardian')).not.toBe(publisherKey('The Guardian US'));
  });
});
