/** What can be wrong with a database, in the words of the person who waits for an answer. */
import { Problem } from '../problem.ts';

/** Each kind of trouble, and what the person hears who asked for something. It names no place: it may be shown in any server. */
export const TROUBLE = {
  full: 'My disk is full, so I can’t save anything at the moment; what I have can still be read. Please tell whoever runs me.',
  readOnly:
    'I may only read my database at the moment, so nothing can be saved. Please tell whoever runs me.',
  busy: 'My database is too busy at the moment. Please try again in a minute.',
  slow: 'My database takes too long to answer at the moment. Please try again in a minute.',
  gone: 'I can’t reach my database at the moment. Please try again in a minute; if it stays, tell whoever runs me.',
  broken: 'My disk fails to read or write at the moment. Please tell whoever runs me.',
  damaged: 'My database is damaged. Please tell whoever runs me: a backup has to take its place.',
} as const;

export type Trouble = keyof typeof TROUBLE;

/** The Problem for this trouble; the error that showed it is its cause, for the log. */
export function troubled(trouble: Trouble, cause?: unknown): Problem {
  return new Problem(TROUBLE[trouble], { cause });
}
