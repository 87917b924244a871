/**
 * `npm run bench -- socket [--passages 10000] [--seconds 20] [--flights 4] [--runs 3]`: questions a second and the time to the first response
 * through discord.js over the playground's socket, next to a command that does nothing, the bot in a process of its own; and where
 * the bot's time goes. Both kinds take turns, so that a busy machine hits both alike.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openPlayground } from '../../playground/playground.ts';
import type { Person } from '../../playground/types.ts';
import { openStore } from '../../src/storage/database.ts';
import { type Corpus, madeCorpus } from './corpus.ts';
import { asArticle } from './engines/newsdesk.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '10' },
    flights: { type: 'string', default: '4' },
    runs: { type: 'string', default: '3' },
  },
});
const seconds = Number(values.seconds);
const flights = Number(values.flights);
const corpus = madeCorpus(Number(values.passages), 1_000);
const folder = await mkdtemp(join(tmpdir(), 'newsdesk-bench-'));
const playground = await openPlayground();
const [server] = playground.servers;
if (!server) throw new Error('the playground has no server');
const file = join(folder, 'bench.db');
await fill(file, server.id, corpus);

const bot = fork(
  join(import.meta.dirname, 'socket-bot.ts'),
  [playground.api, playground.token, file, server.id],
  {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  },
);
await once(bot, 'message');
await playground.ready();
const people = Array.from({ length: flights }, (_, i) =>
  playground.person(server.members[i % server.members.length]?.name ?? '', server.id),
);

let next = 0;
const question = () => `/ask ${corpus.questions[next++ % corpus.questions.length]?.text}`;
await drive(people, question, 2);
await drive(people, () => '/nothing', 2);

const rates: Record<string, Awaited<ReturnType<typeof drive>>[]> = { '/ask': [], 'no-op': [] };
for (let run = 0; run < Number(values.runs); run++) {
  rates['no-op']?.push(await drive(people, () => '/nothing', seconds));
  rates['/ask']?.push(await drive(people, question, seconds));
}
bot.send('start');
const profiled = await drive(people, question, seconds);
bot.send('stop');
const [areas] = (await once(bot, 'message')) as [Record<string, number>];
bot.send('end');
await once(bot, 'exit');
await playground.close();
await rm(folder, { recursive: true, force: true });

const summary = Object.fromEntries(
  Object.entries(rates).map(([name, runs]) => [
    name,
    {
      'a second': median(runs.map(({ rate }) => rate)).toFixed(0),
      'median ms': median(runs.map(({ median }) => median)).toFixed(1),
      'p95 ms': median(runs.map(({ p95 }) => p95)).toFixed(1),
      missed: runs.reduce((sum, { missed }) => sum + missed, 0),
    },
  ]),
);
console.log(
  `${values.passages} passages, ${flights} at a time, median of ${values.runs} runs of ${seconds} s`,
);
console.table(summary);
const ratios = rates['/ask']?.map(({ rate }, run) => rate / (rates['no-op']?.[run]?.rate ?? 1)) ?? [];
console.log(`/ask reaches ${(median(ratios) * 100).toFixed(0)}% of the no-op command's throughput`);
const total = Object.values(areas).reduce((sum, ms) => sum + ms, 0);
const asked = profiled.rate * seconds;
console.table(
  Object.fromEntries(
    Object.entries(areas).map(([area, ms]) => [
      area,
      { 'ms a question': (ms / asked).toFixed(2), share: `${((ms / total) * 100).toFixed(0)}%` },
    ]),
  ),
);

async function fill(file: string, owner: string, corpus: Corpus): Promise<void> {
  const store = await openStore({ file });
  for (const article of corpus.articles()) await store.addArticle(owner, asArticle(article));
  await store.close();
}

/** Everybody asks one after another for so many seconds. `missed` had no answer within Discord's three seconds. */
async function drive(people: readonly Person[], line: () => string, seconds: number) {
  const start = performance.now();
  const times: number[] = [];
  let missed = 0;
  await Promise.all(
    people.map(async person => {
      while (performance.now() - start < seconds * 1000) {
        const asked = performance.now();
        const { message } = await person.type(line());
        if (message === null) missed++;
        times.push(performance.now() - asked);
      }
    }),
  );
  const rate = times.length / ((performance.now() - start) / 1000);
  times.sort((a, b) => a - b);
  return { rate, missed, median: median(times), p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
