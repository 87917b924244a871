/** Logs in to Discord: waits and tries again while Discord is away, and gives up with a sentence when waiting cannot help. */
import { type Client, DiscordjsErrorCodes, Events } from 'discord.js';
import type { Logger } from 'pino';
import { Problem } from '../../problem.ts';
import { pause, type Timers, unlessAborted } from '../../time.ts';
import { errorFields } from '../errors.ts';
import { CLOSE } from '../views/limits.ts';
import { backoffMs } from './backoff.ts';

const PORTAL = 'https://discord.com/developers/applications';

/** What Newsdesk itself says to the gateway has become wrong. */
const OUTDATED =
  'Discord no longer takes connections as this version makes them: please install a newer Newsdesk.';

/** What to do about a close code after which connecting again is no use. */
const HOPELESS: Readonly<Record<number, string>> = {
  [CLOSE.wrongToken]: `Discord does not accept the bot token: check DISCORD_TOKEN, or reset the token in the Developer Portal (${PORTAL}) under Bot.`,
  [CLOSE.shardingRequired]:
    'Discord asks for more shards, as one serves at most 2,500 servers: raise SHARD_COUNT or PROCESSES, or leave both out.',
  [CLOSE.invalidShard]: 'Discord does not accept the shards: check SHARDS and SHARD_COUNT.',
  [CLOSE.invalidVersion]: OUTDATED,
  [CLOSE.invalidIntents]: OUTDATED,
  [CLOSE.disallowedIntents]: `Discord refuses the bot's intents: check “Privileged Gateway Intents” in the Developer Portal (${PORTAL}) under Bot.`,
};

/** The Problem that this close code of the gateway stands for, or undefined if the connection comes back by itself. */
export function problemOfClose(code: number | undefined): Problem | undefined {
  const text = code === undefined ? undefined : HOPELESS[code];
  return text === undefined ? undefined : new Problem(text);
}

export interface LoginOptions {
  token: string;
  /** Called for each attempt: a client that failed to log in cannot be used again. */
  newClient(): Client;
  log: Logger;
  timers: Timers;
  /** Ends the attempts and the waiting between them: what it was aborted with is thrown. */
  signal?: AbortSignal | undefined;
}

/** A client that is connected. Throws a Problem if the token or the intents are refused. */
export async function logIn({ token, newClient, log, timers, signal }: LoginOptions): Promise<Client<true>> {
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted();
    const client = newClient();
    let closeCode: number | undefined;
    client.once(Events.ShardDisconnect, event => {
      closeCode = event.code;
    });
    try {
      await unlessAborted(client.login(token), signal);
      return client as Client<true>;
    } catch (error) {
      if (signal?.aborted) {
        // Nobody waits for it: while a client connects, this may never end.
        client.destroy().catch(() => undefined);
        throw signal.reason;
      }
      const isRefused = (error as { code?: unknown }).code === DiscordjsErrorCodes.TokenInvalid;
      const problem = problemOfClose(isRefused ? CLOSE.wrongToken : closeCode);
      if (problem) throw problem;
      const delayMs = backoffMs(attempt);
      log.warn({ error: errorFields(error), nextTryInMs: Math.round(delayMs) }, 'Discord cannot be reached');
      await pause(delayMs, timers, signal);
    }
  }
}
