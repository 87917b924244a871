/** What a Store promises as a whole: forgetting, answering and closing. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { numbered } from '../article.ts';
import { answer, draft, OURS, THEIRS } from './owners.ts';

export function wholeContract(store: () => Store): void {
  describe('forgetting', () => {
    it('erases what is older than these times, of every owner, and keeps what is just as old', async () => {
      const times = { answers: 1_000, drafts: 2_000 };
      for (const owner of [OURS, THEIRS]) {
        await store().saveAnswer(owner, { ...answer, id: 'old', askedAt: 999 });
        await store().saveAnswer(owner, { ...answer, id: 'new', askedAt: 1_000 });
        await store().saveDraft(owner, { ...draft, id: 'old', savedAt: 1_999 });
        await store().saveDraft(owner, { ...draft, id: 'new', savedAt: 2_000 });
      }
      await store().saveReadState(OURS, 'old', { since: 'a', seen: {} }, 999);
      await store().saveReadState(OURS, 'new', { since: 'b', seen: { c: 'd' } }, 999);
      await store().saveReadState(OURS, 'new', { since: 'b', seen: { e: 'f' } }, 1_000);
      expect(await store().forgetBefore(times)).toEqual({ answers: 2, drafts: 2 });
      expect(await store().readState(OURS, 'old')).toBeNull();
      expect(await store().readState(OURS, 'new')).toEqual({ since: 'b', seen: { e: 'f' } });
      expect(await store().readState(THEIRS, 'new')).toBeNull();
      expect(await store().forgetBefore(times)).toEqual({ answers: 0, drafts: 0 });
      expect(await store().answer(OURS, 'old')).toBeNull();
      expect(await store().draft(THEIRS, 'old')).toBeNull();
      expect(await store().answer(THEIRS, 'new')).not.toBeNull();
      expect(await store().draft(OURS, 'new')).not.toBeNull();
    });

    it('takes many in portions', async () => {
      for (let n = 0; n < 1_001; n += 1)
        await store().saveAnswer(OURS, { ...answer, id: `id${n}`, askedAt: 1 });
      expect(await store().forgetBefore({ answers: 2, drafts: 2 })).toEqual({ answers: 1_001, drafts: 0 });
      expect(await store().answer(OURS, 'id1000')).toBeNull();
    });
  });

  it('answers a ping', async () => {
    expect(await store().ping()).toBeUndefined();
  });

  describe('closing', () => {
    it('finishes what is under way, and may be asked twice', async () => {
      const adds = Array.from({ length: 20 }, (_, n) => store().addArticle(OURS, numbered(n)));
      const results = Promise.all(adds);
      await Promise.all([store().close(), store().close()]);
      expect(await results).toHaveLength(20);
      await expect(store().revision(OURS)).rejects.toThrow();
    });
  });
}
