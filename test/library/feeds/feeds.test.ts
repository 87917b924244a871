/** Feeds: found at an address, checked politely, and taken in item by item, each story once. */
import { describe, expect, it } from 'vitest';
import { NoRoom, OverBound } from '../../../src/articles/unreadable.ts';
import { EVERY_MS } from '../../../src/library/feeds/check.ts';
import { FIRST_ITEMS, MAX_PAGES, MAX_TRIES } from '../../../src/library/feeds/intake.ts';
import type { CheckReport } from '../../../src/library/feeds/report.ts';
import { openLibraries } from '../../../src/library/libraries.ts';
import { QUOTAS } from '../../../src/library/quotas.ts';
import { Problem } from '../../../src/problem.ts';
import { en } from '../../../src/wording/en/index.ts';
import { item, rss, teaser } from '../../helpers/feed.ts';
import { articlePage, articleText } from '../../helpers/web.ts';
import { OTHER, SERVER } from '../newsdesk.ts';
import { BOSS, CHANNEL, desks, FEED, fates, reasons } from './feeds-with-web.ts';

const desk = desks();
const library = () => desk().libraries.library(SERVER);

/** Follows what is at FEED and gives the first check's report. */
async function follow(channel: string | null = null): Promise<CheckReport> {
  const followed = await desk().feeds.follow(FEED, channel, BOSS);
  if (followed.kind !== 'followed') throw new Error(followed.kind);
  return followed.report;
}
const check = async () => desk().feeds.check((await desk().stored()).id);
const titles = async () => (await library()).list({ offset: 0, limit: 200 }).items.map(({ title }) => title);

