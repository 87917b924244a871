/** What Node's heap is asked for, on both sides of every bound. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { collect, heapFlags, isWorthCollecting } from '../src/heap.ts';

it.each([
  [199, 600, 0, '--no-optimize-for-size'],
  [200, 600, 20, '--no-optimize-for-size'],
  [469, 600, 20, '--no-optimize-for-size'],
  [470, 600, 20, '--optimize-for-size'],
  [100, 150, 20, '--optimize-for-size'],
])('with %d of %d MB taken it grows by %d percent, and is asked for %s', (takes, mayTake, percent, flag) => {
  expect(heapFlags(takes * 1e6, mayTake * 1e6)).toEqual([`--heap-growing-percent=${percent}`, flag]);
});

it.each([
  [2, 40, 0, false],
  [3, 40, 0, true],
  [3, 40, 35, false],
  [3, 40, 34, true],
  [3, 60, 0, false],
  [3, 59, 0, true],
])(
  'after %d quiet looks, at %d MB and at %d after the last time, it is worth collecting: %s',
  (quiet, used, then, isIt) => {
    expect(isWorthCollecting(quiet, used * 1e6, then * 1e6)).toBe(isIt);
  },
);

it('is collected of all that nobody holds', async () => {
  const gone = new WeakRef(Array.from({ length: 1e5 }, (_, n) => ({ n })));
  // What was looked at through a WeakRef is held until the turn ends.
  await nextTurn();
  collect();
  expect(gone.deref()).toBeUndefined();
});
