/** What can be wrong with a database, as the Problem that is told to the person who waits for an answer. */
import { Problem } from '../problem.ts';
import type { Wording } from '../wording/wording.ts';

export type Trouble = keyof Wording['database'];

/** The Problem for this trouble; the error that showed it is its cause, for the log. */
export function troubled(trouble: Trouble, cause?: unknown): Problem {
  return new Problem(words => words.database[trouble], { cause });
}
