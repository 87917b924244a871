/** What a Store promises about the settings of servers. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { OURS, THEIRS } from './owners.ts';

export function settingsContract(store: () => Store): void {
  describe('settings', () => {
    it('gives back what was set, and another server sees nothing', async () => {
      const set = { adders: '300000000000000001', askChannels: ['1', '2'], threshold: 0.5, language: null };
      await store().changeSettings(OURS, set);
      expect(await store().settings(OURS)).toEqual(set);
      expect(await store().settings(THEIRS)).toEqual({});
      await store().changeSettings(THEIRS, { threshold: 0.9 });
      expect(await store().settings(OURS)).toEqual(set);
    });

    it('changes some and leaves the others', async () => {
      await store().changeSettings(OURS, { answers: 'private', threshold: 0.5 });
      await store().changeSettings(OURS, { threshold: null });
      expect(await store().settings(OURS)).toEqual({ answers: 'private', threshold: null });
    });

    it('raises this server’s revision with every change', async () => {
      await store().changeSettings(OURS, { answers: 'private' });
      await store().changeSettings(OURS, { answers: 'public' });
      expect(await store().revision(OURS)).toBe(2);
      expect(await store().revision(THEIRS)).toBe(0);
    });
  });
}
