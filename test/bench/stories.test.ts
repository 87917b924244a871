/** The measures of stories, worked out by hand. */
import { expect, test } from 'vitest';
import { measureStories } from '../../bench/stories/measures.ts';
import type { StorySet } from '../../bench/stories/sets.ts';
import { DAY_MS } from '../../src/time.ts';
import { numbered } from '../storage/article.ts';

/** Articles a, b, c and d; a, b and c are one story, and d is six days later than a. */
const SET: StorySet = {
  name: 'made',
  articles: ['a', 'b', 'c', 'd'].map((id, at) =>
    numbered(at, { id, publishedAt: id === 'c' ? null : (id === 'd' ? 6 : 0) * DAY_MS }),
  ),
  pairs: [
    { a: 'a', b: 'b', same: true, isHard: false },
    { a: 'a', b: 'c', same: true, isHard: false },
    { a: 'b', b: 'c', same: false, isHard: true },
    { a: 'a', b: 'd', same: false, isHard: true },
  ],
  storyOf: new Map([
    ['a', 'one'],
    ['b', 'one'],
    ['c', 'one'],
    ['d', 'two'],
  ]),
  unsure: new Set(['b c', 'c b']),
};

test('count pairs that are at most five days apart, or of unknown date', () => {
  const placed = new Map([
    ['a', 'x'],
    ['b', 'x'],
    ['c', 'y'],
    ['d', 'y'],
  ]);
  const { pairs, hard, stories, bCubed } = measureStories(SET, placed);
  expect(pairs).toEqual({ precision: 1, recall: 1 / 2, f1: 2 / 3 });
  expect(hard).toEqual({ taken: 0, all: 1 });
  // Of a b, a c and c d (c has no date; b c is unsure; a d and b d are too far apart), a b is right and c d is wrong.
  expect(stories).toEqual({ precision: 1 / 2, recall: 1 / 2, f1: 1 / 2 });
  // Precision (1 + 1 + ½ + ½) / 4, recall (⅔ + ⅔ + ⅓ + 1) / 4.
  expect(bCubed?.precision).toBeCloseTo(3 / 4);
  expect(bCubed?.recall).toBeCloseTo(2 / 3);
});

test('tell hard ones that were put together', () => {
  const all = new Map(['a', 'b', 'c', 'd'].map(id => [id, 'x']));
  expect(measureStories(SET, all).hard).toEqual({ taken: 1, all: 1 });
  expect(measureStories({ ...SET, storyOf: new Map() }, all).stories).toBeNull();
});
