/** The bot's life: logging in, registering its commands, answering in time, and stopping. */
import { SlashCommandBuilder } from 'discord.js';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { openPlayground } from '../../../playground/playground.ts';
import type { Playground } from '../../../playground/types.ts';
import { startBot } from '../../../src/discord/client/bot.ts';
import type { Libraries } from '../../../src/library/libraries.ts';
import { Problem } from '../../../src/problem.ts';
import { startTestBot, type TestBot } from '../../helpers/bot.ts';
import { HandClock } from '../../helpers/clock.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function open(...args: Parameters<typeof startTestBot>): Promise<TestBot> {
  const desk = await startTestBot(...args);
  closers.push(() => desk.close());
  return desk;
}

/** A bot alone with a playground, before it has logged in. None of these tests opens a library. */
async function openAlone() {
  const clock = new HandClock();
  const playground = await openPlayground({ clock });
  closers.push(() => playground.close());
  const log: Record<string, unknown>[] = [];
  const signal = new AbortController();
  const start = (token = playground.token) =>
    startBot({
      token,
      api: playground.api,
      libraries: {} as Libraries,
      commands,
      log: pino({ level: 'trace' }, { write: line => void log.push(JSON.parse(line)) }),
      now: () => clock.now(),
      timers: clock,
      signal: signal.signal,
    });
  return { clock, playground, log, start, signal };
}

/** Lets everything that is under way go on until this holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setImmediate(resolve));
}

/** From now on the gateway takes connections and says nothing. Resolves when the first one stands at both of its ends. */
function silent(playground: Playground): Promise<void> {
  return new Promise(resolve => {
    playground.upgrade('/gateway', socket => {
      socket.once('pong', () => resolve());
      socket.ping();
    });
  });
}

const puts = (playground: Playground) => playground.requests.filter(({ method }) => method === 'PUT');

describe('logging in', () => {
  it('waits longer and longer while Discord is away, and then works', async () => {
    const { clock, playground, log, start } = await openAlone();
    // discord.js asks four times before it gives up on a 503.
    playground.trouble.refuse(/^GET \/gateway\/bot/, 503, 12);
    const starting = start();
    const waits: number[] = [];
    for (let failures = 1; failures <= 3; failures++) {
      await until(() => log.filter(({ msg }) => msg === 'Discord cannot be reached').length === failures);
      waits.push(clock.waits.at(-1) ?? 0);
      clock.advance(clock.waits.at(-1) ?? 0);
    }
    const bot = await starting;
    closers.push(() => bot.stop());
    for (const [attempt, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(5_000 * 2 ** attempt);
      expect(wait).toBeLessThanOrEqual(6_250 * 2 ** attempt);
    }
    expect(log.some(({ msg }) => msg === 'connected to Discord')).toBe(true);
  });

  it('stops waiting when it is told to', async () => {
    const { playground, log, start, signal } = await openAlone();
    playground.trouble.refuse(/^GET \/gateway\/bot/, 503, 1_000);
    const starting = start();
    await until(() => log.some(({ msg }) => msg === 'Discord cannot be reached'));
    signal.abort(new Error('stopping'));
    await expect(starting).rejects.toThrow('stopping');
  });

  it('is given up when it is told to, also while the gateway is silent', async () => {
    const { playground, start, signal } = await openAlone();
    const connected = silent(playground);
    const starting = start();
    await connected;
    signal.abort(new Error('stopping'));
    await expect(starting).rejects.toThrow('stopping');
  });

  it('ends with what to check when the token is wrong, and does not show the token', async () => {
    const { log, start } = await openAlone();
    const wrong = 'MTIz.wrong.token-of-somebody';
    const error = await start(wrong).catch(each => each);
    expect(error).toBeInstanceOf(Problem);
    expect(error.message).toMatch(/check DISCORD_TOKEN, .* Developer Portal .* under Bot\.$/u);
    expect(JSON.stringify(log) + error.stack).not.toContain('wrong');
  });
});

describe('the commands', () => {
  it('are registered once, however often the bot starts', async () => {
    const desk = await open();
    expect(puts(desk.playground)).toHaveLength(1);
    for (let restart = 0; restart < 5; restart++) await desk.restart();
    expect(puts(desk.playground)).toHaveLength(1);
    expect(desk.log.filter(({ changed }) => changed === true)).toHaveLength(1);
    expect(desk.log.filter(({ changed }) => changed === false)).toHaveLength(5);
  });

  it('are registered again, all of them at once, when one changed', async () => {
    const list = [...commands];
    const desk = await open({ commands: list });
    list[0] = { definition: new SlashCommandBuilder().setName('other').setDescription('Other').toJSON() };
    await desk.restart();
    expect(puts(desk.playground)).toHaveLength(2);
    expect(puts(desk.playground)[1]?.body).toHaveLength(list.length);
  });

  it('are registered later when Discord does not take them now', async () => {
    const { clock, playground, log, start } = await openAlone();
    playground.trouble.refuse(/^PUT /, 400, 1);
    const bot = await start();
    closers.push(() => bot.stop());
    expect(log.some(({ msg }) => msg === 'the commands could not be registered; trying again')).toBe(true);
    clock.advance(10_000);
    await until(() => log.some(({ msg }) => msg === 'commands are registered'));
    expect(puts(playground).map(({ status }) => status)).toEqual([400, 200]);
  });
});

describe('the connection', () => {
  it('comes back after it was cut, and answers what was asked meanwhile', async () => {
    const desk = await open();
    desk.playground.trouble.cut();
    expect((await desk.ben.type('/help')).kind).toBe('message');
    expect(desk.log.some(({ msg }) => msg === 'connected again')).toBe(true);
  });

  it('keeps nobody from stopping while the gateway is silent', async () => {
    const { clock, playground, start } = await openAlone();
    const bot = await start();
    const connected = silent(playground);
    playground.trouble.cut();
    await connected;
    const stopping = bot.stop();
    await until(() => clock.waits.includes(2_000));
    clock.advance(2_000);
    await stopping;
  });

  it('keeps nobody from stopping while Discord has not said which commands it has', async () => {
    const { playground, start, signal } = await openAlone();
    const slowDown = { message: 'You are being rate limited.', retry_after: 600, global: false };
    playground.trouble.refuse(/^GET .*\/commands/, 429, 1, slowDown, { 'retry-after': '600' });
    const starting = start();
    await until(() => playground.requests.some(({ status }) => status === 429));
    signal.abort(new Error('stopping'));
    await (await starting).stop();
  });

  it('asks for no privileged intent, and holds no secret in the log', async () => {
    const desk = await open();
    await desk.ben.type('/help');
    expect(desk.log.length).toBeGreaterThan(0);
    expect(JSON.stringify(desk.log)).not.toContain(desk.playground.token);
  });
});
