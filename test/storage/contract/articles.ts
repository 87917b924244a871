/** What a Store promises about articles and their revision. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { numbered } from '../article.ts';
import { OURS, THEIRS } from './owners.ts';

export function articlesContract(store: () => Store): void {
  describe('articles', () => {
    it('gives back an article as it was added, and another owner sees nothing', async () => {
      const full = numbered(1, { byline: 'Jo Doe', publishedAt: null, text: 'a'.repeat(200_000) });
      expect(await store().addArticle(OURS, full)).toEqual({ added: true });
      expect(await store().article(OURS, full.id)).toEqual(full);
      expect(await store().article(THEIRS, full.id)).toBeNull();
    });

    it('keeps dates before 1970 and far in the future', async () => {
      for (const [n, publishedAt] of [-11_502_000_000_000, -1, 0, 253_402_300_799_999].entries()) {
        await store().addArticle(OURS, numbered(n, { publishedAt }));
        expect((await store().article(OURS, numbered(n).id))?.publishedAt).toBe(publishedAt);
      }
    });

    it('refuses a second article with the same link and says which one is there', async () => {
      const first = numbered(1);
      await store().addArticle(OURS, first);
      expect(await store().addArticle(OURS, numbered(2, { url: first.url }))).toEqual({
        added: false,
        same: first,
      });
      expect(await store().articleIds(OURS)).toEqual([first.id]);
    });

    it('refuses a second article with the same hash and says which one is there', async () => {
      const first = numbered(1);
      await store().addArticle(OURS, first);
      expect(await store().addArticle(OURS, numbered(2, { hash: first.hash }))).toEqual({
        added: false,
        same: first,
      });
      expect(await store().articleIds(OURS)).toEqual([first.id]);
    });

    it('names the one with the same link if another has the same hash', async () => {
      await store().addArticle(OURS, numbered(1));
      await store().addArticle(OURS, numbered(2));
      for (const [link, hash] of [[1, 2] as const, [2, 1] as const]) {
        const both = numbered(3, { url: numbered(link).url, hash: numbered(hash).hash });
        expect(await store().addArticle(OURS, both)).toEqual({ added: false, same: numbered(link) });
      }
    });

    it('lets another owner add the very same article', async () => {
      await store().addArticle(OURS, numbered(1));
      expect(await store().addArticle(THEIRS, numbered(1))).toEqual({ added: true });
      await store().removeArticle(OURS, numbered(1).id);
      expect(await store().article(THEIRS, numbered(1).id)).toEqual(numbered(1));
    });

    it('treats a taken id as a bug and writes nothing', async () => {
      await store().addArticle(OURS, numbered(1));
      await expect(store().addArticle(OURS, numbered(2, { id: numbered(1).id }))).rejects.toThrow(
        /id000000000001/,
      );
      expect(await store().article(OURS, numbered(1).id)).toEqual(numbered(1));
      expect(await store().revision(OURS)).toBe(1);
    });

    it('finds those of the ids that exist, and another owner none of them', async () => {
      for (const n of [1, 2, 3]) await store().addArticle(OURS, numbered(n));
      const ids = [numbered(3).id, 'nosuchid000000', numbered(1).id];
      const found = await store().articlesById(OURS, ids);
      expect(found.sort((a, b) => a.id.localeCompare(b.id))).toEqual([numbered(1), numbered(3)]);
      expect(await store().articlesById(THEIRS, ids)).toEqual([]);
    });

    it('takes no id and 1,000 ids at once, not 1,001', async () => {
      await store().addArticle(OURS, numbered(1));
      const ids = Array.from({ length: 1_000 }, (_, n) => numbered(n + 1).id);
      expect(await store().articlesById(OURS, [])).toEqual([]);
      expect(await store().articlesById(OURS, ids)).toEqual([numbered(1)]);
      await expect(store().articlesById(OURS, [...ids, 'onemore0000000'])).rejects.toThrow(RangeError);
    });

    it('lists all ids in order, and for another owner none', async () => {
      for (const n of [2, 3, 1]) await store().addArticle(OURS, numbered(n));
      expect(await store().articleIds(OURS)).toEqual([1, 2, 3].map(n => numbered(n).id));
      expect(await store().articleIds(THEIRS)).toEqual([]);
    });

    it('gives back the article that it removes, once, and never another owner’s', async () => {
      await store().addArticle(OURS, numbered(1));
      expect(await store().removeArticle(THEIRS, numbered(1).id)).toBeNull();
      expect(await store().removeArticle(OURS, numbered(1).id)).toEqual(numbered(1));
      expect(await store().removeArticle(OURS, numbered(1).id)).toBeNull();
      expect(await store().article(OURS, numbered(1).id)).toBeNull();
    });

    it('lets a removed article be added again', async () => {
      await store().addArticle(OURS, numbered(1));
      await store().removeArticle(OURS, numbered(1).id);
      expect(await store().addArticle(OURS, numbered(1))).toEqual({ added: true });
    });
  });

  describe('revision', () => {
    it('starts at 0 and goes up by one with every change, not with a refused one, not for another owner', async () => {
      const seen = [await store().revision(OURS)];
      await store().addArticle(OURS, numbered(1));
      seen.push(await store().revision(OURS));
      await store().addArticle(OURS, numbered(1));
      seen.push(await store().revision(OURS));
      await store().addArticle(OURS, numbered(2));
      seen.push(await store().revision(OURS));
      await store().removeArticle(OURS, numbered(1).id);
      seen.push(await store().revision(OURS));
      await store().removeArticle(OURS, numbered(1).id);
      seen.push(await store().revision(OURS));
      expect(seen).toEqual([0, 1, 1, 2, 3, 3]);
      expect(await store().revision(THEIRS)).toBe(0);
    });

    it('counts 50 articles added at once, while others read and every fifth add fails', async () => {
      await store().addArticle(OURS, numbered(1_000));
      const adds: Promise<unknown>[] = [];
      const reads: Promise<void>[] = [];
      const read = async () => {
        const ids = await store().articleIds(OURS);
        expect(
          await store().revision(OURS),
          'whoever sees an article sees its revision',
        ).toBeGreaterThanOrEqual(ids.length);
      };
      for (let n = 0; n < 50; n += 1) {
        const id = n % 5 === 0 ? numbered(1_000).id : numbered(n).id;
        adds.push(store().addArticle(OURS, numbered(n, { id })));
        reads.push(read());
      }
      const results = await Promise.allSettled(adds);
      await Promise.all(reads);
      expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(10);
      expect(await store().revision(OURS)).toBe(41);
      expect(await store().articleIds(OURS)).toHaveLength(41);
    });

    it('adds one article once, though ten ask for it at once', async () => {
      const twin = (n: number) => numbered(n, { url: 'https://news.example/same' });
      const results = await Promise.all(
        Array.from({ length: 10 }, (_, n) => store().addArticle(OURS, twin(n))),
      );
      expect(results.filter(({ added }) => added)).toHaveLength(1);
      expect(await store().revision(OURS)).toBe(1);
    });
  });
}
