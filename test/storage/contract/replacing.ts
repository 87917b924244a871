/** What a Store promises about an article that replaces another. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { numbered } from '../article.ts';
import { addToBoth, OURS, THEIRS } from './owners.ts';

const id = (n: number) => numbered(n).id;

export function replacingContract(store: () => Store): void {
  describe('replacing', () => {
    it('puts an article in the place of another, with its pin and its feeds’ items', async () => {
      await addToBoth(store(), 1, 2);
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
      await addToBoth(store(), 1, 2);
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
}
