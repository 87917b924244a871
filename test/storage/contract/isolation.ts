/** What a Store promises about owners: nobody sees or changes what is another's, whichever method they call. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import type { AnswerStore } from '../../../src/storage/stores/answer-store.ts';
import type { ArticleStore } from '../../../src/storage/stores/article-store.ts';
import type { DraftStore } from '../../../src/storage/stores/draft-store.ts';
import { numbered } from '../article.ts';
import { answer, draft, OURS, THEIRS } from './owners.ts';

/** Methods that take an owner; those of the other stores are asked in their own parts. */
type OwnersMethod = keyof ArticleStore | keyof AnswerStore | keyof DraftStore;

const article = numbered(1);

/** For each method: what somebody who has nothing calls it with, and gets. In this order, what is read comes before what is written. */
const ASKED: Record<OwnersMethod, [call: (store: Store) => Promise<unknown>, answer: unknown]> = {
  revision: [store => store.revision(THEIRS), 0],
  article: [store => store.article(THEIRS, article.id), null],
  articlesById: [store => store.articlesById(THEIRS, [article.id]), []],
  articleIds: [store => store.articleIds(THEIRS), []],
  answer: [store => store.answer(THEIRS, answer.id), null],
  draft: [store => store.draft(THEIRS, draft.id), null],
  removeArticle: [store => store.removeArticle(THEIRS, article.id), null],
  replaceArticle: [
    store => store.replaceArticle(THEIRS, article.id, numbered(2), ''),
    { replaced: false, same: null },
  ],
  removeDraft: [store => store.removeDraft(THEIRS, draft.id), undefined],
  addArticle: [store => store.addArticle(THEIRS, { ...article, title: 'Theirs' }), { added: true }],
  saveAnswer: [store => store.saveAnswer(THEIRS, { ...answer, question: 'theirs?' }), undefined],
  saveDraft: [store => store.saveDraft(THEIRS, { ...draft, fields: { title: 'Theirs' } }), undefined],
};

export function isolationContract(store: () => Store): void {
  describe('another owner', () => {
    it.each(Object.entries(ASKED))('sees and changes nothing with %s', async (_name, [call, expected]) => {
      await store().addArticle(OURS, article);
      await store().saveAnswer(OURS, answer);
      await store().saveDraft(OURS, draft);
      expect(await call(store())).toEqual(expected);
      expect(await store().revision(OURS)).toBe(1);
      expect(await store().articleIds(OURS)).toEqual([article.id]);
      expect(await store().article(OURS, article.id)).toEqual(article);
      expect(await store().answer(OURS, answer.id)).toEqual(answer);
      expect(await store().draft(OURS, draft.id)).toEqual(draft);
    });
  });
}
