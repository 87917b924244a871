/** One library: asking, looking through, adding and removing. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { readSamples } from '../../src/articles/sample.ts';
import type { Found, NotCovered } from '../../src/library/answers/answer.ts';
import { MAX_REASON } from '../../src/library/answers/history.ts';
import { MAX_QUESTION, type OpenLibrary } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/stored-library.ts';
import { Problem } from '../../src/problem.ts';
import type { Store } from '../../src/storage/store.ts';
import { ADMIN, NOW, OTHER, SERVER, source, stores } from './newsdesk.ts';

const { newFile, open } = stores();
const failures: string[] = [];
const options = { onError: (error: unknown, what: string) => failures.push(`${what}: ${error}`) };
const all = { offset: 0, limit: 100 };

let file: string;
let store: Store;
let library: OpenLibrary;
beforeEach(async () => {
  failures.length = 0;
  file = newFile();
  store = await open(file);
  library = await openLibrary(SERVER, store, options);
});

async function addArticle(name: string, change = {}): Promise<Article> {
  const result = await library.add(source(name, change), ADMIN, NOW);
  if (!result.added) expect.fail(`${name} was not added`);
  return result.article;
}

/** Breaks or mends the database from outside. */
function sql(statement: string): void {
  const beside = new DatabaseSync(file);
  beside.exec(statement);
  beside.close();
}

describe('a question', () => {
  beforeEach(async () => {
    const samples = await readSamples(join(import.meta.dirname, '../../data/sample'));
    for (const sample of samples) await library.add(sample, 'sample', NOW);
  });

  it('gets the passage word for word, with its source', async () => {
    const answer = (await library.ask('where is Panasonic building', NOW)) as Found;
    expect(answer).toMatchObject({ kind: 'found', question: 'where is Panasonic building' });
    for (const quote of answer.quotes) {
      const article = await library.article(quote.article.id);
      expect(article?.text.slice(quote.start, quote.end)).toBe(quote.text);
      expect(article).toMatchObject(quote.article);
      expect(quote.article).not.toHaveProperty('text');
    }
    const [{ text, bold, article }] = answer.quotes;
    expect(text.slice(bold.start, bold.end)).toContain('Kansas');
    expect(article.title).toContain('Panasonic');
  });

  it('comes back by its id after a restart', async () => {
    const answer = (await library.ask('when did Panasonic open the Kansas plant', NOW)) as Found;
    expect(answer.lacks).toBe('date');
    const again = await openLibrary(SERVER, store, options);
    expect(await again.answer(answer.id)).toEqual(answer);
    expect(await again.answer('nosuchid000000')).toBeNull();
    expect(await (await openLibrary(OTHER, store, options)).answer(answer.id)).toBeNull();
  });

  it('that nothing answers gets what is nearest, and what the library has never heard of', async () => {
    const answer = (await library.ask('who won the Panasonic zebra derby in Ouagadougou', NOW)) as NotCovered;
    expect(answer).toMatchObject({ kind: 'not covered', articles: library.size });
    expect(answer.unknownWords).toContain('Ouagadougou');
    expect(answer.nearest.length).toBeLessThanOrEqual(3);
    const newest = Math.max(...library.list(all).items.map(({ publishedAt }) => publishedAt ?? 0));
    expect(answer.newest).toBe(newest);
    expect(answer.latest).toEqual((await library.headlines('', { offset: 0, limit: 3 })).items);
  });

  it('that answers itself from removed articles finds them no longer', async () => {
    const answer = (await library.ask('where is Panasonic building', NOW)) as Found;
    for (const { article } of answer.quotes.slice(1)) await library.remove(article.id);
    expect((await library.answer(answer.id))?.quotes).toEqual([answer.quotes[0]]);
    await library.remove(answer.quotes[0].article.id);
    expect(await library.answer(answer.id)).toBeNull();
    const later = await library.ask('where is Panasonic building', NOW);
    const quoted = later.kind === 'found' ? later.quotes.map(({ article }) => article.id) : [];
    expect(quoted).not.toContain(answer.quotes[0].article.id);
  });

  it('is answered even if the answer cannot be saved, and somebody hears of it', async () => {
    sql('DROP TABLE answers');
    expect((await library.ask('where is Panasonic building', NOW)).kind).toBe('found');
    expect(failures).toEqual([
      expect.stringMatching(/^an answer could not be saved, so its buttons will find nothing: .*answers/),
    ]);
  });

  it('can be rated by everybody, as long as it is kept, and not from another server', async () => {
    const { id } = (await library.ask('where is Panasonic building', NOW)) as Found;
    expect(await library.rate(id, ADMIN, 'up', NOW)).toBe(true);
    expect(await library.rate(id, ADMIN, 'down', NOW, ` ${'too old '.repeat(100)}`)).toBe(true);
    const [rating] = await store.ratings(SERVER, 10);
    expect(rating).toMatchObject({ answer: id, by: ADMIN, verdict: 'down', at: NOW });
    expect(rating?.reason).toHaveLength(MAX_REASON);
    const other = await openLibrary(OTHER, store, options);
    expect(await other.rate(id, ADMIN, 'up', NOW)).toBe(false);
    expect(await library.rate('nosuchanswer00', ADMIN, 'up', NOW)).toBe(false);
    expect(await store.ratings(OTHER, 10)).toEqual([]);
  });

  it('is quoted from the confidence on that the server set', async () => {
    const { confidence } = await library.ask('where is Panasonic building', NOW);
    expect(confidence).toBeGreaterThan(0.3);
    await library.changeSettings({ threshold: 1 });
    const refused = await library.ask('where is Panasonic building', NOW);
    expect(refused).toMatchObject({ kind: 'not covered', confidence });
    await library.changeSettings({ threshold: 0 });
    expect((await library.ask('where is the Panasonic zebra', NOW)).kind).toBe('found');
  });

  it('without an answer is kept with who asked, together with others that ask the same', async () => {
    await library.ask('who won the zebra derby in Ouagadougou?', NOW, { by: ADMIN });
    await library.ask('The Ouagadougou ZEBRA derby: who won it', NOW + 1);
    const { groups } = await store.gaps(SERVER, all);
    expect(groups).toMatchObject([{ count: 2, latest: { askedAt: NOW + 1 } }]);
    expect((await store.keptOf(SERVER, ADMIN)).questions).toBe(1);
  });
});

