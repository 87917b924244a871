/** Which terms of a question lead where the database searches. */
import { describe, expect, it } from 'vitest';
import { leading } from '../../../src/search/index/leading.ts';

describe('terms that lead', () => {
  const POSTINGS = { all: 30_000, enough: 4_000, following: 150_000 };
  const split = (...passages: number[]) => {
    const { lead, following } = leading(
      passages.map(passages => ({ passages })),
      500_000,
      POSTINGS,
    );
    return [lead.map(each => each.passages), following.map(each => each.passages)];
  };

  it('are all of them where they are rare, the rarest first', () => {
    expect(split(300, 0, 20)).toEqual([[20, 300], []]);
  });

  it('are those that hold half of the rarity, where the others are frequent', () => {
    expect(split(60_000, 600, 3_000)).toEqual([[600, 3_000], [60_000]]);
    expect(split(3_401, 600, 5)).toEqual([[5, 600], [3_401]]);
    expect(split(3_395, 600, 5)).toEqual([[5, 600, 3_395], []]);
  });

  it('are the rarest, however frequent; what is too frequent tells nothing', () => {
    expect(split(40_000, 50_000, 100_000)).toEqual([[40_000], [50_000]]);
  });
});
