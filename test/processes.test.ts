/** Many processes: each serves its shards, one that dies comes back, and nothing is lost or done twice. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { addByForm, fieldsOf, isAdded, servers, startProcess } from '../bench/machines/process.ts';
import { commands } from '../commands/index.ts';
import { openPlayground } from '../playground/playground.ts';
import type { Playground, Server } from '../playground/types.ts';
import { startBot } from '../src/discord/client/bot.ts';
import { openLibraries } from '../src/library/libraries.ts';
import { openStore } from '../src/storage/database.ts';

const closers: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function open(count: number, shards: number): Promise<Playground> {
  const playground = await openPlayground({ servers: servers(count), shards });
  closers.push(() => playground.close());
  return playground;
}

function start(playground: Playground, environment: Record<string, string>) {
  const started = startProcess(playground, environment);
  closers.push(() => started.child.exitCode ?? started.child.signalCode ?? started.child.kill('SIGKILL'));
  return started;
}

async function temporaryFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-processes-'));
  closers.push(() => rm(folder, { recursive: true }));
  return join(folder, 'newsdesk.db');
}

describe('PROCESSES=auto', () => {
  it('runs a process for each shard, and stops them all at a signal', async () => {
    const playground = await open(4, 2);
    const parent = start(playground, { DATABASE_FILE: await temporaryFile(), PROCESSES: 'auto' });
    await parent.said('connected to Discord', 2);
    await parent.said('commands are registered', 2);
    for (const [n, server] of playground.servers.entries()) {
      expect(isAdded(await addByForm(playground, server, n))).toBe(true);
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
      const libraries = openLibraries(store);
      closers.push(() => libraries.close());
      const bot = await startBot({
        token: playground.token,
        api: playground.api,
        libraries,
        commands,
        log: pino({ level: 'trace' }, { write: line => void log.push(JSON.parse(line)) }),
        now: Date.now,
      });
      closers.push(() => bot.stop());
    }
    const [server] = playground.servers as [Server];
    const before = playground.requests.length;
    expect(isAdded(await addByForm(playground, server, 1))).toBe(true);
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

describe('SIGTERM under load', () => {
  it('loses nothing that was acknowledged, and ends with 0', async () => {
    const playground = await open(6, 1);
    const file = await temporaryFile();
    const { child, closed, said } = start(playground, { DATABASE_FILE: file });
    await said('commands are registered');
    const acknowledged: { server: string; link: string | undefined }[] = [];
    const enough = Promise.withResolvers<void>();
    let isOver = false;
    const asked = playground.servers.map(async (server, of) => {
      for (let number = of * 1_000; !isOver; number++) {
        if (!isAdded(await addByForm(playground, server, number))) continue;
        acknowledged.push({ server: server.id, link: fieldsOf(number).link });
        if (acknowledged.length === 10) enough.resolve();
      }
    });
    await enough.promise;
    child.kill('SIGTERM');
    isOver = true;
    expect(await closed).toEqual([0, null]);
    // What nobody answered any more ends with the playground's three seconds.
    await Promise.all(asked);
    const store = await openStore({ file });
    closers.push(() => store.close());
    for (const { server, link } of acknowledged) {
      const articles = await store.articlesById(server, await store.articleIds(server));
      expect(articles.map(({ url }) => url)).toContain(link);
    }
  }, 100_000);
});
