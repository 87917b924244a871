/** Adds the articles of a file one after another, and keeps count of what became of each. */

import type { Headline, Source } from '../../articles/article.ts';
import { Problem } from '../../problem.ts';
import { nextTurn } from '../../time.ts';
import type { FileEntry } from './fetch-article.ts';
import type { Added } from './intake.ts';

/** What became of the article on a line of the file. */
export type ImportedLine = { line: number } & (
  | { outcome: 'added'; title: string }
  | { outcome: 'skipped'; same: Headline; similarity: number }
  | { outcome: 'refused'; problem: Problem }
);

export interface ImportProgress {
  /** In the order of the file. */
  lines: ImportedLine[];
  added: number;
  skipped: number;
  refused: number;
  /** How many were not reached: in time, or because Newsdesk stops. */
  left: number;
  isStopped: boolean;
}

/** What an import needs of a library. */
export interface ImportTarget {
  add(source: Source, by: string, now: number): Promise<Added>;
}

/** Discord takes the last word of an answer for 15 minutes. */
export const MAX_IMPORT_MS = 13 * 60_000;

/**
 * Adds `entries` as `by`; what the library has already is skipped, what is no article refused, and the others go on. `now` gives epoch
 * milliseconds; after MAX_IMPORT_MS, or once `stopping` is aborted, no more are added. `onLine` hears after each line what became of all so far, and is waited for. Others get
 * their turn after each line.
 */
export async function importEntries(
  library: ImportTarget,
  entries: readonly FileEntry[],
  by: string,
  now: () => number,
  onLine: (soFar: ImportProgress) => Promise<void>,
  stopping?: AbortSignal,
): Promise<ImportProgress> {
  const startedAt = now();
  const soFar: ImportProgress = {
    ...{ lines: [], added: 0, skipped: 0, refused: 0 },
    ...{ left: entries.length, isStopped: false },
  };
  for (const entry of entries) {
    soFar.isStopped = stopping?.aborted ?? false;
    if (soFar.isStopped || now() - startedAt >= MAX_IMPORT_MS) break;
    const line = await importEntry(library, entry, by, now());
    soFar.lines.push(line);
    soFar[line.outcome] += 1;
    soFar.left -= 1;
    await onLine(soFar);
    await nextTurn();
  }
  return soFar;
}

async function importEntry(
  library: ImportTarget,
  entry: FileEntry,
  by: string,
  now: number,
): Promise<ImportedLine> {
  const { line } = entry;
  try {
    if ('problem' in entry) throw Problem.heard(entry.problem);
    const result = await library.add(entry.source, by, now);
    if (result.added) return { line, outcome: 'added', title: result.article.title };
    return { line, outcome: 'skipped', same: result.same, similarity: result.similarity };
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return { line, outcome: 'refused', problem };
  }
}
