/** What `npm run bench -- people` measures: questions in their order, articles in their time, and which slice of an article answers. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Query } from '../../bench/answers/dataset.ts';
import { answers } from '../../bench/people/answering.ts';
import { conversationsOf, inOrder, sampled } from '../../bench/people/conversations.ts';
import { measure } from '../../bench/people/measure.ts';
import { readSets } from '../../bench/people/sets.ts';
import { Problem } from '../../src/problem.ts';

const asked = (id: string, query: Partial<Query> = {}): Query => ({
  id,
  q: id,
  kind: '',
  gold: ['1'],
  answers: [],
  facts: [],
  pattern: null,
  answerable: true,
  askedAt: null,
  follows: null,
  isSeen: false,
  group: '1',
  ...query,
});

/** The slice of the text that these words are. */
const slice = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

test('without evidence a slice answers that the pattern matches, however its quotation marks are', () => {
  const text = 'The mayor’s boat sank.\n\nNobody was aboard.';
  const query = asked('1', { pattern: /mayor's boat.*Nobody/s });
  expect(answers(query, text, { start: 0, end: text.length })).toBe(true);
  expect(answers(query, text, slice(text, 'The mayor’s boat sank.'))).toBe(false);
});

test('with evidence a slice answers that holds it, or what matches of it; a match elsewhere is none', () => {
  const text = 'In 80 days he came. She won with 80 points to 12. It was late.';
  const query = asked('1', { pattern: /80/, facts: ['She won with 80 points to 12.'] });
  const words = [
    'came. She won with 80 points to 12. It was',
    'She won with 80',
    'points to 12. It',
    'In 80 days he came.',
  ];
  expect(words.map(each => answers(query, text, slice(text, each)))).toEqual([true, true, false, false]);
  const other = 'The article in other words: 80 to 12.';
  expect(answers(query, other, { start: 0, end: other.length })).toBe(true);
});

test('a question comes right after the one that it follows, and those come in the order of time', () => {
  const queries = [
    asked('later', { askedAt: 2 }),
    asked('and when?', { follows: 'earlier', askedAt: 1 }),
    asked('earlier', { askedAt: 1 }),
    asked('and why?', { follows: 'and when?', askedAt: 1 }),
  ];
  const conversations = inOrder(conversationsOf(queries));
  expect(conversations.map(each => each.map(({ id }) => id))).toEqual([
    ['earlier', 'and when?', 'and why?'],
    ['later'],
  ]);
  expect(() => conversationsOf([asked('and when?', { follows: 'lost' })])).toThrow(Problem);
});

test('a sample is of whole conversations, and the same every time', () => {
  const queries = ['a', 'b', 'c', 'd'].flatMap(id => [asked(id), asked(`${id}2`, { follows: id })]);
  const once = sampled(conversationsOf(queries), 3);
  expect(once.map(each => each.length)).toEqual([2, 2]);
  expect(sampled(conversationsOf(queries.toReversed()), 3).toReversed()).toEqual(once);
});

test('our own set is asked whole: its answers stand in the articles, and no answer is newer than its question', async () => {
  const own = join(import.meta.dirname, '../../data/eval/people');
  const sets = await readSets([own], createHash('sha256'), { most: Number.POSITIVE_INFINITY, unseen: false });
  const [result] = await measure(sets, false);
  if (!result || !sets[0]) expect.fail('nothing was measured');
  const { documents } = sets[0];
  const { outcomes, answered, unanswerable } = result;
  expect([result.name, result.articles, result.copies, outcomes.length]).toEqual(['people', 21, 0, 55]);

  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const unfounded = outcomes.filter(({ query }) =>
    query.gold.some(id => !query.pattern?.test(texts.get(id) ?? '')),
  );
  expect(unfounded.map(({ query }) => query.q)).toEqual([]);
  expect(new Set(outcomes.map(({ query }) => query.kind)).size).toBe(15);

  const dates = new Map(documents.map(({ title, date }) => [title, date]));
  const fromTheFuture = outcomes.filter(({ query, shown }) =>
    shown.some(({ title }) => (dates.get(title) ?? 0) > (query.askedAt ?? 0)),
  );
  expect(fromTheFuture).toEqual([]);
  expect(outcomes.find(({ query }) => query.id === 'P31')?.understood).toContain('Ines Haddad');

  const [all] = answered;
  if (!all) expect.fail('nothing was answered');
  expect(answered.reduce((sum, { questions }) => sum + questions, 0)).toBe(2 * 42);
  for (const { useful, wrong, refused } of answered) expect(useful + wrong + refused).toBeCloseTo(1);
  expect(Object.keys(all.baselines)).toEqual(['MiniSearch out of the box', 'textbook BM25']);
  expect(unanswerable.map(({ of, questions }) => [of, questions])).toEqual([
    ['none answers', 13],
    ['near', 8],
    ['far', 5],
  ]);
  expect(result.reliability.reduce((sum, { questions }) => sum + questions, 0)).toBe(55);
});
