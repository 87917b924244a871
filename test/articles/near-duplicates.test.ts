/** Near-duplicates: a similarity that follows the shingles two texts share, in every script. */
import { describe, expect, it } from 'vitest';
import {
  decodeSketch,
  encodeSketch,
  minHashSketch,
  NEAR_DUPLICATE,
  overlapCoefficient,
  similarity,
} from '../../src/articles/near-duplicates.ts';

/** Words of an invented language, always the same for the same seed (Park and Miller's generator). */
function words(count: number, seed: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state % 40_000).toString(26);
  });
}

const story = words(600, 7);
const text = story.join(' ');

/** Counted out, as a check on the estimate. */
function countedJaccard(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a, b].map(list => new Set(list.slice(4).map((_, i) => list.slice(i, i + 5).join())));
  const shared = (left as Set<string>).intersection(right as Set<string>).size;
  return shared / ((left?.size ?? 0) + (right?.size ?? 0) - shared);
}

describe('similarity', () => {
  it('is 1 for the same text, whatever its case, punctuation and spaces', () => {
    expect(
      similarity(minHashSketch(text), minHashSketch(`“${text.toUpperCase()}”`.replaceAll(' ', ',\n\n'))),
    ).toBe(1);
  });

  it('is 0 for texts that share nothing, and for empty ones', () => {
    expect(similarity(minHashSketch(text), minHashSketch(words(600, 99).join(' ')))).toBe(0);
    expect(similarity(minHashSketch(''), minHashSketch(''))).toBe(0);
    expect(similarity(minHashSketch('…'), minHashSketch(text))).toBe(0);
  });

  it('is the share of the shingles that both have: 5 of 7 here', () => {
    const a = minHashSketch('one two three four five six seven eight nine ten');
    const b = minHashSketch('one two three four five six seven eight nine eleven');
    expect([a.size, b.size]).toEqual([6, 6]);
    expect(similarity(a, b)).toBeCloseTo(5 / 7, 10);
    expect(overlapCoefficient(a, b)).toBeCloseTo(5 / 6, 10);
  });

  it.each([
    ['a paragraph added', [...story, ...words(60, 5)]],
    ['every hundredth word changed', story.map((word, i) => (i % 100 ? word : 'x'))],
    ['every tenth word changed', story.map((word, i) => (i % 10 ? word : 'x'))],
    ['its first half only', story.slice(0, 300)],
  ])('is near the true share for a text with %s', (_, other) => {
    const found = similarity(minHashSketch(text), minHashSketch(other.join(' ')));
    expect(Math.abs(found - countedJaccard(story, other))).toBeLessThan(3 * 0.045);
  });

  it('calls a text with a changed paragraph a near-duplicate, and another report of the same event none', () => {
    const changed = [...story.slice(0, 550), ...words(50, 3)].join(' ');
    expect(similarity(minHashSketch(text), minHashSketch(changed))).toBeGreaterThan(NEAR_DUPLICATE);
    const quoting = [...words(550, 3), ...story.slice(0, 50)].join(' ');
    expect(similarity(minHashSketch(text), minHashSketch(quoting))).toBeLessThan(0.2);
  });

  it.each([
    [
      'Chinese',
      '美团周一发布了一个新的人工智能模型，公司表示该模型可以用于外卖配送路线的规划。',
      '美团周二发布了一个新的人工智能模型，公司表示该模型可以用于外卖配送路线的规划。',
    ],
    [
      'Thai',
      'บริษัทประกาศเมื่อวันจันทร์ว่าจะสร้างโรงงานผลิตแบตเตอรี่แห่งใหม่ในรัฐแคนซัสภายในปีหน้า',
      'บริษัทประกาศเมื่อวันอังคารว่าจะสร้างโรงงานผลิตแบตเตอรี่แห่งใหม่ในรัฐแคนซัสภายในปีหน้า',
    ],
    [
      'Japanese',
      'パナソニックはカンザス州の工場でデータセンター向けの電池を生産すると月曜日に発表した。',
      'パナソニックはカンザス州の工場でデータセンター向けの電池を生産すると火曜日に発表した。',
    ],
  ])('sees that one word of a %s sentence changed', (_, a, b) => {
    const found = similarity(minHashSketch(a), minHashSketch(b));
    expect(found).toBeGreaterThan(0.4);
    expect(found).toBeLessThan(1);
  });

  it('keeps unrelated Chinese sentences apart', () => {
    const a = '美团周一发布了一个新的人工智能模型，公司表示该模型可以用于外卖配送路线的规划。';
    const b = '台湾国防部周三表示，计划在未来两年内采购数万架无人机，以加强沿海地区的防御能力。';
    expect(similarity(minHashSketch(a), minHashSketch(b))).toBe(0);
  });
});

describe('overlap', () => {
  it('is nearly 1 for a story cut to its half, whose similarity is a half', () => {
    const [whole, half] = [minHashSketch(text), minHashSketch(story.slice(0, 300).join(' '))];
    expect(overlapCoefficient(whole, half)).toBeGreaterThan(0.85);
    expect(similarity(whole, half)).toBeLessThan(0.65);
  });
});

describe('a packed sketch', () => {
  it('comes back as it was, from 348 characters', () => {
    const before = minHashSketch(text);
    expect(encodeSketch(before)).toHaveLength(348);
    expect(decodeSketch(encodeSketch(before))).toEqual(before);
  });

  it.each(['', 'AAAA'])('is refused if it is none: “%s”', text => {
    expect(() => decodeSketch(text)).toThrow(RangeError);
  });
});