describe('a question that is none', () => {
  it.each(['', ' \n\t '])('is empty: %j', async text => {
    await expect(library.ask(text, NOW)).rejects.toThrow(
      new Problem('Please type a question, for example: where is Panasonic building?'),
    );
  });

  it.each(['🙂🙂', '???', '— … !'])('has no words: %s', async text => {
    await expect(library.ask(text, NOW)).rejects.toThrow(
      new Problem(
        'That question has no words in it. Please ask in words, for example: where is Panasonic building?',
      ),
    );
  });

  it('has more than 600 characters', async () => {
    expect((await library.ask('x'.repeat(MAX_QUESTION), NOW)).kind).toBe('not covered');
    await expect(library.ask('x'.repeat(612), NOW)).rejects.toThrow(
      new Problem('That question has 612 characters; please ask in 600 or fewer.'),
    );
    await expect(library.ask('x'.repeat(MAX_QUESTION + 1), NOW)).rejects.toThrow(Problem);
  });

  it('may be in any script, and about an empty library', async () => {
    for (const text of ['松下在哪里建厂', 'где?', '2026?']) {
      expect(await library.ask(text, NOW)).toMatchObject({
        kind: 'not covered',
        articles: 0,
        newest: null,
        nearest: [],
      });
    }
  });
});

describe('adding', () => {
  it('makes the article part of the library, and of nobody else’s', async () => {
    const article = await addArticle('Lisbon');
    expect(library.size).toBe(1);
    expect(await library.article(article.id)).toEqual(article);
    expect(((await library.ask('who opened a pier in Lisbon?', NOW)) as Found).quotes[0].article.id).toBe(
      article.id,
    );
    const other = await openLibrary(OTHER, store, options);
    expect(other.size).toBe(0);
    expect(await other.article(article.id)).toBeNull();
    expect(await other.remove(article.id)).toBeNull();
    expect((await other.ask('who opened a pier in Lisbon?', NOW)).kind).toBe('not covered');
  });

  it.each([
    [
      'the same link with another text',
      source('Porto', { link: 'https://news.example/Lisbon?utm_source=feed#top' }),
    ],
    ['the same text with another link', { ...source('Lisbon'), link: 'https://copy.example/' }],
  ])('twice adds nothing and shows the one that is there: %s', async (_, twin) => {
    const first = await addArticle('Lisbon');
    const again = await library.add(twin, ADMIN, NOW + 1);
    const { text: _text, hash: _hash, ...headline } = first;
    expect(again).toMatchObject({ added: false, same: headline });
    expect(library.size).toBe(1);
  });

  it('adds one of ten twins that come at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, () => library.add(source('Lisbon'), ADMIN, NOW)),
    );
    expect(results.filter(({ added }) => added)).toHaveLength(1);
    expect(library.size).toBe(1);
  });

  it('refuses a source that is not right with a Problem', async () => {
    await expect(library.add(source('Lisbon', { text: 'Too short.' }), ADMIN, NOW)).rejects.toThrow(Problem);
    expect(library.size).toBe(0);
  });

  it('leaves the index as it was when the store fails, and goes on with the next', async () => {
    sql('ALTER TABLE articles RENAME TO away');
    await expect(library.add(source('Lisbon'), ADMIN, NOW)).rejects.toThrow('articles');
    expect(library.size).toBe(0);
    sql('ALTER TABLE away RENAME TO articles');
    expect(await library.add(source('Lisbon'), ADMIN, NOW)).toMatchObject({ added: true });
    expect(library.size).toBe(1);
  });
});

