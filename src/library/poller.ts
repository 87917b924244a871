/** Checks the feeds that are due, a few at a time, and lets go what is past the servers' retention: until it is closed. */
import { Problem } from '../problem.ts';
import type { DueFeed } from '../storage/store.ts';
import type { FeedDesk, Timers } from './feeds.ts';

export interface PollerOptions {
  feeds: FeedDesk;
  /** Whether this process serves that server. Feeds of others are left to others. */
  serves(owner: string): boolean;
  /** The servers that this process serves. */
  owners(): readonly string[];
  now(): number;
  onError(error: unknown, what: string): void;
  /** Default: Node's. */
  timers?: Timers;
}

export interface Poller {
  /** Resolves when no check is under way. */
  idle(): Promise<void>;
  /** Starts no more checks, ends those under way, and waits for them. */
  close(): Promise<void>;
}

/** How often it is looked for feeds that are due. */
export const LOOK_MS = 15_000;
/** How often what is past its time is let go. */
export const SWEEP_MS = 60 * 60_000;
/** Checks at the same time. The download's queue sees to it that a host is asked one thing at a time. */
const MAX_CHECKS = 8;
/** Due feeds that are read from the store at once. */
const PORTION = 50;

export function startPoller(options: PollerOptions): Poller {
  const { feeds, serves, owners, now, onError, timers = globalThis as unknown as Timers } = options;
  const checks = new Set<Promise<void>>();
  const closing = new AbortController();
  const { signal } = closing;
  let round: Promise<void> = Promise.resolve();
  let sweptAt = Number.NEGATIVE_INFINITY;
  let timer: unknown;

  /** Never fails: the next round tries again. */
  const attempt = async (work: Promise<unknown>, what: string) => {
    try {
      await work;
    } catch (error) {
      // A Problem is of the database, which has been told to the log already, or of the end.
      if (!(error instanceof Problem)) onError(error, what);
    }
  };

  async function checkAllDue(): Promise<void> {
    let last: DueFeed | undefined;
    do {
      const due: DueFeed[] = await feeds.due(now(), PORTION, last);
      last = due.length < PORTION ? undefined : due.at(-1);
      for (const each of due) {
        if (!serves(each.owner)) continue;
        while (checks.size >= MAX_CHECKS) await Promise.race(checks);
        if (signal.aborted) return;
        const check = attempt(feeds.check(each), 'a feed could not be checked').then(
          () => void checks.delete(check),
        );
        checks.add(check);
      }
    } while (last && !signal.aborted);
  }

  async function sweepAll(): Promise<void> {
    if (now() < sweptAt + SWEEP_MS) return;
    sweptAt = now();
    for (const owner of owners()) {
      if (signal.aborted) return;
      await attempt(feeds.sweep(owner), 'old articles could not be let go');
    }
  }

  function look(): void {
    round = attempt(checkAllDue(), 'due feeds could not be looked for')
      .then(() => attempt(sweepAll(), 'old articles could not be let go'))
      .then(() => {
        if (!signal.aborted) timer = timers.setTimeout(look, LOOK_MS);
      });
  }
  look();

  const idle = async () => {
    await round;
    await Promise.all(checks);
  };
  return {
    idle,
    async close() {
      closing.abort();
      timers.clearTimeout(timer);
      await feeds.close();
      await idle();
    },
  };
}
