/** The thread that reads: takes statements one after another, and sends back rows. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadReply, ReadRequest } from './read-thread.ts';

/** Nobody else waits for this thread, so it may wait for others' locks. */
const LOCK_TIMEOUT_MS = 2_000;

const database = new DatabaseSync(workerData as string, { readOnly: true, timeout: LOCK_TIMEOUT_MS });

parentPort?.on('message', ({ id, sql, parameters }: ReadRequest) => {
  const reply = answer(id, sql, parameters as SQLInputValue[]);
  parentPort?.postMessage(reply, 'rows' in reply ? [reply.bytes.buffer] : []);
});

function answer(id: number, sql: string, parameters: SQLInputValue[]): ReadReply {
  try {
    return { id, ...splitOffBytes(database.prepare(sql).all(...parameters)) };
  } catch (error) {
    const { message, errcode } = error as Error & { errcode?: unknown };
    return { id, error: message, errcode };
  }
}

/** Takes the bytes out of rows into one piece: a thousand small ones cost more to send, and to collect, than all else. */
function splitOffBytes(rows: Record<string, unknown>[]): {
  rows: Record<string, unknown>[];
  columns: string[];
  bytes: Uint8Array<ArrayBuffer>;
} {
  const columns = Object.keys(rows[0] ?? {}).filter(name => rows[0]?.[name] instanceof Uint8Array);
  const pieces = rows.flatMap(row => columns.map(name => row[name] as Uint8Array));
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  for (const row of rows) for (const name of columns) row[name] = (row[name] as Uint8Array).length;
  return { rows, columns, bytes };
}
