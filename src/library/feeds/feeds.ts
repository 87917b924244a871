/** The feeds that servers follow: the door for commands, and for the poller. */
import { newId } from '../../articles/id.ts';
import type { FeedLink } from '../../articles/reading.ts';
import { NOBODY, type Observer } from '../../observer.ts';
import { Problem } from '../../problem.ts';
import type { Store } from '../../storage/store.ts';
import type { DueFeed, StoredFeed } from '../../storage/stores/feed-store.ts';
import type { Timers } from '../../time.ts';
import { decode } from '../../web/charset.ts';
import { DownloadProblem } from '../../web/download-problem.ts';
import { type Spoken, spoken } from '../../wording/spoken.ts';
import { expire } from '../intake/retention.ts';
import { QUOTAS } from '../quotas.ts';
import { readSettings } from '../settings.ts';
import { type WebAccess, webAccessOf } from '../web-access.ts';
import type { Announcer } from './announcement.ts';
import { type CheckContext, checkFeed, type FetchedFeed } from './check.ts';
import { findFeed } from './discovery.ts';
import type { FeedTarget } from './intake.ts';
import { toOpml } from './opml.ts';
import type { CheckReport, Feed } from './report.ts';

/** A check that takes longer leaves what is left to the next one. */
const CHECK_MS = 4 * 60_000;
/** While somebody waits for it, whom Discord gives 15 minutes. */
const ATTENDED_MS = 60_000;
/** How long a claim outlasts that: the last page may take 15 s, the reader 5 s, and an announcement its time. */
const GRACE_MS = 2 * 60_000;
/** Between the first checks of feeds that were imported together. */
const IMPORT_GAP_MS = 2_000;
/** Characters of a feed's address once it is encoded: PostgreSQL's index takes 2,704 bytes. */
export const MAX_FEED_ADDRESS = 2_000;
/** A list of feeds is that long at most, in bytes. */
export const MAX_OPML = 1024 * 1024;

/** What came of following an address. */
export type Followed =
  | { kind: 'followed'; report: CheckReport }
  /** It was followed already, and is announced in another channel from now on. */
  | { kind: 'channel'; feed: Feed }
  /** Nothing yet: the page there names several feeds, and one of their addresses is to be followed. */
  | { kind: 'choices'; choices: FeedLink[] };

/** What became of a list of feeds. */
export interface ImportedFeeds {
  followed: number;
  /** Followed before. */
  already: number;
  /** Why others were left out. */
  problems: Spoken[];
}

/** The feeds of one server. */
export interface LibraryFeeds {
  /**
   * Follows the feed at an address, or the only one that the page there names, and checks it for the first time. Throws a Problem if there is none,
   * if it is followed already, or if as many are as may be.
   */
  follow(address: string, channel: string | null, by: string): Promise<Followed>;
  /** In the order in which they were followed. */
  list(): Promise<Feed[]>;
  /** Checks it now. If it is being checked just now, that check's report. Throws a Problem if it is not followed. */
  check(id: string): Promise<CheckReport>;
  /** The feed that is not followed any more; null if it was not. Its articles stay. */
  unfollow(id: string): Promise<Feed | null>;
  /** Follows the feeds of an OPML file at an attachment's address. They are checked one after the other. Throws a Problem if it is none. */
  import(attachment: string, by: string): Promise<ImportedFeeds>;
  /** All feeds as an OPML file. */
  export(): Promise<string>;
}

/** As the observer hears it. */
const OUTCOMES = { changed: 'new', unchanged: 'unchanged', not: 'failed' } as const;

export interface FeedsOptions {
  store: Store;
  /** Left out: feeds can be listed, and no more. */
  web?: WebAccess | undefined;
  library(owner: string): Promise<FeedTarget>;
  onError(error: unknown, what: string): void;
  observer?: Observer;
  /** Feeds that one server can follow. Default: QUOTAS.feeds. */
  maxFeeds?: number;
  now?: () => number;
  random?: () => number;
  timers?: Timers;
}

interface RunningCheck {
  owner: string;
  /** Of the feed. */
  id: string;
  report: Promise<CheckReport>;
  /** Ends it for good; its report is no use then. */
  stop: AbortController;
}

/** All servers' feeds. */
export class Feeds {
  readonly #options: Required<Omit<FeedsOptions, 'web'>>;
  readonly #web: WebAccess | undefined;
  /** The checks under way. */
  readonly #checks = new Map<string, RunningCheck>();
  /** Owners for whom no check begins now. */
  readonly #halted = new Set<string>();
  readonly #stopping = new AbortController();
  #announcer: Announcer = { announce: async () => new Problem(words => words.feed.notConnected) };

