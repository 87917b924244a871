/** The process whose memory is bounded: FILE SERVERS ARTICLES MEGABYTES. It asks every server's library a question and says what that took. */
import { openLibraries } from '../../src/library/libraries.ts';
import { budgetOfLibraries } from '../../src/library/memory/budget.ts';
import { openStore } from '../../src/storage/database.ts';
import { Holds } from './holds.ts';

const [file = '', ...numbers] = process.argv.slice(2);
const [servers, articles, megabytes] = numbers.map(Number) as [number, number, number];
/** Questions under way at once, and the share of all that goes to a few busy servers. */
const AT_ONCE = 4;
const BUSY = 20;

const store = await openStore({ file });
const took = { snapshot: [] as number[], articles: [] as number[] };
const libraries = openLibraries(store, {
  memoryBytes: budgetOfLibraries(megabytes),
  onError: error => console.error(error),
  observer: {
    ...(await import('../../src/observer.ts')).NOBODY,
    loaded: ({ from, tookMs }) => void took[from].push(tookMs),
  },
});
let most = 0;
let right = 0;
let wrong = 0;
const holds = new Holds();

async function visit(server: number, n: number): Promise<void> {
  const library = await libraries.library(`${server}`);
  const answer = await library.ask(
    `How many ships does lighthouse keeper number ${n} count?`,
    Date.UTC(2026, 7, 1),
  );
  const isRight =
    answer.kind === 'found' && answer.quotes[0]?.text.includes(`keeper number ${n} counts ${n * 17} ships`);
  if (isRight) right += 1;
  else wrong += 1;
  most = Math.max(most, process.memoryUsage.rss());
}

const queue = Array.from({ length: servers }, (_, server) => [server, servers - 1 - (server % BUSY)]).flat();
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let server = queue.shift(); server !== undefined; server = queue.shift()) {
      await visit(server, (server * 7) % articles);
      if (queue.length % 200 === 0)
        console.log(`${queue.length} questions to go, ${Math.round(most / 1e6)} MB at most so far`);
    }
  }),
);
const { libraries: inMemory, passages, bytes, fromSnapshot, fromArticles, evicted } = libraries.figures();
const middle = (list: number[]) => Math.round(list.sort((a, b) => a - b)[list.length >> 1] ?? 0);
console.log(`${right} answered with the right quote, ${wrong} not`);
console.log(`${fromSnapshot} libraries read from a snapshot, ${middle(took.snapshot)} ms in the middle`);
console.log(
  `${fromArticles} built from their articles (the slow way), ${middle(took.articles)} ms in the middle`,
);
console.log(
  `${evicted} evicted; ${inMemory} in memory at the end: ${passages} passages, ${Math.round(bytes / 1e6)} MB by the estimate`,
);
console.log(`resident memory ${Math.round(most / 1e6)} MB at most, of ${megabytes} MB`);
holds.end('All of it');
await libraries.close();
await store.close();
if (wrong > 0) process.exitCode = 1;
