/** How often somebody may ask, at the edges of burst and pace. */
import { describe, expect, it } from 'vitest';
import { Pace } from '../../../src/discord/traffic/rate-limit.ts';

const NOW = 1_780_000_000_000;

describe('a pace of three at once, then one a second', () => {
  const open = (keys = 100) => new Pace({ burst: 3, everyMs: 1_000, keys });
  const spend = (pace: Pace, key: string, cost: number, now: number) => {
    const waitMs = pace.waitMs(key, cost, now);
    if (waitMs === 0) pace.take(key, cost, now);
    return waitMs;
  };

  it('lets three come, and the fourth a second later', () => {
    const pace = open();
    expect([1, 2, 3, 4].map(() => spend(pace, 'ada', 1, NOW))).toEqual([0, 0, 0, 1_000]);
    expect(spend(pace, 'ada', 1, NOW + 999)).toBe(1);
    expect(spend(pace, 'ada', 1, NOW + 1_000)).toBe(0);
    expect(spend(pace, 'ada', 1, NOW + 1_000)).toBe(1_000);
  });

  it('lets three come again after a rest, and no more than three', () => {
    const pace = open();
    for (let n = 0; n < 3; n++) spend(pace, 'ada', 1, NOW);
    const later = NOW + 60_000;
    expect([1, 2, 3, 4].map(() => spend(pace, 'ada', 1, later))).toEqual([0, 0, 0, 1_000]);
  });

  it('takes less for what costs less, and nothing of others', () => {
    const pace = open();
    const waits = Array.from({ length: 13 }, () => spend(pace, 'ada', 0.25, NOW));
    expect(waits).toEqual([...Array(12).fill(0), 250]);
    expect(spend(pace, 'ben', 1, NOW)).toBe(0);
  });

  it('takes nothing from whoever has to wait', () => {
    const pace = open();
    for (let n = 0; n < 50; n++) spend(pace, 'ada', 1, NOW);
    expect(spend(pace, 'ada', 1, NOW + 1_000)).toBe(0);
  });

  it('remembers only so many, and forgets the one who asked longest ago', () => {
    const pace = open(2);
    for (const key of ['ada', 'ben', 'ada', 'cleo']) spend(pace, key, 1.5, NOW);
    expect(pace.size).toBe(2);
    expect(pace.waitMs('ada', 1, NOW)).toBe(1_000);
    expect(pace.waitMs('ben', 3, NOW)).toBe(0);
  });
});
