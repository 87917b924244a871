/** Checks one feed: fetched, read, its items added, announced; and what that means for its next check. */
import type { ReadFeed } from '../../articles/reading.ts';
import { NoRoom } from '../../articles/unreadable.ts';
import { Problem } from '../../problem.ts';
import type { Store } from '../../storage/store.ts';
import type { FeedOutcome, StoredFeed } from '../../storage/stores/feed-store.ts';
import { DAY_MS, unlessAborted } from '../../time.ts';
import { decode } from '../../web/charset.ts';
import { DownloadProblem } from '../../web/download-problem.ts';
import type { Downloaded } from '../../web/exchange.ts';
import { nextPollAt } from '../../web/politeness.ts';
import { type Spoken, spoken } from '../../wording/spoken.ts';
import { expire, oldestKept } from '../intake/retention.ts';
import { readSettings, type ServerSettings } from '../settings.ts';
import type { WebAccess } from '../web-access.ts';
import type { Announcement, Announcer } from './announcement.ts';
import { addItems, type FeedTarget } from './intake.ts';
import type { CheckReport, ItemReport } from './report.ts';

/** How often a feed is checked that does not ask for longer pauses. */
export const EVERY_MS = 15 * 60_000;
/** How soon a feed of which something is left is checked again. */
const SOON_MS = 5 * 60_000;
/** The longest pause that a feed's own `ttl` gives it; its server's headers may ask for more. */
const LONGEST_TTL_MS = DAY_MS;
/** Failed checks in a row after which a feed is paused: after 5 min · 2ⁿ each, that is some three days. */
export const PAUSE_AFTER = 10;

export const FEED_ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1';

export interface CheckContext {
  store: Store;
  web: WebAccess;
  library(owner: string): Promise<FeedTarget>;
  announcer: Announcer;
  now(): number;
  /** 0 ≤ x < 1: spreads the checks out. */
  random(): number;
  onError(error: unknown, what: string): void;
}

export interface Claim {
  owner: string;
  feed: StoredFeed;
  /** The claim's end, as `claimFeed` was told. */
  lease: number;
  /** Ends the reading of item pages; what is left is for the next check. */
  signal: AbortSignal;
  /** What was fetched and read just now, when somebody followed the feed. */
  fetched?: FetchedFeed;
}

/** What lies at a feed's address. */
export interface FetchedFeed {
  answer: Downloaded;
  /** Null: it has not changed. */
  read: ReadFeed | null;
}

/** Fetches and reads. Throws a Problem if there is nothing, or no feed. */
export async function fetchFeed(
  { downloader, reader }: WebAccess,
  url: string,
  known: { etag: string | null; lastModified: string | null; signal?: AbortSignal },
): Promise<FetchedFeed> {
  const answer = await downloader.download(url, { ...known, accept: FEED_ACCEPT });
  if (!answer.modified) return { answer, read: null };
  const { text } = decode(answer.bytes, answer.contentType);
  const reading = reader.feed(text, answer.url);
  return { answer, read: await unlessAborted(reading, known.signal) };
}

/**
 * Checks a feed that was claimed, and writes what came of it. Throws the Problem of a database that does not answer, and what `signal` was aborted
 * with if that is no Problem.
 */
export async function checkFeed(context: CheckContext, claim: Claim): Promise<CheckReport> {
  const { store, now } = context;
  const { owner, feed, signal } = claim;
  const settings = readSettings(await store.settings(owner));
  let fetched: FetchedFeed;
  try {
    fetched = claim.fetched ?? (await fetchFeed(context.web, feed.url, { ...validators(feed), signal }));
  } catch (error) {
    if (error instanceof Problem) return fail(context, claim, settings, error);
    if (signal.aborted) throw error;
    context.onError(error, `the feed ${feed.id} could not be checked`);
    return fail(context, claim, settings, new Problem(words => words.feed.broken));
  }
  const { movedTo } = fetched.answer;
  if (movedTo && movedTo !== feed.url && !(await store.moveFeed(owner, feed.id, movedTo))) {
    const there = (await store.feeds(owner)).find(({ url }) => url === movedTo);
    const problem = new Problem(words => words.feed.movedOnto(there?.title ?? movedTo));
    return fail(context, claim, settings, problem, true);
  }
  const { read } = fetched;
  const title = read?.title || feed.title;
  const items = read
    ? await addItems(read.items, title, {
        ...context,
        owner,
        feed,
        signal,
        library: () => context.library(owner),
        oldest: oldestKept(settings.retention, now()),
      })
    : [];
  return finish(context, claim, settings, {
    outcome: succeeded(context, feed, fetched, items),
    announcement: headlines(feed, items),
    stages: {
      fetched: read ? 'changed' : 'unchanged',
      read: read && { kind: read.kind, items: read.items.length, problems: read.problems },
      items,
      problem: null,
    },
    url: movedTo ?? feed.url,
  });
}

