/** The poller: what is due is checked once, by whoever serves it, ever less often where it fails, and never silently given up. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { EVERY_MS, PAUSE_AFTER } from '../../../src/library/feeds/check.ts';
import {
  LOOK_MS,
  MAX_CHECKS_OWNER,
  type Poller,
  type PollerOptions,
  SWEEP_MS,
  startPoller,
} from '../../../src/library/feeds/poller.ts';
import type { Libraries } from '../../../src/library/libraries.ts';
import { item, rss } from '../../helpers/feed.ts';
import { OTHER, SERVER, source } from '../newsdesk.ts';
import { BOSS, CHANNEL, desks, FEED } from './feeds-with-web.ts';

const SECOND = '300000000000000002';
const MINUTE_MS = 60_000;
const desk = desks();
let pollers: Poller[] = [];
afterEach(async () => {
  await Promise.all(pollers.map(each => each.close()));
  pollers = [];
});

function start(libraries: Libraries = desk().libraries, change: Partial<PollerOptions> = {}): Poller {
  const { clock, errors } = desk();
  const poller = startPoller({
    feeds: libraries.feeds,
    serves: () => true,
    owners: () => [SERVER],
    now: () => clock.now(),
    timers: clock,
    onError: error => void errors.push(error),
    ...change,
  });
  pollers.push(poller);
  return poller;
}

/** Lets time pass, and what falls due meanwhile be done. */
async function pass(poller: Poller | Poller[], ms: number): Promise<void> {
  const idle = () => Promise.all([poller].flat().map(each => each.idle()));
  await idle();
  for (const end = desk().clock.now() + ms; desk().clock.now() < end; ) {
    desk().clock.advance(Math.min(LOOK_MS, end - desk().clock.now()));
    await idle();
  }
}

/** As pass, but in one leap: what falls due meanwhile is done at its end. */
async function leap(poller: Poller, ms: number): Promise<void> {
  await poller.idle();
  desk().clock.advance(ms);
  await pass(poller, LOOK_MS);
}

/** Lets time pass up to the next check of the feed, and that be done. */
async function passToNext(poller: Poller): Promise<void> {
  await leap(poller, Math.max((await desk().stored()).dueAt - desk().clock.now(), 0));
}

const follow = (channel: string | null = null, address = FEED) => desk().feeds.follow(address, channel, BOSS);
const size = async () => (await desk().libraries.library(SERVER)).size;
const times = (address = FEED) => desk().web.asked.filter(each => each === address).length;

