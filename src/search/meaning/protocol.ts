/** What the process that runs the networks is asked, and what it says. */
import type { ReadablePassage, Reading } from './meaning.ts';

/** From parent to child. */
export type MeaningRequest =
  | { id: number; kind: 'vectors'; texts: string[] }
  /** It reads until this moment, in epoch milliseconds. */
  | { id: number; kind: 'readings'; question: string; passages: ReadablePassage[]; until: number };

/** From child to parent. */
export type MeaningReply =
  | { kind: 'ready' }
  | { id: number; kind: 'vectors'; vectors: Int8Array }
  | { id: number; kind: 'readings'; readings: Reading[] }
  | { id: number; kind: 'failed'; error: string };
