/** A whole Newsdesk for a test: the playground, a store in a folder of its own, and the bot, connected over the real socket. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIMessage, MessageFlags } from 'discord.js';
import { pino } from 'pino';
import { commands as allCommands } from '../../commands/index.ts';
import { openPlayground } from '../../playground/playground.ts';
import type {
  Exchange,
  Person,
  Playground,
  PlaygroundEvent,
  PlaygroundOptions,
} from '../../playground/types.ts';
import type { Article, Source } from '../../src/articles/article.ts';
import { type Bot, startBot } from '../../src/discord/client/bot.ts';
import type { Command } from '../../src/discord/command.ts';
import { type Limits, NO_RATE_LIMITS } from '../../src/discord/traffic/admission.ts';
import { type Libraries, openLibraries } from '../../src/library/libraries.ts';
import { NOBODY, type Observer } from '../../src/observer.ts';
import { type DatabaseLocation, openStore } from '../../src/storage/database.ts';
import { HandClock } from './clock.ts';
import { openWeb, type Web } from './web.ts';

/** The playground's two servers, and who is there: Ada and Cleo are admins of one each, Ben is an ordinary member of both. */
export const HARBOUR = 'Harbour Newsroom';
export const QUIET = 'Quiet Corner';

export interface TestBot {
  readonly playground: Playground;
  readonly libraries: Libraries;
  readonly bot: Bot;
  /** Moves the time of the playground and of the bot. */
  readonly clock: HandClock;
  /** What the bot logged, at every level. */
  readonly log: Record<string, unknown>[];
  /** What lies outside, if the test asked for it. */
  readonly web: Web;
  /** An admin of Harbour Newsroom, an ordinary member of both servers, and an admin of Quiet Corner. */
  readonly ada: Person;
  readonly ben: Person;
  readonly cleo: Person;
  /** Adds an article to a server's library, however like another it is, and gives it. */
  add(server: string, changes?: Partial<Source>): Promise<Article>;
  /** Stops the bot and starts another on the same file. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface TestBotOptions extends Pick<PlaygroundOptions, 'servers'> {
  /** Default: the real ones. */
  commands?: readonly Command[];
  /** Opens what lies outside, for a bot that reads addresses and attachments; `desk.web` then puts pages there. */
  web?: boolean;
  observer?: Observer;
  /** Default: as much as they like, as the clock stands still. */
  limits?: Limits;
  /** Where the data is. Default: a file in a folder that is removed at the end. */
  database?: DatabaseLocation;
}

export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const clock = new HandClock();
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-'));
  const playground = await openPlayground({ ...options, clock });
  const web = options.web ? await openWeb(playground.url) : null;
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: 'trace', base: null }, { write: line => void log.push(JSON.parse(line)) });

  async function start() {
    const store = await openStore({
      ...(options.database ?? { file: join(folder, 'newsdesk.db') }),
      onTrouble: problem => logger.error({ cause: String(problem.cause) }, problem.message),
    });
    const { observer = NOBODY } = options;
    const libraries = openLibraries(store, {
      observer,
      clock: { now: () => clock.now(), random: () => 0, timers: clock },
      ...(web && { web: web.access }),
    });
    const bot = await startBot({
      token: playground.token,
      api: playground.api,
      libraries,
      commands: options.commands ?? allCommands,
      log: logger,
      now: () => clock.now(),
      timers: clock,
      observer,
      limits: options.limits ?? NO_RATE_LIMITS,
    });
    libraries.feeds.announceThrough(bot.announcer);
    return { store, libraries, bot };
  }

  let running = await start();
  async function stop() {
    await running.bot.stop();
    await running.libraries.close();
    await running.store.close();
  }
  let written = 0;

  return {
    playground,
    clock,
    log,
    get web() {
      if (!web) throw new Error('startTestBot({ web: true }) opens what lies outside');
      return web;
    },
    get libraries() {
      return running.libraries;
    },
    get bot() {
      return running.bot;
    },
    ada: playground.person('Ada', HARBOUR),
    ben: playground.person('Ben', HARBOUR),
    cleo: playground.person('Cleo', QUIET),
    async add(server, changes = {}) {
      const number = ++written;
      const library = await running.libraries.library(idOf(playground, server));
      const source = { ...sourceNumber(number), ...changes };
      const result = await library.add(source, '100000000000000001', clock.now(), { keepBoth: true });
      if (!result.added) throw new Error(`the same as ${result.same.title}`);
      return result.article;
    },
    async restart() {
      await stop();
      running = await start();
    },
    async close() {
      await stop();
      await web?.close();
      await playground.close();
      await rm(folder, { recursive: true });
    },
  };
}

export function idOf(playground: Playground, server: string): string {
  const found = playground.servers.find(each => each.name === server);
  if (found === undefined) throw new Error(`no server ${server}`);
  return found.id;
}

/** An article that differs from those of other numbers. */
export function sourceNumber(number: number): Source {
  return {
    title: `Report number ${number} about lighthouses`,
    text: `Lighthouse keeper number ${number} counts ${number * 17} ships a day. The lamp of lighthouse ${number} was lit in ${1800 + number}. Nobody else lives there.`,
    link: `https://news.example/lighthouse/${number}`,
    publisher: 'The Example',
    date: '2026-06-02',
  };
}

/** Resolves with the first event of the playground that fits, among those from now on. */
export function event<Kind extends PlaygroundEvent['kind']>(
  playground: Playground,
  kind: Kind,
  fits: (event: Extract<PlaygroundEvent, { kind: Kind }>) => boolean = () => true,
): Promise<Extract<PlaygroundEvent, { kind: Kind }>> {
  return new Promise(resolve => {
    const stop = playground.watch(each => {
      if (each.kind !== kind || !fits(each as never)) return;
      stop();
      resolve(each as never);
    });
  });
}

/** The message that answered. Fails if there was none. */
export function messageOf(exchange: Exchange): APIMessage {
  if (exchange.message === null) throw new Error(`no message: ${exchange.kind} ${exchange.sentence}`);
  return exchange.message as APIMessage;
}

export function isPrivate(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** All that a message says. */
export function textOf(message: APIMessage): string {
  const embeds = message.embeds.flatMap(embed => [
    embed.author?.name,
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap(field => [field.name, field.value]),
    embed.footer?.text,
  ]);
  return [message.content, ...embeds].filter(Boolean).join('\n');
}

/** The sentence that somebody read privately as the first response. Fails if it was public, or anything else. */
export function sentenceOf(exchange: Exchange): string {
  const message = messageOf(exchange);
  if (exchange.kind !== 'message' || !isPrivate(message))
    throw new Error(`not a private answer: ${exchange.kind}`);
  return message.content;
}

/** The buttons of a message by their labels. */
export function buttonsOf(message: APIMessage): Record<string, { id: string; disabled: boolean }> {
  const rows = (message.components ?? []) as {
    components?: { label?: string; custom_id?: string; disabled?: boolean }[];
  }[];
  return Object.fromEntries(
    rows
      .flatMap(row => row.components ?? [])
      .map(({ label = '', custom_id: id = '', disabled = false }) => [label, { id, disabled }]),
  );
}