describe('following', () => {
  it('takes in what the feed holds, and says so stage by stage', async () => {
    desk().web.put(FEED, rss([item('Aber'), item('Bray'), item('Cork')]));
    const report = await follow();
    expect(report).toMatchObject({
      fetched: 'changed',
      read: { kind: 'rss', items: 3, problems: [] },
      problem: null,
      feed: { title: 'Harbour Daily', url: FEED, state: 'active', settled: true, addedBy: BOSS },
    });
    expect(fates(report)).toEqual({ new: 3 });
    expect((await library()).list({ offset: 0, limit: 1 }).items).toMatchObject([
      {
        title: 'The harbour of Aber opens a second pier',
        publisher: 'Harbour Daily',
        url: 'http://news.example/Aber',
        publishedAt: Date.UTC(2026, 5, 2, 8),
        addedBy: 'feed',
        lang: 'en',
      },
    ]);
  });

  it('finds the feed that a page names, and passes over its comments', async () => {
    const links = ['comments', 'feed.xml'].map(
      name => `<link rel="alternate" type="application/rss+xml" title="${name}" href="/${name}">`,
    );
    desk().web.put('http://news.example/', articlePage('Aber', { head: links.join('') }));
    desk().web.put(FEED, rss([item('Bray')]));
    desk().web.put('http://news.example/comments', rss([item('Nonsense')]));
    const followed = await desk().feeds.follow('http://news.example/', null, BOSS);
    expect(followed).toMatchObject({ kind: 'followed', report: { feed: { url: FEED } } });
    expect(await titles()).toEqual(['The harbour of Bray opens a second pier']);
  });

  it('takes the first of a page whose feeds differ in their format alone, and leaves others to whoever asked', async () => {
    const page = (...titles: string[]) =>
      titles
        .map((title, n) => `<link rel="alternate" type="application/rss+xml" title="${title}" href="/${n}">`)
        .join('');
    desk().web.put(
      'http://news.example/',
      articlePage('Aber', { head: page('News (RSS 2.0)', 'News – Atom') }),
    );
    desk().web.put('http://news.example/0', { status: 404 });
    desk().web.put('http://news.example/1', rss([item('Bray')]));
    expect(await desk().feeds.follow('http://news.example/', null, BOSS)).toMatchObject({
      report: { feed: { url: 'http://news.example/1' } },
    });
    desk().web.put(
      'http://news.example/',
      articlePage('Aber', { head: page('News', 'Sport', 'Comments', 'Pier » Artikel-Kommentar-Feed') }),
    );
    expect(await desk().feeds.follow('http://news.example/', null, BOSS)).toEqual({
      kind: 'choices',
      choices: [
        { title: 'News', url: 'http://news.example/0' },
        { title: 'Sport', url: 'http://news.example/1' },
      ],
    });
    expect(await desk().feeds.list()).toHaveLength(1);
  });

  it('says so where there is no feed, and follows nothing', async () => {
    desk().web.put('http://news.example/page', articlePage('Aber'));
    await expect(desk().feeds.follow('http://news.example/page', null, BOSS)).rejects.toThrow(
      en.feed.noFeedThere,
    );
    await expect(desk().feeds.follow('http://news.example/nothing', null, BOSS)).rejects.toThrow('404');
    await expect(desk().feeds.follow('no address', null, BOSS)).rejects.toThrow('address');
    expect(await desk().feeds.list()).toEqual([]);
  });

  it('takes an address as people copy it', async () => {
    desk().web.put(FEED, rss([]));
    await desk().feeds.follow(' feed:http://news.example/feed.xml#top ', null, BOSS);
    expect((await desk().stored()).url).toBe(FEED);
  });

  it('follows a feed once, and another channel is a change', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow(CHANNEL);
    await expect(follow(CHANNEL)).rejects.toThrow('follows “Harbour Daily” already');
    await expect(follow()).rejects.toThrow('already');
    expect(await desk().feeds.follow(FEED, '300000000000000002', BOSS)).toMatchObject({ kind: 'channel' });
    expect(await desk().feeds.list()).toMatchObject([{ channel: '300000000000000002' }]);
  });

  it('keeps the feeds of servers apart', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    const { feed } = await follow();
    const others = desk().libraries.feeds.of(OTHER);
    expect(await others.list()).toEqual([]);
    await expect(others.check(feed.id)).rejects.toThrow(en.feed.gone);
    expect(await others.unfollow(feed.id)).toBeNull();
    expect((await desk().libraries.library(OTHER)).size).toBe(0);
    expect(await desk().feeds.unfollow(feed.id)).toMatchObject({ id: feed.id });
    expect(await desk().feeds.list()).toEqual([]);
    expect((await library()).size).toBe(1);
  });

  it(`follows ${QUOTAS.feeds} feeds at most`, async () => {
    desk().web.put(FEED, rss([]));
    await follow();
    const { id: _, url: _url, ...one } = await desk().stored();
    for (let n = 1; n < QUOTAS.feeds - 1; n++) {
      await desk().store.followFeed(SERVER, { ...one, id: `feed${n}`, url: `${FEED}?${n}` }, QUOTAS.feeds);
    }
    desk().web.put(`${FEED}?last`, rss([]));
    desk().web.put(`${FEED}?more`, rss([]));
    await desk().feeds.follow(`${FEED}?last`, null, BOSS);
    await expect(desk().feeds.follow(`${FEED}?more`, null, BOSS)).rejects.toThrow(
      en.feed.tooMany(QUOTAS.feeds),
    );
  });
});

