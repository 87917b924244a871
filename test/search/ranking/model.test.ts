import { expect, test } from 'vitest';
import { MODEL } from '../../../src/search/ranking/model.ts';
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
});
