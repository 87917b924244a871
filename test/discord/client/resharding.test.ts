/** Another count of shards takes nothing but a restart: two processes, then three, over one database and the real socket. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { addByForm, isAdded, servers } from '../../../bench/machines/process.ts';
import { commands } from '../../../commands/index.ts';
import { openPlayground } from '../../../playground/playground.ts';
import { startBot } from '../../../src/discord/client/bot.ts';
import { EVERY_MS } from '../../../src/library/feeds/check.ts';
import { LOOK_MS, startPoller } from '../../../src/library/feeds/poller.ts';
import { openLibraries } from '../../../src/library/libraries.ts';
import { openStore } from '../../../src/storage/database.ts';
import { messageOf, textOf } from '../../helpers/bot.ts';
import { HandClock } from '../../helpers/clock.ts';
import { item, rss } from '../../helpers/feed.ts';
import { rawCommand } from '../../helpers/raw.ts';
import { openWeb } from '../../helpers/web.ts';

const SERVERS = 6;

let open = new AsyncDisposableStack();
afterEach(async () => {
  await open.disposeAsync();
  open = new AsyncDisposableStack();
});

it('loses nothing, and each server is held, and its feeds are polled, by one process', async () => {
  const clock = new HandClock();
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-'));
  open.defer(() => rm(folder, { recursive: true }));
  const web = open.use(await openWeb(undefined, clock));
  const playground = await openPlayground({ servers: servers(SERVERS), clock });
  open.defer(() => playground.close());
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);

  /** What `main.ts` opens in each process. */
  async function start(id: number, count: number) {
    const store = await openStore({ file: join(folder, 'newsdesk.db') });
    const libraries = openLibraries(store, {
      ...{ web: web.access, onError },
      clock: { now: () => clock.now(), random: () => 0, timers: clock },
    });
    const bot = await startBot({
      ...{ token: playground.token, api: playground.api, libraries, commands, shards: { ids: [id], count } },
      ...{ log: pino({ level: 'silent' }), now: () => clock.now(), timers: clock },
    });
    const poller = startPoller({
      ...{ feeds: libraries.feeds, serves: bot.serves, owners: bot.servers, onError },
      ...{ now: () => clock.now(), timers: clock },
    });
    return {
      ...{ libraries, bot, poller },
      async stop() {
        await poller.close();
        await bot.stop();
        await libraries.close();
        await store.close();
      },
    };
  }
  const startAll = async (count: number) => {
    const started = [];
    for (let id = 0; id < count; id++) started.push(await start(id, count));
    return started;
  };
  const feedOf = (n: number) => `http://site${n}.example/feed.xml`;
  /** How often each server's feed is asked for in a round. */
  const poll = async (processes: { poller: { idle(): Promise<void> } }[]) => {
    web.asked.length = 0;
    for (const ms of [EVERY_MS, LOOK_MS]) {
      clock.advance(ms);
      await Promise.all(processes.map(({ poller }) => poller.idle()));
    }
    return playground.servers.map((_, n) => web.asked.filter(address => address === feedOf(n)).length);
  };
  const once = playground.servers.map(() => 1);

  const two = await startAll(2);
  for (const [n, server] of playground.servers.entries()) {
    expect(isAdded(await addByForm(playground, server, n))).toBe(true);
    web.put(feedOf(n), rss([item(`pier${n}`)]));
    const holder = two.find(({ bot }) => bot.serves(server.id));
    await holder?.libraries.feeds.of(server.id).follow(feedOf(n), null, '1');
  }
  expect(await poll(two)).toEqual(once);
  for (const each of two) await each.stop();

  const three = await startAll(3);
  open.defer(async () => {
    for (const each of three) await each.stop();
  });
  expect(three.map(({ bot }) => bot.servers().length)).toEqual([2, 2, 2]);
  expect(three.flatMap(({ bot }) => bot.servers()).sort()).toEqual(
    playground.servers.map(({ id }) => id).sort(),
  );
  for (const [n, { id }] of playground.servers.entries()) {
    const question = `How many ships does lighthouse keeper number ${n} count?`;
    const answer = await playground.person('Ada', id).raw(rawCommand('ask', { question }));
    expect(textOf(messageOf(answer))).toContain(`counts ${n * 17} ships`);
  }
  expect(three.map(({ libraries }) => libraries.figures().libraries)).toEqual([2, 2, 2]);
  expect(await poll(three)).toEqual(once);
  expect(errors).toEqual([]);
});
