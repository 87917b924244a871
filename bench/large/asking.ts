/** The process whose memory is bounded: PLACE QUESTIONS MEGABYTES MINUTES. It opens the library, waits until it is searched where it belongs, and asks. */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { openLibraries } from '../../src/library/libraries.ts';
import type { OpenLibrary } from '../../src/library/library.ts';
import { budgetOfLibraries } from '../../src/library/memory/budget.ts';
import { openStore } from '../../src/storage/database.ts';
import type { AskedQuestion } from './run.ts';

const [place = '', file = '', memory = '', minutes = ''] = process.argv.slice(2);
const OWNER = '100000000000000001';
const NOW = Date.UTC(2026, 5, 1);
const WARM_UP = 10;
const isAll = memory === 'all';

let most = 0;
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 20);
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const said = (what: string, since: number) => {
  const rss = Math.round(process.memoryUsage.rss() / 1e6);
  const held = `${Math.round(delay.percentile(50) / 1e6)}/${Math.round(delay.percentile(99) / 1e6)}/${Math.round(delay.max / 1e6)}`;
  console.log(
    `${what}: ${((performance.now() - since) / 1000).toFixed(1)} s; resident ${rss} MB now, ${Math.round(most / 1e6)} MB at most; event loop held for ${held} ms (median/99th/most)`,
  );
  delay.reset();
};

const store = await openStore(JSON.parse(place));
// With all the memory it wants the library would come back and drop its full text, which the next run wants to use.
const libraries = openLibraries(isAll ? { ...store, fullText: async () => null } : store, {
  memoryBytes: isAll ? 1e12 : budgetOfLibraries(Number(memory)),
  onError: error => console.error(error),
});
const startedAt = performance.now();
const library = (await libraries.library(OWNER)) as OpenLibrary;
said(`opened, ${library.place}, ${library.size} articles, ${library.passages} passages in memory`, startedAt);
const until = startedAt + Number(minutes) * 60_000;
while (library.place === 'moving' && performance.now() < until) await wait(100);
if (library.place === 'moving') {
  said('not all is in the full text yet: start it once more', startedAt);
  await libraries.close();
  await store.close();
  process.exit(1);
}
if (library.place === 'store') said('the full text is ready', startedAt);

const questions = JSON.parse(readFileSync(file, 'utf8')) as AskedQuestion[];
for (const { text } of questions.slice(0, WARM_UP)) await library.search(text, NOW, 5);
delay.reset();
const times: number[] = [];
let [first, five] = [0, 0];
const askedAt = performance.now();
const usedBefore = process.cpuUsage();
for (const { text, articleId, start } of questions) {
  const at = performance.now();
  const { passages } = await library.search(text, NOW, 5);
  times.push(performance.now() - at);
  const isRight = passages.slice(0, 5).map(each => each.articleId === articleId && each.start === start);
  if (isRight[0]) first += 1;
  if (isRight.includes(true)) five += 1;
}
const { user, system } = process.cpuUsage(usedBefore);
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
const share = (count: number) => (count / questions.length).toFixed(3);
said(`asked ${questions.length} questions of the ${library.place}`, askedAt);
console.log(
  `R@1 ${share(first)}, R@5 ${share(five)}; ${at(0.5)} ms in the middle, ${at(0.99)} ms at the 99th percentile, ${((user + system) / 1000 / questions.length).toFixed(1)} ms of the processor a question`,
);
clearInterval(watch);
await libraries.close();
await store.close();
