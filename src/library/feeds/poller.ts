/** Checks the feeds that are due, one at a time of each host, and removes articles past the servers' retention, until it is closed. */
import { Problem } from '../../problem.ts';
import type { DueFeed } from '../../storage/stores/feed-store.ts';
import type { Timers } from '../../time.ts';
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
/** Hosts whose feeds are checked at the same time, each one feed after the other: a host that hangs holds up nobody else's. */
const MAX_HOSTS = 16;
/** Due feeds that are read from the store at once, and that wait for their turn. */
const PORTION = 50;
const MAX_WAITING = 5_000;

export function startPoller(options: PollerOptions): Poller {
  const { feeds, serves, owners, now, onError, timers = globalThis as unknown as Timers } = options;
  /** Feeds that wait, by host, and the hosts under way. */
  const waiting = new Map<string, DueFeed[]>();
  const running = new Map<string, Promise<void>>();
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
      startHosts();
    } while (last && known.size < MAX_WAITING && !signal.aborted);
  }

  function queue(due: DueFeed): void {
    known.add(keyOf(due));
    const host = URL.parse(due.feed.url)?.hostname ?? '';
    const line = waiting.get(host);
    if (line) line.push(due);
    else waiting.set(host, [due]);
  }

  function startHosts(): void {
    for (const host of waiting.keys()) {
      if (running.size >= MAX_HOSTS || signal.aborted) return;
      if (!running.has(host)) running.set(host, checkHost(host));
    }
  }

  async function checkHost(host: string): Promise<void> {
    for (let due = waiting.get(host)?.shift(); due && !signal.aborted; due = waiting.get(host)?.shift()) {
      // Meanwhile the server may have removed the bot.
      const check = serves(due.owner) ? feeds.check(due) : Promise.resolve();
      await attempt(check, 'a feed could not be checked');
      known.delete(keyOf(due));
    }
    waiting.delete(host);
    running.delete(host);
    startHosts();
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