describe('a feed that is due', () => {
  it('is checked every quarter of an hour, and what is new comes in', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow();
    const poller = start();
    await pass(poller, EVERY_MS - 1);
    expect(times()).toBe(1);
    desk().web.put(FEED, rss([item('Bray'), item('Aber')]));
    await pass(poller, LOOK_MS + 1);
    expect(times()).toBe(2);
    expect(await size()).toBe(2);
    await pass(poller, 4 * EVERY_MS);
    expect(times()).toBe(6);
  });

  it('is left alone if this process does not serve its server, and holds nobody up', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await desk().libraries.feeds.of(OTHER).follow(FEED, null, BOSS);
    const [{ id: _, ...one } = await desk().stored()] = await desk().store.feeds(OTHER);
    for (let n = 0; n < 60; n++) {
      await desk().store.followFeed(OTHER, { ...one, id: `feed${n}`, url: `${FEED}?${n}`, dueAt: 0 }, 100);
    }
    await follow();
    const poller = start(undefined, { serves: owner => owner === SERVER });
    await pass(poller, EVERY_MS + LOOK_MS);
    expect(times()).toBe(3);
    expect(desk().web.asked.filter(each => each.startsWith(`${FEED}?`))).toEqual([]);
  });

  it('waits where its server removes the bot before its turn, and goes on once it is back', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow();
    let looked = 0;
    // The first look finds it due and queues it.
    const poller = start(undefined, { serves: () => ++looked === 1 });
    await pass(poller, EVERY_MS + 4 * LOOK_MS);
    expect(looked).toBeGreaterThan(2);
    expect(times()).toBe(1);
    await pass(start(), LOOK_MS);
    expect(times()).toBe(2);
  });

  it('is checked once by two processes', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow(CHANNEL);
    const both = [start(), start(await desk().another())];
    desk().web.put(FEED, rss([item('Bray'), item('Aber')]));
    for (let round = 1; round <= 4; round++) {
      await pass(both, EVERY_MS + LOOK_MS);
      expect(times()).toBe(1 + round);
    }
    expect(desk().said).toHaveLength(1);
  });

  it('waits for no other host that hangs, and for those of its own', async () => {
    const slow = (n: number) => `http://slow.example/${n}`;
    const many = Array.from({ length: 20 }, (_, n) => n);
    for (const n of many) {
      desk().web.put(slow(n), rss([]));
      await follow(null, slow(n));
    }
    desk().web.put(FEED, rss([item('Aber')]));
    await follow();
    const held: (() => void)[] = [];
    for (const n of many) {
      desk().web.put(slow(n), response => void held.push(() => response.end(rss([]))));
    }
    const { promise: done, resolve } = Promise.withResolvers<void>();
    desk().web.put(FEED, response => {
      response.end(rss([item('Bray'), item('Aber')]));
      resolve();
    });
    const poller = start();
    await pass(poller, EVERY_MS - LOOK_MS);
    desk().clock.advance(LOOK_MS);
    await done;
    for (const n of many) {
      while (!held[n]) await nextTurn();
      expect(held).toHaveLength(n + 1);
      held[n]?.();
    }
    await poller.idle();
    expect(await desk().store.dueFeeds(desk().clock.now(), 10)).toEqual([]);
  });

  it('waits for no other server, however many of its feeds hang, each on a host of its own', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await desk().libraries.feeds.of(OTHER).follow(FEED, null, BOSS);
    const [one] = await desk().store.feeds(OTHER);
    if (!one) throw new Error('not followed');
    const held: (() => void)[] = [];
    for (let n = 0; n < 60; n++) {
      const url = `http://slow${n}.example/`;
      desk().web.put(url, response => void held.push(() => response.end(rss([]))));
      await desk().store.followFeed(SERVER, { ...one, id: `feed${n}`, url, dueAt: 0 }, 100);
    }
    const { promise: done, resolve } = Promise.withResolvers<void>();
    desk().web.put(FEED, response => {
      response.end(rss([item('Aber')]));
      resolve();
    });
    desk().clock.advance(EVERY_MS);
    const poller = start();
    await done;
    expect(held.length).toBeLessThanOrEqual(MAX_CHECKS_OWNER);
    const closed = poller.close();
    for (const answer of held) answer();
    await closed;
  });

  it('is checked again if the process was killed in the middle, and nothing comes twice', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow(CHANNEL);
    const before = await desk().stored();
    desk().web.put(FEED, rss([item('Bray'), item('Aber')]));
    // A check that claimed the feed, took an item in, and got no further.
    const lease = before.dueAt + 6 * MINUTE_MS;
    await desk().store.claimFeed(SERVER, before.id, before.dueAt, lease);
    const library = await desk().libraries.library(SERVER);
    await library.add(source('Unrelated'), 'feed', desk().clock.now());
    const poller = start(await desk().another());
    await pass(poller, EVERY_MS);
    expect(times()).toBe(1);
    await pass(poller, 6 * MINUTE_MS + LOOK_MS);
    expect(times()).toBe(2);
    expect(await size()).toBe(3);
  });
});

describe('closing', () => {
  it('ends a check in the middle, which is then due at once and starts over', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow(CHANNEL);
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    desk().web.put(FEED, () => resolve());
    const poller = start();
    await pass(poller, EVERY_MS - LOOK_MS);
    desk().clock.advance(LOOK_MS);
    await asked;
    await poller.close();
    expect(await desk().stored()).toMatchObject({ state: 'active', failures: 0, dueAt: desk().clock.now() });
    desk().web.put(FEED, rss([item('Bray'), item('Aber')]));
    await start(await desk().another()).idle();
    expect(desk().said).toMatchObject([{ channel: CHANNEL, announcement: { kind: 'headlines' } }]);
  });

  it('looks for nothing more', async () => {
    const poller = start();
    await poller.close();
    await nextTurn();
    expect(desk().clock.waits).toEqual([]);
  });
});

