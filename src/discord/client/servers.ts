/** Welcomes each new server once, and has the data of servers that removed the bot erased after some days. */
import {
  ChannelType,
  type Client,
  Events,
  type Guild,
  type GuildTextBasedChannel,
  PermissionFlagsBits,
  ShardClientUtil,
  Status,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Libraries } from '../../library/libraries.ts';
import { DAY_MS, HOUR_MS, type Timers } from '../../time.ts';
import { wordingFor } from '../../wording/wording.ts';
import { errorFields } from '../errors.ts';
import { welcomeView } from '../views/welcome.ts';

export interface ServerWatchOptions {
  client: Client<true>;
  libraries: Libraries;
  /** Discord's ids of the commands by their names. */
  commandIds: ReadonlyMap<string, string>;
  log: Logger;
  now(): number;
  timers: Timers;
  /** Called with work that is under way. */
  track(work: Promise<void>): void;
}

const SWEEP_MS = HOUR_MS;
/** Where the bot was added while it was off, it still says hello within this time. */
const FRESH_MS = DAY_MS;
const NEEDED = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.EmbedLinks,
];

/** Watches until the returned function is called. discord.js reports outages apart: they are no removals. */
export function watchServers(options: ServerWatchOptions): () => void {
  const { client, libraries, log, now, timers, track } = options;
  let timer: unknown;
  let stopped = false;
  /** One after the other: a server may come right after it went. */
  let last = Promise.resolve();
  const inTurn = (what: string, work: () => Promise<void>) => {
    last = last.then(work).catch(error => log.error({ error: errorFields(error) }, what));
    track(last);
    return last;
  };

  const onAdded = (guild: Guild) =>
    inTurn('a new server could not be welcomed', () => welcome(guild, options));
  const onRemoved = (guild: Guild) =>
    inTurn('it could not be noted that a server removed the bot', () =>
      libraries.servers.removed(guild.id, now()),
    );

  const sweep = async () => {
    const { servers } = libraries;
    const present = new Set(client.guilds.cache.keys());
    const erased = await servers.sweep(present, id => isOurs(client, id), now());
    for (const server of erased)
      log.info({ server }, 'erased what a server left behind that removed the bot');
  };
  const sweepHourly = () =>
    inTurn('the servers could not be looked through; trying again later', sweep).then(() => {
      if (!stopped) timer = timers.setTimeout(sweepHourly, SWEEP_MS);
    });
  const begin = () => {
    void sweepHourly();
    for (const guild of client.guilds.cache.values()) {
      if (guild.available && now() - guild.joinedTimestamp < FRESH_MS) void onAdded(guild);
    }
    client.on(Events.GuildCreate, onAdded).on(Events.GuildDelete, onRemoved);
  };
  // discord.js' types take a client that logged in for one that is ready.
  if ((client as Client).isReady()) begin();
  else client.once(Events.ClientReady, begin);

  return () => {
    stopped = true;
    timers.clearTimeout(timer);
    client.off(Events.ClientReady, begin).off(Events.GuildCreate, onAdded).off(Events.GuildDelete, onRemoved);
  };
}

/** Whether this process would know if the bot were in that server: it has the server's shard, and that one is connected. */
function isOurs(client: Client<true>, server: string): boolean {
  const shard = client.ws.shards.get(
    ShardClientUtil.shardIdForGuildId(server, client.options.shardCount ?? 1),
  );
  return shard?.status === Status.Ready;
}

async function welcome(guild: Guild, { libraries, commandIds, now }: ServerWatchOptions): Promise<void> {
  if (!(await libraries.servers.added(guild.id, now()))) return;
  const words = wordingFor(guild.preferredLocale);
  await whereToSpeak(guild)?.send(welcomeView(words, commandIds, libraries.keeps.questionsMs));
}

/** The channel for a server's system messages, else its first text channel, of those where the bot may speak. */
function whereToSpeak(guild: Guild): GuildTextBasedChannel | undefined {
  const me = guild.members.me;
  const texts = [...guild.channels.cache.values()]
    .filter(channel => channel.type === ChannelType.GuildText)
    .sort((one, other) => one.rawPosition - other.rawPosition);
  return (
    [guild.systemChannel, ...texts].find(
      channel => channel && me && channel.permissionsFor(me).has(NEEDED),
    ) ?? undefined
  );
}
