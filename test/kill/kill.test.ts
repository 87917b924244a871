/** SIGKILL in the middle of writing: nothing acknowledged is lost, nothing is half-written. `npm run bench -- kill` does more of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { killWriters } from '../../bench/kill/kill.ts';
import { type Done, inspect } from '../../bench/kill/writes.ts';
import { type DatabaseLocation, openStore } from '../../src/storage/database.ts';
import { MISSING, startCluster } from '../storage/cluster.ts';

const KILLS = 5;

async function expectNothingLost(place: DatabaseLocation): Promise<void> {
  const { kills, acknowledged, lost, halves } = await killWriters(place, KILLS);
  expect({ kills, lost, halves }).toEqual({ kills: KILLS, lost: 0, halves: [] });
  for (const kind of ['added', 'replaced', 'removed', 'followed', 'checked', 'set', 'rated'])
    expect(acknowledged[kind], kind).toBeGreaterThan(0);
}

describe('killed writers', () => {
  it('of SQLite lose nothing', { timeout: 300_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'newsdesk-kill-'));
    await expectNothingLost({ file: join(folder, 'newsdesk.db') });
    await rm(folder, { recursive: true });
  });

  it.skipIf(MISSING)(`of PostgreSQL lose nothing${MISSING}`, { timeout: 300_000 }, async () => {
    const cluster = await startCluster({ durable: true });
    await expectNothingLost({ url: await cluster.createDatabase() });
    cluster.remove();
  });

  it('would be noticed if they lost anything', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'newsdesk-kill-'));
    const store = await openStore({ file: join(folder, 'newsdesk.db') });
    const done: Done[] = [
      { kind: 'added', id: 'a' },
      { kind: 'added', id: 'b' },
      { kind: 'followed', id: 'f', url: 'u' },
      { kind: 'checked', id: 'f', times: 1, item: 'i' },
      { kind: 'set', days: 1 },
      { kind: 'rated', answer: 'x', by: 'y' },
    ];
    const { lost } = await inspect(store, 'owner', done);
    // One article may have been removed by the write that was under way.
    expect(lost.map(({ kind }) => kind)).toEqual(['added', 'followed', 'checked', 'set', 'rated']);
    await store.close();
    await rm(folder, { recursive: true });
  });
});