describe('failures', () => {
  it('space the checks out: 5 min · 2ⁿ, at most a day; then the feed is paused and the admins are told', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow(CHANNEL);
    desk().web.put(FEED, { status: 500 });
    const poller = start();
    const waits: number[] = [];
    for (let n = 1; n < PAUSE_AFTER; n++) {
      await passToNext(poller);
      const { dueAt, checkedAt, state, failures, problem } = await desk().stored();
      expect({ state, failures }).toEqual({ state: 'active', failures: n });
      expect(problem).toMatchObject({
        en: expect.stringContaining('500'),
        ja: expect.stringContaining('500'),
      });
      waits.push((dueAt - (checkedAt ?? 0)) / MINUTE_MS);
    }
    expect(waits).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 1440]);
    expect(desk().said).toEqual([]);
    await passToNext(poller);
    const paused = await desk().stored();
    expect(paused).toMatchObject({ state: 'paused', failures: PAUSE_AFTER });
    expect(desk().said).toMatchObject([
      { channel: CHANNEL, announcement: { kind: 'paused', feed: { id: paused.id } } },
    ]);
    const before = times();
    await leap(poller, 2 * 24 * 60 * MINUTE_MS);
    expect(times()).toBe(before);
    expect(desk().said).toHaveLength(1);
  });

  it('are forgotten by one success', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow();
    desk().web.put(FEED, 'no feed at all');
    const poller = start();
    for (let n = 0; n < 3; n++) await passToNext(poller);
    expect(await desk().stored()).toMatchObject({ failures: 3 });
    desk().web.put(FEED, rss([item('Aber')]));
    await passToNext(poller);
    const { failures, problem, dueAt, checkedAt } = await desk().stored();
    expect({ failures, problem }).toEqual({ failures: 0, problem: null });
    expect(dueAt - (checkedAt ?? 0)).toBe(EVERY_MS);
  });

  it('wait as long as the site asks', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow();
    desk().web.put(FEED, { status: 429, headers: { 'Retry-After': '7200' } });
    await passToNext(start());
    const { dueAt, checkedAt } = await desk().stored();
    expect(dueAt - (checkedAt ?? 0)).toBe(120 * MINUTE_MS);
  });

  it.each([
    ['gone for good', () => ({ status: 410 })],
    ['moved into a private network', () => ({ status: 302, headers: { Location: 'http://127.0.0.1/' } })],
  ])('pause a feed at once that is %s', async (_, answer) => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow(CHANNEL);
    desk().web.put(FEED, answer());
    await passToNext(start());
    expect(await desk().stored()).toMatchObject({ state: 'paused', failures: 1 });
    expect(desk().said).toHaveLength(1);
  });

  it('of one feed do not keep others from their checks', async () => {
    const other = 'http://other.example/feed.xml';
    for (const address of [FEED, other]) desk().web.put(address, rss([item('Aber')]));
    await follow();
    await follow(null, other);
    desk().web.put(FEED, response => void response.destroy());
    await pass(start(), EVERY_MS + LOOK_MS);
    expect(times(other)).toBe(2);
    expect(desk().errors).toEqual([]);
  });
});

describe('a paused feed', () => {
  const pause = async (channel: string | null) => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow(channel);
    desk().web.put(FEED, { status: 410 });
    await passToNext(start());
  };

  it('is told in the server’s channel if it has none of its own', async () => {
    await (await desk().libraries.library(SERVER)).changeSettings({ announceChannel: SECOND });
    await pause(null);
    expect(desk().said).toMatchObject([{ channel: SECOND, announcement: { kind: 'paused' } }]);
  });

  it('is told in the server’s channel if its own does not work any more, which is noted', async () => {
    await (await desk().libraries.library(SERVER)).changeSettings({ announceChannel: SECOND });
    desk().closed.add(CHANNEL);
    await pause(CHANNEL);
    expect(desk().said).toMatchObject([{ channel: SECOND }]);
    expect((await desk().stored()).channelProblem?.en).toBe('I may not write there.');
  });

  it('keeps its problem for the list if no channel was chosen', async () => {
    await pause(null);
    expect(desk().said).toEqual([]);
    expect((await desk().stored()).problem?.en).toContain('410');
  });

  it('stays so after a check by hand that fails, and goes on after one that works', async () => {
    await pause(CHANNEL);
    const { id } = await desk().stored();
    desk().web.put(FEED, { status: 500 });
    expect((await desk().feeds.check(id)).feed.state).toBe('paused');
    expect(desk().said).toHaveLength(1);
    desk().web.put(FEED, rss([item('Aber')]));
    expect((await desk().feeds.check(id)).feed).toMatchObject({
      state: 'active',
      failures: 0,
      problem: null,
    });
  });
});

