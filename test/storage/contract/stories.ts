/** What a Store promises about stories. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { numbered } from '../article.ts';
import { addToBoth, OURS, THEIRS } from './owners.ts';

const id = (n: number) => numbered(n).id;
const place = (n: number, story: number) => ({ articleId: id(n), story: id(story) });

export function storiesContract(store: () => Store): void {
  describe('stories', () => {
    it('have the articles that were put into them first, by owner', async () => {
      await addToBoth(store(), 1, 2, 3);
      await store().placeArticle(OURS, place(1, 1));
      await store().placeArticle(OURS, place(2, 1));
      await store().placeArticle(OURS, place(2, 3));
      expect(await store().places(OURS)).toEqual([place(2, 1)]);
      expect(await store().unplaced(OURS, 10)).toEqual([id(3)]);
      expect(await store().places(THEIRS)).toEqual([]);
      expect(await store().revision(OURS)).toBe(3);
    });

    it('know which articles were put into none, the oldest first, up to a number', async () => {
      await store().addArticle(OURS, numbered(1, { publishedAt: 30 }));
      await store().addArticle(OURS, numbered(2, { publishedAt: null, addedAt: 10 }));
      await store().addArticle(OURS, numbered(3, { publishedAt: 20 }));
      expect(await store().unplaced(OURS, 2)).toEqual([id(2), id(3)]);
      expect(await store().unplaced(THEIRS, 2)).toEqual([]);
    });

    it('lose an article that is taken out, so that others notice', async () => {
      await addToBoth(store(), 1, 2);
      await store().placeArticle(OURS, place(2, 1));
      expect(await store().moveArticle(OURS, { articleId: id(2), story: 'own' })).toBe(true);
      expect(await store().places(OURS)).toEqual([{ articleId: id(2), story: 'own' }]);
      expect(await store().revision(OURS)).toBe(3);
      expect(await store().moveArticle(OURS, { articleId: id(1), story: 'own' })).toBe(true);
      expect(await store().places(OURS)).toHaveLength(2);
      expect(await store().moveArticle(OURS, place(9, 1))).toBe(false);
    });

    it('go with their articles, and keep one that is replaced', async () => {
      await addToBoth(store(), 1, 2, 3, 4);
      for (const owner of [OURS, THEIRS]) {
        for (const n of [2, 3, 4]) await store().placeArticle(owner, place(n, 1));
      }
      await store().removeArticle(OURS, id(2));
      await store().replaceArticle(OURS, id(3), numbered(5), 'sketch');
      expect(await store().places(OURS)).toEqual([place(4, 1), place(5, 1)]);
      await store().placeArticle(OURS, place(2, 1));
      await store().addArticle(OURS, numbered(2));
      expect(await store().places(OURS)).toEqual([place(4, 1), place(5, 1)]);
      await store().expire(OURS, { keep: null, before: Number.MAX_SAFE_INTEGER }, 10);
      await store().addArticle(OURS, numbered(4));
      expect(await store().places(OURS)).toEqual([]);
      expect(await store().places(THEIRS)).toHaveLength(3);
      await store().erase(THEIRS);
      await store().addArticle(THEIRS, numbered(3));
      expect(await store().places(THEIRS)).toEqual([]);
    });
  });
}
