/** Who may come in: a pace for each person and server, a turn for each server, and a kind sentence for whoever has to wait. */
import type { Interaction } from 'discord.js';
import { Problem, type Say } from '../../problem.ts';
import type { Timers } from '../../time.ts';
import { RESPONSE } from '../views/limits.ts';
import { FairQueue, type FairQueueOptions, Full } from './fair-queue.ts';
import { Pace, type PaceOptions } from './rate-limit.ts';

export interface Limits {
  person: PaceOptions;
  server: PaceOptions;
  /** The handlers. */
  work: FairQueueOptions;
  /** The sentences for those who may not come in: they cost little, but ten thousand of them keep others waiting, too. */
  refusals: FairQueueOptions;
}

/** How many are told at once that they have to wait: each takes a connection. */
export const MAX_TELLING = 128;

/**
 * A person: ten at once, then one every three seconds. A server: sixty at once, then twenty a second; an answer takes 5 to 10 ms of one
 * processor, so a server that goes to its limit takes a fifth of one.
 */
export const LIMITS: Limits = {
  person: { burst: 10, everyMs: 3_000 },
  server: { burst: 60, everyMs: 50 },
  work: { running: 64, runningOfKey: 4, waiting: 1_000, waitingOfKey: 60, perTurn: 1, perTurnHeld: 0 },
  refusals: {
    ...{ running: MAX_TELLING, runningOfKey: MAX_TELLING, perTurn: 8, perTurnHeld: 2 },
    ...{ waiting: 20_000, waitingOfKey: 15_000 },
  },
};

/** Without a pace: on one's own machine everybody types, or pipes in, as fast as they like. */
export const UNHURRIED: Limits = {
  ...LIMITS,
  person: { burst: 1_000_000, everyMs: 1 },
  server: { burst: 1_000_000, everyMs: 1 },
};

/** Whoever works longer than this waits for something else, such as a page: the next one of the server may begin. */
const TURN_MS = 1_000;

/** Too much at once, from one person, one server or all. */
export class Busy extends Problem {
  override name = 'Busy';
}

export interface Admission {
  /** How much waits, by what it is. */
  waiting(): { interactions: number; refusals: number };
  /** Why this may not come in yet, or null: then its cost is taken from what its person and server may. */
  tooFast(arrival: Arrival): Say | null;
  /** Runs the work when it is its turn. Throws a Busy if too much waits already. */
  run<Result>(interaction: Interaction, work: () => Promise<Result>): Promise<Result>;
  /**
   * Calls what tells somebody to come later when it is its turn, with the function that ends it; with null if even that is too much, or too
   * late for Discord.
   */
  turnAway(place: string, tell: (done: (() => void) | null) => void): void;
}

/** An interaction as its pace sees it. */
export interface Arrival {
  /** Ids of Discord; `place` is the server's, or the person's where there is none. */
  person: string;
  place: string;
  /** In questions. */
  cost: number;
}

export function openAdmission(limits: Limits, now: () => number, timers: Timers): Admission {
  const person = new Pace(limits.person);
  const server = new Pace(limits.server);
  const work = new FairQueue(limits.work);
  const refusals = new FairQueue(limits.refusals);

  return {
    waiting: () => ({ interactions: work.waiting, refusals: refusals.waiting }),

    tooFast(arrival) {
      const { cost } = arrival;
      const at = now();
      const personMs = person.waitMs(arrival.person, cost, at);
      const isServerTooFast = server.waitMs(arrival.place, cost, at) > 0;
      if (personMs > 0 || isServerTooFast) {
        work.hold(arrival.place);
        refusals.hold(arrival.place);
      }
      if (personMs > 0) return ({ router }) => router.personTooFast(Math.ceil(personMs / 1_000));
      if (isServerTooFast) return ({ router }) => router.serverTooFast;
      person.take(arrival.person, cost, at);
      server.take(arrival.place, cost, at);
      return null;
    },

    async run(interaction, job) {
      const leave = await work.enter(interaction.guildId ?? interaction.user.id).catch(error => {
        throw error instanceof Full ? new Busy(({ router }) => router.busy) : error;
      });
      const timer = timers.setTimeout(leave, TURN_MS);
      try {
        return await job();
      } finally {
        timers.clearTimeout(timer);
        leave();
      }
    },

    turnAway(place, tell) {
      const until = now() + RESPONSE.firstMs;
      try {
        refusals.whenTurn(place, leave => {
          work.hold(place);
          if (now() < until) return tell(leave);
          leave();
          tell(null);
        });
      } catch (error) {
        if (!(error instanceof Full)) throw error;
        tell(null);
      }
    },
  };
}
