/** Two owners and a few rows of theirs, for every part of the contract. */
import type { Store } from '../../../src/storage/store.ts';
import type { StoredAnswer } from '../../../src/storage/stores/answer-store.ts';
import type { StoredDraft } from '../../../src/storage/stores/draft-store.ts';
import { numbered } from '../article.ts';

export const OURS = '100000000000000001';
export const THEIRS = '100000000000000002';

export const answer: StoredAnswer = {
  id: 'answer00000001',
  question: "where's Panasonic building?",
  askedAt: 1_780_000_000_000,
  quotes: [{ articleId: 'id000000000001', start: 10, end: 90, bold: { start: 20, end: 40 } }],
  details: { reports: { total: 2, independent: 1 } },
  by: '200000000000000001',
};

export const draft: StoredDraft = {
  id: 'draft000000001',
  by: '200000000000000001',
  savedAt: 1_780_000_000_000,
  fields: { title: 'A title', text: 'Too short', link: '' },
};

/** Adds articles of these numbers to both owners. */
export async function addToBoth(store: Store, ...numbers: number[]): Promise<void> {
  for (const n of numbers) {
    await store.addArticle(OURS, numbered(n));
    await store.addArticle(THEIRS, numbered(n));
  }
}
