/** From an address to what can be shown and added: over a real server, with the real reader. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/library/intake/fetch-article.ts';
import type { Library } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/stored-library.ts';
import { articlePage, articleText, openWeb, type Web } from '../../helpers/web.ts';
import { ADMIN, NOW, SERVER, stores } from '../newsdesk.ts';

const { newFile, open } = stores();
let web: Web;
beforeAll(async () => {
  web = await openWeb();
});
afterAll(() => web.close());

const read = (address: string, now = NOW) => readAddress(web.access, address, now);

describe('an address', () => {
  it('becomes a source with everything that its page states', async () => {
    web.put('http://news.example/lisbon', articlePage('Lisbon'));
    expect(await read('http://news.example/lisbon')).toEqual({
      source: {
        title: 'The harbour of Lisbon opens a second pier',
        text: articleText('Lisbon'),
        link: 'http://news.example/lisbon',
        publisher: 'Harbour Daily',
        date: '2026-06-02',
        lang: 'en',
      },
      warnings: [],
      feeds: [],
    });
  });

  it.each([
    [
      'of the same site is believed',
      'http://www.news.example/lisbon?utm_source=x#top',
      'http://www.news.example/lisbon',
    ],
    ['of another site is not', 'http://other.example/lisbon', 'http://m.news.example/story'],
    ['that is the front page is not', 'http://news.example/', 'http://m.news.example/story'],
  ])('a canonical link %s', async (_, canonical, link) => {
    const head = `<link rel="canonical" href="${canonical}">`;
    web.put('http://m.news.example/story?fbclid=1', articlePage('Lisbon', { head }));
    expect((await read('http://m.news.example/story?fbclid=1')).source.link).toBe(link);
  });

  it('has the link of where it leads to', async () => {
    web.put('http://short.example/x', { status: 301, headers: { Location: 'http://news.example/lisbon' } });
    expect((await read('http://short.example/x')).source.link).toBe('http://news.example/lisbon');
  });

  it('is decoded as its page says', async () => {
    const page = articlePage('Lisbon', { head: '<meta charset="windows-1251">' });
    const [before = '', after = ''] = page.split('The mayor');
    const body = Buffer.concat([
      Buffer.from(before),
      Buffer.from([0xcc, 0xfd, 0xf0]),
      Buffer.from(after, 'latin1'),
    ]);
    web.put('http://news.example/ru', { headers: { 'Content-Type': 'text/html' }, body });
    expect((await read('http://news.example/ru')).source.text).toMatch(/^Мэр of Lisbon/u);
  });

  it('has no date later than now', async () => {
    const now = Date.UTC(2026, 4, 1, 8, 30);
    expect((await read('http://news.example/lisbon', now)).source.date).toBe('2026-05-01 08:30:00Z');
  });

  it('is cut where cutting is harmless, and not within a character', async () => {
    const title = `${'t'.repeat(299)}🙂 and more`;
    const head = `<meta name="author" content="${'By Nobody '.repeat(30)}">`;
    web.put('http://news.example/long', articlePage('Lisbon', { title, head }));
    const { source } = await read('http://news.example/long');
    expect(source.title).toBe('t'.repeat(299));
    expect((source.byline ?? '').length).toBeLessThanOrEqual(200);
  });

  it('says what may be wrong with its page, and which feeds it names', async () => {
    const head = '<link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml">';
    const page = articlePage('Lisbon', { head, text: articleText('Lisbon').slice(0, 160) });
    web.put('http://news.example/short', page.replace('article:published_time', 'x'));
    expect(await read('http://news.example/short')).toMatchObject({
      warnings: ['no date found', 'very short, maybe a paywall'],
      feeds: [{ title: 'News', url: 'http://news.example/feed.xml' }],
    });
  });

  it.each([
    ['http://news.example/nothing', 'news.example has no page at that address (404).'],
    ['http://news.example/feed', 'That is a feed, not a page. Please follow it with /feed follow.'],
    ['http://news.example/picture', 'That is an image, not an article.'],
    ['http://127.0.0.1/', /not a public site/],
    ['ftp://news.example/', /not a web address/],
    ['http://news.example/far', /more than 512|512 is the most/],
  ])('%s is refused with a sentence', async (address, sentence) => {
    web.put('http://news.example/feed', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>');
    web.put('http://news.example/picture', { headers: { 'Content-Type': 'image/png' }, body: '\x89PNG\r\n' });
    const far = `/${'far'.repeat(200)}`;
    web.put('http://news.example/far', { status: 302, headers: { Location: far } });
    web.put(`http://news.example${far}`, articlePage('Lisbon'));
    await expect(read(address)).rejects.toThrow(sentence);
  });

  it('is not read unattended where robots.txt forbids it', async () => {
    web.put('http://shy.example/robots.txt', 'User-agent: *\nDisallow: /');
    web.put('http://shy.example/lisbon', articlePage('Lisbon'));
    await expect(
      readAddress(web.access, 'http://shy.example/lisbon', NOW, { unattended: true }),
    ).rejects.toThrow('robots.txt');
    expect((await read('http://shy.example/lisbon')).source.title).toContain('Lisbon');
  });
});

describe('refresh', () => {
  const address = 'http://daily.example/lisbon';
  async function added(): Promise<{ library: Library; id: string }> {
    const options = { onError: (error: unknown) => expect.fail(String(error)), web: web.access };
    const library = await openLibrary(SERVER, await open(newFile()), options);
    web.put(address, articlePage('Lisbon'));
    const { source } = await library.read(address, NOW);
    const result = await library.add({ ...source, publisher: 'As typed' }, ADMIN, NOW);
    if (!result.added) throw new Error('not added');
    return { library, id: result.article.id };
  }

  it('changes nothing if the page says the same, or states no date any more', async () => {
    const { library, id } = await added();
    expect(await library.refresh(id, NOW + 1)).toMatchObject({ kind: 'unchanged', article: { id } });
    web.put(address, articlePage('Lisbon').replace('article:published_time', 'x'));
    expect(await library.refresh(id, NOW + 1)).toMatchObject({ kind: 'unchanged' });
    expect(await library.refresh('nosucharticle0', NOW)).toBeNull();
  });

  it('puts what the page says now in the place of the old, and counts the words', async () => {
    const { library, id } = await added();
    const text = `${articleText('Lisbon').replace('four years', 'five long years')}\n\nBoats may use it from June.`;
    web.put(
      address,
      articlePage('Lisbon', { text, title: 'A pier for Lisbon' }).replace('2026-06-02', '2026-06-03'),
    );
    const refreshed = await library.refresh(id, NOW + 60_000);
    expect(refreshed).toMatchObject({
      kind: 'changed',
      before: { id, title: 'The harbour of Lisbon opens a second pier', publishedAt: Date.UTC(2026, 5, 2) },
      after: {
        title: 'A pier for Lisbon',
        text,
        url: address,
        publisher: 'As typed',
        publishedAt: Date.UTC(2026, 5, 3),
        addedBy: ADMIN,
        addedAt: NOW,
      },
      words: { added: 8, removed: 1 },
    });
    expect(library.size).toBe(1);
    expect(await library.article(id)).toBeNull();
  });

  it.each([
    ['is gone', { status: 410 }, /taken that page down/],
    [
      'shows a cookie notice',
      articlePage('Lisbon', {
        text: 'We and our partners use cookies. Accept all cookies or read our privacy policy about cookies and consent, so that this site can go on.',
      }),
      /looks like a cookie notice/,
    ],
    ['shows hardly anything', articlePage('Lisbon', { text: 'Moved.' }), /too few|missing/],
  ])('keeps the old one if the page %s', async (_, answer, sentence) => {
    const { library, id } = await added();
    web.put(address, answer);
    await expect(library.refresh(id, NOW)).rejects.toThrow(sentence);
    expect(await library.article(id)).not.toBeNull();
  });

  it('keeps the old one if another article says by now the same', async () => {
    const { library, id } = await added();
    web.put('http://daily.example/porto', articlePage('Porto'));
    const porto = await library.add(
      (await library.read('http://daily.example/porto', NOW)).source,
      ADMIN,
      NOW,
    );
    web.put(address, articlePage('Porto'));
    expect(await library.refresh(id, NOW)).toMatchObject({
      kind: 'another',
      same: { id: porto.added ? porto.article.id : '' },
    });
    expect(library.size).toBe(2);
  });
});

it('a library that was opened without a way out says so', async () => {
  const library = await openLibrary(SERVER, await open(newFile()), { onError: () => {} });
  await expect(async () => library.read('http://news.example/', NOW)).rejects.toThrow('without a way out');
});
