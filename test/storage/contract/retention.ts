/** What a Store promises about articles that stay, and those that go with age. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { numbered } from '../article.ts';
import { addToBoth, OURS, THEIRS } from './owners.ts';

const id = (n: number) => numbered(n).id;

export function retentionContract(store: () => Store): void {
  describe('pins', () => {
    it('belong to one owner’s article, and go with it', async () => {
      await addToBoth(store(), 1, 2);
      expect(await store().pin(OURS, id(1), true)).toBe(true);
      expect(await store().pin(OURS, id(1), true)).toBe(true);
      expect(await store().pin(OURS, id(9), true)).toBe(false);
      expect(await store().pins(OURS)).toEqual([id(1)]);
      expect(await store().pins(THEIRS)).toEqual([]);
      expect(await store().pin(THEIRS, id(1), false)).toBe(true);
      expect(await store().pins(OURS)).toEqual([id(1)]);
      await store().removeArticle(OURS, id(1));
      expect(await store().pins(OURS)).toEqual([]);
      await store().addArticle(OURS, numbered(1));
      expect(await store().pins(OURS)).toEqual([]);
      expect(await store().pin(OURS, id(2), true)).toBe(true);
      expect(await store().pin(OURS, id(2), false)).toBe(true);
      expect(await store().pins(OURS)).toEqual([]);
    });
  });

  describe('retention', () => {
    it('removes the oldest beyond a number, never a pinned one or another owner’s', async () => {
      for (const n of [1, 2, 3, 4, 5]) {
        await store().addArticle(OURS, numbered(n, { publishedAt: n === 2 ? null : n, addedAt: n }));
        await store().addArticle(THEIRS, numbered(n));
      }
      await store().pin(OURS, id(1), true);
      await store().saveSketch(OURS, id(2), 'two');
      expect(await store().expire(OURS, { keep: 4, before: null }, 100)).toEqual([]);
      expect(await store().expire(OURS, { keep: 3, before: null }, 100)).toEqual([id(2)]);
      expect(await store().articleIds(OURS)).toEqual([1, 3, 4, 5].map(id));
      expect(await store().sketches(OURS)).toEqual([]);
      expect(await store().articleIds(THEIRS)).toHaveLength(5);
      expect(await store().revision(OURS)).toBe(6);
      expect(await store().expire(OURS, { keep: null, before: null }, 100)).toEqual([]);
    });

    it('removes what is older than a time, in portions, the oldest first', async () => {
      for (const n of [1, 2, 3, 4]) await store().addArticle(OURS, numbered(n, { publishedAt: n * 10 }));
      expect(await store().expire(OURS, { keep: null, before: 30 }, 1)).toEqual([id(1)]);
      expect(await store().expire(OURS, { keep: null, before: 30 }, 100)).toEqual([id(2)]);
      expect(await store().expire(OURS, { keep: null, before: 30 }, 100)).toEqual([]);
      expect(await store().articleIds(OURS)).toEqual([id(3), id(4)]);
    });
  });
}
