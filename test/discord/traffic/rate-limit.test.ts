/** How often somebody may ask, at the edges of burst and rate. */
import { describe, expect, it } from 'vitest';
import { RateLimiter } from '../../../src/discord/traffic/rate-limit.ts';

const NOW = 1_780_000_000_000;

describe('a limiter of three at once, then one a second', () => {
  const open = (keys = 100) => new RateLimiter({ burst: 3, everyMs: 1_000, keys });
  const spend = (limiter: RateLimiter, key: string, cost: number, now: number) => {
    const waitMs = limiter.waitMs(key, cost, now);
    if (waitMs === 0) limiter.spend(key, cost, now);
    return waitMs;
  };

  it('lets three come, and the fourth a second later', () => {
    const limiter = open();
    expect([1, 2, 3, 4].map(() => spend(limiter, 'ada', 1, NOW))).toEqual([0, 0, 0, 1_000]);
    expect(spend(limiter, 'ada', 1, NOW + 999)).toBe(1);
    expect(spend(limiter, 'ada', 1, NOW + 1_000)).toBe(0);
    expect(spend(limiter, 'ada', 1, NOW + 1_000)).toBe(1_000);
  });

  it('lets nobody wait for a clock that was put back by an hour', () => {
    const limiter = open();
    for (let n = 0; n < 3; n++) spend(limiter, 'ada', 1, NOW);
    const before = NOW - 3_600_000;
    expect([1, 2, 3, 4].map(() => spend(limiter, 'ada', 1, before))).toEqual([0, 0, 0, 1_000]);
  });

  it('lets three come again after a rest, and no more than three', () => {
    const limiter = open();
    for (let n = 0; n < 3; n++) spend(limiter, 'ada', 1, NOW);
    const later = NOW + 60_000;
    expect([1, 2, 3, 4].map(() => spend(limiter, 'ada', 1, later))).toEqual([0, 0, 0, 1_000]);
  });

  it('takes less for what costs less, and nothing of others', () => {
    const limiter = open();
    const waits = Array.from({ length: 13 }, () => spend(limiter, 'ada', 0.25, NOW));
    expect(waits).toEqual([...Array(12).fill(0), 250]);
    expect(spend(limiter, 'ben', 1, NOW)).toBe(0);
  });

  it('takes nothing from whoever has to wait', () => {
    const limiter = open();
    for (let n = 0; n < 50; n++) spend(limiter, 'ada', 1, NOW);
    expect(spend(limiter, 'ada', 1, NOW + 1_000)).toBe(0);
  });

  it('remembers only so many, and forgets the one who asked longest ago', () => {
    const limiter = open(2);
    for (const key of ['ada', 'ben', 'ada', 'cleo']) spend(limiter, key, 1.5, NOW);
    expect(limiter.size).toBe(2);
    expect(limiter.waitMs('ada', 1, NOW)).toBe(1_000);
    expect(limiter.waitMs('ben', 3, NOW)).toBe(0);
  });
});
