/** What a Store promises about sessions with Discord. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { OURS, THEIRS } from './owners.ts';

const NOON = 1_780_000_000_000;
const DAY_MS = 86_400_000;

export function sessionsContract(store: () => Store): void {
  describe('sessions', () => {
    it('are counted after a time, over all shards, and another bot’s are not', async () => {
      await store().noteSession(OURS, 0, NOON);
      await store().noteSession(OURS, 1, NOON);
      await store().noteSession(OURS, 0, NOON + 1);
      await store().noteSession(THEIRS, 0, NOON);
      expect(await store().sessionsSince(OURS, NOON - 1)).toBe(3);
      expect(await store().sessionsSince(OURS, NOON)).toBe(1);
      expect(await store().sessionsSince(THEIRS, NOON - 1)).toBe(1);
    });

    it('are forgotten after a day', async () => {
      await store().noteSession(OURS, 0, NOON);
      await store().noteSession(THEIRS, 0, NOON);
      await store().noteSession(OURS, 0, NOON + DAY_MS - 1);
      expect(await store().sessionsSince(OURS, 0)).toBe(2);
      await store().noteSession(OURS, 0, NOON + DAY_MS);
      expect(await store().sessionsSince(OURS, 0)).toBe(2);
      expect(await store().sessionsSince(THEIRS, 0)).toBe(1);
    });
  });
}
