/** What every Store promises: one suite that each implementation runs. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store, StoredAnswer, StoredDraft } from '../../src/storage/store.ts';
import { numbered } from './article.ts';
import { feedsContract } from './contract/feeds.ts';
import { shelfContract } from './contract/shelf.ts';

const OURS = '100000000000000001';
const THEIRS = '100000000000000002';

const answer: StoredAnswer = {
  id: 'answer00000001',
  question: "where's Panasonic building?",
  askedAt: 1_780_000_000_000,
  quotes: [{ articleId: 'id000000000001', start: 10, end: 90, bold: { start: 20, end: 40 } }],
  details: { reports: { total: 2, independent: 1 } },
};

const draft: StoredDraft = {
  id: 'draft000000001',
  by: '200000000000000001',
  savedAt: 1_780_000_000_000,
  fields: { title: 'A title', text: 'Too short', link: '' },
};

/** Runs the suite over fresh, empty stores. `open` is called before each test, and the test closes what it got. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} as a Store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());
    feedsContract(() => store);
    shelfContract(() => store);

    describe('articles', () => {
      it('gives back an article as it was added, and another owner sees nothing', async () => {
        const full = numbered(1, { byline: 'Jo Doe', publishedAt: null, text: 'a'.repeat(200_000) });
        expect(await store.addArticle(OURS, full)).toEqual({ added: true });
        expect(await store.article(OURS, full.id)).toEqual(full);
        expect(await store.article(THEIRS, full.id)).toBeNull();
      });

      it('keeps dates before 1970 and far in the future', async () => {
        for (const [n, publishedAt] of [-11_502_000_000_000, -1, 0, 253_402_300_799_999].entries()) {
          await store.addArticle(OURS, numbered(n, { publishedAt }));
          expect((await store.article(OURS, numbered(n).id))?.publishedAt).toBe(publishedAt);
        }
      });

      it('refuses a second article with the same link and says which one is there', async () => {
        const first = numbered(1);
        await store.addArticle(OURS, first);
        expect(await store.addArticle(OURS, numbered(2, { url: first.url }))).toEqual({
          added: false,
          same: first,
        });
        expect(await store.articleIds(OURS)).toEqual([first.id]);
      });

      it('refuses a second article with the same hash and says which one is there', async () => {
        const first = numbered(1);
        await store.addArticle(OURS, first);
        expect(await store.addArticle(OURS, numbered(2, { hash: first.hash }))).toEqual({
          added: false,
          same: first,
        });
        expect(await store.articleIds(OURS)).toEqual([first.id]);
      });

      it('names the one with the same link if another has the same hash', async () => {
        await store.addArticle(OURS, numbered(1));
        await store.addArticle(OURS, numbered(2));
        for (const [link, hash] of [[1, 2] as const, [2, 1] as const]) {
          const both = numbered(3, { url: numbered(link).url, hash: numbered(hash).hash });
          expect(await store.addArticle(OURS, both)).toEqual({ added: false, same: numbered(link) });
        }
      });

      it('lets another owner add the very same article', async () => {
        await store.addArticle(OURS, numbered(1));
        expect(await store.addArticle(THEIRS, numbered(1))).toEqual({ added: true });
        await store.removeArticle(OURS, numbered(1).id);
        expect(await store.article(THEIRS, numbered(1).id)).toEqual(numbered(1));
      });

      it('treats a taken id as a bug and writes nothing', async () => {
        await store.addArticle(OURS, numbered(1));
        await expect(store.addArticle(OURS, numbered(2, { id: numbered(1).id }))).rejects.toThrow(
          /id000000000001/,
        );
        expect(await store.article(OURS, numbered(1).id)).toEqual(numbered(1));
        expect(await store.revision(OURS)).toBe(1);
      });

      it('finds those of the ids that exist, and another owner none of them', async () => {
        for (const n of [1, 2, 3]) await store.addArticle(OURS, numbered(n));
        const ids = [numbered(3).id, 'nosuchid000000', numbered(1).id];
        const found = await store.articlesById(OURS, ids);
        expect(found.sort((a, b) => a.id.localeCompare(b.id))).toEqual([numbered(1), numbered(3)]);
        expect(await store.articlesById(THEIRS, ids)).toEqual([]);
      });

      it('takes no id and 1,000 ids at once, not 1,001', async () => {
        await store.addArticle(OURS, numbered(1));
        const ids = Array.from({ length: 1_000 }, (_, n) => numbered(n + 1).id);
        expect(await store.articlesById(OURS, [])).toEqual([]);
        expect(await store.articlesById(OURS, ids)).toEqual([numbered(1)]);
        await expect(store.articlesById(OURS, [...ids, 'onemore0000000'])).rejects.toThrow(RangeError);
      });

      it('lists all ids in order, and for another owner none', async () => {
        for (const n of [2, 3, 1]) await store.addArticle(OURS, numbered(n));
        expect(await store.articleIds(OURS)).toEqual([1, 2, 3].map(n => numbered(n).id));
        expect(await store.articleIds(THEIRS)).toEqual([]);
      });

      it('gives back the article that it removes, once, and never another owner’s', async () => {
        await store.addArticle(OURS, numbered(1));
        expect(await store.removeArticle(THEIRS, numbered(1).id)).toBeNull();
        expect(await store.removeArticle(OURS, numbered(1).id)).toEqual(numbered(1));
        expect(await store.removeArticle(OURS, numbered(1).id)).toBeNull();
        expect(await store.article(OURS, numbered(1).id)).toBeNull();
      });

      it('lets a removed article be added again', async () => {
        await store.addArticle(OURS, numbered(1));
        await store.removeArticle(OURS, numbered(1).id);
        expect(await store.addArticle(OURS, numbered(1))).toEqual({ added: true });
      });
    });

    describe('revision', () => {
      it('starts at 0 and goes up by one with every change, not with a refused one, not for another owner', async () => {
        const seen = [await store.revision(OURS)];
        await store.addArticle(OURS, numbered(1));
        seen.push(await store.revision(OURS));
        await store.addArticle(OURS, numbered(1));
        seen.push(await store.revision(OURS));
        await store.addArticle(OURS, numbered(2));
        seen.push(await store.revision(OURS));
        await store.removeArticle(OURS, numbered(1).id);
        seen.push(await store.revision(OURS));
        await store.removeArticle(OURS, numbered(1).id);
        seen.push(await store.revision(OURS));
        expect(seen).toEqual([0, 1, 1, 2, 3, 3]);
        expect(await store.revision(THEIRS)).toBe(0);
      });

      it('counts 50 articles added at once, while others read and every fifth add fails', async () => {
        await store.addArticle(OURS, numbered(1_000));
        const adds: Promise<unknown>[] = [];
        const reads: Promise<void>[] = [];
        const read = async () => {
          const ids = await store.articleIds(OURS);
          expect(
            await store.revision(OURS),
            'whoever sees an article sees its revision',
          ).toBeGreaterThanOrEqual(ids.length);
        };
        for (let n = 0; n < 50; n += 1) {
          const id = n % 5 === 0 ? numbered(1_000).id : numbered(n).id;
          adds.push(store.addArticle(OURS, numbered(n, { id })));
          reads.push(read());
        }
        const results = await Promise.allSettled(adds);
        await Promise.all(reads);
        expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(10);
        expect(await store.revision(OURS)).toBe(41);
        expect(await store.articleIds(OURS)).toHaveLength(41);
      });

      it('adds one article once, though ten ask for it at once', async () => {
        const twin = (n: number) => numbered(n, { url: 'https://news.example/same' });
        const results = await Promise.all(
          Array.from({ length: 10 }, (_, n) => store.addArticle(OURS, twin(n))),
        );
        expect(results.filter(({ added }) => added)).toHaveLength(1);
        expect(await store.revision(OURS)).toBe(1);
      });
    });

    describe('answers', () => {
      it('gives back an answer as it was saved, and another owner sees nothing', async () => {
        await store.saveAnswer(OURS, answer);
        expect(await store.answer(OURS, answer.id)).toEqual(answer);
        await store.saveAnswer(OURS, { ...answer, id: 'plain', details: null });
        expect((await store.answer(OURS, 'plain'))?.details).toBeNull();
        expect(await store.answer(THEIRS, answer.id)).toBeNull();
        expect(await store.answer(OURS, 'nosuchid000000')).toBeNull();
      });

      it('keeps two owners’ answers with one id apart', async () => {
        await store.saveAnswer(OURS, answer);
        await store.saveAnswer(THEIRS, { ...answer, question: 'another question' });
        expect((await store.answer(OURS, answer.id))?.question).toBe(answer.question);
      });
    });

    describe('drafts', () => {
      it('gives back a draft as it was saved, and another owner sees nothing', async () => {
        await store.saveDraft(OURS, draft);
        expect(await store.draft(OURS, draft.id)).toEqual(draft);
        expect(await store.draft(THEIRS, draft.id)).toBeNull();
      });

      it('replaces the draft with the same id, and never another owner’s', async () => {
        const newer = { ...draft, savedAt: draft.savedAt + 1, fields: { title: 'A better title' } };
        await store.saveDraft(OURS, draft);
        await store.saveDraft(THEIRS, newer);
        expect(await store.draft(OURS, draft.id)).toEqual(draft);
        await store.saveDraft(OURS, newer);
        expect(await store.draft(OURS, draft.id)).toEqual(newer);
      });

      it('removes a draft, and never another owner’s', async () => {
        await store.saveDraft(OURS, draft);
        await store.removeDraft(THEIRS, draft.id);
        expect(await store.draft(OURS, draft.id)).toEqual(draft);
        await store.removeDraft(OURS, draft.id);
        await store.removeDraft(OURS, draft.id);
        expect(await store.draft(OURS, draft.id)).toBeNull();
      });
    });

    describe('forgetting', () => {
      it('erases what is older than these times, of every owner, and keeps what is just as old', async () => {
        const times = { answers: 1_000, drafts: 2_000 };
        for (const owner of [OURS, THEIRS]) {
          await store.saveAnswer(owner, { ...answer, id: 'old', askedAt: 999 });
          await store.saveAnswer(owner, { ...answer, id: 'new', askedAt: 1_000 });
          await store.saveDraft(owner, { ...draft, id: 'old', savedAt: 1_999 });
          await store.saveDraft(owner, { ...draft, id: 'new', savedAt: 2_000 });
        }
        expect(await store.forgetBefore(times)).toEqual({ answers: 2, drafts: 2 });
        expect(await store.forgetBefore(times)).toEqual({ answers: 0, drafts: 0 });
        expect(await store.answer(OURS, 'old')).toBeNull();
        expect(await store.draft(THEIRS, 'old')).toBeNull();
        expect(await store.answer(THEIRS, 'new')).not.toBeNull();
        expect(await store.draft(OURS, 'new')).not.toBeNull();
      });
    });

    describe('closing', () => {
      it('finishes what is under way, and may be asked twice', async () => {
        const adds = Array.from({ length: 20 }, (_, n) => store.addArticle(OURS, numbered(n)));
        const results = Promise.all(adds);
        await Promise.all([store.close(), store.close()]);
        expect(await results).toHaveLength(20);
        await expect(store.revision(OURS)).rejects.toThrow();
      });
    });
  });
}
