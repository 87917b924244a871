/** What Node's heap is asked for, on both sides of every bound. */
import { expect, it } from 'vitest';
import { heapFlags } from '../src/heap.ts';

it.each([
  [0, ['--heap-growing-percent=0', '--no-optimize-for-size']],
  [0.333, ['--heap-growing-percent=0', '--no-optimize-for-size']],
  [0.334, ['--heap-growing-percent=20', '--no-optimize-for-size']],
  [0.749, ['--heap-growing-percent=20', '--no-optimize-for-size']],
  [0.75, ['--heap-growing-percent=20', '--optimize-for-size']],
])('at a share of %d of the memory it is %j', (share, flags) => {
  expect(heapFlags(share)).toEqual(flags);
});
