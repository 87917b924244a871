/** What a Store promises about feeds: who gets a feed that is due, and what is remembered of its items. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import type { StoredItem } from '../../../src/storage/stores/feed-item-store.ts';
import type { FeedOutcome, StoredFeed } from '../../../src/storage/stores/feed-store.ts';

const OURS = '100000000000000001';
const THEIRS = '100000000000000002';

export const feed: StoredFeed = {
  id: 'feed0000000001',
  url: 'https://news.example/feed.xml',
  page: 'https://news.example/',
  title: 'The Example — «ünïcode»',
  channel: '300000000000000001',
  addedBy: '200000000000000001',
  addedAt: 1_780_000_000_000,
  state: 'active',
  dueAt: 1_780_000_000_000,
  checkedAt: null,
  settled: false,
  failures: 0,
  problem: null,
  etag: null,
  lastModified: null,
  everyMs: null,
  channelProblem: null,
};
const item: StoredItem = {
  key: 'key',
  digest: 'digest',
  article: 'id000000000001',
  tries: 0,
  seenAt: 1_780_000_000_000,
};
const numberedFeed = (n: number, change: Partial<StoredFeed> = {}): StoredFeed => ({
  ...feed,
  id: `feed000000000${n}`,
  url: `https://news.example/${n}`,
  ...change,
});
const outcomeOf = (from: StoredFeed, change: Partial<FeedOutcome> = {}): FeedOutcome => {
  const { id: _, url: _url, channel: _channel, addedBy: _by, addedAt: _at, ...outcome } = from;
  return { ...outcome, ...change };
};

export function feedsContract(store: () => Store): void {
  describe('feeds', () => {
    it('gives back a feed as it was followed, and another owner sees nothing', async () => {
      expect(await store().followFeed(OURS, feed, 10)).toEqual({ followed: true });
      expect(await store().feed(OURS, feed.id)).toEqual(feed);
      expect(await store().feeds(OURS)).toEqual([feed]);
      expect(await store().feed(THEIRS, feed.id)).toBeNull();
      expect(await store().feeds(THEIRS)).toEqual([]);
      expect(await store().unfollowFeed(THEIRS, feed.id)).toBeNull();
    });

    it('follows an address once for each owner', async () => {
      await store().followFeed(OURS, feed, 10);
      const again = { ...feed, id: 'another0000000' };
      expect(await store().followFeed(OURS, again, 10)).toEqual({ followed: false, same: feed });
      expect(await store().followFeed(THEIRS, again, 10)).toEqual({ followed: true });
    });

    it('follows as many as may be, also of those that come at once', async () => {
      const all = [1, 2, 3, 4, 5].map(n => store().followFeed(OURS, numberedFeed(n), 3));
      const followed = (await Promise.all(all)).filter(each => each.followed);
      expect(followed).toHaveLength(3);
      expect(await store().feeds(OURS)).toHaveLength(3);
      expect(await store().followFeed(OURS, numberedFeed(6), 3)).toEqual({ followed: false, same: null });
      expect(await store().followFeed(OURS, numberedFeed(6), 4)).toEqual({ followed: true });
    });

    it('forgets a feed with its items, and leaves another owner’s', async () => {
      for (const owner of [OURS, THEIRS]) {
        await store().followFeed(owner, feed, 10);
        await store().saveFeedItem(owner, feed.id, item);
      }
      expect(await store().unfollowFeed(OURS, feed.id)).toEqual(feed);
      expect(await store().unfollowFeed(OURS, feed.id)).toBeNull();
      expect(await store().feedItems(OURS, feed.id, [item.key])).toEqual([]);
      expect(await store().feedItems(THEIRS, feed.id, [item.key])).toEqual([item]);
    });

    it('lists what is due, longest first, in pieces, without paused feeds and those of later', async () => {
      await store().followFeed(OURS, numberedFeed(1, { dueAt: 30 }), 10);
      await store().followFeed(OURS, numberedFeed(2, { dueAt: 10 }), 10);
      await store().followFeed(OURS, numberedFeed(3, { dueAt: 51 }), 10);
      await store().followFeed(OURS, numberedFeed(4, { dueAt: 5, state: 'paused' }), 10);
      await store().followFeed(THEIRS, numberedFeed(1, { dueAt: 30 }), 10);
      await store().followFeed(THEIRS, numberedFeed(5, { dueAt: 50 }), 10);
      const seen: string[] = [];
      for (let last: Awaited<ReturnType<Store['dueFeeds']>>[number] | undefined; ; ) {
        const [next] = await store().dueFeeds(50, 1, last);
        if (!next) break;
        last = next;
        seen.push(`${next.owner === OURS ? 'ours' : 'theirs'} ${next.feed.id.at(-1)}`);
      }
      expect(seen).toEqual(['ours 2', 'ours 1', 'theirs 1', 'theirs 5']);
      expect(await store().dueFeeds(50, 10)).toHaveLength(4);
    });

    it('lists a feed that is due in ten years, as only a wrong clock can have it, after all others', async () => {
      const now = Date.parse('2026-08-01T12:00:00Z');
      const years = 10 * 365 * 86_400_000;
      await store().followFeed(OURS, numberedFeed(1, { dueAt: now + years }), 10);
      await store().followFeed(OURS, numberedFeed(2, { dueAt: now + 30 * 86_400_000 }), 10);
      await store().followFeed(OURS, numberedFeed(3, { dueAt: now }), 10);
      const due = await store().dueFeeds(now, 10);
      expect(due.map(({ feed: { id } }) => id.at(-1))).toEqual(['3', '1']);
    });

    it('gives a due feed to one of those who claim it', async () => {
      await store().followFeed(OURS, feed, 10);
      await store().followFeed(THEIRS, feed, 10);
      const claims = Array.from({ length: 8 }, (_, n) =>
        store().claimFeed(OURS, feed.id, feed.dueAt, feed.dueAt + 1_000 + n),
      );
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
      expect(await store().claimFeed(OURS, feed.id, feed.dueAt, feed.dueAt + 5_000)).toBe(false);
      expect((await store().feed(THEIRS, feed.id))?.dueAt).toBe(feed.dueAt);
    });

    it('writes the outcome of whoever holds the claim, and of nobody else', async () => {
      await store().followFeed(OURS, feed, 10);
      const lease = feed.dueAt + 1_000;
      await store().claimFeed(OURS, feed.id, feed.dueAt, lease);
      const outcome = outcomeOf(feed, {
        title: 'Another title',
        page: null,
        state: 'paused',
        dueAt: lease + 5_000,
        checkedAt: lease,
        settled: true,
        failures: 3,
        problem: { en: 'It answers 500.', de: 'Es antwortet mit 500.' },
        etag: '"a b"',
        lastModified: 'Tue, 02 Jun 2026 08:00:00 GMT',
        everyMs: 3_600_000,
        channelProblem: { en: 'There is no such channel any more.' },
      });
      expect(await store().finishFeed(THEIRS, feed.id, lease, outcome)).toBe(false);
      expect(await store().finishFeed(OURS, feed.id, lease + 1, outcome)).toBe(false);
      expect(await store().feed(OURS, feed.id)).toEqual({ ...feed, dueAt: lease });
      expect(await store().finishFeed(OURS, feed.id, lease, outcome)).toBe(true);
      expect(await store().feed(OURS, feed.id)).toEqual({ ...feed, ...outcome });
      expect(await store().finishFeed(OURS, feed.id, lease, outcome)).toBe(false);
    });

    it('moves a feed to an address that is not followed yet', async () => {
      await store().followFeed(OURS, numberedFeed(1), 10);
      await store().followFeed(OURS, numberedFeed(2), 10);
      await store().followFeed(THEIRS, numberedFeed(1), 10);
      expect(await store().moveFeed(OURS, numberedFeed(1).id, numberedFeed(2).url)).toBe(false);
      expect(await store().moveFeed(OURS, 'nowhere', 'https://news.example/new')).toBe(false);
      expect(await store().moveFeed(OURS, numberedFeed(1).id, numberedFeed(1).url)).toBe(true);
      expect(await store().moveFeed(OURS, numberedFeed(1).id, 'https://news.example/new')).toBe(true);
      const urls = async (owner: string) => (await store().feeds(owner)).map(({ url }) => url);
      expect(await urls(OURS)).toEqual(['https://news.example/new', numberedFeed(2).url]);
      expect(await urls(THEIRS)).toEqual([numberedFeed(1).url]);
    });

    it('announces in another channel, and forgets what was wrong with the one before', async () => {
      const broken = { ...feed, channelProblem: { en: 'I may not write there.' } };
      await store().followFeed(OURS, broken, 10);
      await store().followFeed(THEIRS, broken, 10);
      expect(await store().setFeedChannel(OURS, feed.id, '300000000000000002')).toBe(true);
      expect(await store().setFeedChannel(OURS, 'nowhere', null)).toBe(false);
      expect(await store().feed(OURS, feed.id)).toEqual({ ...feed, channel: '300000000000000002' });
      expect(await store().feed(THEIRS, feed.id)).toEqual(broken);
    });

    it('remembers items by their keys, replaces them, and forgets old ones that no longer stand', async () => {
      await store().followFeed(OURS, feed, 10);
      for (const key of ['a', 'b', 'c']) await store().saveFeedItem(OURS, feed.id, { ...item, key });
      await store().saveFeedItem(OURS, feed.id, { ...item, key: 'b', article: null, tries: 2, digest: 'x' });
      await store().saveFeedItem(THEIRS, feed.id, { ...item, key: 'a' });
      const found = await store().feedItems(OURS, feed.id, ['b', 'a', 'nowhere']);
      expect(found.map(({ key }) => key).sort()).toEqual(['a', 'b']);
      expect(found.find(({ key }) => key === 'b')).toEqual({
        ...item,
        key: 'b',
        article: null,
        tries: 2,
        digest: 'x',
      });
      expect(await store().forgetFeedItems(OURS, feed.id, item.seenAt, [])).toBe(0);
      expect(await store().forgetFeedItems(OURS, feed.id, item.seenAt + 1, ['b'])).toBe(2);
      expect(await store().feedItems(OURS, feed.id, ['a', 'b', 'c'])).toHaveLength(1);
      expect(await store().feedItems(THEIRS, feed.id, ['a'])).toHaveLength(1);
      expect(await store().feedItems(OURS, feed.id, [])).toEqual([]);
    });

    it('takes 1,000 keys at once, not 1,001', async () => {
      const keys = Array.from({ length: 1_000 }, (_, n) => `key ${n}`);
      expect(await store().feedItems(OURS, feed.id, keys)).toEqual([]);
      await expect(store().feedItems(OURS, feed.id, [...keys, 'one more'])).rejects.toThrow(RangeError);
      await expect(store().forgetFeedItems(OURS, feed.id, 1, [...keys, 'one more'])).rejects.toThrow(
        RangeError,
      );
    });
  });
}