  constructor(options: FeedsOptions) {
    const { web, ...others } = options;
    this.#options = {
      now: Date.now,
      random: Math.random,
      timers: globalThis as unknown as Timers,
      observer: NOBODY,
      maxFeeds: QUOTAS.feeds,
      ...others,
    };
    this.#web = web;
  }

  /** From now on announcements are said by this one. */
  announceThrough(announcer: Announcer): void {
    this.#announcer = announcer;
  }

  of(owner: string): LibraryFeeds {
    const { store, now } = this.#options;
    return {
      follow: (address, channel, by) => this.#follow(owner, address, channel, by),
      list: () => store.feeds(owner),
      check: async id => {
        const feed = await store.feed(owner, id);
        if (!feed) throw new Problem(words => words.feed.gone);
        const report = await this.check({ owner, feed }, ATTENDED_MS);
        if (!report) throw new Problem(words => words.feed.busy);
        return report;
      },
      unfollow: async id => {
        await this.#stop(check => check.owner === owner && check.id === id);
        return store.unfollowFeed(owner, id);
      },
      import: (attachment, by) => this.#import(owner, attachment, by),
      export: async () => toOpml(await store.feeds(owner), now()),
    };
  }

  /** Up to `limit` feeds of all owners that are due at `now`, longest due first, those behind `after` only. */
  due(now: number, limit: number, after?: DueFeed): Promise<DueFeed[]> {
    return this.#options.store.dueFeeds(now, limit, after);
  }

  /**
   * Checks a feed as it was read from the store, unless another process does: then null. Throws the Problem of a database that does not answer, and
   * an error if the desk closes meanwhile.
   */
  check({ owner, feed }: DueFeed, limitMs = CHECK_MS): Promise<CheckReport | null> {
    const running = this.#checks.get(`${owner} ${feed.id}`);
    if (running) return running.report;
    if (this.#halted.has(owner)) return Promise.resolve(null);
    return this.#claimAndCheck(owner, feed, limitMs);
  }

  /** Removes the articles that are past this server's retention. */
  async sweep(owner: string): Promise<void> {
    const { store, now } = this.#options;
    await expire(store, owner, readSettings(await store.settings(owner)), now());
  }

  /** Does what takes away all that this owner has: the owner's checks end before, and none begins meanwhile, so nothing comes back. */
  async halting(owner: string, work: () => Promise<void>): Promise<void> {
    this.#halted.add(owner);
    try {
      await this.#stop(check => check.owner === owner);
      await work();
    } finally {
      this.#halted.delete(owner);
    }
  }

  /** Ends the checks under way: their feeds are due again at once. */
  async close(): Promise<void> {
    this.#stopping.abort(new Error('the desk closes'));
    await Promise.allSettled([...this.#checks.values()].map(({ report }) => report));
  }

  async #stop(which: (check: RunningCheck) => boolean): Promise<void> {
    const stopped = [...this.#checks.values()].filter(which);
    for (const { stop } of stopped) stop.abort(new Problem(words => words.feed.gone));
    await Promise.allSettled(stopped.map(({ report }) => report));
  }

  async #claimAndCheck(owner: string, feed: StoredFeed, limitMs: number): Promise<CheckReport | null> {
    const { store, now } = this.#options;
    if (this.#stopping.signal.aborted) throw new Problem(words => words.feed.closing);
    const lease = now() + limitMs + GRACE_MS;
    const lateMs = Math.max(0, now() - feed.dueAt);
    if (!(await store.claimFeed(owner, feed.id, feed.dueAt, lease))) return null;
    const report = await this.#run(owner, feed, lease, limitMs);
    this.#options.observer.fetched({ outcome: OUTCOMES[report.fetched ?? 'not'], lateMs });
    return report;
  }

  /** A check of a feed that is claimed: one that others may join, that ends in time, and gives the claim back if the desk closes. */
  #run(
    owner: string,
    feed: StoredFeed,
    lease: number,
    limitMs: number,
    fetched?: FetchedFeed,
  ): Promise<CheckReport> {
    const { store, timers, now } = this.#options;
    const late = new AbortController();
    const timer = timers.setTimeout(
      () => late.abort(new DownloadProblem('queue-full', words => words.feed.tooSlow)),
      limitMs,
    );
    const stop = new AbortController();
    const signal = AbortSignal.any([late.signal, stop.signal, this.#stopping.signal]);
    const key = `${owner} ${feed.id}`;
    const check = checkFeed(this.#context(owner), { owner, feed, lease, signal, ...(fetched && { fetched }) })
      .catch(async error => {
        if (!this.#stopping.signal.aborted) throw error;
        await store.finishFeed(owner, feed.id, lease, { ...feed, dueAt: now() });
        throw new Problem(words => words.feed.closing);
      })
      .finally(() => {
        timers.clearTimeout(timer);
        this.#checks.delete(key);
      });
    this.#checks.set(key, { owner, id: feed.id, report: check, stop });
    return check;
  }

  #context(owner: string): CheckContext {
    const { store, library, now, random, onError } = this.#options;
    const announcer: Announcer = { announce: (to, what) => this.#announcer.announce(to, what) };
    return { store, web: this.#webAccess(owner), library, announcer, now, random, onError };
  }

  #webAccess(owner: string): WebAccess {
    if (!this.#web) throw new Error('feeds were opened without a way out');
    return webAccessOf(owner, this.#web);
  }

  async #follow(owner: string, address: string, channel: string | null, by: string): Promise<Followed> {
    const { store, now, maxFeeds } = this.#options;
    const found = await findFeed(this.#webAccess(owner), address);
    if ('choices' in found) return { kind: 'choices', ...found };
    const { url, fetched } = found;
    checkAddress(url);
    const lease = now() + ATTENDED_MS + GRACE_MS;
    const { title, link } = fetched.read;
    const feed: StoredFeed = {
      ...unchecked({ url, title: title || new URL(url).hostname, page: link, by, channel }, now()),
      dueAt: lease,
    };
    const result = await store.followFeed(owner, feed, maxFeeds);
    if (result.followed) {
      return { kind: 'followed', report: await this.#run(owner, feed, lease, ATTENDED_MS, fetched) };
    }
    const { same } = result;
    if (!same) throw new Problem(words => words.feed.tooMany(maxFeeds));
    if (channel === null || channel === same.channel) {
      throw new Problem(words => words.feed.alreadyFollowed(same.title));
    }
    await store.setFeedChannel(owner, same.id, channel);
    return { kind: 'channel', feed: { ...same, channel, channelProblem: null } };
  }

  async #import(owner: string, attachment: string, by: string): Promise<ImportedFeeds> {
    const { store, now, maxFeeds } = this.#options;
    const { attachments, reader } = this.#webAccess(owner);
    const answer = await attachments.download(attachment, { maxBytes: MAX_OPML });
    if (!answer.modified) throw new Error('not modified, though nothing was known of the file');
    const list = await reader.opml(decode(answer.bytes, answer.contentType).text);
    const imported: ImportedFeeds = { followed: 0, already: 0, problems: [...list.problems] };
    for (const { url: written, title, page } of list.feeds) {
      const url = URL.parse(written)?.href ?? written;
      if (url.length > MAX_FEED_ADDRESS) {
        imported.problems.push(addressTooLong(url).spoken());
        continue;
      }
      const dueAt = now() + imported.followed * IMPORT_GAP_MS;
      const feed = { ...unchecked({ url, title: title || url, page, by, channel: null }, now()), dueAt };
      const result = await store.followFeed(owner, feed, maxFeeds);
      if (result.followed) imported.followed += 1;
      else if (result.same) imported.already += 1;
      else {
        imported.problems.push(spoken(words => words.feed.tooMany(maxFeeds)));
        break;
      }
    }
    return imported;
  }
}

function checkAddress(url: string): void {
  if (url.length > MAX_FEED_ADDRESS) throw addressTooLong(url);
}

function addressTooLong(url: string): Problem {
  return new Problem(words => words.source.linkTooLong(url.length, MAX_FEED_ADDRESS));
}

/** A feed that is followed from `now` on, and due then. */
function unchecked(
  about: { url: string; title: string; page: string | null; by: string; channel: string | null },
  now: number,
): StoredFeed {
  const { by, ...others } = about;
  return {
    ...others,
    id: newId(now),
    addedBy: by,
    addedAt: now,
    state: 'active',
    dueAt: now,
    checkedAt: null,
    settled: false,
    failures: 0,
    problem: null,
    etag: null,
    lastModified: null,
    everyMs: null,
    channelProblem: null,
  };
}
