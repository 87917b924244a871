/** robots.txt: the examples of RFC 9309, what sites write in truth, and when it is asked. */
import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { openDownloader } from '../../src/web/download.ts';
import { DownloadProblem } from '../../src/web/download-problem.ts';
import { isAllowed, parseRobots, RobotsCache } from '../../src/web/robots.ts';
import { HandClock } from '../helpers/clock.ts';
import { failureOf, openSite } from './site.ts';

const AGENT = 'Newsdesk/1.0 (+https://desk.example/)';
const may = (robots: string, path: string) => isAllowed(parseRobots(Buffer.from(robots), AGENT), path);

describe('which group counts', () => {
  test.each([
    ['User-agent: *\nDisallow: /', false],
    ['User-agent: other\nDisallow: /', true],
    ['User-agent: *\nDisallow: /\nUser-agent: NEWSDESK\nAllow: /', true],
    ['User-agent: newsdesk/2.0 # us\nDisallow: /a', false],
    ['User-agent: newsdesk\nUser-agent: other\nDisallow: /a', false],
    ['User-agent: other\nUser-agent: newsdesk\n\nCrawl-delay: 5\nDisallow: /a', false],
    [
      'User-agent: newsdesk\nDisallow: /b\nUser-agent: x\nDisallow: /\nUser-agent: newsdesk\nDisallow: /a',
      false,
    ],
    ['User-agent: newsdesk\nDisallow:\nUser-agent: *\nDisallow: /', true],
    ['User-agent: newsdesk\nUser-agent: *\nDisallow: /a', false],
    ['\uFEFFuser-agent:*\r\ndisallow:/a', false],
    ['Disallow: /', true],
    ['<html>Not found</html>', true],
    ['', true],
  ])('%j: %s', async (robots, expected) => {
    expect(await may(robots, '/a')).toBe(expected);
  });
});

describe('the longest pattern decides', () => {
  test.each([
    // The table of section 2.2.2 and the examples of section 5.
    ['Disallow: /\nAllow: /p', '/page', true],
    ['Allow: /folder\nDisallow: /folder', '/folder/page', true],
    ['Disallow: /page\nAllow: /page', '/page', true],
    ['Allow: /example/page/\nDisallow: /example/page/disallowed.gif', '/example/page/disallowed.gif', false],
    ['Allow: /page\nDisallow: /*.htm', '/page.htm', false],
    ['Allow: /$\nDisallow: /', '/', true],
    ['Allow: /$\nDisallow: /', '/page.htm', false],
    ['Disallow: /fish', '/Fish', true],
    ['Disallow: /fish/', '/fish', true],
    ['Disallow: /*.gif$', '/a.gif', false],
    ['Disallow: /*.gif$', '/a.gif?x', true],
    ['Disallow: /a*b*c', '/a1c2b', true],
    ['Disallow: /a*b*c', '/a1b2c3', false],
    ['Disallow: /*ab$', '/abab', false],
    ['Disallow: /ab*b$', '/ab', true],
    ['Disallow: *', '/a', false],
    ['Disallow: /*?', '/a?b=1', false],
    ['Disallow: /foo/bar/ツ', '/foo/bar/%E3%83%84', false],
    ['Disallow: /foo/bar/%e3%83%84', '/foo/bar/%E3%83%84', false],
    ['Disallow: /foo/bar/%62%61%7A', '/foo/bar/baz', false],
    ['Disallow: /a%2Fb', '/a/b', true],
  ])('%j for %s: %s', async (rules, path, expected) => {
    expect(await may(`User-agent: *\n${rules}`, path)).toBe(expected);
  });
});

test('others get their turn while many rules are compared', async () => {
  const rules = Array.from({ length: 2_000 }, (_, n) => `Disallow: /*b${n}`).join('\n');
  const turns: string[] = [];
  const asked = may(`User-agent: *\n${rules}\nDisallow: /a`, `/${'a'.repeat(1_000)}`).then(allowed =>
    turns.push(`allowed: ${allowed}`),
  );
  setImmediate(() => turns.push('another'));
  await asked;
  expect(turns).toEqual(['another', 'allowed: false']);
});

test('thousands of agents and of rules take no longer together than apart', () => {
  const agents = Array.from({ length: 17_576 }, (_, n) => `user-agent:${n.toString(36)}`).join('\n');
  const rules = Array.from({ length: 30_000 }, (_, n) => `allow:/${n}`).join('\n');
  const took = (text: string) => {
    const bytes = Buffer.from(text);
    const startedAt = performance.now();
    expect(parseRobots(bytes, AGENT)).toHaveLength(0);
    return performance.now() - startedAt;
  };
  took(`${agents}\nuser-agent:x\n${rules}`);
  const apart = took(agents) + took(`user-agent:x\n${rules}`);
  expect(took(`${agents}\n${rules}`)).toBeLessThan(5 * apart + 20);
});

