/** The bot: a discord.js client that hands every interaction to the router, and knows how to start and stop. */
import { Client, Events, GatewayIntentBits, Options, RESTEvents, Status } from 'discord.js';
import type { Logger } from 'pino';
import type { Announcer } from '../../library/feeds/announcement.ts';
import type { Newsroom } from '../../library/libraries.ts';
import { NOBODY, type Observer } from '../../observer.ts';
import { Problem } from '../../problem.ts';
import { atMost, MINUTE_MS, pause, SECOND_MS, systemClock, type Timers, unlessAborted } from '../../time.ts';
import type { BotContext, Command } from '../command.ts';
import { errorFields } from '../errors.ts';
import { replyRestarting, route } from '../interactions/route.ts';
import { SharedAnswers } from '../interactions/shared-answers.ts';
import { Threads } from '../interactions/threads.ts';
import { createAdmission, LIMITS, type Limits } from '../traffic/admission.ts';
import { countInvalidRequests, MAX_INVALID } from '../traffic/invalid-requests.ts';
import { shedLoad } from '../traffic/load-shedding.ts';
import { announcerIn } from './announce.ts';
import { backoffMs } from './backoff.ts';
import { logIn, problemOfClose } from './login.ts';
import { publish } from './publish.ts';
import { watchServers } from './servers.ts';
import { identifyThrottler, type SessionLog } from './sessions.ts';

export interface BotOptions {
  token: string;
  /** Where Discord's REST API is. Default: Discord itself. */
  api?: string | undefined;
  newsroom: Newsroom;
  commands: readonly Command[];
  log: Logger;
  /** Epoch milliseconds. */
  now(): number;
  /** Default: Node's. */
  timers?: Timers;
  /** Gives up logging in: what it was aborted with is thrown. Once that is done, it ends the wait for the commands. */
  signal?: AbortSignal;
  /** Default: nobody counts. */
  observer?: Observer;
  /** The shards of the bot that run here. Default: all, as many as Discord recommends. */
  shards?: { ids: readonly number[]; count: number } | undefined;
  /** How much people may ask. Default LIMITS. */
  limits?: Limits;
  /** Default: sessions are counted in this process only. */
  sessions?: SessionLog | undefined;
}

export interface Bot {
  /** Says in channels what feeds have to say. */
  readonly announcer: Announcer;
  /** Whether it is in this server, and so serves its library. */
  serves(server: string): boolean;
  /** All servers that it is in. */
  servers(): string[];
  /** How many of its shards are connected, and how many it has. */
  shards(): { ready: number; all: number };
  /** How many interactions wait for their turn, and how many to be told that there is too much to do. */
  waiting(): { interactions: number; refusals: number };

  /** Resolves when no handler is at work. */
  settled(): Promise<void>;
  /** Resolves if Discord ends the connection for good, as when the token was reset: with the reason. */
  readonly ended: Promise<Problem>;
  /**
   * Lets running handlers finish, for at most STOP_MS, and disconnects, for at most DISCONNECT_MS. A client of discord.js that was about to
   * connect again may go on trying: the process ends it.
   */
  stop(): Promise<void>;
}

/** How long `stop` waits for handlers. Range: with DISCONNECT_MS below the 10 s after which `docker stop` kills. */
const STOP_MS = 5 * SECOND_MS;
/** How long it waits for the connection to close: for ever, if discord.js is just connecting again. */
const DISCONNECT_MS = 2 * SECOND_MS;

const TOO_MANY_INVALID =
  `Discord refused ${MAX_INVALID} requests within 10 minutes (401, 403 or 429), so Newsdesk stops before Discord shuts this address out. ` +
  'The log says which requests: check the token and what the bot may do in its servers, then start again.';
const TOO_MANY_SESSIONS = (most: number) =>
  `Newsdesk connected to Discord ${most} times within a day, so it stops before Discord resets the token. ` +
  'The log says why the connections were lost or the bot started again: see to that, and start it later.';

