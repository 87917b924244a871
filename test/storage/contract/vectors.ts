/** What a Store promises about the vectors of articles' passages. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import type { StoredVectors } from '../../../src/storage/stores/vector-store.ts';
import { numbered } from '../article.ts';
import { addToBoth, OURS, THEIRS } from './owners.ts';

const id = (n: number) => numbered(n).id;

function vectors(n: number, version: string, ...bytes: number[]): StoredVectors {
  return { articleId: id(n), version, bytes: Uint8Array.from(bytes) };
}

export function vectorsContract(store: () => Store): void {
  const all = async (owner: string, ...numbers: number[]) => {
    const found = await store().vectorsOf(owner, numbers.map(id));
    return found.sort((one, other) => (one.articleId < other.articleId ? -1 : 1));
  };

  describe('vectors', () => {
    it('are kept byte for byte, by owner, the newest in place of former ones', async () => {
      await addToBoth(store(), 1, 2, 3);
      await store().saveVectors(OURS, [vectors(1, 'old', 1, 2), vectors(2, 'new', 7)]);
      await store().saveVectors(OURS, [vectors(1, 'new', 0, 128, 255)]);
      await store().saveVectors(THEIRS, [vectors(3, 'new', 9)]);
      expect(await all(OURS, 1, 2, 3)).toEqual([vectors(1, 'new', 0, 128, 255), vectors(2, 'new', 7)]);
      expect(await all(OURS, 2, 9)).toEqual([vectors(2, 'new', 7)]);
      expect(await all(THEIRS, 1, 2, 3)).toEqual([vectors(3, 'new', 9)]);
    });

    it('are those of a long article, too', async () => {
      await store().addArticle(OURS, numbered(1));
      const bytes = Uint8Array.from({ length: 384 * 400 }, (_, n) => n % 251);
      await store().saveVectors(OURS, [{ articleId: id(1), version: 'one', bytes }]);
      const [found] = await store().vectorsOf(OURS, [id(1)]);
      expect(found?.bytes.constructor).toBe(Uint8Array);
      expect(Buffer.compare(found?.bytes ?? Buffer.alloc(0), bytes)).toBe(0);
    });

    it('are not kept of an article that is gone, and those of the others are', async () => {
      await addToBoth(store(), 1, 2);
      await store().removeArticle(OURS, id(1));
      await store().saveVectors(OURS, [vectors(1, 'a', 1), vectors(2, 'a', 2)]);
      await store().addArticle(OURS, numbered(1));
      expect(await all(OURS, 1, 2)).toEqual([vectors(2, 'a', 2)]);
      await store().saveVectors('100000000000000009', [vectors(1, 'a', 1)]);
      expect(await store().vectorsOf('100000000000000009', [id(1)])).toEqual([]);
    });

    it('go with their article, removed, replaced or too old', async () => {
      await addToBoth(store(), 1, 2, 3);
      for (const owner of [OURS, THEIRS]) {
        await store().saveVectors(
          owner,
          [1, 2, 3].map(n => vectors(n, 'a', n)),
        );
      }
      await store().removeArticle(OURS, id(1));
      await store().replaceArticle(OURS, id(2), numbered(4), 'sketch');
      expect(await all(OURS, 1, 2, 3, 4)).toEqual([vectors(3, 'a', 3)]);
      await store().expire(OURS, { keep: null, before: Number.MAX_SAFE_INTEGER }, 10);
      expect(await all(OURS, 1, 2, 3, 4)).toEqual([]);
      expect(await all(THEIRS, 1, 2, 3)).toHaveLength(3);
    });

    it('never outlive an article that goes while they are saved', async () => {
      for (let n = 0; n < 20; n += 1) await store().addArticle(OURS, numbered(n));
      const work = Array.from({ length: 20 }, (_, n) => [
        store().saveVectors(OURS, [vectors(n, 'a', n), vectors((n + 1) % 20, 'a', n)]),
        n % 2 === 0
          ? store().removeArticle(OURS, id(n))
          : store().replaceArticle(OURS, id(n), numbered(n + 100), ''),
      ]);
      await Promise.all(work.flat());
      expect(await all(OURS, ...Array.from({ length: 20 }, (_, n) => n))).toEqual([]);
    });

    it('are erased with all that their owner has', async () => {
      await addToBoth(store(), 1);
      await store().saveVectors(OURS, [vectors(1, 'a', 1)]);
      await store().saveVectors(THEIRS, [vectors(1, 'a', 2)]);
      await store().erase(OURS);
      expect(await all(OURS, 1)).toEqual([]);
      expect(await all(THEIRS, 1)).toEqual([vectors(1, 'a', 2)]);
    });

    it('change no revision: what is in memory is still what stands', async () => {
      await store().addArticle(OURS, numbered(1));
      await store().saveVectors(OURS, [vectors(1, 'a', 1)]);
      expect(await store().revision(OURS)).toBe(1);
    });

    it('are taken and given of none and of 200 articles at once, not of 201', async () => {
      const numbers = Array.from({ length: 201 }, (_, n) => n);
      for (const n of numbers) await store().addArticle(OURS, numbered(n));
      const each = numbers.map(n => vectors(n, 'a', n));
      await store().saveVectors(OURS, []);
      expect(await store().vectorsOf(OURS, [])).toEqual([]);
      await store().saveVectors(OURS, each.slice(0, 200));
      expect(await store().vectorsOf(OURS, numbers.slice(0, 200).map(id))).toHaveLength(200);
      await expect(store().saveVectors(OURS, each)).rejects.toThrow(RangeError);
      await expect(store().vectorsOf(OURS, numbers.map(id))).rejects.toThrow(RangeError);
    });
  });
}
