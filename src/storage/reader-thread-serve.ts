/** The thread that reads: takes statements one after another, and sends back rows. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answered, Asked } from './reader-thread.ts';

/** Nobody else waits for this thread, so it may wait for others' locks. */
const LOCK_TIMEOUT_MS = 2_000;

const database = new DatabaseSync(workerData as string, { readOnly: true, timeout: LOCK_TIMEOUT_MS });

parentPort?.on('message', ({ id, sql, parameters }: Asked) => {
  parentPort?.postMessage(answer(id, sql, parameters as SQLInputValue[]));
});

function answer(id: number, sql: string, parameters: SQLInputValue[]): Answered {
  try {
    return { id, rows: database.prepare(sql).all(...parameters) };
  } catch (error) {
    const { message, errcode } = error as Error & { errcode?: unknown };
    return { id, error: message, errcode };
  }
}
