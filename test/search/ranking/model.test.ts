import { expect, test } from 'vitest';
import { MODEL, rightOf } from '../../../src/search/ranking/model.ts';
import { why } from '../../../src/wording/en/why.ts';

const PASSAGE = [MODEL.passage, MODEL.passageWithoutVectors].flatMap(({ short, long }) => [
  ...Object.entries(short),
  ...Object.entries(long),
]);

test('whatever can decide an answer has plain words for “Why this answer?”', () => {
  expect(PASSAGE.filter(([feature]) => !why.features[feature])).toEqual([]);
});

test('every learnt weight counts for an answer, and of the confidence those of what is missing against it', () => {
  expect(PASSAGE.every(([, weight]) => weight > 0)).toBe(true);
  expect(Object.values(MODEL.sentence).every(weight => weight > 0)).toBe(true);
  for (const [name, weight] of Object.entries(MODEL.confidence)) {
    expect([name, weight > 0]).toEqual([name, !/missing|unknown/i.test(name)]);
  }
  expect(MODEL.threshold).toBeGreaterThan(0);
  expect(MODEL.threshold).toBeLessThan(1);
  expect(MODEL.sure).toBeGreaterThanOrEqual(MODEL.threshold);
});

test('the share that is right is that of the last step which the confidence reaches', () => {
  const steps = [
    { from: 0, right: 0.1 },
    { from: 0.4, right: 0.35 },
  ];
  expect([0, 0.399, 0.4, 1].map(confidence => rightOf(confidence, steps))).toEqual([0.1, 0.1, 0.35, 0.35]);
  expect(MODEL.reliability[0]?.from).toBe(0);
  const starts = MODEL.reliability.map(({ from }) => from);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});
