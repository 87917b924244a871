/** What came of checking a feed, stage by stage: fetched, read, and what became of each item. Types, no code. */
import type { Article } from '../../articles/article.ts';
import type { FeedKind } from '../../articles/reading.ts';
import type { Problem } from '../../problem.ts';
import type { StoredFeed } from '../../storage/stores/feed-store.ts';
import type { Spoken } from '../../wording/spoken.ts';

/** A feed that a library follows: see storage/stores/feed-store.ts. */
export type Feed = StoredFeed;

/** What became of an item. */
export type Fate =
  | { kind: 'new'; article: Article }
  /** Title, text or date have changed: the article took the place of the one before. */
  | { kind: 'updated'; article: Article }
  /** Dealt with at an earlier check, and the same since. */
  | { kind: 'known' }
  | { kind: 'skipped'; why: Problem }
  /** It is tried again at the next check. */
  | { kind: 'later'; why: Problem };

export interface ItemReport {
  /** As the feed gives it; may be empty. */
  title: string;
  fate: Fate;
}

export interface CheckReport {
  /** As it is after the check: with its state, its problem and when it is checked next. */
  feed: Feed;
  /** Whether the server had anything new; null if it could not be fetched. */
  fetched: 'changed' | 'unchanged' | null;
  /** What was read; null if there was nothing to read, or it is no feed. `problems` are what could not be read of it. */
  read: { kind: FeedKind; items: number; problems: Spoken[] } | null;
  /** In the order in which they were added: oldest first. */
  items: ItemReport[];
  /** Why the feed as a whole could not be fetched, read or moved. */
  problem: Problem | null;
}
