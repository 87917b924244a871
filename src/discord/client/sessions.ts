/** Limits the sessions with Discord's gateway: each shard's pauses grow, and all together begin about a hundred a day at most. */
import { SimpleIdentifyThrottler, type WebSocketOptions } from 'discord.js';
import type { Logger } from 'pino';
import { DAY_MS, HOUR_MS, pause, type Timers, unlessAborted } from '../../time.ts';
import { errorFields } from '../errors.ts';
import { backoffMs } from './backoff.ts';

/** Remembers sessions over restarts, and those of other processes. */
export interface SessionLog {
  /** How many were begun after that time (epoch milliseconds), by any shard. */
  since(time: number): Promise<number>;
  record(shard: number, at: number): Promise<void>;
}

export interface SessionOptions {
  sessionLog: SessionLog | undefined;
  log: Logger;
  timers: Timers;
  /** Epoch milliseconds. */
  now(): number;
  onSession(shard: number): void;
  /** Called instead of beginning a session when there were as many today as may be. */
  onLimitReached(most: number): void;
}

/**
 * How many sessions a day a bot of so many shards may begin: 100, and at least ten for each shard. Discord allows a bot 1,000 or more and
 * then resets its token (events/gateway).
 */
export function mostSessions(shards: number): number {
  return Math.max(100, 10 * shards);
}

/**
 * discord.js identifies again every few seconds for as long as the gateway hangs up on it. This makes the pauses grow with the number of
 * identifications of a shard within the last hour; the first one waits for nothing.
 */
export function identifyThrottler(
  options: SessionOptions,
): NonNullable<WebSocketOptions['buildIdentifyThrottler']> {
  const { sessionLog, log, timers, now, onSession, onLimitReached } = options;
  /** What this process did within the last day. */
  let own: { shard: number; at: number }[] = [];
  const count = async (): Promise<number> => {
    try {
      return Math.max(own.length, (await sessionLog?.since(now() - DAY_MS)) ?? 0);
    } catch (error) {
      log.warn({ error: errorFields(error) }, 'earlier sessions could not be counted');
      return own.length;
    }
  };

  return async manager => {
    const { session_start_limit } = await manager.fetchGatewayInformation();
    const discords = new SimpleIdentifyThrottler(session_start_limit.max_concurrency);
    return {
      async waitForIdentify(shard, signal) {
        own = own.filter(({ at }) => at > now() - DAY_MS);
        const recent = own.filter(each => each.shard === shard && each.at > now() - HOUR_MS);
        const last = recent.at(-1)?.at;
        if (last !== undefined) {
          await pause(Math.max(0, last + backoffMs(recent.length - 1) - now()), timers, signal);
        }
        const most = mostSessions(await manager.getShardCount());
        if ((await count()) >= most) {
          onLimitReached(most);
          await unlessAborted(new Promise<never>(() => undefined), signal);
        }
        own.push({ shard, at: now() });
        await sessionLog?.record(shard, now()).catch(error => {
          log.warn({ error: errorFields(error) }, 'a session could not be noted');
        });
        await discords.waitForIdentify(shard, signal);
        onSession(shard);
      },
    };
  };
}

/** A log in the store, under the bot's id, which stands in its token before the first point. */
export function sessionLogIn(
  store: {
    sessionsSince(bot: string, since: number): Promise<number>;
    noteSession(bot: string, shard: number, at: number): Promise<void>;
  },
  token: string,
): SessionLog {
  const id = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('latin1');
  const bot = /^\d{1,30}$/.test(id) ? id : 'bot';
  return {
    since: time => store.sessionsSince(bot, time),
    record: (shard, at) => store.noteSession(bot, shard, at),
  };
}
