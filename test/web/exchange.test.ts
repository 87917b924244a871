/** What a site is asked, and what its answer is taken for, through real sockets. */
import { describe, expect, test } from 'vitest';
import { openDownloader, userAgent } from '../../src/web/download.ts';
import { HandClock } from '../helpers/clock.ts';
import { failureOf, openSite } from './site.ts';

describe('a page', () => {
  test('is asked for politely, without cookies or credentials, and given with what the next request needs', async () => {
    await using site = await openSite((_, response) => {
      response.setHeader('Set-Cookie', 'a=b');
      response.setHeader('ETag', 'W/"7"');
      response.setHeader('Last-Modified', 'Mon, 01 Jun 2026 10:00:00 GMT');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Cache-Control', 'max-age=600');
      response.end('<p>News');
    });
    const clock = new HandClock();
    const { download } = openDownloader({ ...site.net, clock });
    await download('http://News.example:80/a?b#c');
    const page = await download('http://News.example:80/a?b#c');
    expect(page).toEqual({
      modified: true,
      url: 'http://news.example/a?b',
      movedTo: null,
      bytes: Buffer.from('<p>News'),
      contentType: 'text/html; charset=utf-8',
      etag: 'W/"7"',
      lastModified: 'Mon, 01 Jun 2026 10:00:00 GMT',
      notBefore: clock.now() + 600_000,
    });
    expect(site.asked[1]?.url).toBe('/a?b');
    expect(site.asked[1]?.headers).toEqual({
      host: 'news.example',
      'user-agent': 'Newsdesk/1.0 (+https://desk.example/)',
      accept: expect.stringContaining('text/html'),
      'accept-encoding': 'gzip, deflate, br, zstd',
      connection: 'close',
    });
  });

  test('that did not change is not sent again', async () => {
    await using site = await openSite((request, response) => {
      const known =
        request.headers['if-none-match'] === '"7"' && request.headers['if-modified-since'] === 'x';
      response.writeHead(known ? 304 : 200, { ETag: '"7"' }).end(known ? '' : '<p>News');
    });
    const { download } = openDownloader(site.net);
    const again = await download('http://news.example/', { etag: '"7"', lastModified: 'x' });
    expect(again).toEqual({
      modified: false,
      url: 'http://news.example/',
      movedTo: null,
      etag: '"7"',
      lastModified: null,
      notBefore: null,
    });
  });

  test('says who asks', () => {
    expect(userAgent('https://desk.example/')).toBe('Newsdesk/1.0 (+https://desk.example/)');
    expect(userAgent(null)).toBe('Newsdesk/1.0 (a Discord bot that quotes the news)');
  });
});

test('a redirect may be written in UTF-8, and relative', async () => {
  await using site = await openSite((request, response) => {
    if (request.url !== '/a/') response.end('<p>News');
    else response.writeHead(302, { Location: Buffer.from('ä?b', 'utf8').toString('latin1') }).end();
  });
  const page = await openDownloader(site.net).download('http://news.example/a/');
  expect(page.url).toBe('http://news.example/a/%C3%A4?b');
});

describe('what a site answers', () => {
  test.each([
    [401, 'refused', 'news.example wants a login for that page (401).'],
    [403, 'refused', 'news.example does not let programs read that page (403).'],
    [404, 'not-found', 'news.example has no page at that address (404).'],
    [410, 'not-found', 'news.example has taken that page down for good (410).'],
    [
      429,
      'busy',
      'news.example has been asked too often and wants a pause (429). It asks to wait 2 minutes.',
    ],
    [500, 'status', 'news.example has a fault of its own right now (500).'],
    [503, 'busy', 'news.example is busy or closed for now (503). It asks to wait 2 minutes.'],
    [204, 'status', 'news.example gave an answer that holds no page (204).'],
    [304, 'status', 'news.example gave an answer that holds no page (304).'],
  ])('%d', async (status, reason, message) => {
    const headers = [429, 503].includes(status) ? { 'Retry-After': '120' } : {};
    await using site = await openSite((_, response) => void response.writeHead(status, headers).end());
    expect(await failureOf(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
      reason,
      message,
      status,
      retryAfterMs: 'Retry-After' in headers ? 120_000 : null,
      permanent: status === 410,
    });
  });

  test.each([
    ['application/pdf', '%PDF-1.7', 'a PDF'],
    ['text/html', '%PDF-1.7', 'a PDF'],
    ['text/html', '\x89PNG\r\n\x1A\n', 'an image'],
    ['image/jpeg', '', 'an image'],
    ['text/html', 'PK\x03\x04rest', 'an archive'],
    ['application/octet-stream', '\x01\x02\x03\0\0\0abc', 'a file of another kind'],
  ])('%s %j', async (type, body, kind) => {
    await using site = await openSite((_, response) =>
      response.writeHead(200, { 'Content-Type': type }).end(body, 'latin1'),
    );
    expect(await failureOf(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
      reason: 'not-text',
      message: `That is ${kind}, not an article.`,
    });
  });
});

test('what is too long or no header is not sent back', async () => {
  await using site = await openSite((_, response) => response.setHeader('ETag', 'a'.repeat(1001)).end('<p>'));
  const { download } = openDownloader(site.net);
  expect(
    await download('http://news.example/', { etag: 'a\r\nb', lastModified: 'a'.repeat(1001) }),
  ).toMatchObject({
    etag: null,
  });
  expect(site.asked[0]?.headers).not.toHaveProperty('if-none-match');
  expect(site.asked[0]?.headers).not.toHaveProperty('if-modified-since');
});