describe('fetching', () => {
  it('asks only for what has changed', async () => {
    const seen: unknown[] = [];
    desk().web.put(FEED, response => {
      const { 'if-none-match': etag, 'if-modified-since': since } = response.req.headers;
      seen.push([etag, since]);
      if (etag) return void response.writeHead(304).end();
      const headers = { ETag: '"one"', 'Last-Modified': 'Tue, 02 Jun 2026 08:00:00 GMT' };
      response.writeHead(200, headers).end(rss([item('Aber')]));
    });
    await follow();
    for (let n = 0; n < 2; n++) {
      const report = await check();
      expect(report).toMatchObject({ fetched: 'unchanged', read: null, items: [], problem: null });
    }
    const known = ['"one"', 'Tue, 02 Jun 2026 08:00:00 GMT'];
    expect(seen).toEqual([[undefined, undefined], known, known]);
  });

  it.each([
    ['every quarter of an hour by default', {}, '', EVERY_MS],
    ['later if the feed says so', {}, '<ttl>60</ttl>', 3_600_000],
    ['not sooner', {}, '<ttl>1</ttl>', EVERY_MS],
    ['at least daily', {}, '<ttl>100000</ttl>', 86_400_000],
    ['not before what is cached is old', { 'Cache-Control': 'max-age=7200' }, '', 7_200_000],
  ])('comes again %s', async (_, headers, head, wait) => {
    desk().web.put(FEED, { headers, body: rss([item('Aber')], head) });
    const { feed } = await follow();
    expect(feed.dueAt - desk().clock.now()).toBe(wait);
  });

  it('keeps the pause that the feed asked for when it has not changed', async () => {
    desk().web.put(FEED, response => {
      if (response.req.headers['if-none-match']) return void response.writeHead(304).end();
      response.writeHead(200, { ETag: '"one"' }).end(rss([item('Aber')], '<ttl>60</ttl>'));
    });
    await follow();
    expect((await check()).feed.dueAt - desk().clock.now()).toBe(3_600_000);
  });

  it('takes on the address to which the feed has moved for good, and no other', async () => {
    const moved = 'http://news.example/new.xml';
    desk().web.put(FEED, rss([item('Aber')]));
    await follow();
    desk().web.put(moved, rss([item('Aber')]));
    desk().web.put(FEED, { status: 302, headers: { Location: moved } });
    expect((await check()).feed.url).toBe(FEED);
    desk().web.put(FEED, { status: 301, headers: { Location: moved } });
    expect((await check()).feed.url).toBe(moved);
    expect((await desk().stored()).url).toBe(moved);
  });

  it('pauses a feed that moved onto another that is followed', async () => {
    const other = 'http://news.example/other.xml';
    desk().web.put(FEED, rss([item('Aber')]));
    desk().web.put(other, rss([item('Bray')]));
    const { feed } = await follow();
    await desk().feeds.follow(other, null, BOSS);
    desk().web.put(FEED, { status: 308, headers: { Location: other } });
    const report = await desk().feeds.check(feed.id);
    expect(report.problem?.message).toBe(en.feed.movedOnto('Harbour Daily'));
    expect(report.feed.state).toBe('paused');
  });
});

describe('a feed', () => {
  it('is not at fault where the reader has no room for it', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow();
    const { access } = desk().web;
    const { reader } = access;
    access.reader = { ...reader, feed: () => Promise.reject(new NoRoom('There is too much to read.')) };
    for (let n = 0; n < 12; n++) await check();
    expect(await desk().stored()).toMatchObject({ state: 'active', failures: 0 });
    access.reader = reader;
  });
});

describe('a check under way', () => {
  /** Follows a feed, and begins a check of 15 pages of which the third keeps waiting. */
  async function begin() {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow();
    const { id } = await desk().stored();
    const names = Array.from({ length: 15 }, (_, n) => `Town${n}`);
    for (const name of names) desk().web.put(`http://news.example/${name}`, articlePage(name));
    const { promise: reached, resolve } = Promise.withResolvers<void>();
    desk().web.put('http://news.example/Town12', () => resolve());
    desk().web.put(FEED, rss(names.map(name => teaser(name))));
    const checked = desk()
      .feeds.check(id)
      .catch(error => error);
    await reached;
    return { id, checked, keys: names.map(name => `http://news.example/${name}`) };
  }

  it('ends where everything is erased, and nothing comes back', async () => {
    const { checked } = await begin();
    expect(await titles()).toHaveLength(3);
    await (await library()).history.erase();
    await checked;
    expect(await desk().store.articleIds(SERVER)).toEqual([]);
    expect(await desk().store.feeds(SERVER)).toEqual([]);
    desk().web.put(FEED, rss([item('Aber')]));
    await follow();
    expect(await desk().store.feeds(SERVER)).toHaveLength(1);
  });

  it('ends where the server was left seven days ago', async () => {
    const { checked } = await begin();
    const { servers } = desk().libraries;
    await servers.removed(SERVER, 0);
    expect(await servers.sweep(new Set(), () => true, desk().clock.now())).toEqual([SERVER]);
    await checked;
    expect(await desk().store.articleIds(SERVER)).toEqual([]);
  });

  it('ends where the feed is unfollowed, and leaves none of its items', async () => {
    const { id, checked, keys } = await begin();
    await desk().feeds.unfollow(id);
    await checked;
    expect(await desk().store.feedItems(SERVER, id, keys)).toEqual([]);
    expect(await titles()).toHaveLength(3);
  });
});

