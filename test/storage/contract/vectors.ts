/** What a Store promises about the vectors of articles' passages. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { numbered } from '../article.ts';
import { addToBoth, OURS, THEIRS } from './owners.ts';

const id = (n: number) => numbered(n).id;
const vectors = (n: number, version: string, ...bytes: number[]) => ({
  articleId: id(n),
  version,
  bytes: Uint8Array.from(bytes),
});

export function vectorsContract(store: () => Store): void {
  describe('vectors', () => {
    it('are kept as they are, by owner, the newest in place of former ones', async () => {
      await addToBoth(store(), 1, 2, 3);
      await store().saveVectors(OURS, vectors(1, 'old', 1, 2));
      await store().saveVectors(OURS, vectors(1, 'new', 0, 128, 255));
      await store().saveVectors(OURS, vectors(2, 'new', 7));
      await store().saveVectors(THEIRS, vectors(3, 'new', 9));
      expect(await store().vectorsOf(OURS, [id(1), id(3), 'nobody'])).toEqual([
        vectors(1, 'new', 0, 128, 255),
      ]);
      expect(await store().vectorsOf(THEIRS, [id(1), id(2), id(3)])).toEqual([vectors(3, 'new', 9)]);
      expect(await store().vectorsOf(OURS, [])).toEqual([]);
    });

    it('go with their article, however it goes, and are not kept for one that is gone', async () => {
      await addToBoth(store(), 1, 2, 3);
      for (const n of [1, 2, 3]) await store().saveVectors(OURS, vectors(n, 'a', n));
      const all = [id(1), id(2), id(3)];
      await store().removeArticle(OURS, id(1));
      await store().replaceArticle(OURS, id(2), { ...numbered(4), id: id(2) }, 'sketch');
      expect(await store().vectorsOf(OURS, all)).toEqual([vectors(3, 'a', 3)]);
      await store().expire(OURS, { keep: null, before: Number.POSITIVE_INFINITY }, 10);
      expect(await store().articleIds(OURS)).toEqual([]);
      await store().saveVectors(OURS, vectors(3, 'a', 3));
      expect(await store().vectorsOf(OURS, all)).toEqual([]);
    });

    it('are erased with everything else of a server', async () => {
      await addToBoth(store(), 1);
      await store().saveVectors(OURS, vectors(1, 'a', 1));
      await store().saveVectors(THEIRS, vectors(1, 'a', 2));
      await store().erase(OURS);
      await store().addArticle(OURS, numbered(1));
      expect(await store().vectorsOf(OURS, [id(1)])).toEqual([]);
      expect(await store().vectorsOf(THEIRS, [id(1)])).toEqual([vectors(1, 'a', 2)]);
    });
  });
}