describe('removing', () => {
  it('gives the article back, once, and forgets it', async () => {
    const article = await addArticle('Lisbon');
    expect(await library.remove(article.id)).toEqual(article);
    expect(await library.remove(article.id)).toBeNull();
    expect(library.size).toBe(0);
    expect((await library.headlines('Lisbon', all)).total).toBe(0);
    expect(await library.add(source('Lisbon'), ADMIN, NOW)).toMatchObject({ added: true });
  });

  it('and adding at once end as they were asked for', async () => {
    const { id } = await addArticle('Lisbon');
    const [removed, added] = await Promise.all([
      library.remove(id),
      library.add(source('Lisbon'), ADMIN, NOW),
    ]);
    expect(removed?.id).toBe(id);
    expect(added.added).toBe(true);
    expect(library.size).toBe(1);
  });
});

describe('headlines', () => {
  let lisbon: Article;
  let porto: Article;
  let faro: Article;
  beforeEach(async () => {
    lisbon = await addArticle('Lisbon', { date: '2026-06-03' });
    porto = await addArticle('Porto', { date: '2026-06-05' });
    faro = await addArticle('Faro', { date: '2026-06-04' });
  });
  const ids = (headlines: { id: string }[]) => headlines.map(({ id }) => id);

  it('are the newest first for an empty query', async () => {
    expect(ids((await library.headlines(' ', all)).items)).toEqual([porto.id, faro.id, lisbon.id]);
  });

  it('are those that match, best first', async () => {
    expect(ids((await library.headlines('Faro harbour', all)).items)[0]).toBe(faro.id);
    expect(await library.headlines('Zanzibar', all)).toEqual({ items: [], total: 0 });
  });

  it('are just the one whose id it is', async () => {
    expect(ids((await library.headlines(` ${lisbon.id} `, all)).items)).toEqual([lisbon.id]);
  });

  it('come in pages that know the total', async () => {
    expect(await library.headlines('', { offset: 1, limit: 1 })).toMatchObject({
      items: [{ id: faro.id }],
      total: 3,
    });
    expect(await library.headlines('', { offset: 3, limit: 1 })).toEqual({ items: [], total: 3 });
  });

  it('are suggested as one types', () => {
    expect(ids(library.suggest('por', 25))).toEqual([porto.id]);
    expect(ids(library.suggest('', 2))).toEqual([porto.id, faro.id]);
  });

  it('are listed as they were added, the latest first', () => {
    expect(ids(library.list({ offset: 0, limit: 2 }).items)).toEqual([faro.id, porto.id]);
    expect(library.list({ offset: 2, limit: 2 })).toMatchObject({ items: [{ id: lisbon.id }], total: 3 });
  });
});

describe('drafts', () => {
  it('keep what was typed for the person who typed it, in this library', async () => {
    const id = await library.saveDraft({ title: 'A title' }, ADMIN, NOW);
    expect(await library.draft(id, ADMIN)).toEqual({
      id,
      by: ADMIN,
      savedAt: NOW,
      fields: { title: 'A title' },
    });
    expect(await library.draft(id, '200000000000000002')).toBeNull();
    expect(await (await openLibrary(OTHER, store, options)).draft(id, ADMIN)).toBeNull();
    await library.removeDraft(id);
    expect(await library.draft(id, ADMIN)).toBeNull();
  });
});