describe('what is remembered', () => {
  const ask = async (bytes: Buffer, sites: number) => {
    const fetched: string[] = [];
    const cache = new RobotsCache(
      AGENT,
      () => 0,
      async url => {
        fetched.push(url);
        return {
          modified: true,
          bytes,
          url,
          movedTo: null,
          etag: null,
          lastModified: null,
          notBefore: null,
          contentType: null,
        };
      },
    );
    for (let site = 0; site < sites; site++) await cache.allows(new URL(`http://${site}.example/`));
    fetched.length = 0;
    return { cache, fetched };
  };

  test('are the thousand sites asked last', async () => {
    const { cache, fetched } = await ask(Buffer.from(''), 1000);
    await cache.allows(new URL('http://0.example/'));
    await cache.allows(new URL('http://new.example/'));
    await cache.allows(new URL('http://0.example/'));
    expect(fetched).toEqual(['http://new.example/robots.txt']);
    await cache.allows(new URL('http://1.example/'));
    expect(fetched).toEqual(['http://new.example/robots.txt', 'http://1.example/robots.txt']);
  });

  test('takes eight MiB at most', async () => {
    const long = Buffer.from(`User-agent: *\nDisallow: /${'x'.repeat(500_000)}`);
    const { cache, fetched } = await ask(long, 20);
    await cache.allows(new URL('http://19.example/'));
    await cache.allows(new URL('http://4.example/'));
    expect(fetched).toEqual([]);
    await cache.allows(new URL('http://2.example/'));
    expect(fetched).toEqual(['http://2.example/robots.txt']);
  });

  test('counts what rules take in memory, not only what is written in them', async () => {
    const rules = Array.from({ length: 30_000 }, (_, n) => `allow:/${n}`).join('\n');
    const { cache, fetched } = await ask(Buffer.from(`user-agent:*\n${rules}`), 4);
    await cache.allows(new URL('http://3.example/'));
    expect(fetched).toEqual([]);
    await cache.allows(new URL('http://0.example/'));
    expect(fetched).toEqual(['http://0.example/robots.txt']);
  });

  test('is not that our own line was full', async () => {
    let problem = new DownloadProblem('queue-full', 'full');
    const cache = new RobotsCache(
      AGENT,
      () => 0,
      () => Promise.reject(problem),
    );
    const page = new URL('http://news.example/');
    await expect(cache.allows(page)).rejects.toBe(problem);
    problem = new DownloadProblem('not-found', 'none', { status: 404 });
    expect(await cache.allows(page)).toBe(true);
  });

  test('is fetched once by many at the same time', async () => {
    const { cache, fetched } = await ask(Buffer.from(''), 0);
    await Promise.all([1, 2, 3].map(() => cache.allows(new URL('https://news.example/a'))));
    expect(fetched).toEqual(['https://news.example/robots.txt']);
  });
});

test('500 KiB are read, and no more', async () => {
  const head = 'User-agent: *\n#';
  const at = (size: number) =>
    `${head}${'x'.repeat(size - head.length - '\nDisallow: /a'.length)}\nDisallow: /a`;
  expect(await may(at(500 * 1024), '/a')).toBe(false);
  expect(await may(at(500 * 1024 + 10), '/a')).toBe(true);
});

describe('on a download, robots.txt', () => {
  const LONG = `User-agent: *\nDisallow: /no\n#${'x'.repeat(6 * 1024 * 1024)}`;

  const site = (robots: (response: ServerResponse) => void) =>
    openSite((request, response) => (request.url === '/robots.txt' ? robots(response) : response.end('<p>')));

  test('is asked once, and only where nobody asked for the page', async () => {
    await using news = await site(response => response.end('User-agent: *\nDisallow: /no'));
    const clock = new HandClock();
    const { download } = openDownloader({ ...news.net, clock });
    await download('http://news.example/no');
    expect(news.asked.map(each => each.url)).toEqual(['/no']);
    const unattended = { unattended: true };
    await download('http://news.example/yes', unattended);
    expect(await failureOf(download('http://news.example/no', unattended))).toMatchObject({
      reason: 'robots',
      message: 'news.example asks programs not to read that page (robots.txt).',
    });
    expect(news.asked.map(each => each.url)).toEqual(['/no', '/robots.txt', '/yes']);
    clock.advance(24 * 60 * 60_000);
    await download('http://news.example/yes', unattended);
    expect(news.asked.map(each => each.url).slice(3)).toEqual(['/robots.txt', '/yes']);
  });

  test('of any length counts with its beginning', async () => {
    await using news = await site(response => response.end(LONG));
    const { download } = openDownloader(news.net);
    expect(await download('http://news.example/yes', { unattended: true })).toMatchObject({ modified: true });
    expect(await failureOf(download('http://news.example/no', { unattended: true }))).toMatchObject({
      reason: 'robots',
    });
  });

  test('is asked at every hop', async () => {
    await using news = await openSite((request, response) => {
      const isOther = request.headers.host === 'other.example';
      if (request.url === '/robots.txt') response.end(isOther ? 'User-agent: *\nDisallow: /' : '');
      else response.writeHead(302, { Location: 'http://other.example/b' }).end();
    });
    const error = await failureOf(
      openDownloader(news.net).download('http://news.example/a', { unattended: true }),
    );
    expect(error).toMatchObject({ reason: 'robots' });
    expect(news.asked.map(each => `${each.headers.host}${each.url}`)).toEqual([
      'news.example/robots.txt',
      'news.example/a',
      'other.example/robots.txt',
    ]);
  });

  test.each([400, 403, 404, 410])('a site without one (%d) allows everything', async status => {
    await using news = await site(response => void response.writeHead(status).end());
    const { download } = openDownloader(news.net);
    expect(await download('http://news.example/', { unattended: true })).toMatchObject({ modified: true });
  });

  test.each([429, 500, 503])('a site that cannot say (%d) is left alone for an hour', async status => {
    let now = status;
    await using news = await site(response => void response.writeHead(now).end());
    const clock = new HandClock();
    const { download } = openDownloader({ ...news.net, clock });
    const read = () => download('http://news.example/', { unattended: true });
    expect(await failureOf(read())).toMatchObject({ status });
    now = 404;
    clock.advance(60 * 60_000 - 1);
    expect(await failureOf(read())).toMatchObject({ status });
    clock.advance(1);
    expect(await read()).toMatchObject({ modified: true });
  });
});
