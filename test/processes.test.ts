/** Many processes: each serves its shards, one that dies comes back, and nothing is lost or done twice. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { startBot } from '../src/discord/bot.ts';
import { openNewsroom } from '../src/library/newsroom.ts';
import { openPlayground } from '../src/playground/playground.ts';
import type { Exchange, Playground, Server } from '../src/playground/types.ts';
import { openStore } from '../src/storage/database.ts';
import type { Store } from '../src/storage/store.ts';
import { sourceNumber, textOf } from './helpers/bot.ts';
import { item, rss } from './helpers/feed.ts';
import { startNewsdesk } from './helpers/process.ts';
import { rawForm } from './helpers/raw.ts';
import { MISSING, startCluster } from './storage/cluster.ts';

const closers: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const MANAGE_SERVER = 2n ** 5n;

/** A server on shard `n % count`, for every count up to its number of them: its id's upper bits are `n` more than a multiple of them all. */
function serverNumber(n: number): Server {
  const id = (BigInt(277_200_000_000 + n) << 22n) + BigInt(n);
  return {
    id: `${id}`,
    name: `Server ${n}`,
    channels: [{ id: `${id + 1_000n}`, name: 'news' }],
    members: [{ id: `${id + 2_000n}`, name: 'Ada', permissions: MANAGE_SERVER }],
  };
}

const servers = (count: number) => Array.from({ length: count }, (_, n) => serverNumber(n));

async function open(count: number, shards: number): Promise<Playground> {
  const playground = await openPlayground({ servers: servers(count), shards });
  closers.push(() => playground.close());
  return playground;
}

async function temporaryFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-processes-'));
  closers.push(() => rm(folder, { recursive: true }));
  return join(folder, 'newsdesk.db');
}

/** A process against this playground. `said` resolves when its log has said this so often. */
function start(playground: Playground, environment: Record<string, string>) {
  const child = startNewsdesk([], {
    environment: { DISCORD_TOKEN: playground.token, DISCORD_API: playground.api, ...environment },
  });
  closers.push(() => child.exitCode ?? child.signalCode ?? child.kill('SIGKILL'));
  const closed = once(child, 'close');
  let log = '';
  let heard = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      log += text;
      heard.resolve();
      heard = Promise.withResolvers();
    });
  }
  return {
    child,
    closed,
    get log() {
      return log;
    },
    async said(text: string, times = 1) {
      while (log.split(text).length <= times) await Promise.race([heard.promise, closed.then(failEnded)]);
    },
  };
  function failEnded() {
    throw new Error(`the process ended: ${log}`);
  }
}

/** Adds an article by the form, as an admin of the server. */
function add(playground: Playground, server: Server, n: number): Promise<Exchange> {
  const { title, text, link, publisher, date } = sourceNumber(n) as unknown as Record<string, string>;
  const values = { title, text, link, publisher, date } as Record<string, string>;
  return playground.person('Ada', server.id).raw(rawForm('article:form', values));
}

const isAdded = ({ kind, message }: Exchange) =>
  kind === 'message' && /added/i.test(message ? textOf(message) : '');