describe('items', () => {
  it('bring the same story once, whichever feed it comes from', async () => {
    const copy = `${articleText('Aber')}\n\nReporting by the agency.`;
    desk().web.put(
      FEED,
      rss([
        item('Aber', { link: 'http://news.example/Aber?utm_source=rss' }),
        item('Aber', { guid: 'two', link: 'http://news.example/Aber' }),
        item('Aber', { guid: 'three', link: 'http://copy.example/Aber', title: 'A second pier', text: copy }),
      ]),
    );
    const report = await follow();
    expect(fates(report)).toEqual({ new: 1, skipped: 2 });
    expect(reasons(report)).toEqual([
      expect.stringContaining('has the story already'),
      expect.stringContaining('has the story already'),
    ]);
    expect((await library()).size).toBe(1);
  });

  it('are not new when their title, date or text change: the article is updated', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow();
    const [before] = (await library()).list({ offset: 0, limit: 1 }).items;
    desk().clock.advance(60_000);
    for (const [change, expected] of [
      [{ title: 'Another title' }, { title: 'Another title' }],
      [
        { title: 'Another title', date: 'Wed, 03 Jun 2026 08:00:00 GMT' },
        { publishedAt: Date.UTC(2026, 5, 3, 8) },
      ],
      [{ title: 'Another title', text: `${articleText('Aber')}\n\nMore of it.` }, { title: 'Another title' }],
    ] as const) {
      desk().web.put(FEED, rss([item('Aber', change)]));
      expect(fates(await check())).toEqual({ updated: 1 });
      expect((await library()).list({ offset: 0, limit: 9 }).items).toMatchObject([
        { ...expected, url: before?.url, addedBy: 'feed', addedAt: before?.addedAt },
      ]);
      expect(fates(await check())).toEqual({ known: 1 });
    }
    const [article] = (await library()).list({ offset: 0, limit: 1 }).items;
    expect((await (await library()).article(article?.id ?? ''))?.text).toContain('More of it.');
  });

  it('stay the same article when only their link changes', async () => {
    desk().web.put(FEED, rss([item('Aber', { guid: 'one' })]));
    await follow();
    desk().web.put(FEED, rss([item('Aber', { guid: 'one', link: 'http://news.example/harbour/Aber' })]));
    await check();
    expect((await library()).size).toBe(1);
  });

  it('are all kept when they share one id', async () => {
    const guid = 'http://news.example/';
    desk().web.put(FEED, rss([item('Aber', { guid }), item('Bray', { guid }), item('Cork', { guid })]));
    expect(fates(await follow())).toEqual({ new: 3 });
    desk().web.put(FEED, rss([item('Derry', { guid }), item('Aber', { guid })]));
    expect(fates(await check())).toEqual({ new: 1, known: 1 });
    // The only one left has another key now, and is known by its link.
    desk().web.put(FEED, rss([item('Ennis', { guid })]));
    expect(fates(await check())).toEqual({ new: 1 });
    desk().web.put(FEED, rss([item('Foyle', { guid })]));
    expect(fates(await check())).toEqual({ new: 1 });
    expect((await library()).size).toBe(6);
  });

  it('dated in the future are dated now', async () => {
    desk().web.put(FEED, rss([item('Aber', { date: 'Tue, 02 Jun 2037 08:00:00 GMT' })]));
    await follow();
    const [article] = (await library()).list({ offset: 0, limit: 1 }).items;
    expect(article?.publishedAt).toBe(desk().clock.now());
  });

  it('without a link, without text, or twice are skipped, with the reason', async () => {
    desk().web.put(
      FEED,
      rss([
        item('Aber'),
        item('Bray', { link: null, guid: null }),
        item('Cork', { text: '' }),
        item('Derry', { guid: null, link: 'javascript:alert(1)' }),
        item('Aber'),
      ]),
    );
    const report = await follow();
    expect(fates(report)).toEqual({ new: 1, skipped: 4 });
    const why = reasons(report).join('\n');
    expect(why).toContain(en.feed.noLink);
    expect(why).toContain(en.feed.repeated);
    expect(why).toContain('404');
  });

  it('give others their turn, one by one', async () => {
    const names = Array.from({ length: 60 }, (_, n) => `Town${n}`);
    desk().web.put(FEED, rss(names.map(name => item(name))));
    let turns = 0;
    const seen = new Set<number>();
    const { store, clock, web } = desk();
    const libraries = openLibraries(
      {
        ...store,
        saveFeedItem(...args) {
          seen.add(turns);
          return store.saveFeedItem(...args);
        },
      },
      { web: web.access, clock: { now: () => clock.now(), random: () => 0, timers: clock } },
    );
    const tick = () => {
      turns += 1;
      ticking = setImmediate(tick);
    };
    let ticking = setImmediate(tick);
    await libraries.feeds.of(SERVER).follow(FEED, null, BOSS);
    clearImmediate(ticking);
    await libraries.close();
    expect(seen.size).toBe(60);
  });

  it('that are poisoned do not stop the others', async () => {
    desk().web.put(
      FEED,
      rss([
        item('Aber'),
        item('Bray', { link: `http://news.example/${'x'.repeat(600)}` }),
        item('Cork', { title: '<b>\u202E\u0000</b>' }),
        teaser('Derry', { link: 'http://news.example/bomb' }),
        item('Ennis', { date: 'yesterday-ish' }),
      ]),
    );
    desk().web.put('http://news.example/bomb', '<div>'.repeat(600_000));
    const report = await follow();
    const kept = await titles();
    expect(kept).toContain('The harbour of Aber opens a second pier');
    expect(kept).toContain('The harbour of Ennis opens a second pier');
    expect(reasons(report)).toHaveLength(report.items.length - kept.length);
    expect(desk().errors).toEqual([]);
  });

  it('that were removed from the library do not come back', async () => {
    desk().web.put(FEED, rss([item('Aber')]));
    await follow();
    const [article] = (await library()).list({ offset: 0, limit: 1 }).items;
    await (await library()).remove(article?.id ?? '');
    expect(fates(await check())).toEqual({ known: 1 });
    desk().web.put(FEED, rss([item('Aber', { title: 'Another title' })]));
    expect(reasons(await check())).toEqual([en.feed.removed]);
    expect((await library()).size).toBe(0);
  });

  it('do not change what somebody added by hand', async () => {
    const own = { title: 'My own title', text: articleText('Aber'), link: 'http://news.example/Aber' };
    await (await library()).add(own, BOSS, desk().clock.now());
    desk().web.put(FEED, rss([item('Aber')]));
    expect(fates(await follow())).toEqual({ skipped: 1 });
    desk().web.put(FEED, rss([item('Aber', { title: 'Another title' })]));
    expect(fates(await check())).toEqual({ skipped: 1 });
    expect(await titles()).toEqual(['My own title']);
  });

  it(`are the newest ${FIRST_ITEMS} of a feed that is new, and the older ones never come`, async () => {
    const items = Array.from({ length: FIRST_ITEMS + 2 }, (_, n) =>
      item(`Port${n}`, { date: new Date(Date.UTC(2026, 5, 1) - n * 60_000).toUTCString() }),
    );
    desk().web.put(FEED, rss(items));
    expect(fates(await follow())).toEqual({ new: FIRST_ITEMS, skipped: 2 });
    desk().web.put(FEED, rss(items.slice(1)));
    expect(fates(await check())).toEqual({ known: FIRST_ITEMS + 1 });
  });
});

