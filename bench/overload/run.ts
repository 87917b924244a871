/**
 * `npm run bench -- overload [--storms 3] [--questions 10000] [--profile FOLDER]`: ten thousand questions at once from one server, over the playground's socket, to the bot
 * as a process of its own; what becomes of them, what it costs in memory, what a quiet server notices of it, and where its questions wait.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openPlayground } from '../../playground/playground.ts';
import type { Person } from '../../playground/types.ts';
import { openLibraries } from '../../src/library/libraries.ts';
import { openStore } from '../../src/storage/database.ts';
import { sourceNumber } from '../../test/helpers/bot.ts';
import { startNewsdesk } from '../../test/helpers/process.ts';
import { rawCommand } from '../../test/helpers/raw.ts';
import { rushes } from './rush.ts';
import { NOISY, QUIET, server } from './servers.ts';
import type { Times } from './stopwatch.ts';

const { values } = parseArgs({
  options: {
    storms: { type: 'string', default: '3' },
    questions: { type: 'string', default: '10000' },
    profile: { type: 'string' },
  },
});
const QUESTIONS = Number(values.questions);
const STORMS = Number(values.storms);
const ARTICLES = 200;
/** The quiet server asks this often, all the time. */
const QUIET_EVERY_MS = 100;
const BEFORE_MS = 10_000;
/** From the beginning of one storm to that of the next. */
const EVERY_MS = 10_000;

const folder = await mkdtemp(join(tmpdir(), 'newsdesk-overload-'));
const file = join(folder, 'newsdesk.db');
const store = await openStore({ file });
const libraries = openLibraries(store);
for (const { id } of [NOISY, QUIET]) {
  const library = await libraries.library(id);
  for (let n = 0; n < ARTICLES; n++) await library.add(sourceNumber(n), 'somebody', Date.now());
}
await libraries.close();
await store.close();

const playground = await openPlayground({ servers: [server(NOISY), server(QUIET)] });
const question = (n: number) =>
  rawCommand('ask', { question: `How many ships does lighthouse keeper number ${n % ARTICLES} count?` });
const peopleOf = ({ id, people }: typeof NOISY) =>
  Array.from({ length: people }, (_, n) => playground.person(`person${n}`, id));
const noisy = peopleOf(NOISY);
const quiet = peopleOf(QUIET);
const prepareRush = rushes(playground);
const prepare = () =>
  prepareRush(
    Array.from({ length: QUESTIONS }, (_, n) => ({
      person: noisy[n % noisy.length] as Person,
      payload: question(n),
    })),
  );

/** Has Node load the stopwatch; gives how to end the process and read it. */
function timed(name: string) {
  const file = join(folder, `${name}.json`);
  const stopwatch = `${new URL('stopwatch.ts', import.meta.url)}?${file}`;
  const stop = async (child: ChildProcess): Promise<{ times: Times; code: number; tookMs: number }> => {
    const stoppedAt = performance.now();
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    const tookMs = performance.now() - stoppedAt;
    return { times: JSON.parse(await readFile(file, 'utf8')), code, tookMs };
  };
  return { node: ['--import', stopwatch], stop };
}

/** How long discord.js alone takes to read a storm, in milliseconds: nothing that comes behind it in the same socket can be read sooner. */
async function readingMs(): Promise<number> {
  const { node, stop } = timed('reader');
  const script = fileURLToPath(new URL('reader.ts', import.meta.url));
  const reader = spawn(process.execPath, [...node, script, playground.api, playground.token], {
    stdio: 'inherit',
  });
  while (!playground.requests.some(({ path }) => path === '/gateway/bot')) await pause(10);
  await pause(1_000);
  await prepare()();
  const [storm = { from: 0, to: Number.NaN }] = (await stop(reader)).times.storms;
  return storm.to - storm.from;
}

const readAloneMs = await readingMs();
const { node, stop } = timed('bot');
const child = startNewsdesk([], {
  environment: { DISCORD_TOKEN: playground.token, DISCORD_API: playground.api, DATABASE_FILE: file },
  node: [...node, ...(values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [])],
});
child.stderr.pipe(process.stderr);
let errors = 0;
child.stdout.setEncoding('utf8').on('data', text => {
  errors += text.split('"level":50').length - 1;
});
await playground.ready();

/** Milliseconds of the machine's monotonic clock, which the stopwatch in the bot reads, too. */
const now = () => Number(process.hrtime.bigint()) / 1e6;

/** A question of the quiet server. */
interface Asked {
  id: string;
  askedAt: number;
  answeredAt: number;
  isAnswered: boolean;
}

