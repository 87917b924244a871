/** What a Store promises about what it keeps of one person. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { numbered } from '../article.ts';
import { answer, draft, OURS, THEIRS } from './owners.ts';

const ADA = '200000000000000001';
const BEN = '200000000000000002';
const NOTHING = { questions: 0, ratings: 0, drafts: 0, news: 0, articles: 0, feeds: 0 };

export function peopleContract(store: () => Store): void {
  describe('a person', () => {
    const fill = async (owner: string) => {
      for (const by of [ADA, BEN]) {
        const question = { id: `q${by}`, question: 'what?', askedAt: 1, by };
        await store().saveAnswer(owner, { ...answer, ...question });
        await store().saveGap(owner, { ...question, terms: '' });
        await store().rate(owner, { answer: `q${BEN}`, by, verdict: 'up', reason: null, at: 1 });
        await store().saveDraft(owner, { ...draft, id: `d${by}`, by });
        await store().saveReadState(owner, by, { since: 'a', seen: {} }, 1);
      }
      await store().addArticle(owner, { ...numbered(1), addedBy: ADA });
    };

    it('has what they wrote counted and erased in this server, and what they added stays without their name', async () => {
      await fill(OURS);
      await fill(THEIRS);
      const kept = { questions: 2, ratings: 1, drafts: 1, news: 1, articles: 1, feeds: 0 };
      expect(await store().keptOf(OURS, ADA)).toEqual(kept);
      expect(await store().forgetPerson(OURS, ADA)).toEqual(kept);
      expect(await store().keptOf(OURS, ADA)).toEqual(NOTHING);
      expect(await store().answer(OURS, `q${ADA}`)).toBeNull();
      expect(await store().readState(OURS, ADA)).toBeNull();
      expect((await store().article(OURS, numbered(1).id))?.addedBy).toBe('');
      expect(await store().keptOf(OURS, BEN)).toEqual({ ...kept, articles: 0 });
      expect(await store().keptOf(THEIRS, ADA)).toEqual(kept);
    });

    it('of whom nothing is kept has nothing erased', async () => {
      expect(await store().forgetPerson(OURS, ADA)).toEqual(NOTHING);
      expect(await store().keptOf(THEIRS, ADA)).toEqual(NOTHING);
    });
  });
}
