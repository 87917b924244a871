/** Which items of the feeds that libraries follow have been seen, and what became of each. */
import type { Kysely } from 'kysely';
import type { Owner } from '../owner.ts';
import type { FeedItemTables, Tables } from '../tables.ts';

/** One item of a feed that has been seen. */
export interface StoredItem {
  /** Tells the items of a feed apart; at most 100 characters. */
  key: string;
  /** Changes with what the feed says of the item. */
  digest: string;
  /** The article that it became, or is a duplicate of; null if it was skipped. */
  article: string | null;
  /** How often it could not be read so far, for a reason that may pass; 0 once it is dealt with. */
  tries: number;
  seenAt: number;
}

export interface FeedItemStore {
  /** Those of the keys that were seen before; at most 1,000 keys. */
  feedItems(owner: Owner, feed: string, keys: readonly string[]): Promise<StoredItem[]>;
  /** Saves, or replaces the one with the same key. */
  saveFeedItem(owner: Owner, feed: string, item: StoredItem): Promise<void>;
  /** Forgets items that were seen before `before` and are not among `standing` (at most 1,000 keys): how many. */
  forgetFeedItems(owner: Owner, feed: string, before: number, standing: readonly string[]): Promise<number>;
}

/** The most keys of one statement: each is a parameter. */
const MAX_KEYS = 1_000;

export function feedItemStore(db: Kysely<Tables>): FeedItemStore {
  return {
    async feedItems(owner, feed, keys) {
      checkCount(keys);
      if (keys.length === 0) return [];
      const rows = await db
        .selectFrom('feed_items')
        .selectAll()
        .where('owner', '=', owner)
        .where('feed', '=', feed)
        .where('item', 'in', keys)
        .execute();
      return rows.map(itemOf);
    },

    async saveFeedItem(owner, feed, item) {
      const { digest, article, tries } = item;
      const seen_at = item.seenAt;
      await db
        .insertInto('feed_items')
        .values({ owner, feed, item: item.key, digest, article, tries, seen_at })
        .onConflict(conflict =>
          conflict.columns(['owner', 'feed', 'item']).doUpdateSet({ digest, article, tries, seen_at }),
        )
        .execute();
    },

    async forgetFeedItems(owner, feed, before, standing) {
      checkCount(standing);
      let query = db
        .deleteFrom('feed_items')
        .where('owner', '=', owner)
        .where('feed', '=', feed)
        .where('seen_at', '<', before);
      if (standing.length > 0) query = query.where('item', 'not in', standing);
      return Number((await query.executeTakeFirstOrThrow()).numDeletedRows);
    },
  };
}

function checkCount(keys: readonly string[]): void {
  if (keys.length > MAX_KEYS) throw new RangeError(`${keys.length} keys at once; the most is ${MAX_KEYS}`);
}

function itemOf(row: FeedItemTables['feed_items']): StoredItem {
  const { item, digest, article, tries, seen_at } = row;
  return { key: item, digest, article, tries, seenAt: seen_at };
}
