/** Who may come in: a pace for each person and server, a turn for each server, and a kind sentence for whoever has to wait. */
import type { Interaction } from 'discord.js';
import { Problem } from '../problem.ts';
import type { Timers } from './deadline.ts';
import { FairQueue, type FairQueueOptions, Full } from './fair-queue.ts';
import { RESPONSE } from './limits.ts';
import { Pace, type PaceOptions } from './pace.ts';

export interface Limits {
  person: PaceOptions;
  server: PaceOptions;
  /** The handlers. */
  work: FairQueueOptions;
  /** The sentences for those who may not come in: they cost little, but ten thousand of them keep others waiting, too. */
  refusals: FairQueueOptions;
}

/**
 * A person: ten at once, then one every three seconds. A server: sixty at once, then twenty a second; an answer takes 5 to 10 ms of one
 * processor, so a server that goes to its limit takes a fifth of one.
 */
export const LIMITS: Limits = {
  person: { burst: 10, everyMs: 3_000 },
  server: { burst: 60, everyMs: 50 },
  work: { running: 64, runningOfKey: 4, waiting: 1_000, waitingOfKey: 60 },
  refusals: { running: 128, runningOfKey: 64, waiting: 20_000, waitingOfKey: 15_000 },
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

/** Without a stack, which nobody reads, and which is a fifth of what turning somebody away costs. */
function busy(say: ConstructorParameters<typeof Busy>[0]): Busy {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return new Busy(say);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

export interface Admission {
  /** How much waits, by what it is. */
  waiting(): { interactions: number; refusals: number };
  /** Runs the work when it is its turn. Throws a Busy if there is too much to do. */
  run<Result>(interaction: Interaction, work: () => Promise<Result>): Promise<Result>;
  /** Runs what tells somebody so, when it is its turn. Does nothing if even that is too much, or comes too late for Discord. */
  turnAway(interaction: Interaction, tell: () => Promise<void>): Promise<void>;
}

export function openAdmission(limits: Limits, now: () => number, timers: Timers): Admission {
  const person = new Pace(limits.person);
  const server = new Pace(limits.server);
  const work = new FairQueue(limits.work);
  const refusals = new FairQueue(limits.refusals);
  const keyOf = ({ guildId, user }: Interaction) => guildId ?? user.id;

  const keepPace = (interaction: Interaction) => {
    const cost = costOf(interaction);
    const key = keyOf(interaction);
    const at = now();
    const personMs = person.waitMs(interaction.user.id, cost, at);
    if (personMs > 0) throw busy(({ router }) => router.personTooFast(Math.ceil(personMs / 1_000)));
    if (server.waitMs(key, cost, at) > 0) throw busy(({ router }) => router.serverTooFast);
    person.take(interaction.user.id, cost, at);
    server.take(key, cost, at);
  };

  return {
    waiting: () => ({ interactions: work.waiting, refusals: refusals.waiting }),

    async run(interaction, job) {
      keepPace(interaction);
      const leave = await work.enter(keyOf(interaction)).catch(error => {
        throw error instanceof Full ? busy(({ router }) => router.busy) : error;
      });
      const timer = timers.setTimeout(leave, TURN_MS);
      try {
        return await job();
      } finally {
        timers.clearTimeout(timer);
        leave();
      }
    },

    async turnAway(interaction, tell) {
      const until = now() + RESPONSE.firstMs;
      const leave = await refusals.enter(keyOf(interaction)).catch(() => null);
      if (!leave) return;
      if (now() < until) await tell().finally(leave);
      else leave();
    },
  };
}

/** In questions. What is typed, pressed or picked is answered from memory. */
function costOf(interaction: Interaction): number {
  if (interaction.isAutocomplete()) return 0.05;
  return interaction.isMessageComponent() ? 0.25 : 1;
}
