/** What a Store promises about what stands beside the articles: sketches, pins, replacements, retention. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { numbered } from '../article.ts';

const OURS = '100000000000000001';
const THEIRS = '100000000000000002';
const id = (n: number) => numbered(n).id;

export function articleLifecycleContract(store: () => Store): void {
  const addAll = async (...numbers: number[]) => {
    for (const n of numbers) {
      await store().addArticle(OURS, numbered(n));
      await store().addArticle(THEIRS, numbered(n));
    }
  };

  describe('sketches', () => {
    it('are kept for articles that stand, by owner, and say which articles lack one', async () => {
      await addAll(1, 2, 3);
      await store().saveSketch(OURS, id(1), 'old');
      await store().saveSketch(OURS, id(1), 'one');
      await store().saveSketch(OURS, id(2), 'two');
      expect(await store().sketches(OURS)).toEqual([
        { article: id(1), sketch: 'one' },
        { article: id(2), sketch: 'two' },
      ]);
      expect(await store().sketches(THEIRS)).toEqual([]);
      expect(await store().unsketched(OURS, 10)).toEqual([id(3)]);
      expect(await store().unsketched(THEIRS, 2)).toEqual([id(1), id(2)]);
      await store().removeArticle(OURS, id(1));
      expect(await store().sketches(OURS)).toEqual([{ article: id(2), sketch: 'two' }]);
    });
  });

  describe('pins', () => {
    it('belong to one owner’s article, and go with it', async () => {
      await addAll(1, 2);
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

  describe('replacing', () => {
    it('puts an article in the place of another, with its pin and its feeds’ items', async () => {
      await addAll(1, 2);
      await store().pin(OURS, id(1), true);
      await store().saveSketch(OURS, id(1), 'old');
      await store().saveFeedItem(OURS, 'feed', {
        key: 'k',
        digest: '',
        article: id(1),
        tries: 0,
        seenAt: 1,
      });
      const before = await store().revision(OURS);
      const newer = numbered(3, { url: numbered(1).url });
      expect(await store().replaceArticle(OURS, id(1), newer, 'new')).toEqual({ replaced: true });
      expect(await store().articleIds(OURS)).toEqual([id(2), id(3)]);
      expect(await store().article(OURS, id(3))).toEqual(newer);
      expect(await store().revision(OURS)).toBe(before + 1);
      expect(await store().pins(OURS)).toEqual([id(3)]);
      expect(await store().sketches(OURS)).toEqual([{ article: id(3), sketch: 'new' }]);
      expect((await store().feedItems(OURS, 'feed', ['k']))[0]?.article).toBe(id(3));
      expect(await store().articleIds(THEIRS)).toEqual([id(1), id(2)]);
    });

    it('writes nothing where the old one is gone or a third one is the same', async () => {
      await addAll(1, 2);
      const before = await store().revision(OURS);
      expect(await store().replaceArticle(OURS, id(9), numbered(3), '')).toEqual({
        replaced: false,
        same: null,
      });
      const third = numbered(3, { url: numbered(2).url });
      expect(await store().replaceArticle(OURS, id(1), third, '')).toEqual({
        replaced: false,
        same: numbered(2),
      });
      expect(await store().articleIds(OURS)).toEqual([id(1), id(2)]);
      expect(await store().article(OURS, id(1))).toEqual(numbered(1));
      expect(await store().revision(OURS)).toBe(before);
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
