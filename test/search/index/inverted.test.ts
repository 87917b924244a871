/** The index beside MiniSearch as it comes: the same scores, also after documents were taken out. */
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { madeCorpus } from '../../../bench/speed/corpus.ts';
import { InvertedIndex, type LikeTerm, type WeighedTerm } from '../../../src/search/index/inverted.ts';
import { best, MAX_POSTINGS } from '../../../src/search/index/scoring.ts';
import { Vocabulary } from '../../../src/search/index/vocabulary.ts';

const BOOSTS = { text: 1, title: 0.2, publisher: 0.1 };
const bare = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];
const corpus = madeCorpus(800, 40);
const questions = corpus.questions.map(({ text }) => [...bare(text), 'harbour']);
const documents = [...corpus.articles()].flatMap(({ title, text, passages }, at) =>
  passages.map(({ start, end }) => [
    bare(text.slice(start, end)),
    bare(title),
    ['harbour', 'island', 'wire'].slice(at % 3),
  ]),
);

/** Both with the same documents. */
class Both {
  readonly vocabulary = new Vocabulary();
  readonly ours = new InvertedIndex(BOOSTS, this.vocabulary);
  readonly theirs = new MiniSearch({
    fields: Object.keys(BOOSTS),
    searchOptions: { boost: BOOSTS },
    autoVacuum: false,
  });
  readonly #documents = new Map<number, number>();

  put(...ids: number[]): this {
    for (const id of ids) {
      const [text = [], title = [], publisher = []] = documents[id] ?? [];
      this.#documents.set(id, this.ours.put(this.#parts(id), id));
      this.theirs.add({ id, text: text.join(' '), title: title.join(' '), publisher: publisher.join(' ') });
    }
    return this;
  }

