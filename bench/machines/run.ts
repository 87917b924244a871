/**
 * `npm run bench -- machines`: three processes for twelve servers with one PostgreSQL. One is killed with SIGKILL while articles are added, and started
 * again: every article that was acknowledged is there, and every feed was polled once a round. Ends with 1 if that is not so.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { openPlayground } from '../../playground/playground.ts';
import { openStore } from '../../src/storage/database.ts';
import { item, rss } from '../../test/helpers/feed.ts';
import { startCluster } from '../../test/storage/cluster.ts';
import { addByForm, fieldsOf, isAdded, servers, startProcess } from './process.ts';

const SHARDS = [0, 1, 2];
const KILLED = 1;
/** Articles that are acknowledged before the kill. */
const BEFORE = 60;

await using open = new AsyncDisposableStack();
const cluster = await startCluster();
open.defer(() => cluster.remove());
const url = await cluster.createDatabase();
const store = open.adopt(await openStore({ url }), each => each.close());
const playground = open.adopt(await openPlayground({ servers: servers(12), shards: SHARDS.length }), each =>
  each.close(),
);

/** How often each feed was asked for. */
const polls = new Map<string, number>();
const site = createServer((request, response) => {
  const [, name = ''] = /^\/(feed-\d+)\.xml$/.exec(request.url ?? '') ?? [];
  if (!name) return response.writeHead(404).end();
  polls.set(name, (polls.get(name) ?? 0) + 1);
  return response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss([item(name)]));
}).listen(0, '127.0.0.1');
await once(site, 'listening');
open.defer(() => {
  site.closeAllConnections();
  site.close();
});
const { port } = site.address() as AddressInfo;
for (const [n, { id }] of playground.servers.entries()) {
  const feed = {
    ...{ id: `feed${n}`, url: `http://127.0.0.1:${port}/feed-${n}.xml`, page: null, title: 'Feed' },
    ...{ channel: null, addedBy: '1', addedAt: 1, state: 'active' as const, dueAt: 1, checkedAt: null },
    ...{ settled: true, failures: 0, problem: null, etag: null, lastModified: null, everyMs: null },
    ...{ channelProblem: null },
  };
  await store.followFeed(id, feed, 50);
}

const run = async (shard: number) => {
  const started = startProcess(playground, {
    ...{ DATABASE_URL: url, ALLOWED_NETWORKS: '127.0.0.1', ALLOWED_PORTS: `${port}` },
    ...{ SHARDS: `${shard}`, SHARD_COUNT: `${SHARDS.length}` },
  });
  open.defer(() => void started.child.kill('SIGKILL'));
  await started.said('connected to Discord');
  return started;
};
const until = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) await pause(20);
};

const running = await Promise.all(SHARDS.map(run));
console.log('3 processes serve 12 servers, with one PostgreSQL');
/** What was acknowledged, by server. */
const acknowledged: { server: string; link: string }[] = [];
let asked = 0;
let isLoaded = true;
const load = playground.servers.map(async server => {
  while (isLoaded) {
    const n = ++asked;
    if (isAdded(await addByForm(playground, server, n))) {
      acknowledged.push({ server: server.id, link: fieldsOf(n).link ?? '' });
    } else await pause(200);
  }
});
// Until the first round is over: what was under way when a process died is checked again once its claim has run out.
await until(async () => {
  const rows = await cluster.query('test1', 'SELECT 1 FROM feeds WHERE checked_at IS NOT NULL');
  return rows.length === playground.servers.length;
});
const firstRound = [...polls.values()];
await until(() => acknowledged.length >= BEFORE);
running[KILLED]?.child.kill('SIGKILL');
await running[KILLED]?.closed;
console.log(`${acknowledged.length} articles acknowledged; the process of shard ${KILLED} is killed`);
const downAt = performance.now();
running[KILLED] = await run(KILLED);
const downMs = performance.now() - downAt;
const back = acknowledged.length;
const ofKilled = new Set(
  playground.servers.filter((_, n) => n % SHARDS.length === KILLED).map(({ id }) => id),
);
await until(() => acknowledged.slice(back).some(({ server }) => ofKilled.has(server)));
isLoaded = false;
await Promise.all(load);
console.log('it serves again; waiting for the feeds');

// The next round: all are due again.
await cluster.query('test1', 'UPDATE feeds SET due_at = 1');
await until(() => [...polls.values()].every(times => times >= 2));
const codes = await Promise.all(
  running.map(async ({ child, closed }) => {
    child.kill('SIGTERM');
    return (await closed)[0];
  }),
);

let lost = 0;
let doubled = 0;
for (const { id } of playground.servers) {
  const links = (await store.articlesById(id, await store.articleIds(id))).map(article => article.url);
  lost += acknowledged.filter(({ server, link }) => server === id && !links.includes(link)).length;
  doubled += links.length - new Set(links).size;
}
const count = (times: number) => [...polls.values()].filter(each => each === times).length;
console.log(
  `  added: ${asked} asked for, ${acknowledged.length} acknowledged, ${lost} of these lost, ${doubled} there twice`,
);
console.log(`  the killed process served again after ${(downMs / 1_000).toFixed(1)} s`);
console.log(
  `  feeds polled in the first round: ${firstRound.length} of 12, ${Math.max(...firstRound)} time each at most`,
);
console.log(`  polled twice after the second round: ${count(2)} of 12`);
console.log(`  exit codes after SIGTERM: ${codes.join(', ')}`);
process.exitCode = lost + doubled > 0 || count(2) < 12 || codes.some(code => code !== 0) ? 1 : 0;
