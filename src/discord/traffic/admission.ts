/** Admission control: a rate limit for each person and server, a fair turn for each server, and a sentence for whoever has to wait. */
import type { Interaction } from 'discord.js';
import { Problem, type Say } from '../../problem.ts';
import type { Timers } from '../../time.ts';
import { RESPONSE } from '../views/limits.ts';
import { FairScheduler, type FairSchedulerOptions, QueueFullError } from './fair-scheduler.ts';
import { type RateLimit, RateLimiter } from './rate-limit.ts';

export interface Limits {
  person: RateLimit;
  server: RateLimit;
  /** The handlers. */
  work: FairSchedulerOptions;
  /** Telling people that they ask too fast: each costs little, but ten thousand keep others waiting, too. */
  rejections: FairSchedulerOptions;
}

/** How many rejections are sent at once: each takes a connection. */
export const MAX_REJECTIONS = 128;

/**
 * A person: ten at once, then one every three seconds. A server: sixty at once, then twenty a second; an answer takes 5 to 10 ms of one
 * processor, so a server that goes to its limit takes a fifth of one.
 */
export const LIMITS: Limits = {
  person: { burst: 10, everyMs: 3_000 },
  server: { burst: 60, everyMs: 50 },
  work: { running: 64, runningOfKey: 4, waiting: 1_000, waitingOfKey: 60, perTurn: 1, perTurnThrottled: 0 },
  rejections: {
    ...{ running: MAX_REJECTIONS, runningOfKey: MAX_REJECTIONS, perTurn: 8, perTurnThrottled: 2 },
    ...{ waiting: 20_000, waitingOfKey: 15_000 },
  },
};

/** For one's own machine, where everybody types, or pipes in, as fast as they like. */
export const NO_RATE_LIMITS: Limits = {
  ...LIMITS,
  person: { burst: 1_000_000, everyMs: 1 },
  server: { burst: 1_000_000, everyMs: 1 },
};

/** A handler that takes longer waits for something else, such as a page: the next one of its server may begin. */
const SLOT_MS = 1_000;

/** Too much at once, from one person, one server or all. */
export class Busy extends Problem {
  override name = 'Busy';
}

export interface Admission {
  /** How much waits, by its label in the metrics. */
  waiting(): { interactions: number; refusals: number };
  /** Null if this may come in: its cost is spent then. Else the sentence that says when to come back. */
  checkRate(arrival: RateRequest): Say | null;
  /** Runs the work when it is its turn. Throws a Busy if too much waits already. */
  run<Result>(interaction: Interaction, work: () => Promise<Result>): Promise<Result>;
  /**
   * Calls `send` when it is the turn of this server's rejections, with the function to call when it is sent; with null if too many wait, or
   * it is too late for Discord.
   */
  queueRejection(server: string, send: (done: (() => void) | null) => void): void;
}

/** An interaction as the rate limits see it. */
export interface RateRequest {
  /** Ids of Discord; `server` is the person's id outside of servers. */
  person: string;
  server: string;
  /** In questions. */
  cost: number;
}

export function createAdmission(limits: Limits, now: () => number, timers: Timers): Admission {
  const person = new RateLimiter(limits.person);
  const server = new RateLimiter(limits.server);
  const work = new FairScheduler(limits.work);
  const rejections = new FairScheduler(limits.rejections);

  return {
    waiting: () => ({ interactions: work.waiting, refusals: rejections.waiting }),

    checkRate(request) {
      const { cost } = request;
      const at = now();
      const personMs = person.waitMs(request.person, cost, at);
      const isServerTooFast = server.waitMs(request.server, cost, at) > 0;
      if (personMs > 0 || isServerTooFast) {
        work.throttle(request.server);
        rejections.throttle(request.server);
      }
      if (personMs > 0) return ({ router }) => router.personTooFast(Math.ceil(personMs / 1_000));
      if (isServerTooFast) return ({ router }) => router.serverTooFast;
      person.spend(request.person, cost, at);
      server.spend(request.server, cost, at);
      return null;
    },

    async run(interaction, job) {
      const release = await work.acquire(interaction.guildId ?? interaction.user.id).catch(error => {
        throw error instanceof QueueFullError ? new Busy(({ router }) => router.busy) : error;
      });
      const timer = timers.setTimeout(release, SLOT_MS);
      try {
        return await job();
      } finally {
        timers.clearTimeout(timer);
        release();
      }
    },

    queueRejection(server, send) {
      const until = now() + RESPONSE.firstMs;
      try {
        rejections.enqueue(server, release => {
          work.throttle(server);
          if (now() < until) return send(release);
          release();
          send(null);
        });
      } catch (error) {
        if (!(error instanceof QueueFullError)) throw error;
        send(null);
      }
    },
  };
}