describe('PROCESSES=auto', () => {
  it('runs a process for each shard, and stops them all at a signal', async () => {
    const playground = await open(4, 2);
    const parent = start(playground, { DATABASE_FILE: await temporaryFile(), PROCESSES: 'auto' });
    await parent.said('connected to Discord', 2);
    await parent.said('commands are registered', 2);
    for (const [n, server] of playground.servers.entries()) {
      expect(isAdded(await add(playground, server, n))).toBe(true);
    }
    expect(playground.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    parent.child.kill('SIGTERM');
    expect(await parent.closed).toEqual([0, null]);
    expect(parent.log.match(/"msg":"stopping"/g)).toHaveLength(2);
    expect(parent.log).not.toContain(playground.token);
  }, 100_000);

  it('stops them all with 2 where Discord refuses one for good', async () => {
    const playground = await open(1, 1);
    playground.trouble.hangUp(4014, 1);
    const parent = start(playground, { DATABASE_FILE: await temporaryFile(), PROCESSES: '1' });
    expect(await parent.closed).toEqual([2, null]);
    expect(parent.log).toContain("Discord refuses the bot's intents");
    expect(parent.log).toContain('The process of shard 0 gave up: it said why above.');
  }, 60_000);
});

describe('two processes that were given the same shard', () => {
  it('answer once, and add once', async () => {
    const playground = await open(1, 1);
    const file = await temporaryFile();
    const log: { level: number; msg: string }[] = [];
    for (let n = 0; n < 2; n++) {
      const store = await openStore({ file });
      closers.push(() => store.close());
      const newsroom = openNewsroom(store);
      closers.push(() => newsroom.close());
      const bot = await startBot({
        token: playground.token,
        api: playground.api,
        newsroom,
        commands,
        log: pino({ level: 'trace' }, { write: line => void log.push(JSON.parse(line)) }),
        now: Date.now,
      });
      closers.push(() => bot.stop());
    }
    const [server] = playground.servers as [Server];
    const before = playground.requests.length;
    expect(isAdded(await add(playground, server, 1))).toBe(true);
    const answered = () => playground.requests.slice(before).filter(({ path }) => path.endsWith('/callback'));
    while (answered().length < 2) await new Promise(resolve => setImmediate(resolve));
    expect(
      answered()
        .map(({ status }) => status)
        .sort(),
    ).toEqual([204, 400]);
    const store = await openStore({ file });
    closers.push(() => store.close());
    expect(await store.articleIds(server.id)).toHaveLength(1);
    expect(playground.person('Ada', server.id).messages()).toHaveLength(1);
    expect(log.filter(({ level }) => level >= 50)).toEqual([]);
  });
});

/** A site whose feeds are counted by their names. */
async function openSite() {
  const polls = new Map<string, number>();
  const site = createServer((request, response) => {
    const [, name = ''] = /^\/(feed-\d+)\.xml$/.exec(request.url ?? '') ?? [];
    if (!name) return response.writeHead(404).end();
    polls.set(name, (polls.get(name) ?? 0) + 1);
    return response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss([item(name)]));
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  closers.push(() => {
    site.closeAllConnections();
    site.close();
  });
  return { polls, port: (site.address() as AddressInfo).port };
}

function follow(store: Store, owner: string, url: string) {
  const feed = {
    ...{
      id: `feed${owner.slice(-10)}`,
      url,
      page: null,
      title: 'Feed',
      channel: null,
      addedBy: '1',
      addedAt: 1,
    },
    ...{ state: 'active' as const, dueAt: 1, checkedAt: null, settled: true, failures: 0, problem: null },
    ...{ etag: null, lastModified: null, everyMs: null, channelProblem: null },
  };
  return store.followFeed(owner, feed, 50);
}

describe(`three processes, twelve servers and one PostgreSQL${MISSING}`, () => {
  it.skipIf(MISSING)(
    'lose nothing when one is killed under load, and poll every feed once a round',
    async () => {
      const cluster = await startCluster();
      closers.push(() => cluster.remove());
      const url = await cluster.createDatabase();
      const store = await openStore({ url });
      closers.push(() => store.close());
      const playground = await open(12, 3);
      const site = await openSite();
      for (const [n, server] of playground.servers.entries()) {
        await follow(store, server.id, `http://127.0.0.1:${site.port}/feed-${n}.xml`);
      }
      const environment = {
        ...{ DATABASE_URL: url, ALLOWED_NETWORKS: '127.0.0.1', ALLOWED_PORTS: `${site.port}` },
        SHARD_COUNT: '3',
      };
      const run = async (shard: number) => {
        const started = start(playground, { ...environment, SHARDS: `${shard}` });
        await started.said('connected to Discord');
        return started;
      };
      const running = await Promise.all([0, 1, 2].map(run));

      /** What was acknowledged, by server. */
      const acknowledged: { server: string; link: string }[] = [];
      let next = 0;
      let isLoaded = true;
      const load = playground.servers.map(async server => {
        while (isLoaded) {
          const n = ++next;
          const { link = '' } = sourceNumber(n) as { link?: string };
          if (isAdded(await add(playground, server, n))) acknowledged.push({ server: server.id, link });
        }
      });
      const until = async (holds: () => boolean) => {
        while (!holds()) await new Promise(resolve => setTimeout(resolve, 20));
      };
      await until(() => acknowledged.length >= 60);
      running[1]?.child.kill('SIGKILL');
      await running[1]?.closed;
      running[1] = await run(1);
      const servedAgain = acknowledged.length;
      const ofShard1 = playground.servers.filter((_, n) => n % 3 === 1).map(({ id }) => id);
      await until(() => acknowledged.slice(servedAgain).some(({ server }) => ofShard1.includes(server)));
      isLoaded = false;
      await Promise.all(load);

      // A second round: all are due again.
      await until(() => site.polls.size === 12);
      const feeds = async () =>
        cluster.query('test1', 'SELECT checked_at FROM feeds WHERE checked_at IS NOT NULL');
      while ((await feeds()).length < 12) await new Promise(resolve => setTimeout(resolve, 50));
      await cluster.query('test1', 'UPDATE feeds SET due_at = 1');
      await until(() => [...site.polls.values()].every(times => times >= 2));
      for (const { child, closed } of running) {
        child.kill('SIGTERM');
        expect(await closed).toEqual([0, null]);
      }
      expect(Object.fromEntries(site.polls)).toEqual(
        Object.fromEntries(playground.servers.map((_, n) => [`feed-${n}`, 2])),
      );
      for (const { id } of playground.servers) {
        const articles = await store.articlesById(id, await store.articleIds(id));
        const links = articles.map(article => article.url);
        const promised = acknowledged.filter(({ server }) => server === id).map(({ link }) => link);
        expect(promised.filter(link => !links.includes(link))).toEqual([]);
        expect(new Set(links).size).toBe(links.length);
      }
      expect(acknowledged.length).toBeGreaterThan(60);
    },
    300_000,
  );
});
