/** What a Store promises about questions without an answer, and about what people say of answers. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import type { StoredGap, StoredRating } from '../../../src/storage/stores/question-store.ts';
import { answer, OURS, THEIRS } from './owners.ts';

const BY = '200000000000000001';
const gap = (id: string, terms: string, askedAt = 1_000): StoredGap => ({
  id,
  question: `what about ${terms}?`,
  terms,
  askedAt,
  by: BY,
});
const all = { offset: 0, limit: 10 };

export function questionsContract(store: () => Store): void {
  describe('questions without an answer', () => {
    it('come back as they were saved, and another server sees nothing', async () => {
      await store().saveGap(OURS, gap('a', 'heron'));
      await store().saveGap(THEIRS, { ...gap('a', 'otter'), by: null });
      expect(await store().gap(OURS, 'a')).toEqual(gap('a', 'heron'));
      expect((await store().gap(THEIRS, 'a'))?.by).toBeNull();
      expect(await store().gap(OURS, 'b')).toBeNull();
      expect((await store().gaps(THEIRS, all)).groups).toEqual([
        { latest: { id: 'a', question: 'what about otter?', askedAt: 1_000 }, count: 1 },
      ]);
      expect(await store().removeGaps(THEIRS, 'heron')).toBe(0);
      expect((await store().gaps(OURS, all)).total).toBe(1);
    });

    it('are grouped by their terms: the most asked first, then the latest, in pages', async () => {
      for (const [id, terms, at] of [
        ['a', 'heron', 1],
        ['b', 'otter', 2],
        ['c', 'heron', 3],
        ['d', 'seal', 4],
      ] as const)
        await store().saveGap(OURS, gap(id, terms, at));
      const page = (id: string, terms: string, askedAt: number, count: number) => ({
        latest: { id, question: `what about ${terms}?`, askedAt },
        count,
      });
      expect(await store().gaps(OURS, all)).toEqual({
        groups: [page('c', 'heron', 3, 2), page('d', 'seal', 4, 1), page('b', 'otter', 2, 1)],
        total: 3,
      });
      expect(await store().gaps(OURS, { offset: 2, limit: 1 })).toEqual({
        groups: [page('b', 'otter', 2, 1)],
        total: 3,
      });
      expect(await store().removeGaps(OURS, 'heron')).toBe(2);
      expect((await store().gaps(OURS, all)).total).toBe(2);
    });
  });

  describe('ratings', () => {
    const rating: StoredRating = { answer: answer.id, by: BY, verdict: 'down', reason: 'It is old.', at: 5 };

    it('come back as they were saved, one for each person, and another server sees nothing', async () => {
      await store().saveAnswer(OURS, answer);
      await store().saveAnswer(THEIRS, answer);
      await store().rate(OURS, { ...rating, verdict: 'up', reason: null, at: 4 });
      await store().rate(OURS, rating);
      const another = { ...rating, by: '200000000000000002', at: 6 };
      await store().rate(OURS, another);
      expect(await store().ratings(OURS, 10)).toEqual([another, rating]);
      expect(await store().ratings(OURS, 1)).toEqual([another]);
      expect(await store().ratings(THEIRS, 10)).toEqual([]);
    });

    it('and marks are seen as long as their answer is kept', async () => {
      await store().saveAnswer(OURS, answer);
      await store().rate(OURS, rating);
      const mark = { articleId: 'id000000000001', start: 0, end: 9 };
      await store().mark(OURS, answer.id, null, 6);
      await store().mark(OURS, answer.id, mark, 7);
      expect(await store().marks(OURS, 10)).toEqual([{ answer: answer.id, mark }]);
      expect(await store().marks(THEIRS, 10)).toEqual([]);
      await store().forgetBefore({ answers: answer.askedAt + 1, drafts: 0 });
      expect(await store().ratings(OURS, 10)).toEqual([]);
      expect(await store().marks(OURS, 10)).toEqual([]);
    });
  });

  it('forgets questions, ratings and marks that are older, and keeps those that are just as old', async () => {
    await store().saveAnswer(OURS, { ...answer, askedAt: 1_000 });
    for (const [id, at] of [
      ['old', 999],
      ['new', 1_000],
    ] as const) {
      await store().saveGap(OURS, gap(id, id, at));
      await store().rate(OURS, { answer: answer.id, by: id, verdict: 'up', reason: null, at });
    }
    await store().mark(OURS, answer.id, null, 999);
    await store().forgetBefore({ answers: 1_000, drafts: 0 });
    expect(await store().gap(OURS, 'old')).toBeNull();
    expect(await store().gap(OURS, 'new')).not.toBeNull();
    expect((await store().ratings(OURS, 10)).map(({ by }) => by)).toEqual(['new']);
    expect(await store().marks(OURS, 10)).toEqual([]);
  });
}
