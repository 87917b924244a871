/** The feeds that libraries follow, and when each is due. */
import type { Kysely, Transaction } from 'kysely';
import { DAY_MS } from '../../time.ts';
import type { Spoken } from '../../wording/spoken.ts';
import type { Owner } from '../owner.ts';
import type { FeedRow, Tables } from '../tables.ts';

/** A feed that one library follows. All times are epoch milliseconds. */
export interface StoredFeed {
  id: string;
  /** Where the feed is fetched: unique within its owner. */
  url: string;
  /** The page that it belongs to. */
  page: string | null;
  title: string;
  /** Discord's id of the channel in which new headlines are announced; null: nowhere. */
  channel: string | null;
  /** The Discord id of who followed it. */
  addedBy: string;
  addedAt: number;
  /** A paused feed is not polled until somebody checks it by hand. */
  state: 'active' | 'paused';
  /** When it is polled next. While a poll is under way: when its claim runs out. */
  dueAt: number;
  /** The end of the last check; null before the first. */
  checkedAt: number | null;
  /** Whether all that it held when it was followed has been taken in: nothing is announced before. */
  settled: boolean;
  /** Failed checks in a row. */
  failures: number;
  /** What went wrong last; null if nothing did. */
  problem: Spoken | null;
  /** As the server sent them, to be sent back. */
  etag: string | null;
  lastModified: string | null;
  /** How long the feed itself asks to be left alone between two polls, in milliseconds; null: it does not say. */
  everyMs: number | null;
  /** Why nothing could be said in its channel last; null if nothing was in the way. */
  channelProblem: Spoken | null;
}

/** What a check changes of its feed. */
export type FeedOutcome = Pick<
  StoredFeed,
  | 'title'
  | 'page'
  | 'state'
  | 'dueAt'
  | 'checkedAt'
  | 'settled'
  | 'failures'
  | 'problem'
  | 'etag'
  | 'lastModified'
  | 'everyMs'
  | 'channelProblem'
>;

/** A place in the queue of feeds that are due. */
export interface DueFeed {
  owner: Owner;
  feed: StoredFeed;
}

/** All methods are atomic and durable when they resolve. Those that take an owner touch none of another's rows. */
export interface FeedStore {
  /** Follows the feed, unless its address is followed already, or as many feeds as `most` are. */
  followFeed(
    owner: Owner,
    feed: StoredFeed,
    most: number,
  ): Promise<{ followed: true } | { followed: false; same: StoredFeed | null }>;
  /** In the order in which they were followed. */
  feeds(owner: Owner): Promise<StoredFeed[]>;
  feed(owner: Owner, id: string): Promise<StoredFeed | null>;
  /** The feed that is no longer followed, or null if there was none of that id. The articles that came from it stay. */
  unfollowFeed(owner: Owner, id: string): Promise<StoredFeed | null>;
  /** Up to `limit` active feeds of every owner that are due at `now`, longest due first, those behind `after` only. */
  dueFeeds(now: number, limit: number, after?: DueFeed): Promise<DueFeed[]>;
  /**
   * Claims the feed for one check, by compare and swap: true for exactly one of those who saw it due at `seen`. Until `lease` nobody else gets
   * it; if whoever claimed it is killed, it is due again then.
   */
  claimFeed(owner: Owner, id: string, seen: number, lease: number): Promise<boolean>;
  /** Writes what came of a check, if it still holds the claim that ends at `lease`: false if it was lost, or the feed is gone. */
  finishFeed(owner: Owner, id: string, lease: number, outcome: FeedOutcome): Promise<boolean>;
  /** Gives the feed another address; false if that one is followed already, or the feed is gone. */
  moveFeed(owner: Owner, id: string, url: string): Promise<boolean>;
  /** Announces in another channel from now on (null: nowhere of its own); false if the feed is gone. */
  setFeedChannel(owner: Owner, id: string, channel: string | null): Promise<boolean>;
}

/** No feed is due later than after the longest pause that a site may ask for, and a tenth: a date beyond is one of a clock that was wrong. */
const FARTHEST_MS = 34 * DAY_MS;