describe('teasers', () => {
  const page = (name: string) => `http://news.example/${name}`;

  it('are followed to their page, with what feed and page say', async () => {
    desk().web.put(FEED, rss([teaser('Aber', { title: 'As the feed has it' })]));
    desk().web.put(page('Aber'), articlePage('Aber'));
    expect(fates(await follow())).toEqual({ new: 1 });
    const [headline] = (await library()).list({ offset: 0, limit: 1 }).items;
    expect(headline).toMatchObject({
      title: 'As the feed has it',
      publishedAt: Date.UTC(2026, 5, 2, 8),
    });
    expect((await (await library()).article(headline?.id ?? ''))?.text).toContain('mooring fees');
    expect(desk().web.asked).toEqual([FEED, 'http://news.example/robots.txt', page('Aber')]);
  });

  it('stay out where robots.txt says so, unless the teaser itself can be quoted', async () => {
    const long = `What the new pier means for the town, which had waited for it for many a year, and who is to pay for it …`;
    desk().web.put('http://news.example/robots.txt', {
      headers: { 'Content-Type': 'text/plain' },
      body: 'User-agent: Newsdesk\nDisallow: /',
    });
    desk().web.put(FEED, rss([teaser('Aber'), teaser('Bray', { text: long })]));
    const report = await follow();
    expect(fates(report)).toEqual({ new: 1, skipped: 1 });
    expect(reasons(report)[0]).toContain('robots.txt');
    expect(await titles()).toEqual(['The harbour of Bray opens a second pier']);
    expect(desk().web.asked).not.toContain(page('Aber'));
  });

  it(`are tried ${MAX_TRIES} times if their site is away, although the feed has not changed`, async () => {
    desk().web.put(FEED, response => {
      if (response.req.headers['if-none-match']) return void response.writeHead(304).end();
      response.writeHead(200, { ETag: '"one"' }).end(rss([teaser('Aber'), item('Bray')]));
    });
    desk().web.put(page('Aber'), { status: 500 });
    expect(fates(await follow())).toEqual({ later: 1, new: 1 });
    expect((await desk().stored()).settled).toBe(false);
    expect(fates(await check())).toEqual({ later: 1, known: 1 });
    const last = await check();
    expect(fates(last)).toEqual({ skipped: 1, known: 1 });
    expect(reasons(last)[0]).toContain('500');
    expect((await desk().stored()).settled).toBe(true);
    expect((await check()).fetched).toBe('unchanged');
  });

  it.each([
    ['no room', new NoRoom('There is too much to read.')],
    ['a Problem that says nothing of the page', new Problem('Closing.')],
  ])(
    'are left for later, and never given up, where the reader has trouble of its own: %s',
    async (_, trouble) => {
      const { access } = desk().web;
      const { reader } = access;
      desk().web.put(FEED, rss([item('Aber')]));
      await follow();
      desk().web.put(FEED, rss([item('Aber'), teaser('Cork')]));
      desk().web.put('http://news.example/Cork', articlePage('Cork'));
      access.reader = { ...reader, page: () => Promise.reject(trouble) };
      for (let n = 0; n <= MAX_TRIES; n++) expect(fates(await check())).toEqual({ later: 1, known: 1 });
      access.reader = reader;
      expect(fates(await check())).toEqual({ new: 1, known: 1 });
    },
  );

  it(`are tried ${MAX_TRIES} times if reading their page takes too long`, async () => {
    const { access } = desk().web;
    const { reader } = access;
    desk().web.put(FEED, rss([teaser('Aber')]));
    desk().web.put('http://news.example/Aber', articlePage('Aber'));
    access.reader = { ...reader, page: () => Promise.reject(new OverBound('That page took too long.')) };
    const reports = [await follow(), await check(), await check()];
    expect(reports.map(fates)).toEqual([{ later: 1 }, { later: 1 }, { skipped: 1 }]);
    access.reader = reader;
  });

  it('come in at a later try', async () => {
    desk().web.put(FEED, rss([teaser('Aber')]));
    desk().web.put(page('Aber'), { status: 503 });
    expect(fates(await follow())).toEqual({ later: 1 });
    desk().web.put(page('Aber'), articlePage('Aber'));
    expect(fates(await check())).toEqual({ new: 1 });
  });

  it(`cost ${MAX_PAGES} pages a check, and the rest comes soon`, async () => {
    const names = Array.from({ length: MAX_PAGES + 3 }, (_, n) => `Port${n}`);
    desk().web.put(FEED, rss(names.map(name => teaser(name))));
    for (const name of names) desk().web.put(page(name), articlePage(name));
    const report = await follow();
    expect(fates(report)).toEqual({ new: MAX_PAGES, later: 3 });
    expect(report.feed).toMatchObject({ settled: false, dueAt: desk().clock.now() + 5 * 60_000 });
    expect(fates(await check())).toEqual({ new: 3, known: MAX_PAGES });
    expect((await desk().stored()).settled).toBe(true);
  });
});

describe('an address that is too long for an index', () => {
  const long = `http://news.example/${'新'.repeat(300)}`;

  it('is not followed, with a sentence', async () => {
    desk().web.put(new URL(long).href, rss([item('Aber')]));
    await expect(desk().feeds.follow(long, null, BOSS)).rejects.toThrow(
      '2720 characters, and 2000 is the most',
    );
  });

  it('is left out of an import, which takes in all others', async () => {
    const outlines = ['http://a.example/', long, 'http://b.example/'].map(
      url => `<outline xmlUrl="${url}"/>`,
    );
    const opml = `<opml version="2.0"><body>${outlines.join('')}</body></opml>`;
    desk().web.put('http://news.example/list', { body: opml, headers: { 'content-type': 'text/xml' } });
    const { access } = desk().web;
    access.attachments = access.downloader;
    const imported = await desk().feeds.import('http://news.example/list', BOSS);
    expect(imported).toMatchObject({ followed: 2, problems: [{ en: expect.stringContaining('2720') }] });
  });
});
