/** Logs what discord.js reports of its connections and requests. */
import { type Client, Events, RESTEvents } from 'discord.js';
import type { Logger } from 'pino';
import { errorFields } from '../errors.ts';
import { problemOfClose } from './login.ts';

/** Without discord.js' debug messages: they hold part of the token. */
export function logEvents(client: Client, log: Logger): void {
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
