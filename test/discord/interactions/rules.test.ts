/** What Discord asks of every bot: stop where going on is no use, and ask neither too often nor in vain. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { openPlayground } from '../../../playground/playground.ts';
import { startBot } from '../../../src/discord/client/bot.ts';
import { mostSessions, type SessionLog, sessionLogIn } from '../../../src/discord/client/sessions.ts';
import { MAX_REJECTIONS } from '../../../src/discord/traffic/admission.ts';
import type { Libraries } from '../../../src/library/libraries.ts';
import { Problem } from '../../../src/problem.ts';
import { openStore } from '../../../src/storage/database.ts';
import { HandClock } from '../../helpers/clock.ts';
import { startNewsdesk } from '../../helpers/process.ts';

const closers: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A playground, and how bots are started in it. None of these tests opens a library. */
async function open() {
  const clock = new HandClock();
  const playground = await openPlayground({ clock });
  closers.push(() => playground.close());
  const log: Record<string, unknown>[] = [];
  const start = async (sessions?: SessionLog) => {
    const bot = await startBot({
      token: playground.token,
      api: playground.api,
      libraries: {} as Libraries,
      commands,
      log: pino({ level: 'trace' }, { write: line => void log.push(JSON.parse(line)) }),
      now: () => clock.now(),
      timers: clock,
      sessions,
    });
    closers.push(() => bot.stop());
    return bot;
  };
  return { clock, playground, log, start };
}

const HOPELESS = [
  [4004, /check DISCORD_TOKEN/],
  [4010, /check SHARDS/],
  [4011, /raise SHARD_COUNT/],
  [4012, /newer Newsdesk/],
  [4013, /newer Newsdesk/],
  [4014, /Privileged Gateway Intents/],
] as const;

describe('a close code after which connecting again is no use', () => {
  it.each(HOPELESS)('%i ends the login with a sentence', async (code, sentence) => {
    const { playground, start } = await open();
    playground.trouble.hangUp(code, 1);
    const error = await start().catch(each => each);
    expect(error).toBeInstanceOf(Problem);
    expect(error.message).toMatch(sentence);
  });

  it.each(HOPELESS)('%i ends a bot that runs with a sentence', async (code, sentence) => {
    const { playground, start } = await open();
    const bot = await start();
    playground.trouble.hangUp(code);
    expect((await bot.ended).message).toMatch(sentence);
  });

  it('ends the process with 2', async () => {
    const { playground } = await open();
    const folder = await mkdtemp(join(tmpdir(), 'newsdesk-rules-'));
    closers.push(() => rm(folder, { recursive: true }));
    playground.trouble.hangUp(4014, 1);
    const child = startNewsdesk([], {
      environment: {
        DISCORD_TOKEN: playground.token,
        DISCORD_API: playground.api,
        DATABASE_FILE: join(folder, 'newsdesk.db'),
      },
    });
    closers.push(() => child.exitCode ?? child.kill('SIGKILL'));
    let error = '';
    child.stderr.setEncoding('utf8').on('data', text => {
      error += text;
    });
    expect(await once(child, 'close')).toEqual([2, null]);
    expect(error).toMatch(/^Discord refuses the bot's intents: [^\n]+\n$/);
  });
});

describe('invalid requests', () => {
  it('end the bot with a sentence at the hundredth, and no more are sent', async () => {
    const { playground, start } = await open();
    const bot = await start();
    playground.trouble.refuse(/^POST .*callback/, 401, 1_000);
    const ben = playground.person('Ben', null);
    for (let n = 0; n < 400; n++) void ben.type('/help');
    expect((await bot.ended).message).toMatch(/^Discord refused 100 requests within 10 minutes/);
    await bot.stop();
    // Those that were under way when the hundredth came back.
    const refused = playground.requests.filter(({ status }) => status === 401);
    expect(refused.length).toBeGreaterThanOrEqual(100);
    expect(refused.length).toBeLessThan(100 + 2 * MAX_REJECTIONS);
  });
});

describe('sessions', () => {
  it('are a hundred a day, or ten for each shard', () => {
    expect([1, 10, 11, 40].map(mostSessions)).toEqual([100, 100, 110, 400]);
  });

  it('are counted over restarts, and the hundred and first is not begun', async () => {
    const { clock, playground, start } = await open();
    const folder = await mkdtemp(join(tmpdir(), 'newsdesk-rules-'));
    const store = await openStore({ file: join(folder, 'newsdesk.db') });
    closers.push(() => rm(folder, { recursive: true }));
    closers.push(() => store.close());
    const sessions = sessionLogIn(store, playground.token);
    const noon = clock.now();
    for (let n = 0; n < 99; n++) await sessions.record(0, noon + n);
    expect(await store.sessionsSince(playground.applicationId, 0)).toBe(99);
    clock.advance(1_000);
    await (await start(sessions)).stop();

    const error = await start(sessions).catch(each => each);
    expect(error).toBeInstanceOf(Problem);
    expect(error.message).toMatch(/^Newsdesk connected to Discord 100 times within a day/);
    clock.advance(24 * 60 * 60_000);
    await start(sessions);
  });

  it('are begun although they cannot be counted', async () => {
    const { log, start } = await open();
    const broken = () => Promise.reject(new Problem(words => words.database.gone));
    await start({ since: broken, record: broken });
    expect(log.map(({ msg }) => msg)).toContain('earlier sessions could not be counted');
  });
});

describe('fifty restarts', () => {
  it('create no command', async () => {
    const { playground, start } = await open();
    const writes: string[] = [];
    for (let restart = 0; restart <= 50; restart++) {
      const from = playground.requests.length;
      await (await start()).stop();
      const sent = playground.requests.slice(from).filter(({ method }) => method !== 'GET');
      writes.push(...sent.map(({ method, path }) => `${method} ${path}`));
    }
    expect(writes).toEqual([`PUT /applications/${playground.applicationId}/commands`]);
  }, 60_000);
});
