/** Which terms of a question are essential where the database searches. */
import { describe, expect, it } from 'vitest';
import { splitTerms } from '../../../src/search/index/essential-terms.ts';

describe('essential terms', () => {
  const POSTINGS = { essential: 30_000, enough: 4_000, all: 150_000 };
  const split = (...passages: number[]) => {
    const { essential, nonEssential } = splitTerms(
      passages.map(passages => ({ passages })),
      500_000,
      POSTINGS,
    );
    return [essential.map(each => each.passages), nonEssential.map(each => each.passages)];
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
