/** Fitting weights to lists of what was right. */
import { describe, expect, it } from 'vitest';
import { byLength, fitLists, hasNoVectors, type Lists, withoutVectors } from '../../learn/fitting.ts';

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

describe('a language without word vectors', () => {
  const names = ['title', 'akin', 'sense', 'akinSentence'];
  /** A question whose two candidates have these features each. */
  const question = (...row: number[]) => ({
    group: 'one',
    length: 0.5,
    rows: Float32Array.of(...row, ...row),
    right: [true, false],
  });
  const set = (...lists: Lists['lists']) => byLength({ set: 'made', names, lists });

  it('has none of what word vectors give, neither in short questions nor in long ones', () => {
    const bare = withoutVectors(set(question(1, 1, 1, 1)));
    expect(bare.names).toEqual([...names, ...names.map(name => `${name}+`)]);
    expect([...(bare.lists[0]?.rows ?? [])]).toEqual([
      0.5, 0, 0, 0, 0.5, 0, 0, 0, 0.5, 0, 0, 0, 0.5, 0, 0, 0,
    ]);
  });

  it('leaves the lists that it was given as they are', () => {
    const given = set(question(1, 1, 1, 1));
    withoutVectors(given);
    expect([...(given.lists[0]?.rows ?? [])]).toEqual(Array(16).fill(0.5));
  });

  it('is known by most of its questions: one may be read as English', () => {
    const [foreign, english] = [question(1, 0, 0, 1), question(1, 0, 1, 1)];
    expect(hasNoVectors(set(foreign, foreign, english))).toBe(true);
    expect(hasNoVectors(set(foreign, english))).toBe(false);
    expect(hasNoVectors(set(english, english, foreign))).toBe(false);
  });
});
