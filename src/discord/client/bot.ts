/** The bot: starts and stops a discord.js client, and hands every interaction to the router. */
import { Client, Events, Status } from 'discord.js';
import type { Logger } from 'pino';
import type { Announcer } from '../../library/feeds/announcement.ts';
import type { Libraries } from '../../library/libraries.ts';
import { NOBODY, type Observer } from '../../observer.ts';
import { Problem } from '../../problem.ts';
import { atMost, SECOND_MS, systemClock, type Timers, unlessAborted } from '../../time.ts';
import type { BotContext, Command } from '../command.ts';
import { replyRestarting, route } from '../interactions/route.ts';
import { SharedAnswers } from '../interactions/shared-answers.ts';
import { Threads } from '../interactions/threads.ts';
import { createAdmission, LIMITS, type Limits } from '../traffic/admission.ts';
import { countInvalidRequests, MAX_INVALID } from '../traffic/invalid-requests.ts';
import { shedLoad } from '../traffic/load-shedding.ts';
import { announcerIn } from './announce.ts';
import { logEvents } from './client-events.ts';
import { clientOptions } from './client-options.ts';
import { logIn, problemOfClose } from './login.ts';
import { publishUntilDone } from './publish.ts';
import { watchServers } from './servers.ts';
import { identifyThrottler, type SessionLog } from './sessions.ts';

export interface BotOptions {
  token: string;
  /** Where Discord's REST API is. Default: Discord itself. */
  api?: string | undefined;
  libraries: Libraries;
  commands: readonly Command[];
  log: Logger;
  /** Epoch milliseconds. */
  now(): number;
  /** Default: Node's. */
  timers?: Timers;
  /** Ends logging in, which then throws the signal's reason; after that, the wait for the commands. */
  signal?: AbortSignal;
  /** Default: NOBODY. */
  observer?: Observer;
  /** The shards of the bot that run here. Default: all, as many as Discord recommends. */
  shards?: { ids: readonly number[]; count: number } | undefined;
  /** How much people may ask. Default: LIMITS. */
  limits?: Limits;
  /** Default: sessions are counted in this process only. */
  sessions?: SessionLog | undefined;
}

export interface Bot {
  /** Posts new articles of feeds in channels. */
  readonly announcer: Announcer;
  /** Whether the bot is in this server, and so serves its library. */
  serves(server: string): boolean;
  /** Ids of all servers that the bot is in. */
  servers(): string[];
  /** How many of its shards are connected, and how many it has. */
  shards(): { ready: number; all: number };
  /** How many interactions wait for their turn, and how many for their rejection; by the labels of the metrics. */
  waiting(): { interactions: number; refusals: number };

  /** Resolves when no handler is at work. */
  settled(): Promise<void>;
  /** Resolves if Discord ends the connection for good, as when the token was reset: with the reason. */
  readonly ended: Promise<Problem>;
  /**
   * Waits for running handlers, at most STOP_MS, and disconnects within DISCONNECT_MS. A client that was about to connect again may go on
   * trying until the process ends.
   */
  stop(): Promise<void>;
}

/** How long `stop` waits for handlers. Range: with DISCONNECT_MS below the 10 s after which `docker stop` kills. */
const STOP_MS = 5 * SECOND_MS;
/** How long it waits for the connection to close, which never happens while discord.js connects again. */
const DISCONNECT_MS = 2 * SECOND_MS;

const TOO_MANY_INVALID =
  `Discord refused ${MAX_INVALID} requests within 10 minutes (401 or 429), so Newsdesk stops before Discord shuts this address out. ` +
  'The log says which requests: check the token, then start again.';
const TOO_MANY_SESSIONS = (most: number) =>
  `Newsdesk connected to Discord ${most} times within a day, so it stops before Discord resets the token. ` +
  'The log says why the connections were lost or the bot started again: see to that, and start it later.';

/** Connects to Discord, waiting for it if it is away, and registers the commands. Throws a Problem if Discord refuses the bot, or if it asked too often. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { libraries, commands, log, now, observer = NOBODY } = options;
  const timers = options.timers ?? systemClock;
  const commandIds = new Map<string, string>();
  const threads = new Threads();
  const sharedAnswers = new SharedAnswers();
  const admission = createAdmission(options.limits ?? LIMITS, now, timers);
  const stopping = new AbortController();
  const context: BotContext = {
    ...{ libraries, now, commands, commandIds, threads, sharedAnswers },
    stopping: stopping.signal,
  };
  const running = new Set<Promise<void>>();
  const hopeless = new AbortController();
  const giveUp = (sentence: string) => hopeless.abort(new Problem(sentence));
  const throttler = identifyThrottler({
    sessionLog: options.sessions,
    log,
    timers,
    now,
    onSession: shard => observer.identified(shard),
    onLimitReached: most => giveUp(TOO_MANY_SESSIONS(most)),
  });
  const invalid = countInvalidRequests({
    now,
    onTooMany: () => giveUp(TOO_MANY_INVALID),
    onClientError: status => observer.refusedByDiscord(status),
  });

  /** What `stop` waits for. */
  const track = (work: Promise<void>) => {
    const done = work.finally(() => running.delete(done));
    running.add(done);
  };
  const newClient = () => {
    const { rest, ...others } = clientOptions(options.api);
    const client = new Client({
      ...others,
      shards: options.shards ? [...options.shards.ids] : 'auto',
      rest: { ...rest, makeRequest: invalid.makeRequest },
      ws: { buildIdentifyThrottler: throttler },
    });
    // Given to the constructor, discord.js would take another from the environment for 1.
    client.options.shardCount = options.shards?.count ?? 1;
    logEvents(client, log);
    threads.listen(client);
    shedLoad(client, { admission, commands, observer, log, now, track, invalid });
    client.on(Events.InteractionCreate, interaction => {
      const answer = stopping.signal.aborted ? replyRestarting : route;
      track(answer(interaction, { context, log, timers, observer, admission }));
    });
    return client;
  };
  const signal = options.signal ? AbortSignal.any([options.signal, hopeless.signal]) : hopeless.signal;
  const client = await logIn({ token: options.token, newClient, log, timers, signal });
  const ended = new Promise<Problem>(resolve => {
    hopeless.signal.addEventListener('abort', () => resolve(hopeless.signal.reason));
    client.on(Events.ShardDisconnect, ({ code }) => {
      const problem = problemOfClose(code);
      if (problem) resolve(problem);
    });
  });

  const publishing = publishUntilDone({
    client,
    commands,
    commandIds,
    // One of several processes publishes for all.
    mayChange: options.shards?.ids.includes(0) ?? true,
    log,
    timers,
    signal: stopping.signal,
  });
  // It never fails; whoever wants to stop need not wait for it.
  await unlessAborted(publishing, signal).catch(() => undefined);

  const stopWatching = watchServers({ client, libraries, commandIds, log, now, timers, track });

  return {
    ended,
    waiting: () => admission.waiting(),
    async settled() {
      while (running.size > 0) await Promise.allSettled(running);
    },
    announcer: announcerIn(client, now),
    serves: server => client.guilds.cache.has(server),
    servers: () => [...client.guilds.cache.keys()],
    shards() {
      const all = [...client.ws.shards.values()];
      return { ready: all.filter(({ status }) => status === Status.Ready).length, all: all.length };
    },
    async stop() {
      stopping.abort();
      stopWatching();
      await atMost(STOP_MS, timers, Promise.allSettled(running));
      await atMost(DISCONNECT_MS, timers, client.destroy());
    },
  };
}