interface Finding {
  outcome: FeedOutcome;
  announcement: Omit<Announcement & { kind: 'headlines' }, 'feed'> | { kind: 'paused' } | null;
  stages: Omit<CheckReport, 'feed'>;
  url: string;
}

/** Says what is to be said, writes the outcome, and removes articles past the server's retention. */
async function finish(
  context: CheckContext,
  { owner, feed, lease }: Claim,
  settings: ServerSettings,
  { outcome, announcement, stages, url }: Finding,
): Promise<CheckReport> {
  const after: StoredFeed = { ...feed, ...outcome, url };
  if (announcement)
    after.channelProblem = await tell(context, owner, settings, { ...announcement, feed: after });
  const { channelProblem } = after;
  await context.store.finishFeed(owner, feed.id, lease, { ...outcome, channelProblem });
  if (stages.items.some(({ fate }) => fate.kind === 'new'))
    await expire(context.store, owner, settings, context.now());
  return { feed: after, ...stages };
}

function fail(
  context: CheckContext,
  claim: Claim,
  settings: ServerSettings,
  problem: Problem,
  isPermanent = problem instanceof DownloadProblem && problem.permanent,
): Promise<CheckReport> {
  const { feed } = claim;
  const now = context.now();
  const download = problem instanceof DownloadProblem ? problem : null;
  // That our own line was full says nothing about the feed.
  const isOurs = download?.reason === 'queue-full' || problem instanceof NoRoom;
  const failures = feed.failures + (isOurs ? 0 : 1);
  const isPaused = feed.state === 'paused' || isPermanent || failures >= PAUSE_AFTER;
  const notBefore = download?.retryAfterMs ? now + download.retryAfterMs : null;
  const outcome: FeedOutcome = {
    ...feed,
    state: isPaused ? 'paused' : 'active',
    failures,
    problem: problem.spoken(),
    checkedAt: now,
    dueAt: nextPollAt({ now, everyMs: SOON_MS, failures, notBefore, random: context.random }),
  };
  return finish(context, claim, settings, {
    outcome,
    announcement: isPaused && feed.state === 'active' ? { kind: 'paused' } : null,
    stages: { fetched: null, read: null, items: [], problem },
    url: feed.url,
  });
}

function succeeded(
  { now, random }: CheckContext,
  feed: StoredFeed,
  { answer, read }: FetchedFeed,
  items: readonly ItemReport[],
): FeedOutcome {
  const isLeft = items.some(({ fate }) => fate.kind === 'later');
  const ttlMs = read ? (read.ttlMinutes ?? 0) * 60_000 : (feed.everyMs ?? 0);
  const everyMs = Math.min(ttlMs, LONGEST_TTL_MS);
  return {
    title: read?.title || feed.title,
    page: read?.link ?? feed.page,
    state: 'active',
    failures: 0,
    problem: null,
    checkedAt: now(),
    settled: feed.settled || !isLeft,
    // What is left would never come if the server said “not modified” next time.
    etag: isLeft ? null : (answer.etag ?? (read ? null : feed.etag)),
    lastModified: isLeft ? null : (answer.lastModified ?? (read ? null : feed.lastModified)),
    everyMs: everyMs || null,
    channelProblem: feed.channelProblem,
    dueAt: nextPollAt({
      now: now(),
      everyMs: isLeft ? SOON_MS : Math.max(EVERY_MS, everyMs),
      failures: 0,
      notBefore: answer.notBefore,
      random,
    }),
  };
}

/** Nothing before all that the feed held when it was followed has been added. */
function headlines(feed: StoredFeed, items: readonly ItemReport[]): Finding['announcement'] {
  const articles = items.flatMap(({ fate }) => (fate.kind === 'new' ? [fate.article] : [])).reverse();
  return feed.settled && articles.length > 0 ? { kind: 'headlines', articles } : null;
}

/**
 * Says it in the feed's own channel, else in the server's. That a feed is paused is said in the second where the first does not work. Gives why
 * it could not be said; null if it was, or if no channel was chosen.
 */
async function tell(
  { announcer, onError }: CheckContext,
  owner: string,
  { announceChannel, language }: ServerSettings,
  announcement: Announcement,
): Promise<Spoken | null> {
  const channels = [...new Set([announcement.feed.channel, announceChannel])].filter(id => id !== null);
  let first: Spoken | null = null;
  for (const channel of announcement.kind === 'paused' ? channels : channels.slice(0, 1)) {
    try {
      const problem = await announcer.announce({ owner, channel, language }, announcement);
      if (!problem) return first;
      first ??= problem.spoken();
    } catch (error) {
      onError(error, 'an announcement could not be sent');
      first ??= spoken(words => words.feed.notAnnounced);
    }
  }
  return first;
}

function validators({ etag, lastModified }: StoredFeed) {
  return { etag, lastModified };
}
