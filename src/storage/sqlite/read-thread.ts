/** Statements that only read an SQLite file, run in a thread of their own that starts with the first of them. */
import { Worker } from 'node:worker_threads';

/** What the thread is sent, and what it sends back: rows, or why there are none. */
export interface ReadRequest {
  id: number;
  sql: string;
  parameters: readonly unknown[];
}
export type ReadReply =
  | {
      id: number;
      rows: Record<string, unknown>[];
      /** Those that hold bytes, never null: the rows have their lengths only, and all bytes lie in one piece, in this order. */
      columns: string[];
      bytes: Uint8Array<ArrayBuffer>;
    }
  | { id: number; error: string; errcode: unknown };

const SCRIPT = new URL('./read-thread-serve.ts', import.meta.url);

export class ReaderThread {
  readonly #file: string;
  #worker: Worker | undefined;
  #waiting = new Map<number, PromiseWithResolvers<unknown[]>>();
  #lastId = 0;

  constructor(file: string) {
    this.#file = file;
  }

  async read<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    this.#worker ??= this.#start();
    const waiting = Promise.withResolvers<unknown[]>();
    const id = ++this.#lastId;
    this.#waiting.set(id, waiting);
    // The process may end while nobody waits for an answer.
    this.#worker.ref();
    this.#worker.postMessage({ id, sql, parameters } satisfies ReadRequest);
    return (await waiting.promise) as Row[];
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(SCRIPT, { workerData: this.#file });
    worker.on('message', (reply: ReadReply) => {
      const waiting = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      if (this.#waiting.size === 0) worker.unref();
      if ('rows' in reply) waiting?.resolve(restoreBytes(reply));
      else waiting?.reject(Object.assign(new Error(reply.error), { errcode: reply.errcode }));
    });
    const ended = (error: unknown) => {
      if (this.#worker === worker) this.#worker = undefined;
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const each of waiting) each.reject(error);
    };
    worker.on('error', ended);
    worker.on('exit', () => ended(new Error('the thread that reads the database ended')));
    return worker;
  }
}

function restoreBytes({ rows, columns, bytes }: Extract<ReadReply, { rows: unknown }>): unknown[] {
  let at = 0;
  for (const row of rows) {
    for (const name of columns) {
      const length = row[name] as number;
      row[name] = bytes.subarray(at, at + length);
      at += length;
    }
  }
  return rows;
}
