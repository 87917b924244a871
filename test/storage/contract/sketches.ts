/** What a Store promises about sketches of articles' texts. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { numbered } from '../article.ts';
import { addToBoth, OURS, THEIRS } from './owners.ts';

const id = (n: number) => numbered(n).id;

export function sketchesContract(store: () => Store): void {
  describe('sketches', () => {
    it('are kept for articles that stand, by owner, and say which articles lack one', async () => {
      await addToBoth(store(), 1, 2, 3);
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
      expect(await store().sketchesOf(OURS, [id(2), id(3)])).toEqual([{ article: id(2), sketch: 'two' }]);
      expect(await store().sketchesOf(THEIRS, [id(2)])).toEqual([]);
      const many = Array.from({ length: 501 }, (_, n) => id(n));
      expect(await store().sketchesOf(OURS, many.slice(1))).toHaveLength(2);
      await expect(store().sketchesOf(OURS, many)).rejects.toThrow(RangeError);
      await store().removeArticle(OURS, id(1));
      expect(await store().sketches(OURS)).toEqual([{ article: id(2), sketch: 'two' }]);
    });
  });
}