  /** Takes them out of ours some at a time, in any order. */
  take(...ids: number[]): this {
    for (let at = 0; at < ids.length; at += 7) {
      const some = ids.slice(at, at + 7).reverse();
      this.ours.take(
        some.map(id => ({ document: this.#documents.get(id) as number, parts: this.#parts(id) })),
      );
    }
    for (const id of ids) {
      this.#documents.delete(id);
      this.theirs.discard(id);
    }
    return this;
  }

  #parts(id: number): Uint32Array[] {
    return (documents[id] ?? []).map(part => Uint32Array.from(part, term => this.vocabulary.number(term)));
  }

  best(
    terms: readonly (LikeTerm & Pick<WeighedTerm, 'without'>)[],
    limit: number,
    admits?: (id: number) => boolean,
  ) {
    const known = terms.flatMap(({ term, ...rest }) => {
      const number = this.vocabulary.known(term);
      return number === undefined ? [] : { number, ...rest };
    });
    const ids = new Map([...this.#documents].map(([id, document]) => [document, id]));
    const idOf = (document: number) => ids.get(document) as number;
    return best(this.ours.lookedFor(known), this.ours.end, limit, admits && (each => admits(idOf(each)))).map(
      ({ document, score }) => ({ id: idOf(document), score }),
    );
  }

  /** Without its factor for the number of matched words. */
  search(index: MiniSearch, ...[query, options]: Parameters<MiniSearch['search']>) {
    return index
      .search(query, options)
      .map(({ id, score, queryTerms }) => ({ id: id as number, score: score / queryTerms.length }))
      .sort((a, b) => b.score - a.score);
  }
}

const asked = (terms: readonly string[]) => terms.map(term => ({ term, weight: 1 }));
const unique = (terms: readonly string[]) => [...new Set(terms)];

function expectSame(found: { id: number; score: number }[], expected: { id: number; score: number }[]) {
  expect(found).toHaveLength(expected.length);
  const scores = new Map(expected.map(({ id, score }) => [id, score]));
  for (const { id, score } of found) expect(score).toBeCloseTo(scores.get(id) ?? Number.NaN, 9);
}

const ids = documents.map((_, id) => id);
const all = new Both().put(...ids);
const changed = new Both()
  .put(...ids)
  .take(...ids.filter(id => id % 3 === 0))
  .put(...ids.filter(id => id % 6 === 0));
// Until then MiniSearch counts documents that are gone when it weighs terms.
await changed.theirs.vacuum({ batchSize: 1e6 });

describe.each([
  ['as it was put in', all],
  ['after a third was taken out and half of that put in again', changed],
])('an index %s', (_name, both) => {
  test('scores every document as MiniSearch does', () => {
    for (const question of questions) {
      const expected = both.search(both.theirs, unique(question).join(' '));
      expect(expected.length).toBeGreaterThan(200);
      expectSame(both.best(asked(unique(question)), Number.POSITIVE_INFINITY), expected);
    }
  });

  test('has the same best ones when it does not score them all', () => {
    for (const question of questions) {
      const expected = both.search(both.theirs, unique(question).join(' '));
      for (const limit of [1, 10, 60]) {
        const found = both.best(asked(unique(question)), limit);
        expect(found).toHaveLength(limit);
        for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(expected[at]?.score ?? 0, 9);
      }
    }
  });

  test('has the best of those that are admitted', () => {
    for (const question of questions.slice(0, 20)) {
      const admits = (id: number) => id % 7 === 1;
      const found = both.best(asked(unique(question)), 5, admits);
      const expected = both.search(both.theirs, unique(question).join(' ')).filter(({ id }) => admits(id));
      expect(found.map(({ score }) => score.toFixed(9))).toEqual(
        expected.slice(0, 5).map(({ score }) => score.toFixed(9)),
      );
    }
  });

  test('is searched by MiniSearch itself with the same result', () => {
    for (const question of questions.slice(0, 20)) {
      const query = question.join(' ');
      expectSame(both.search(both.ours, query), both.search(both.theirs, query));
    }
  });

  test('weighs other spellings and longer words as MiniSearch does', () => {
    const [word = ''] = both.vocabulary.terms.filter(term => term.length === 10);
    const [head, tail] = [word.slice(0, 5), word.slice(6)];
    for (const typo of [
      `${head}x${tail}`,
      `${head}${tail}`,
      `${word}k`,
      `${head}${head.at(-1)}${word.slice(5)}`,
    ]) {
      const spelt = both.best(both.ours.spelt(typo), Number.POSITIVE_INFINITY);
      expect(spelt.length).toBeGreaterThan(0);
      expectSame(spelt, both.search(both.theirs, typo, { fuzzy: 0.2 }));
    }
    const longer = both.best(both.ours.beginning(word.slice(0, 3)), Number.POSITIVE_INFINITY);
    expect(longer.length).toBeGreaterThan(5);
    expectSame(
      longer,
      both.search(both.theirs, word.slice(0, 3), { prefix: true, weights: { fuzzy: 0, prefix: 0.4 } }),
    );
  });
});

test('MiniSearch writes down the same index', () => {
  const both = new Both().put(...ids.slice(0, 200));
  const written = (index: MiniSearch) => {
    const { index: terms, fieldLength, documentCount, averageFieldLength } = index.toJSON();
    const means = averageFieldLength.map(mean => mean.toFixed(9));
    return { terms: terms.toSorted(([a], [b]) => (a < b ? -1 : 1)), fieldLength, documentCount, means };
  };
  expect(written(both.ours)).toEqual(written(both.theirs));
});

test('a term gives nothing to documents that hold the one that it is without', () => {
  const [first = [], second = []] = documents.map(([text = []]) => text);
  const both = new Both().put(0, 1);
  const [shared = ''] = first.filter(term => second.includes(term));
  const [own = ''] = first.filter(term => !second.includes(term));
  const without = both.vocabulary.known(own);
  expect(both.best([{ term: shared, weight: 1 }], 9)).toHaveLength(2);
  expect(both.best([{ term: shared, weight: 1, without }], 9).map(({ id }) => id)).toEqual([1]);
});

test('as many postings are read as a question may cost, and those of the first term in any case', () => {
  const both = new Both().put(0, 1);
  const [text = []] = documents[0] ?? [];
  const asking = asked(unique(text).slice(0, 2)).map(({ term, weight }, at) => ({
    number: both.vocabulary.known(term) as number,
    weight: at === 0 ? 2 * weight : weight,
  }));
  const [first, second] = both.ours.lookedFor(asking);
  if (!first || !second) expect.fail('two terms are known');
  const score = (...postings: [number, number]) =>
    best(
      [
        { ...first, postings: postings[0] },
        { ...second, postings: postings[1] },
      ],
      both.ours.end,
      5,
    )[0]?.score;
  const alone = best([first], both.ours.end, 5)[0]?.score;
  expect(score(1, MAX_POSTINGS - 1)).toBeGreaterThan(alone ?? 0);
  expect(score(1, MAX_POSTINGS)).toBe(alone);
  expect(score(MAX_POSTINGS + 1, 1)).toBe(alone);
});

test('nothing is left of what is taken out', () => {
  const both = new Both().put(...ids).take(...ids);
  expect(both.ours.termCount).toBe(0);
  expect(both.ours.documentCount).toBe(0);
  expect(both.ours.end).toBe(ids.length);
  expect(both.put(...ids).ours.end).toBe(ids.length);
});
