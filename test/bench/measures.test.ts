import { expect, test } from 'vitest';
import {
  auroc,
  averagePrecision,
  calibrationError,
  isWithin,
  quantile,
  reciprocalRank,
  refusedKeeping,
  reliability,
} from '../../bench/answers/measures.ts';
import { PIECE_TOKENS, pieces, tokens, unitsOf } from '../../bench/answers/pieces.ts';

const evidence = [new Set(['b']), new Set(['d', 'e'])];

test('a right unit among the first k', () => {
  expect(isWithin(['a', 'b'], evidence, 1)).toBe(false);
  expect(isWithin(['a', 'b'], evidence, 2)).toBe(true);
});

test('reciprocal rank looks no deeper than ten', () => {
  const nine = Array.from({ length: 9 }, (_, at) => `x${at}`);
  expect(reciprocalRank(['a', 'b'], evidence)).toBe(1 / 2);
  expect(reciprocalRank([...nine, 'b'], evidence)).toBe(1 / 10);
  expect(reciprocalRank([...nine, 'x', 'b'], evidence)).toBe(0);
});

test('average precision counts every piece of evidence once, where it is first found', () => {
  expect(averagePrecision(['a', 'b', 'd', 'e'], evidence)).toBeCloseTo((1 / 2 + 2 / 3) / 2, 10);
  expect(averagePrecision(['x'], evidence)).toBe(0);
});

const judged = (answerable: number[], others: number[]) => [
  ...answerable.map(confidence => ({ confidence, answerable: true })),
  ...others.map(confidence => ({ confidence, answerable: false })),
];

test('AUROC is the share of pairs in the right order, ties counting half', () => {
  expect(auroc(judged([0.9, 0.5], [0.1, 0.7]))).toBe(3 / 4);
  expect(auroc(judged([0.5, 0.5], [0.5]))).toBe(1 / 2);
});

test('the share refused where 95% of the answerable are kept', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => (at + 1) / 100);
  expect(refusedKeeping(judged(hundred, [0.01, 0.05, 0.06, 0.9]), 0.95)).toBe(2 / 4);
});

test('reliability bins compare confidence and share right', () => {
  const bins = reliability([
    { confidence: 0.81, right: true },
    { confidence: 0.89, right: false },
    { confidence: 1, right: true },
  ]);
  expect(bins.map(({ from, questions, right }) => [from, questions, right])).toEqual([
    [0.8, 2, 0.5],
    [0.9, 1, 1],
  ]);
  expect(calibrationError(bins)).toBeCloseTo((2 / 3) * 0.35, 10);
});

test('a quantile is the nearest rank', () => {
  expect(quantile([3, 1, 2, 4], 0.5)).toBe(3);
  expect(quantile([], 0.5)).toBeNaN();
});

test('pieces are whole sentences of at most 256 tokens without overlap', () => {
  const text = Array.from({ length: 60 }, (_, at) => `Sentence number ${at} speaks of ships.`).join(' ');
  const found = pieces(text);
  expect(found.length).toBeGreaterThan(1);
  expect(found.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
  for (const { start, end } of found)
    expect(tokens(text.slice(start, end))).toBeLessThanOrEqual(PIECE_TOKENS);
});

test('tokens: letters by eight, digits by three, marks one by one', () => {
  expect(tokens('Storage, 350,000!')).toBe(6);
  expect(tokens('storages')).toBe(1);
  expect(tokens('electricity')).toBe(2);
});

test('the evidence of a question with facts is the pieces that hold them, white space aside', () => {
  const text = `${'A long word. '.repeat(90)}The  ship sank. ${'Another word. '.repeat(90)}`;
  const document = { id: '7', title: '', text, publisher: '', date: null, lang: null, group: '7' };
  const query = {
    id: '0',
    q: '',
    kind: '',
    gold: ['7'],
    answers: [],
    facts: ['The ship\nsank.'],
    pattern: null,
    answerable: true,
    askedAt: null,
    follows: null,
    isSeen: false,
    group: '',
  };
  const units = unitsOf({ name: '', documents: [document], queries: [query] });
  const [holding] = units.evidence(query);
  expect(holding?.size).toBe(1);
  expect([...(holding ?? [])][0]).toBe(units.at('7', text.indexOf('ship'))?.id);
});
