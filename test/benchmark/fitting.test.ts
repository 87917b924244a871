/** Fitting weights to lists of what was right. */
import { describe, expect, it } from 'vitest';
import { fitLists } from './fitting.ts';

describe('fitting lists', () => {
  /** The row of `b` alone is wrong, unless it counts as neither. */
  const list = (aside: boolean[]) => ({
    group: 'one',
    length: 0,
    rows: Float32Array.of(1, 1, 0, 1, 0, 0),
    right: [true, false, false],
    aside,
  });
  const fitted = (aside: boolean[]) =>
    fitLists([{ set: 'made', names: ['a', 'b'], lists: [list(aside)] }], {
      keep: () => true,
      share: () => 1,
    });

  it('learns nothing from what is neither right nor wrong', () => {
    expect(fitted([false, true, false]).b).toBeGreaterThan(0.5);
    expect(fitted([false, false, false]).b ?? 0).toBeLessThan(fitted([false, true, false]).b ?? 0);
  });
});
