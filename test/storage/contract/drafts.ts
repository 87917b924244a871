/** What a Store promises about drafts. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import { MAX_DRAFT_BYTES, MAX_DRAFTS } from '../../../src/storage/stores/draft-store.ts';
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

    it('keeps the latest of a person, and takes nothing of others', async () => {
      const numbered = (n: number, by = draft.by) => ({ ...draft, by, id: `d${n}`, savedAt: 1_000 + n });
      await store().saveDraft(OURS, { ...numbered(999, '2'), savedAt: 0 });
      for (let n = 0; n <= MAX_DRAFTS; n++) await store().saveDraft(OURS, numbered(n));
      expect(await store().draft(OURS, 'd0')).toBeNull();
      expect(await store().draft(OURS, 'd1')).not.toBeNull();
      expect(await store().draft(OURS, 'd999')).not.toBeNull();
    });

    it('keeps the latest draft however large, and of the earlier ones what has room beside it', async () => {
      const sized = (n: number, bytes: number) => ({
        ...{ ...draft, id: `d${n}`, savedAt: 1_000 + n },
        fields: { text: 'x'.repeat(bytes) },
      });
      await store().saveDraft(OURS, sized(1, MAX_DRAFT_BYTES / 2));
      await store().saveDraft(OURS, sized(2, MAX_DRAFT_BYTES / 4));
      expect(await store().draft(OURS, 'd1')).not.toBeNull();
      await store().saveDraft(OURS, sized(3, MAX_DRAFT_BYTES / 2));
      expect(await store().draft(OURS, 'd1')).toBeNull();
      expect(await store().draft(OURS, 'd2')).not.toBeNull();
      await store().saveDraft(OURS, sized(4, 2 * MAX_DRAFT_BYTES));
      expect(await store().draft(OURS, 'd3')).toBeNull();
      expect(await store().draft(OURS, 'd4')).not.toBeNull();
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
