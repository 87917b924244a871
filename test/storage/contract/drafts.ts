/** What a Store promises about drafts. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { draft, OURS, THEIRS } from './owners.ts';

export function draftsContract(store: () => Store): void {
  describe('drafts', () => {
    it('gives back a draft as it was saved, and another owner sees nothing', async () => {
      await store().saveDraft(OURS, draft);
      expect(await store().draft(OURS, draft.id)).toEqual(draft);
      expect(await store().draft(THEIRS, draft.id)).toBeNull();
    });

    it('replaces the draft with the same id, and never another owner’s', async () => {
      const newer = { ...draft, savedAt: draft.savedAt + 1, fields: { title: 'A better title' } };
      await store().saveDraft(OURS, draft);
      await store().saveDraft(THEIRS, newer);
      expect(await store().draft(OURS, draft.id)).toEqual(draft);
      await store().saveDraft(OURS, newer);
      expect(await store().draft(OURS, draft.id)).toEqual(newer);
    });

    it('removes a draft, and never another owner’s', async () => {
      await store().saveDraft(OURS, draft);
      await store().removeDraft(THEIRS, draft.id);
      expect(await store().draft(OURS, draft.id)).toEqual(draft);
      await store().removeDraft(OURS, draft.id);
      await store().removeDraft(OURS, draft.id);
      expect(await store().draft(OURS, draft.id)).toBeNull();
    });
  });
}
