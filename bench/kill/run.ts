/** `npm run bench -- kill --kills 500 [--store sqlite|postgres]`: kills that many writing processes on each store, and prints what was lost. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DatabaseLocation } from '../../src/storage/database.ts';
import { MISSING, startCluster } from '../../test/storage/cluster.ts';
import { killWriters, type Tally } from './kill.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '500' }, store: { type: 'string', default: 'both' } },
});
const kills = Number(values.kills);
const EVERY = 50;

const rows: string[] = [];
const folder = await mkdtemp(join(tmpdir(), 'newsdesk-kill-'));
try {
  if (values.store !== 'postgres') await row('SQLite', { file: join(folder, 'newsdesk.db') });
} finally {
  await rm(folder, { recursive: true });
}
if (MISSING) console.log(`PostgreSQL is left out${MISSING}`);
else if (values.store !== 'sqlite') {
  const cluster = await startCluster({ durable: true });
  try {
    await row('PostgreSQL', { url: await cluster.createDatabase() });
  } finally {
    cluster.remove();
  }
}
console.log(
  [
    '| store | kills | acknowledged writes | lost | half-written | ready in the middle | slowest ready, by the clock and of the processor |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n'),
);

async function row(store: string, place: DatabaseLocation): Promise<void> {
  const tell = ({ kills: so, lost, halves }: Tally) => {
    if (so % EVERY === 0) console.log(`${store}: ${so} kills, ${lost} lost, ${halves.length} half-written`);
  };
  const tally = await killWriters(place, kills, tell);
  for (const half of tally.halves) console.log(half);
  const writes = Object.values(tally.acknowledged).reduce((sum, count) => sum + count, 0);
  const kinds = Object.entries(tally.acknowledged).map(
    ([kind, count]) => `${count.toLocaleString('en')} ${kind}`,
  );
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const readyMs = tally.readyMs.sort((one, other) => one - other);
  const middle = readyMs[readyMs.length >> 1] ?? Number.NaN;
  const ready = `${seconds(middle)} | ${seconds(readyMs.at(-1) ?? Number.NaN)}, ${seconds(tally.mostProcessorMs)}`;
  const { lost, halves } = tally;
  rows.push(
    `| ${store} | ${tally.kills} | ${writes.toLocaleString('en')}: ${kinds.join(', ')} | ${lost} | ${halves.length} | ${ready} |`,
  );
}
