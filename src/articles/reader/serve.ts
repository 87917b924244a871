/** The child's side of the reader: takes one job after another from its parent and answers with what was read, or why it was not. */
import { Script } from 'node:vm';
import { Problem } from '../../problem.ts';
import type { Spoken } from '../../wording/spoken.ts';
import type { ArticleReader } from '../reading.ts';

export type ReaderJob = Exclude<keyof ArticleReader, 'close'>;

/** From parent to child. `about` is an address or a file's name; empty for an OPML list. */
export interface ReaderRequest {
  id: number;
  job: ReaderJob;
  text: string;
  about: string;
}

/** From child to parent. The first message is `{ ready: true }`. */
export type ReaderReply =
  | { ready: true }
  | { id: number; result: unknown }
  | { id: number; problem: Spoken }
  /** A bug: where it happened. */
  | { id: number; error: string };

/** What does the work; each function is synchronous and throws a Problem for what it can't read. */
export type ReaderJobs = Record<ReaderJob, (text: string, about: string) => unknown>;

/** Beyond the parent's own deadline: only where the parent was killed and nobody else ends an endless job. */
const ORPHAN_MS = 30_000;

export function serveJobs(jobs: ReaderJobs): void {
  process.on('message', ({ id, job, text, about }: ReaderRequest) => {
    reply(answer(id, () => jobs[job](text, about)));
  });
  process.on('disconnect', () => process.exit());
  reply({ ready: true });
}

function answer(id: number, work: () => unknown): ReaderReply {
  try {
    return { id, result: withinTime(work) };
  } catch (error) {
    if (error instanceof Problem) return { id, problem: error.spoken() };
    return { id, error: String((error as Error)?.stack ?? error).slice(0, 4_000) };
  }
}

/** A script's timeout also ends the functions that it calls. */
function withinTime(work: () => unknown): unknown {
  const scope = globalThis as { readerWork?: () => unknown };
  scope.readerWork = work;
  return new Script('readerWork()').runInThisContext({ timeout: ORPHAN_MS });
}

function reply(message: ReaderReply): void {
  process.send?.(message);
}
