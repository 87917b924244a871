/** Ids: their shape, and their order. */
import { expect, it } from 'vitest';
import { newId } from '../../src/articles/id.ts';

const NOW = Date.UTC(2026, 5, 20);

it('has 14 characters, the first nine the time', () => {
  const id = newId(NOW);
  expect(id).toMatch(/^[0-9a-z]{14}$/);
  expect(Number.parseInt(id.slice(0, 9), 36)).toBe(NOW);
});

it('grows with time, within a millisecond, and when the clock goes back', () => {
  const times = [NOW + 1, NOW + 2, ...Array(20_000).fill(NOW + 2), NOW, 0, NOW + 3, NOW + 1_000];
  const ids = times.map(time => newId(time));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});

it('ends at random, so that two processes differ in the same millisecond', () => {
  const tails = Array.from({ length: 20 }, (_, n) => newId(NOW + 10_000 + n).slice(9));
  expect(new Set(tails).size).toBe(20);
});

it.each([-1, 0.5, Number.NaN, 36 ** 9])('is not made of %d', time => {
  expect(() => newId(time)).toThrow(RangeError);
});
