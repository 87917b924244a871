/** What a Store promises about answers. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { answer, OURS, THEIRS } from './owners.ts';

export function answersContract(store: () => Store): void {
  describe('answers', () => {
    it('gives back an answer as it was saved, and another owner sees nothing', async () => {
      await store().saveAnswer(OURS, answer);
      expect(await store().answer(OURS, answer.id)).toEqual(answer);
      expect(await store().answer(THEIRS, answer.id)).toBeNull();
      expect(await store().answer(OURS, 'nosuchid000000')).toBeNull();
    });

    it('keeps two owners’ answers with one id apart', async () => {
      await store().saveAnswer(OURS, answer);
      await store().saveAnswer(THEIRS, { ...answer, question: 'another question' });
      expect((await store().answer(OURS, answer.id))?.question).toBe(answer.question);
    });
  });
}