/** Connects to Discord, waiting for it if it is away, and registers the commands. Throws a Problem if Discord refuses the bot, or if it asked too often. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { newsroom, commands, log, now, observer = NOBODY } = options;
  const timers = options.timers ?? systemClock;
  const commandIds = new Map<string, string>();
  const threads = new Threads();
  const sharedAnswers = new SharedAnswers();
  const context: BotContext = { newsroom, now, commands, commandIds, threads, sharedAnswers };
  const admission = createAdmission(options.limits ?? LIMITS, now, timers);
  const stopping = new AbortController();
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

  /** Until it has worked: the commands of an earlier start go on working meanwhile. */
  async function publishCommands(attempt: number): Promise<void> {
    try {
      const definitions = commands.map(command => command.definition);
      const { changed, ids } = await publish(
        client.rest,
        client.application.id,
        definitions,
        options.shards?.ids.includes(0) ?? true,
      );
      for (const [name, id] of ids) commandIds.set(name, id);
      log.info({ changed, commands: ids.size }, 'commands are registered');
    } catch (error) {
      if (stopping.signal.aborted) return;
      log.error({ error: errorFields(error) }, 'the commands could not be registered; trying again');
      void pause(backoffMs(attempt), timers, stopping.signal).then(
        () => publishCommands(attempt + 1),
        () => undefined,
      );
    }
  }
  // It never fails; whoever wants to stop need not wait for it.
  await unlessAborted(publishCommands(0), signal).catch(() => undefined);

  const stopWatching = watchServers({ client, newsroom, commandIds, log, now, timers, track });

  return {
    ended,
    waiting: () => admission.waiting(),
    async settled() {
      while (running.size > 0) await Promise.allSettled(running);
    },
    announcer: announcerIn(client),
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

function clientOptions(api: string | undefined) {
  return {
    // Slash commands, buttons and forms need no intent; this one tells of being added to and removed from servers.
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // Interactions bring everything that a handler needs.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ...NOTHING_OF,
      UserManager: { maxSize: 0, keepOverLimit: user => user.id === user.client.user?.id },
      GuildMemberManager: { maxSize: 0, keepOverLimit: member => member.id === member.client.user.id },
    }),
    sweepers: Options.DefaultSweeperSettings,
    rest: {
      ...(api === undefined ? {} : { api }),
      // Every interaction leaves a request queue of about 3 KB behind, by default for an hour.
      handlerSweepInterval: MINUTE_MS,
    },
  };
}

/** Caches that stay empty. */
const NOTHING_OF = {
  ApplicationCommandManager: 0,
  AutoModerationRuleManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
};

/** discord.js' debug messages stay out: they hold part of the token. */
function logEvents(client: Client, log: Logger): void {
  client.once(Events.ClientReady, ready =>
    log.info({ bot: ready.user.tag, servers: ready.guilds.cache.size }, 'connected to Discord'),
  );
  client.on(Events.Error, error => log.error({ error: errorFields(error) }, 'discord.js reports an error'));
  client.on(Events.Warn, message => log.warn({ message }, 'discord.js warns'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, error: errorFields(error) }, 'the connection to Discord has trouble'),
  );
  client.on(Events.ShardReconnecting, shard => log.info({ shard }, 'connecting to Discord again'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'connected again'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    const problem = problemOfClose(code);
    log.error({ shard, code }, problem?.message ?? 'Discord closed the connection for good');
  });
  client.on(Events.GuildCreate, guild => log.info({ server: guild.id }, 'added to a server'));
  client.on(Events.GuildDelete, guild => log.info({ server: guild.id }, 'removed from a server'));
  client.rest.on(RESTEvents.RateLimited, ({ route: path, method, timeToReset }) =>
    log.warn({ path, method, timeToReset }, 'Discord asks to slow down'),
  );
}
