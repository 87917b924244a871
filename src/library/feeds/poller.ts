/** Checks the feeds that are due, in fair turns of servers and one at a time of each host, and removes articles past the servers' retention, until it is closed. */
import { Counts } from '../../counts.ts';
import { FairQueue } from '../../fair-queue.ts';
import { Problem } from '../../problem.ts';
import type { DueFeed } from '../../storage/stores/feed-store.ts';
import { nextTurn, type Timers } from '../../time.ts';
import type { Feeds } from './feeds.ts';

export interface PollerOptions {
  feeds: Feeds;
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
/** How often articles past the retention are removed. */
export const SWEEP_MS = 60 * 60_000;
/** Checks at the same time, each of another host; of them, those of one server: its feeds on hosts that hang hold up nobody else's. */
const MAX_CHECKS = 32;
export const MAX_CHECKS_OWNER = 4;
/** Due feeds that are read from the store at once. */
const PORTION = 200;
/** Those that wait for their turn, in all, of a server and of a host. The next look finds the others. */
const MAX_WAITING = 5_000;
const MAX_WAITING_OWNER = 50;
const MAX_WAITING_HOST = 50;

export function startPoller(options: PollerOptions): Poller {
  const { feeds, serves, owners, now, onError, timers = globalThis as unknown as Timers } = options;
  const waiting = new FairQueue<DueFeed>({ perKey: MAX_WAITING_OWNER, all: MAX_WAITING });
  const waitingFor = new Counts();
  /** The checks under way by their hosts, and how many of each server's there are. */
  const running = new Map<string, Promise<void>>();
  const runningOf = new Counts();
  /** Those that wait or are checked, by owner and id. */
  const known = new Set<string>();
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

  async function queueAllDue(): Promise<void> {
    let last: DueFeed | undefined;
    do {
      const due: DueFeed[] = await feeds.due(now(), PORTION, last);
      last = due.length < PORTION ? undefined : due.at(-1);
      for (const each of due) if (serves(each.owner) && !known.has(keyOf(each))) queue(each);
      startChecks();
    } while (last && waiting.size < MAX_WAITING && !signal.aborted);
  }

  function queue(due: DueFeed): void {
    const host = hostOf(due);
    if (waitingFor.of(host) >= MAX_WAITING_HOST || !waiting.add(due.owner, due)) return;
    known.add(keyOf(due));
    waitingFor.add(host, 1);
  }

  const mayStart = (owner: string, due: DueFeed) =>
    runningOf.of(owner) < MAX_CHECKS_OWNER && !running.has(hostOf(due));

  function startChecks(): void {
    while (running.size < MAX_CHECKS && !signal.aborted) {
      const due = waiting.nextOf(mayStart);
      if (!due) return;
      waitingFor.add(hostOf(due), -1);
      running.set(hostOf(due), check(due));
    }
  }

  async function check(due: DueFeed): Promise<void> {
    runningOf.add(due.owner, 1);
    // Meanwhile the server may have removed the bot.
    const work = serves(due.owner) ? feeds.check(due) : Promise.resolve();
    await attempt(work, 'a feed could not be checked');
    known.delete(keyOf(due));
    runningOf.add(due.owner, -1);
    running.delete(hostOf(due));
    startChecks();
  }

  async function sweepAll(): Promise<void> {
    if (now() < sweptAt + SWEEP_MS) return;
    sweptAt = now();
    for (const owner of owners()) {
      if (signal.aborted) return;
      await attempt(feeds.sweep(owner), 'old articles could not be let go');
      await nextTurn();
    }
  }

  function look(): void {
    round = attempt(queueAllDue(), 'due feeds could not be looked for')
      .then(() => attempt(sweepAll(), 'old articles could not be let go'))
      .then(() => {
        if (!signal.aborted) timer = timers.setTimeout(look, LOOK_MS);
      });
  }
  look();

  const idle = async () => {
    await round;
    while (running.size > 0) await Promise.race(running.values());
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

function keyOf({ owner, feed }: DueFeed): string {
  return `${owner} ${feed.id}`;
}

function hostOf({ feed }: DueFeed): string {
  return URL.parse(feed.url)?.hostname ?? '';
}
