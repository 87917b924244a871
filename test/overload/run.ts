/**
 * `npm run overload`: ten thousand questions at once from one server, over the playground's socket, to the bot as a process of its own;
 * what becomes of them, what it costs in memory, and what a quiet server notices of it.
 */
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openNewsroom } from '../../src/library/newsroom.ts';
import { openPlayground } from '../../src/playground/playground.ts';
import type { Exchange, Person, Server } from '../../src/playground/types.ts';
import { openStore } from '../../src/storage/database.ts';
import { sourceNumber } from '../helpers/bot.ts';
import { startNewsdesk } from '../helpers/process.ts';
import { rawCommand } from '../helpers/raw.ts';

const QUESTIONS = 10_000;
const ARTICLES = 200;
const NOISY = { id: '1200000000000000000', people: 500 };
const QUIET = { id: '1300000000000000000', people: 200 };
/** The quiet server asks this often, for so long before the noise and from its beginning on. */
const QUIET_EVERY_MS = 100;
const QUIET_FOR_MS = 10_000;

function server({ id, people }: { id: string; people: number }): Server {
  return {
    id,
    name: id,
    channels: [{ id: `${BigInt(id) + 1n}`, name: 'news' }],
    members: Array.from({ length: people }, (_, n) => ({
      id: `${BigInt(id) + 1_000n + BigInt(n)}`,
      name: `person${n}`,
      permissions: 2n ** 31n,
    })),
  };
}

const folder = await mkdtemp(join(tmpdir(), 'newsdesk-overload-'));
const file = join(folder, 'newsdesk.db');
const store = await openStore({ file });
const newsroom = openNewsroom(store);
for (const { id } of [NOISY, QUIET]) {
  const library = await newsroom.library(id);
  for (let n = 0; n < ARTICLES; n++) await library.add(sourceNumber(n), 'somebody', Date.now());
}
await newsroom.close();
await store.close();

const playground = await openPlayground({ servers: [server(NOISY), server(QUIET)] });
const child = startNewsdesk([], {
  environment: { DISCORD_TOKEN: playground.token, DISCORD_API: playground.api, DATABASE_FILE: file },
});
child.stderr.pipe(process.stderr);
let errors = 0;
child.stdout.setEncoding('utf8').on('data', text => {
  errors += text.split('"level":50').length - 1;
});
await playground.ready();

const ask = (person: Person, n: number) =>
  person.raw(
    rawCommand('ask', { question: `How many ships does lighthouse keeper number ${n % ARTICLES} count?` }),
  );
const peopleOf = ({ id, people }: { id: string; people: number }) =>
  Array.from({ length: people }, (_, n) => playground.person(`person${n}`, id));
const noisy = peopleOf(NOISY);
const quiet = peopleOf(QUIET);

/** The quiet server's questions, at a steady pace whatever becomes of them. */
async function askQuietly(): Promise<{ askedAt: number; exchange: Exchange }[]> {
  const asked: Promise<{ askedAt: number; exchange: Exchange }>[] = [];
  const start = performance.now();
  for (let n = 0; n * QUIET_EVERY_MS < QUIET_FOR_MS; n++) {
    await pause(Math.max(0, start + n * QUIET_EVERY_MS - performance.now()));
    const person = quiet[n % quiet.length];
    const askedAt = performance.now();
    if (person) asked.push(ask(person, n).then(exchange => ({ askedAt, exchange })));
  }
  return Promise.all(asked);
}

async function memory(field: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
}

/** Processor seconds of the bot until now. A tick is a hundredth of a second on Linux (proc(5)). */
async function processorSeconds(): Promise<number> {
  const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

const line = (values: readonly number[]) =>
  `median ${share(values, 0.5).toFixed(0)} ms, 95th percentile ${share(values, 0.95).toFixed(0)} ms, longest ${Math.max(...values).toFixed(0)} ms`;

for (const person of quiet.slice(0, 50)) await ask(person, 1);
const before = (await askQuietly()).map(({ exchange }) => exchange.tookMs);
const rss = await memory('VmRSS');

const bot = await processorSeconds();
const own = process.cpuUsage();
const start = performance.now();
const during = askQuietly();
const asked: Promise<Exchange>[] = [];
for (let n = 0; n < QUESTIONS; n++) {
  asked.push(ask(noisy[n % noisy.length] as Person, n));
  // The playground's clocks run for each question: it must hear the answers while it still sends.
  if (n % 10 === 0) await new Promise(resolve => setImmediate(resolve));
}
const sentMs = performance.now() - start;
const storm = await Promise.all(asked);
const stormMs = performance.now() - start;
const ownSeconds = (({ user, system }) => (user + system) / 1e6)(process.cpuUsage(own));
const botSeconds = (await processorSeconds()) - bot;
const after = await during;

const kinds = new Map<string, number>();
for (const { kind, message } of storm) {
  const isBusy = /faster than I can answer|too much to answer/.test(message?.content ?? '');
  const what = kind === 'failed' ? 'without a response within 3 s' : isBusy ? 'told “busy”' : 'answered';
  kinds.set(what, (kinds.get(what) ?? 0) + 1);
}
const tookInStorm = after
  .filter(({ askedAt }) => askedAt < start + stormMs)
  .map(({ exchange }) => exchange.tookMs);
const failed = after.filter(({ exchange }) => exchange.kind === 'failed').length;

console.log(
  `${QUESTIONS.toLocaleString('en')} questions at once from ${NOISY.people} people of one server, ${ARTICLES} articles:`,
);
for (const [what, count] of kinds) console.log(`  ${count} ${what}`);
console.log(
  `  first response: ${line(storm.map(({ tookMs }) => tookMs))}; sent within ${(sentMs / 1_000).toFixed(1)} s, all over after ${(stormMs / 1_000).toFixed(1)} s`,
);
console.log(
  `  memory of the bot: ${rss} MB before, ${await memory('VmHWM')} MB at most, ${await memory('VmRSS')} MB after`,
);
console.log(
  `  processor time: ${botSeconds.toFixed(1)} s of the bot, ${ownSeconds.toFixed(1)} s of the playground that asks`,
);
console.log(`  errors in its log: ${errors}`);
console.log('A quiet server that asks ten times a second meanwhile:');
console.log(`  before:             ${line(before)}`);
console.log(
  `  during those ${(stormMs / 1_000).toFixed(1)} s:  ${line(tookInStorm)} (${tookInStorm.length} questions)`,
);
console.log(
  `  over ${QUIET_FOR_MS / 1_000} s of it:    ${line(after.map(({ exchange }) => exchange.tookMs))}; ${failed} without a response`,
);

const stoppedAt = performance.now();
child.kill('SIGTERM');
const [code] = await once(child, 'close');
console.log(
  `SIGTERM afterwards: exit ${code} after ${((performance.now() - stoppedAt) / 1_000).toFixed(1)} s`,
);
await playground.close();
await rm(folder, { recursive: true });