/** Every transaction begins with a statement that writes, as sql-store.ts explains. */
export function feedStore(db: Kysely<Tables>): FeedStore {
  return {
    followFeed(owner, feed, most) {
      return db.transaction().execute(async tx => {
        await lockFeeds(tx, owner);
        const rows = await tx.selectFrom('feeds').selectAll().where('owner', '=', owner).execute();
        const same = rows.find(({ url }) => url === feed.url);
        if (same) return { followed: false as const, same: feedOf(same) };
        if (rows.length >= most) return { followed: false as const, same: null };
        await tx.insertInto('feeds').values(feedRow(owner, feed)).execute();
        return { followed: true as const };
      });
    },

    async feeds(owner) {
      const rows = await db
        .selectFrom('feeds')
        .selectAll()
        .where('owner', '=', owner)
        .orderBy('id')
        .execute();
      return rows.map(feedOf);
    },

    async feed(owner, id) {
      const row = await db
        .selectFrom('feeds')
        .selectAll()
        .where('owner', '=', owner)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? feedOf(row) : null;
    },

    unfollowFeed(owner, id) {
      return db.transaction().execute(async tx => {
        await tx.deleteFrom('feed_items').where('owner', '=', owner).where('feed', '=', id).execute();
        const row = await tx
          .deleteFrom('feeds')
          .where('owner', '=', owner)
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst();
        return row ? feedOf(row) : null;
      });
    },

    async dueFeeds(now, limit, after) {
      let query = db
        .selectFrom('feeds')
        .selectAll()
        .where('state', '=', 'active')
        .where(is => is.or([is('due_at', '<=', now), is('due_at', '>', now + FARTHEST_MS)]))
        .orderBy('due_at')
        .orderBy('owner')
        .orderBy('id')
        .limit(limit);
      if (after) {
        const { owner, feed } = after;
        query = query.where(is =>
          is.or([
            is('due_at', '>', feed.dueAt),
            is.and([
              is('due_at', '=', feed.dueAt),
              is.or([is('owner', '>', owner), is.and([is('owner', '=', owner), is('id', '>', feed.id)])]),
            ]),
          ]),
        );
      }
      return (await query.execute()).map(row => ({ owner: row.owner, feed: feedOf(row) }));
    },

    claimFeed(owner, id, seen, lease) {
      return change(db, { owner, id, due_at: seen }, { due_at: lease });
    },

    finishFeed(owner, id, lease, outcome) {
      return change(db, { owner, id, due_at: lease }, outcomeRow(outcome));
    },

    moveFeed(owner, id, url) {
      return db.transaction().execute(async tx => {
        await lockFeeds(tx, owner);
        const rows = await tx.selectFrom('feeds').select(['id', 'url']).where('owner', '=', owner).execute();
        if (rows.some(row => row.url === url && row.id !== id)) return false;
        return change(tx, { owner, id }, { url });
      });
    },

    setFeedChannel(owner, id, channel) {
      return change(db, { owner, id }, { channel, channel_problem: null });
    },
  };
}

/** One after another: two who follow at once may not pass the bound together. */
async function lockFeeds(tx: Transaction<Tables>, owner: Owner): Promise<void> {
  await tx
    .insertInto('libraries')
    .values({ owner, revision: 0 })
    .onConflict(conflict => conflict.column('owner').doUpdateSet({ owner }))
    .execute();
}

/** Changes the feed of which all this is true: false if there is none. */
async function change(
  db: Kysely<Tables>,
  feed: { owner: Owner; id: string; due_at?: number },
  set: Partial<FeedRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('feeds')
    .set(set)
    .where(is => is.and(feed))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function outcomeRow(outcome: FeedOutcome) {
  return {
    title: outcome.title,
    page: outcome.page,
    state: outcome.state,
    due_at: outcome.dueAt,
    checked_at: outcome.checkedAt,
    settled: outcome.settled ? 1 : 0,
    failures: outcome.failures,
    problem: written(outcome.problem),
    etag: outcome.etag,
    last_modified: outcome.lastModified,
    every_ms: outcome.everyMs,
    channel_problem: written(outcome.channelProblem),
  };
}

function feedRow(owner: Owner, feed: StoredFeed): FeedRow {
  const { id, url, channel, addedBy, addedAt } = feed;
  return { owner, id, url, channel, added_by: addedBy, added_at: addedAt, ...outcomeRow(feed) };
}

function feedOf(row: FeedRow): StoredFeed {
  return {
    id: row.id,
    url: row.url,
    page: row.page,
    title: row.title,
    channel: row.channel,
    addedBy: row.added_by,
    addedAt: row.added_at,
    state: row.state === 'paused' ? 'paused' : 'active',
    dueAt: row.due_at,
    checkedAt: row.checked_at,
    settled: row.settled === 1,
    failures: row.failures,
    problem: sentenceIn(row.problem),
    etag: row.etag,
    lastModified: row.last_modified,
    everyMs: row.every_ms,
    channelProblem: sentenceIn(row.channel_problem),
  };
}

function written(sentence: Spoken | null): string | null {
  return sentence && JSON.stringify(sentence);
}

/** What is no JSON was written by a version that spoke English alone. */
function sentenceIn(column: string | null): Spoken | null {
  if (column === null) return null;
  return column.startsWith('{') ? JSON.parse(column) : { en: column };
}
