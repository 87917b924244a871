/** The inverted index and its vocabulary, held against MiniSearch and against a sum done by hand. */
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { Lists } from '../../src/search/lists.ts';
import { Postings } from '../../src/search/postings.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';

/** Numbers between 0 and 1 that are the same every time (Park and Miller 1988). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('lists', () => {
  test('hold what is pushed and lose what is removed, however they grow and shrink', () => {
    const roll = dice(1);
    const lists = new Lists();
    const expected: number[][] = Array.from({ length: 300 }, () => []);
    for (let step = 0; step < 60_000; step += 1) {
      // Low numbers more often: some lists outgrow a block.
      const list = Math.floor(300 * roll() ** 8);
      const values = expected[list] as number[];
      if (roll() < 0.85 || values.length === 0) {
        lists.push(list, step);
        values.push(step);
      } else {
        const place = Math.floor(values.length * roll());
        lists.removeAt(list, place);
        values[place] = values.at(-1) as number;
        values.pop();
      }
    }
    expect(Math.max(...expected.map(values => values.length))).toBeGreaterThan(16_384);
    for (const [list, values] of expected.entries()) expect([...lists.of(list)]).toEqual(values);
    expect(lists.of(999)).toHaveLength(0);
  });

  test('take no more memory when the same is removed and added again and again', () => {
    const lists = new Lists();
    const round = () => {
      for (let list = 0; list < 1_000; list += 1) for (let n = 0; n < 40; n += 1) lists.push(list, n);
      for (let list = 0; list < 1_000; list += 1) for (let n = 39; n >= 0; n -= 1) lists.removeAt(list, n);
    };
    round();
    const { bytes } = lists;
    for (let again = 0; again < 5; again += 1) round();
    expect(lists.bytes).toBe(bytes);
  });
});

describe('scores', () => {
  test('are BM25+ as worked out by hand', () => {
    const postings = new Postings([1]);
    postings.add(0, [Uint32Array.of(7, 7, 8)]);
    postings.add(1, [Uint32Array.of(8)]);
    postings.add(2, [Uint32Array.of(9, 8, 10)]);
    const scores = new Map<number, number>();
    postings.score(7, scores);
    // N = 3, n = 1: ln(1 + 2.5 / 1.5) = 0.98083. The mean length is 2, its own 2. f = 2: 0.5 + 2 · 2.2 / (2 + 1.2) = 1.875.
    expect([...scores]).toEqual([[0, expect.closeTo(0.98083 * 1.875, 4)]]);
  });

  test('are those of MiniSearch, also after documents have gone', () => {
    const roll = dice(2);
    const word = () => `w${Math.floor(400 ** roll())}`;
    const boosts = { text: 1, title: 0.2 };
    const split = { tokenize: (text: string) => text.split(' '), processTerm: (each: string) => each };
    const theirs = new MiniSearch({ fields: Object.keys(boosts), ...split });
    const vocabulary = new Vocabulary();
    const postings = new Postings(Object.values(boosts));
    const numbers = (text: string) => Uint32Array.from(text.split(' '), each => vocabulary.number(each));
    const documents = Array.from({ length: 300 }, (_, id) => ({
      id,
      text: Array.from({ length: 5 + Math.floor(60 * roll()) }, word).join(' '),
      title: Array.from({ length: 1 + Math.floor(8 * roll()) }, word).join(' '),
    }));
    for (const { id, text, title } of documents) {
      postings.add(id, [numbers(text), numbers(title)]);
      if (id % 3 === 0) postings.remove(id, [numbers(text), numbers(title)]);
      else theirs.add({ id, text, title });
    }
    expect(postings.documents).toBe(200);
    for (let asked = 0; asked < 50; asked += 1) {
      const query = [...new Set([word(), word(), word()])];
      const scores = new Map<number, number>();
      for (const each of query) postings.score(vocabulary.number(each), scores);
      const expected = theirs.search(query.join(' '), { boost: boosts });
      expect(scores.size).toBe(expected.length);
      for (const { id, score, queryTerms } of expected)
        expect(scores.get(id)).toBeCloseTo(score / queryTerms.length, 10);
    }
  });

  test('are given to some documents only, and weighted', () => {
    const postings = new Postings([1]);
    for (let document = 0; document < 5; document += 1)
      postings.add(document, [Uint32Array.of(1, document + 2)]);
    const [all, some] = [new Map<number, number>(), new Map<number, number>()];
    postings.score(1, all);
    postings.score(1, some, 0.5, new Set([1, 3]));
    expect([...some]).toEqual([1, 3].map(document => [document, (all.get(document) as number) / 2]));
  });

  test('a document’s number can be used again', () => {
    const postings = new Postings([1]);
    postings.add(0, [Uint32Array.of(1, 2, 3)]);
    postings.remove(0, [Uint32Array.of(1, 2, 3)]);
    postings.add(0, [Uint32Array.of(3)]);
    expect([1, 2, 3].map(term => postings.frequency(term))).toEqual([0, 0, 1]);
  });
});

describe('the vocabulary', () => {
  const roll = dice(3);
  const letters = 'abcdeé新';
  const random = () =>
    Array.from(
      { length: 1 + Math.floor(9 * roll()) },
      () => letters[Math.floor(letters.length * roll())],
    ).join('');
  const terms = [...new Set(Array.from({ length: 2_000 }, random))];
  const vocabulary = new Vocabulary();
  for (const each of terms) vocabulary.number(each);

  test('gives each term a number, and the term back', () => {
    expect(vocabulary.size).toBe(terms.length);
    expect(terms.map(each => vocabulary.term(vocabulary.number(each)))).toEqual(terms);
    expect(vocabulary.known('nobody')).toBeUndefined();
  });

  test('finds the terms near to one, and those that begin like it, as MiniSearch does', () => {
    const theirs = new MiniSearch({ fields: ['text'], tokenize: text => [text], processTerm: each => each });
    theirs.addAll(terms.map((text, id) => ({ id, text })));
    for (let asked = 0; asked < 40; asked += 1) {
      const each = random();
      const most = 1 + (asked % 2);
      const near = theirs.search(each, { fuzzy: most, tokenize: text => [text] });
      expect(
        vocabulary
          .near(each, most)
          .map(({ number }) => number)
          .sort(),
      ).toEqual(near.map(({ id }) => id).sort());
      const longer = theirs.search(each.slice(0, 2), { prefix: true, tokenize: text => [text] });
      expect(vocabulary.beginningWith(each.slice(0, 2)).sort()).toEqual(longer.map(({ id }) => id).sort());
    }
  });
});
