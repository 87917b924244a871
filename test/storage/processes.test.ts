/** The SQLite store under several processes, and under processes that are killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/storage/database.ts';
import type { Store } from '../../src/storage/store.ts';

let root: string;
let file: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'newsdesk-storage-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  file = join(await mkdtemp(join(root, 'test-')), 'newsdesk.db');
});

/** Runs `writer.ts` and gives the ids that it printed; `watch` sees them as they come. */
async function writer(first: number, count: number, watch?: (ids: string[], kill: () => void) => void) {
  const script = join(import.meta.dirname, 'writer.ts');
  const child = spawn(process.execPath, [script, file, String(first), String(count)]);
  let out = '';
  let err = '';
  const ids = () => out.split('\n').slice(0, -1);
  child.stdout.on('data', chunk => {
    out += chunk;
    watch?.(ids(), () => child.kill('SIGKILL'));
  });
  child.stderr.on('data', chunk => {
    err += chunk;
  });
  const [code, signal] = await once(child, 'close');
  return { ids: ids(), code, signal, err };
}

async function using<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ file });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

describe('several processes', () => {
  it('may start for the first time at the same moment', { timeout: 60_000 }, async () => {
    const writers = await Promise.all(Array.from({ length: 8 }, (_, n) => writer(n * 10, 10)));
    for (const { code, err } of writers) expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await using(store => store.revision('server'))).toBe(80);
  });

  it('may do so within the same microseconds (as threads)', { timeout: 60_000 }, async () => {
    const threads = 8;
    const arrived = new Int32Array(new SharedArrayBuffer(4 * 50));
    const starters = Array.from({ length: threads }, () => {
      const script = join(import.meta.dirname, 'starter.ts');
      return new Worker(script, { workerData: { folder: root, threads, arrived } });
    });
    const failures = await Promise.all(starters.map(async starter => (await once(starter, 'message'))[0]));
    expect(failures.flat()).toEqual([]);
  });

  it('may write to one file', { timeout: 60_000 }, async () => {
    await Promise.all([writer(0, 300), writer(300, 300), writer(0, 600)]);
    await using(async store => {
      expect(await store.articleIds('server')).toHaveLength(600);
      expect(await store.revision('server')).toBe(600);
    });
  });
});

describe('kill -9', () => {
  it('in the middle of writing loses nothing that was acknowledged, 20 times', {
    timeout: 120_000,
  }, async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      const enough = 1 + ((round * 7) % 40);
      const { ids, signal } = await writer(round * 10_000, 10_000, (seen, kill) => {
        if (seen.length >= enough) kill();
      });
      expect(signal).toBe('SIGKILL');
      expect(ids.length).toBeGreaterThanOrEqual(enough);
      acknowledged.push(...ids);
    }
    await using(async store => {
      const kept = new Set(await store.articleIds('server'));
      expect(acknowledged.filter(id => !kept.has(id))).toEqual([]);
      expect(await store.revision('server')).toBe(kept.size);
      expect(kept.size - acknowledged.length, 'at most the one under way at each kill').toBeLessThanOrEqual(
        20,
      );
    });
  });

  it('during the first start leaves a file that opens', { timeout: 60_000 }, async () => {
    for (let round = 0; round < 8; round += 1) {
      file = join(root, `round-${round}.db`);
      const script = join(import.meta.dirname, 'writer.ts');
      const child = spawn(process.execPath, [script, file, '0', '1']);
      while (child.exitCode === null && !(await stat(file).catch(() => null))) {
        await new Promise(setImmediate);
      }
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
      expect(await using(store => store.revision('server'))).toBeLessThanOrEqual(1);
    }
  });
});
