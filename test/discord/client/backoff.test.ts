/** Pauses between attempts grow, and stay below a hundred a day. */
import { describe, expect, it } from 'vitest';
import { backoffMs } from '../../../src/discord/client/backoff.ts';
import { DAY_MS } from '../../../src/time.ts';

describe('backoffMs', () => {
  it('doubles from 5 s to 20 min, and adds up to a quarter by chance', () => {
    const none = () => 0;
    expect([0, 1, 2, 7, 8, 9, 5_000].map(attempt => backoffMs(attempt, none) / 1000)).toEqual([
      5, 10, 20, 640, 1_200, 1_200, 1_200,
    ]);
    expect(backoffMs(0, () => 1)).toBe(6_250);
  });

  it('makes fewer than a hundred attempts a day', () => {
    let attempts = 0;
    for (let passed = 0; passed < DAY_MS; attempts++) passed += backoffMs(attempts, () => 0);
    expect(attempts).toBeLessThan(100);
    expect(attempts).toBe(79);
  });
});
