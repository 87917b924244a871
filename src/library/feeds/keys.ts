/** How the items of a feed are told apart, and how a change of one is noticed. */
import { createHash } from 'node:crypto';
import type { FeedItem } from '../../articles/reading.ts';

/** An item and the names under which it is remembered. */
export interface KeyedItem {
  item: FeedItem;
  /** The same at every check, as long as the feed names the item as it does; 43 characters. */
  key: string;
  /** Another one when the feed says something else of the item. */
  digest: string;
}

/** What may name an item, the best first: many feeds give several items the same id, or all of them the same link. */
const NAMES: readonly ((item: FeedItem) => (string | null)[])[] = [
  ({ id }) => [id],
  ({ id, link }) => [id, link],
  ({ id, link, title }) => [id, link, title],
  item => [item.id, item.link, item.title, item.text],
];

/** The items in their order, each under the first name that no other item of the feed has. Of items that are alike in all of it the first is kept. */
export function keyed(items: readonly FeedItem[]): KeyedItem[] {
  const keys = new Map<FeedItem, string>();
  let unnamed = [...items];
  for (const name of NAMES) {
    const isLast = name === NAMES.at(-1);
    const isName = (item: FeedItem) => isLast || name(item).some(Boolean);
    const named = Map.groupBy(unnamed, item => (isName(item) ? hash(...name(item)) : ''));
    unnamed = [];
    for (const [key, group] of named) {
      const [first] = group;
      if (key && first && (group.length === 1 || isLast)) keys.set(first, key);
      else unnamed.push(...group);
    }
  }
  return items.flatMap(item => {
    const key = keys.get(item);
    return key ? [{ item, key, digest: digestOf(item) }] : [];
  });
}

/** The newest first, if the feed dates them all; otherwise as the feed has them, which is the newest first as a rule. */
export function newestFirst(items: readonly KeyedItem[]): KeyedItem[] {
  if (items.some(({ item }) => item.publishedAt === null)) return [...items];
  return items.toSorted((a, b) => (b.item.publishedAt ?? 0) - (a.item.publishedAt ?? 0));
}

/** Without `updatedAt`: many feeds say “now” at every poll. */
function digestOf({ link, title, byline, publishedAt, text }: FeedItem): string {
  return hash(link, title, byline, String(publishedAt), text);
}

/** SHA-256 in 43 characters. */
function hash(...parts: (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
