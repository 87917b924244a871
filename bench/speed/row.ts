/** A row of the bench's table. */
import type { Measured } from './measure.ts';

/** What one engine took at one size. */
export interface Row {
  engine: string;
  size: number | string;
  runs: number;
  /** Null if it did not end in time or memory. */
  measured: Measured | null;
  /** Why not. */
  failed?: string;
}
