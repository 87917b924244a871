/**
 * `npm run footprint`: how soon a process is ready, the memory that it takes when it is connected and idle, by the number of servers on its shards;
 * and what libraries add to it, by their articles.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPlayground } from '../../playground/playground.ts';
import { readSamples } from '../../src/articles/sample.ts';
import { openLibraries } from '../../src/library/libraries.ts';
import { openStore } from '../../src/storage/database.ts';
import { rawCommand } from '../../test/helpers/raw.ts';
import { type BenchArticle, madeCorpus } from '../speed/corpus.ts';
import { servers, startProcess } from './process.ts';

const COUNTS = [1, 2_500, 10_000];
const CHANNELS = 20;
/** A shard serves at most as many. */
const OF_SHARD = 2_500;
/** Libraries of so many articles each. */
const LIBRARIES = [
  { libraries: 20, articles: 50 },
  { libraries: 5, articles: 200 },
  { libraries: 1, articles: 1_000 },
];
const MB = 1024 * 1024;
const REST_MS = 5_000;

const made = [...madeCorpus(8_000, 1).articles()];
const words = made.reduce((sum, { text }) => sum + text.split(' ').length, 0) / made.length;
for (const { libraries, articles } of LIBRARIES) {
  const bytes = await libraryBytes(libraries, made.slice(0, articles));
  console.log(
    `${libraries} libraries of ${articles} articles of ${Math.round(words)} words: ${(bytes / libraries / MB).toFixed(1)} MB each, ${(bytes / ((libraries * articles) / 1_000) / MB).toFixed(0)} MB for a thousand articles`,
  );
}

await sampleLibrary();

for (const count of COUNTS) {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-footprint-'));
  const playground = await openPlayground({ servers: servers(count, CHANNELS) });
  const { child, closed, said } = startProcess(playground, {
    DATABASE_FILE: join(folder, 'newsdesk.db'),
    SHARD_COUNT: `${Math.ceil(count / OF_SHARD)}`,
  });
  await said('commands are registered');
  await said('connected to Discord');
  console.log(`${count} servers of ${CHANNELS} channels: ${await resident(child.pid)} MB resident`);
  child.kill('SIGTERM');
  await closed;
  await playground.close();
  await rm(folder, { recursive: true });
}

/** A bot with the sample articles: how soon it is ready, and what it takes when it has answered and rests. Twice, as the first start compiles. */
async function sampleLibrary(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-footprint-'));
  const playground = await openPlayground();
  const { id = '' } = playground.servers[0] ?? {};
  const file = join(folder, 'newsdesk.db');
  const store = await openStore({ file });
  const libraries = openLibraries(store);
  const library = await libraries.library(id);
  const samples = await readSamples(join(import.meta.dirname, '../../data/sample'));
  for (const source of samples) await library.add(source, 'sample', Date.now());
  await libraries.close();
  await store.close();
  for (const start of ['first', 'second']) {
    const startedAt = performance.now();
    const { child, closed, said } = startProcess(playground, { DATABASE_FILE: file, TMPDIR: folder });
    await said('connected to Discord');
    const readyMs = performance.now() - startedAt;
    await said('commands are registered');
    await playground.person('Ada', id).raw(rawCommand('ask', { question: 'where is Panasonic building' }));
    await pause(REST_MS);
    console.log(
      `${start} start, sample library: ready after ${(readyMs / 1_000).toFixed(1)} s, ${await resident(child.pid)} MB resident at rest`,
    );
    child.kill('SIGTERM');
    await closed;
  }
  await playground.close();
  await rm(folder, { recursive: true });
}

async function resident(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(status) ?? [];
  return Math.round(Number(kilobytes) / 1_024);
}

/** What these libraries add to the heap and beside it once they are loaded from their snapshots. */
async function libraryBytes(count: number, articles: readonly BenchArticle[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-footprint-'));
  const store = await openStore({ file: join(folder, 'newsdesk.db') });
  const owners = Array.from({ length: count }, (_, n) => `${100_000_000_000_000_000n + BigInt(n)}`);
  for (const owner of owners) {
    for (const { id, title, text } of articles) {
      const common = { publisher: 'The Example', byline: null, publishedAt: 1, addedAt: 1 };
      await store.addArticle(owner, {
        ...common,
        id,
        title,
        text,
        url: `https://news.example/${id}`,
        addedBy: '1',
        lang: 'en',
        hash: id,
      });
    }
  }
  const memoryBytes = Number.POSITIVE_INFINITY;
  // Built once before: the words that this caches are the process's, and so is what saving the snapshots takes.
  const built = openLibraries(store, { memoryBytes });
  for (const owner of owners) await built.library(owner);
  for (const owner of owners) while ((await store.snapshot(owner)) === null) await pause(20);
  await built.close();
  const before = used();
  const libraries = openLibraries(store, { memoryBytes });
  for (const owner of owners)
    await (await libraries.library(owner)).ask('where was the harbour?', 1).catch(() => null);
  const bytes = used() - before;
  await libraries.close();
  await store.close();
  await rm(folder, { recursive: true });
  return bytes;
}

function used(): number {
  if (!globalThis.gc) throw new Error('run it with --expose-gc');
  // What the first one finalizes, the second one frees.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
