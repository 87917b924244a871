/** The passages that the two steps find, beside all that MiniSearch finds when it is asked at once. */
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { madeCorpus } from '../../../bench/speed/corpus.ts';
import {
  analyseAtOnce,
  decodeArticle,
  encodeArticle,
  termNumbersOf,
} from '../../../src/search/index/indexed-article.ts';
import { BOOST, type Entry, PassageSearch } from '../../../src/search/index/passage-search.ts';
import { Vocabulary } from '../../../src/search/index/vocabulary.ts';
import { terms } from '../../../src/search/language/words.ts';
import { article } from '../library.ts';

const corpus = madeCorpus(800, 40);
const questions = corpus.questions.map(({ text }) => [...new Set(terms(text))]);

/** The search, and MiniSearch with the same texts, without their headings. */
class Both {
  readonly vocabulary = new Vocabulary();
  readonly ours = new PassageSearch(this.vocabulary);
  readonly theirs = new MiniSearch({ fields: ['text'], tokenize: text => text.split(' ') });
  readonly #counts = new Map<string, number>();
  #next = 0;

  add(id: string, title: string, text: string): Entry {
    const read = encodeArticle(analyseAtOnce(article(id, title, text, { publisher: '' })), term =>
      this.vocabulary.number(term),
    );
    const { passages } = decodeArticle(read);
    const entry = { ...read, first: this.#next, passages: passages.length };
    this.vocabulary.addArticle(termNumbersOf(entry));
    for (const _ of this.ours.adding(entry));
    for (const { terms } of passages) {
      const words = Array.from(terms, number => this.vocabulary.terms[number] as string);
      this.theirs.add({ id: this.#next++, text: words.join(' ') });
      for (const word of new Set(words)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    }
    return entry;
  }

  asked(terms: readonly string[]) {
    return terms.map(term => ({ term, weight: 1, passages: this.#counts.get(term) ?? 0 }));
  }

  /** MiniSearch's scores without its factor for the number of terms that match. */
  expected(terms: readonly string[]): number[] {
    return this.theirs
      .search(terms.join(' '))
      .map(({ score, queryTerms }) => score / queryTerms.length)
      .sort((a, b) => b - a);
  }
}

const both = new Both();
for (const { id, text } of corpus.articles()) both.add(id, '', text);

describe('the best passages', () => {
  test('have MiniSearch’s scores, without its factor for the number of terms that match', () => {
    let same = 0;
    for (const question of questions) {
      const expected = both.expected(question).slice(0, 10);
      const found = both.ours.best(both.asked(question), 60).slice(0, 10);
      expect(found[0]?.[1]).toBeCloseTo(expected[0] as number, 9);
      same += found.filter(([, score], at) => Math.abs(score - (expected[at] as number)) < 1e-9).length;
    }
    // Which ones are scored at all is chosen by the terms' rarity alone.
    expect(same).toBeGreaterThan(0.97 * 10 * questions.length);
  });

  test('are all of them where as many are wanted', () => {
    for (const question of questions.slice(0, 10)) {
      const found = both.ours.best(both.asked(question), 1_000).map(([, score]) => score.toFixed(9));
      expect(found).toEqual(both.expected(question).map(score => score.toFixed(9)));
    }
  });

  test('are among those that are admitted, however few', () => {
    const { headline } = both.ours.articles.values().toArray().at(7) as Entry;
    let all = 0;
    for (const question of questions) {
      const found = both.ours.best(both.asked(question), 60, each => each.id === headline.id);
      all += found.length;
      for (const [number] of found) expect(both.ours.articleOf(number)).toBe(headline.id);
    }
    expect(all).toBeGreaterThan(0);
  });
});

test('a heading counts for all passages of its article, as much as its boost', () => {
  const some = new Both();
  const paragraph = 'Nobody in the harbour counts the ships that come and go. '.repeat(6).trim();
  some.add('a', 'Zebra', `${paragraph}\n\n${paragraph}`);
  some.add('b', '', paragraph);
  const found = some.ours.best([{ term: 'zebra', weight: 1, passages: 2 }], 9);
  expect(found.map(([number]) => some.ours.articleOf(number))).toEqual(['a', 'a']);
  // ln(1 + (2 − 1 + ½) ÷ (1 + ½)) · (½ + 2.2 ÷ (1 + 1.2 · (0.3 + 0.7 ÷ ½))): one of two headings holds it, which have half a term on average.
  const score = Math.LN2 * (0.5 + 2.2 / (1 + 1.2 * (0.3 + 0.7 / 0.5)));
  for (const [, each] of found) expect(each).toBeCloseTo(BOOST.title * score, 9);
});

test('a term gives nothing to passages that hold the one that it is without', () => {
  const some = new Both();
  some.add('a', '', 'A zebra and a quokka.');
  some.add('b', '', 'A zebra alone.');
  const without = some.vocabulary.known('quokka');
  const found = (without?: number) =>
    some.ours
      .best([{ term: 'zebra', weight: 0.4, passages: 2, without }], 9)
      .map(([number]) => some.ours.articleOf(number));
  expect(found(without)).toEqual(['b']);
  expect(found().toSorted()).toEqual(['a', 'b']);
});

test('what is removed leaves nothing behind, in what is stored neither', () => {
  const some = new Both();
  const gone = some.add('a', 'Quokka', 'A quokka smiled.');
  some.add('b', 'Gull', 'A gull screamed.');
  some.ours.remove(gone);
  const stored = JSON.stringify(Object.values(some.ours.saved()).map(pieces => [...pieces]));
  expect(stored).not.toContain('quokka');
  expect(stored).toContain('gull');
  expect(some.ours.best(some.asked(['quokka']), 9)).toEqual([]);
});