const asked: Promise<Asked>[] = [];
async function ask(person: Person, n: number): Promise<Asked> {
  const askedAt = now();
  const { interactionId, kind } = await person.raw(question(n));
  return { id: interactionId, askedAt, answeredAt: now(), isAnswered: kind !== 'failed' };
}

/** Asks at a steady pace, whatever becomes of it. */
let quietly = 0;
function askQuietly(): () => void {
  const timer = setInterval(() => {
    const person = quiet[quietly % quiet.length];
    if (person) asked.push(ask(person, quietly++));
  }, QUIET_EVERY_MS);
  return () => clearInterval(timer);
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
const before = { from: now(), to: now() + BEFORE_MS };
const stopAsking = askQuietly();
await pause(BEFORE_MS);
const rss = await memory('VmRSS');

/** When each storm was, and what became of its questions. */
const storms: { from: number; to: number }[] = [];
const tookMs: number[] = [];
const became = new Map<string, number>();
let botSeconds = 0;
let ownSeconds = 0;
for (let storm = 0; storm < STORMS; storm++) {
  const send = prepare();
  const [bot, own] = [await processorSeconds(), process.cpuUsage()];
  const from = now();
  const answers = await send();
  storms.push({ from, to: from + Math.max(...answers.map(each => each.tookMs)) });
  const { user, system } = process.cpuUsage(own);
  botSeconds += (await processorSeconds()) - bot;
  ownSeconds += (user + system) / 1e6;
  for (const answer of answers) {
    const isBusy = /faster than I can answer|too much to answer/.test(answer.body ?? '');
    const what = answer.body === null ? 'without a response within 3 s' : isBusy ? 'told “busy”' : 'answered';
    became.set(what, (became.get(what) ?? 0) + 1);
    tookMs.push(answer.tookMs);
  }
  await pause(from + EVERY_MS - now());
}
stopAsking();
const quietAnswers = await Promise.all(asked);
const [most, after] = [await memory('VmHWM'), await memory('VmRSS')];
const { times, code, tookMs: stopMs } = await stop(child);
await playground.close();
await rm(folder, { recursive: true });

console.log(
  `${STORMS} times ${QUESTIONS.toLocaleString('en')} questions at once from ${NOISY.people} people of one server, ${ARTICLES} articles:`,
);
for (const [what, count] of became) console.log(`  ${count} ${what}`);
const lasted = storms.map(({ from, to }) => `${((to - from) / 1_000).toFixed(1)} s`).join(', ');
console.log(`  first response: ${line(tookMs)}; all over after ${lasted}`);
const seconds = (spans: readonly { from: number; to: number }[]) =>
  spans.map(({ from, to }) => `${((to - from) / 1_000).toFixed(2)} s`).join(', ');
console.log(
  `  read from the socket within ${seconds(times.storms)}; discord.js alone, in a process that does nothing else: ${(readAloneMs / 1_000).toFixed(2)} s`,
);
console.log(`  memory of the bot: ${rss} MB before, ${most} MB at most, ${after} MB after`);
console.log(
  `  processor time of a storm: ${(botSeconds / STORMS).toFixed(1)} s of the bot, ${(ownSeconds / STORMS).toFixed(1)} s of the playground that asks`,
);
console.log(`  errors in its log: ${errors}`);
console.log('A quiet server that asks ten times a second meanwhile:');
const within = (spans: readonly { from: number; to: number }[]) =>
  quietAnswers.filter(({ askedAt }) => spans.some(({ from, to }) => from <= askedAt && askedAt < to));
const beside = {
  before: within([before]),
  during: within(storms),
  'from the storm’s beginning for 10 s': within(storms.map(({ from }) => ({ from, to: from + EVERY_MS }))),
};
for (const [when, answers] of Object.entries(beside)) {
  const unanswered = answers.filter(({ isAnswered }) => !isAnswered).length;
  console.log(`  ${when}: ${answers.length} questions, ${unanswered} without a response`);
  const timed = answers.flatMap(each => {
    const { read, sent } = times.quiet[each.id] ?? {};
    return read === undefined || sent === undefined ? [] : [{ ...each, read, sent }];
  });
  console.log(
    `    written → response received:  ${line(answers.map(each => each.answeredAt - each.askedAt))}`,
  );
  console.log(`      written → read by the bot:  ${line(timed.map(each => each.read - each.askedAt))}`);
  console.log(`      read → response sent:       ${line(timed.map(each => each.sent - each.read))}`);
  console.log(`      sent → received:            ${line(timed.map(each => each.answeredAt - each.sent))}`);
}
console.log(`SIGTERM afterwards: exit ${code} after ${(stopMs / 1_000).toFixed(1)} s`);
