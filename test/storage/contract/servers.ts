/** What a Store promises about servers that come and go, and about erasing all that one has. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { numbered } from '../article.ts';
import { answer, draft, OURS, THEIRS } from './owners.ts';

export function serversContract(store: () => Store): void {
  describe('servers', () => {
    it('are welcomed once, whatever else happens', async () => {
      await store().serversPresent([OURS]);
      expect(await store().welcomeServer(OURS, 1)).toBe(true);
      expect(await store().welcomeServer(OURS, 2)).toBe(false);
      await store().serverLeft(OURS, 3);
      expect(await store().welcomeServer(OURS, 4)).toBe(false);
      expect(await store().welcomeServer(THEIRS, 5)).toBe(true);
      await store().erase(OURS);
      expect(await store().welcomeServer(OURS, 6)).toBe(true);
    });

    it('are left since the first time that was said, until they are present again', async () => {
      await store().serversPresent([OURS, THEIRS]);
      await store().serverLeft(OURS, 1);
      await store().serverLeft(OURS, 2);
      expect(await store().servers()).toEqual([
        { owner: OURS, leftAt: 1 },
        { owner: THEIRS, leftAt: null },
      ]);
      await store().serversPresent([OURS]);
      await store().serversPresent([]);
      expect((await store().servers()).map(({ leftAt }) => leftAt)).toEqual([null, null]);
    });
  });

  it('counts what a server has', async () => {
    expect(await store().usage(OURS)).toEqual({ answered: 0, unanswered: 0, articles: 0, textBytes: 0 });
    await store().addArticle(OURS, { ...numbered(1), text: 'Zürich' });
    await store().addArticle(THEIRS, numbered(2));
    await store().saveAnswer(OURS, answer);
    await store().saveGap(OURS, { id: 'a', question: 'what?', terms: '', askedAt: 1, by: null });
    expect(await store().usage(OURS)).toEqual({ answered: 1, unanswered: 1, articles: 1, textBytes: 7 });
  });

  describe('erasing', () => {
    const fill = async (owner: string) => {
      for (let n = 0; n < 3; n += 1) await store().addArticle(owner, numbered(n));
      await store().pin(owner, numbered(1).id, true);
      await store().saveSketch(owner, numbered(1).id, 'sketch');
      await store().saveAnswer(owner, answer);
      await store().saveDraft(owner, draft);
      await store().changeSettings(owner, { answers: 'private' });
      await store().saveGap(owner, { id: 'a', question: 'what?', terms: '', askedAt: 1, by: null });
      await store().rate(owner, { answer: answer.id, by: '1', verdict: 'up', reason: null, at: 1 });
      await store().mark(owner, answer.id, null, 1);
      await store().saveFeedItem(owner, 'feed', { key: 'k', digest: '', article: null, tries: 0, seenAt: 1 });
      await store().serverLeft(owner, 1);
    };
    const seen = async (owner: string) => ({
      articles: await store().articleIds(owner),
      pins: await store().pins(owner),
      sketches: await store().sketches(owner),
      answer: await store().answer(owner, answer.id),
      draft: await store().draft(owner, draft.id),
      settings: await store().settings(owner),
      gaps: await store().gaps(owner, { offset: 0, limit: 10 }),
      ratings: await store().ratings(owner, 10),
      marks: await store().marks(owner, 10),
      items: await store().feedItems(owner, 'feed', ['k']),
      usage: await store().usage(owner),
      server: (await store().servers()).filter(each => each.owner === owner),
    });

    it('leaves nothing of this server, all of the others, and a revision that is higher', async () => {
      const before = await seen(OURS);
      await fill(OURS);
      await fill(THEIRS);
      const [ours, theirs] = [await store().revision(OURS), await seen(THEIRS)];
      await store().erase(OURS);
      expect(await seen(OURS)).toEqual(before);
      expect(await store().revision(OURS)).toBeGreaterThan(ours);
      expect(await seen(THEIRS)).toEqual(theirs);
      await store().erase(OURS);
    });

    it('takes many in portions', async () => {
      for (let n = 0; n < 1_001; n += 1)
        await store().saveAnswer(OURS, { ...answer, id: `id${n}`, askedAt: 1 });
      await store().erase(OURS);
      expect((await store().usage(OURS)).answered).toBe(0);
    });
  });
}
