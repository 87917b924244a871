import { expect, test } from 'vitest';
import { FairQueue } from '../src/fair-queue.ts';

function filled(...items: [key: string, item: number][]): FairQueue<number> {
  const queue = new FairQueue<number>({ all: 100 });
  for (const [key, item] of items) queue.add(key, item);
  return queue;
}

test('keys take turns, and each has its own in the order in which they came', () => {
  const queue = filled(['a', 1], ['a', 2], ['a', 3], ['b', 4], ['c', 5], ['b', 6]);
  expect(queue.clear()).toEqual([1, 4, 5, 2, 6, 3]);
  expect(queue.next()).toBeUndefined();
});

test('a key that had its turn stands behind those that wait, also one that is new', () => {
  const queue = filled(['a', 1], ['a', 2]);
  expect(queue.next()).toBe(1);
  queue.add('b', 3);
  expect(queue.next()).toBe(2);
  queue.add('a', 4);
  expect(queue.clear()).toEqual([3, 4]);
});

test('keys that may not go on keep their turn', () => {
  const queue = filled(['a', 1], ['b', 2]);
  expect(queue.nextOf(key => key !== 'a')).toBe(2);
  expect(queue.nextOf(key => key !== 'a')).toBeUndefined();
  expect(queue.next()).toBe(1);
});

test('an item that may not go on holds up none behind it', () => {
  const queue = filled(['a', 1], ['a', 2], ['b', 3]);
  expect(queue.nextOf((_, item) => item !== 1)).toBe(2);
  expect(queue.clear()).toEqual([3, 1]);
});

test('it is bounded, in all and for each key', () => {
  const queue = new FairQueue<number>({ all: 3, perKey: 2 });
  expect([queue.add('a', 1), queue.add('a', 2), queue.add('a', 3)]).toEqual([true, true, false]);
  expect([queue.add('b', 4), queue.add('b', 5), queue.add('c', 6)]).toEqual([true, false, false]);
  expect([queue.size, queue.sizeOf('a'), queue.sizeOf('c')]).toEqual([3, 2, 0]);
  queue.next();
  expect(queue.add('c', 6)).toBe(true);
});

test('what no longer waits for its turn is removed', () => {
  const queue = filled(['a', 1], ['a', 2], ['b', 3]);
  expect(queue.remove('a', 1)).toBe(true);
  expect(queue.remove('a', 1)).toBe(false);
  expect(queue.remove('c', 3)).toBe(false);
  expect(queue.remove('b', 3)).toBe(true);
  expect([queue.size, queue.next(), queue.size]).toEqual([1, 2, 0]);
});
