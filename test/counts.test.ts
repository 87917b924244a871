import { expect, test } from 'vitest';
import { Counts } from '../src/counts.ts';

test('counts by key, and never falls below zero', () => {
  const counts = new Counts();
  counts.add('a', 2);
  counts.add('b', 1);
  counts.add('a', -1);
  counts.add('b', -3);
  counts.add('b', 1);
  expect(['a', 'b', 'c'].map(key => counts.of(key))).toEqual([1, 1, 0]);
});