describe('announcements', () => {
  it('come once a poll with all that is new, never of the first run', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow(CHANNEL);
    expect(desk().said).toEqual([]);
    const poller = start();
    desk().web.put(FEED, rss([item('Cork'), item('Bray'), item('Aber')]));
    await passToNext(poller);
    await passToNext(poller);
    expect(desk().said).toHaveLength(1);
    const [{ announcement } = { announcement: null }] = desk().said;
    if (announcement?.kind !== 'headlines') throw new Error('no headlines');
    expect(announcement.articles.map(({ url }) => url)).toEqual([
      'http://news.example/Cork',
      'http://news.example/Bray',
    ]);
  });

  it('do not come of updates and copies', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow(CHANNEL);
    desk().web.put(FEED, rss([item('Aber', { guid: 'new' }), item('Aber', { title: 'Another title' })]));
    await passToNext(start());
    expect(desk().said).toEqual([]);
  });

  it('go to the server’s channel if the feed has none, and nowhere if there is none', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow();
    const poller = start();
    desk().web.put(FEED, rss([item('Bray'), item('Aber')]));
    await passToNext(poller);
    expect(desk().said).toEqual([]);
    await (await desk().libraries.library(SERVER)).changeSettings({ announceChannel: SECOND });
    desk().web.put(FEED, rss([item('Cork'), item('Aber')]));
    await passToNext(poller);
    expect(desk().said).toMatchObject([{ channel: SECOND }]);
  });

  it('that cannot be sent leave the feed as it is, with the reason, until one can', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow(CHANNEL);
    desk().closed.add(CHANNEL);
    const poller = start();
    desk().web.put(FEED, rss([item('Bray'), item('Aber')]));
    await passToNext(poller);
    expect(await desk().stored()).toMatchObject({
      state: 'active',
      problem: null,
      channelProblem: { en: 'I may not write there.' },
    });
    expect(await size()).toBe(2);
    await passToNext(poller);
    expect((await desk().stored()).channelProblem?.en).toBe('I may not write there.');
    desk().closed.clear();
    desk().web.put(FEED, rss([item('Cork'), item('Aber')]));
    await passToNext(poller);
    expect((await desk().stored()).channelProblem).toBeNull();
  });
});

describe('retention', () => {
  const keep = async (retention: { articles: number } | { days: number }) =>
    (await desk().libraries.library(SERVER)).changeSettings({ retention });
  const links = async () =>
    (await desk().libraries.library(SERVER))
      .list({ offset: 0, limit: 50 })
      .items.map(({ url }) => url.split('/').at(-1))
      .sort();

  it('applies after a poll: the newest so many stay', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow();
    await keep({ articles: 2 });
    const dates = ['Thu, 04 Jun 2026 08:00:00 GMT', 'Wed, 03 Jun 2026 08:00:00 GMT'];
    desk().web.put(
      FEED,
      rss([item('Cork', { date: dates[0] ?? '' }), item('Bray', { date: dates[1] ?? '' })]),
    );
    await passToNext(start());
    expect(await links()).toEqual(['Bray', 'Cork']);
  });

  it('applies every hour by age, pinned ones stay, and what is too old does not come in again', async () => {
    const { clock, store } = desk();
    desk().web.put(FEED, rss([item('Aber', { date: new Date(clock.now()).toUTCString() }), item('Bray')]));
    await follow();
    const library = await desk().libraries.library(SERVER);
    const added = await library.add({ ...source('Pinned'), date: '2026-06-02' }, BOSS, clock.now());
    if (!added.added) throw new Error('not added');
    await store.pin(SERVER, added.article.id, true);
    const poller = start();
    await keep({ days: 1 });
    await leap(poller, SWEEP_MS);
    expect(await links()).toEqual(['Aber', 'Pinned']);
    desk().web.put(FEED, rss([item('Bray', { title: 'Another title' }), item('Cork')]));
    await passToNext(poller);
    expect(await links()).toEqual(['Aber', 'Pinned']);
    await leap(poller, 24 * 60 * MINUTE_MS);
    expect(await links()).toEqual(['Pinned']);
  });
});

describe('a list of feeds', () => {
  it('comes back as it went out', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow();
    const opml = await desk().feeds.export();
    const read = await desk().web.access.reader.opml(opml);
    expect(read.feeds).toEqual([{ title: 'Harbour Daily', url: FEED, page: 'http://news.example/' }]);
  });
});
