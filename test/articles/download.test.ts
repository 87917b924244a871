/** Downloading, through real sockets: what is asked, what comes back, and what is refused. */

import { once } from 'node:events';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openDownloader, userAgent } from '../../src/articles/download.ts';
import type { DownloadProblem } from '../../src/articles/download-problem.ts';
import type { Fresh } from '../../src/articles/exchange.ts';
import { HandClock } from '../helpers/clock.ts';
import { openRawSite, openSecureSite, openSite, PUBLIC, watchSockets } from './site.ts';

const PAGE = Buffer.from(`<!doctype html><p>${'Harbour opens. '.repeat(20_000)}`);
const failure = (download: Promise<unknown>) =>
  download.then(
    () => expect.fail('it was downloaded'),
    (error: DownloadProblem) => error,
  );

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

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['identity', (page: Buffer) => page],
    ['gzip, br', (page: Buffer) => brotliCompressSync(gzipSync(page))],
  ])('is unpacked from %s', async (encoding, pack) => {
    await using site = await openSite((_, response) =>
      response.writeHead(200, { 'Content-Encoding': encoding }).end(pack(PAGE)),
    );
    const page = (await openDownloader(site.net).download('http://news.example/')) as Fresh;
    expect(PAGE.equals(page.bytes)).toBe(true);
  });

  test('says who asks', () => {
    expect(userAgent('https://desk.example/')).toBe('Newsdesk/1.0 (+https://desk.example/)');
    expect(userAgent(null)).toBe('Newsdesk/1.0 (a Discord bot that quotes the news)');
  });
});

describe('redirects', () => {
  test('are followed five times, and no further', async () => {
    await using site = await openSite((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left) response.writeHead(301, { Location: `/${left - 1}` }).end();
      else response.end('<p>News');
    });
    const { download } = openDownloader(site.net);
    expect(await download('http://news.example/5')).toMatchObject({
      url: 'http://news.example/0',
      movedTo: 'http://news.example/0',
    });
    expect(await failure(download('http://news.example/6'))).toMatchObject({ reason: 'redirects' });
  });

  test('are no move for good if one of them is temporary', async () => {
    await using site = await openSite((request, response) => {
      const next: Record<string, [number, string]> = { '/a': [308, '/b'], '/b': [302, '/c'] };
      const [status, Location] = next[request.url ?? ''] ?? [];
      if (status) response.writeHead(status, { Location }).end();
      else response.end('<p>News');
    });
    const page = await openDownloader(site.net).download('http://news.example/a');
    expect(page).toMatchObject({ url: 'http://news.example/c', movedTo: null });
  });

  test.each([
    ['http://127.0.0.1/', 'not-allowed'],
    ['//[::ffff:10.0.0.1]/', 'not-allowed'],
    ['http://0251.254.169.254/latest', 'not-allowed'],
    ['http://inside.example/', 'not-allowed'],
    ['http://other.example:22/', 'not-allowed'],
    ['http://me@other.example/', 'address'],
    ['file:///etc/passwd', 'address'],
    ['gopher://other.example/', 'address'],
  ])('to %s are refused at that hop, and nothing is dialled', async (Location, reason) => {
    await using site = await openSite((_, response) => void response.writeHead(302, { Location }).end());
    using sockets = watchSockets();
    const resolve = async (host: string) => [host === 'inside.example' ? '10.1.1.1' : PUBLIC];
    const { download } = openDownloader({ ...site.net, resolve });
    expect(await failure(download('http://news.example/'))).toMatchObject({ reason, permanent: true });
    expect(site.asked).toHaveLength(1);
    expect(sockets.count()).toBe(1);
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

describe('over TLS', () => {
  test('the name of the site is shown and checked, and its certificate has to be trusted', async () => {
    await using site = await openSecureSite((_, response) => response.end('<p>News'));
    const { download } = openDownloader(site.net);
    const untrusted = await failure(download('https://news.example/'));
    expect(untrusted).toMatchObject({
      reason: 'tls',
      message:
        'The secure connection to news.example cannot be trusted (DEPTH_ZERO_SELF_SIGNED_CERT), so I did not read the page.',
    });
    const usual = getCACertificates('default');
    setDefaultCACertificates([...usual, site.certificate]);
    try {
      expect(await download('https://news.example/a')).toMatchObject({ url: 'https://news.example/a' });
      expect(await download('https://NEWS.example./a')).toMatchObject({ url: 'https://news.example/a' });
      expect(site.asked[0]?.socket).toHaveProperty('servername', 'news.example');
      expect(await failure(download('https://other.example/'))).toMatchObject({ reason: 'tls' });
      expect(await failure(download(`https://${PUBLIC}/`))).toMatchObject({ reason: 'tls' });
    } finally {
      setDefaultCACertificates(usual);
    }
  });

  test('a server that speaks none', async () => {
    await using site = await openRawSite(socket => socket.end('HTTP/1.1 400 No\r\n\r\n'));
    expect(await failure(openDownloader(site.net).download('https://news.example/'))).toMatchObject({
      reason: 'tls',
    });
  });
});

describe('private addresses are never dialled', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.0.0.1./',
    'http://2130706433/',
    'http://0x7F.1/',
    'http://0177.0.0.1/',
    'http://⓪ⓧ⑦ⓕ。①/',
    'http://%31%32%37.0.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:0:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'HTTP://169.254.169.254/',
  ])('%s', async address => {
    using sockets = watchSockets();
    const { download } = openDownloader({ userAgent: 'Newsdesk' });
    expect(await failure(download(address))).toMatchObject({ reason: 'not-allowed', permanent: true });
    expect(sockets.count()).toBe(0);
  });

  test.each([
    ['127.0.0.1'],
    ['10.0.0.1', PUBLIC],
    [PUBLIC, '::ffff:10.0.0.1'],
    [PUBLIC, 'fe80::1%eth0'],
    ['x'],
  ])('a name that resolves to %s', async (...addresses) => {
    using sockets = watchSockets();
    const { download } = openDownloader({ userAgent: 'Newsdesk', resolve: async () => addresses });
    expect(await failure(download('https://news.example/'))).toMatchObject({ reason: 'not-allowed' });
    expect(sockets.count()).toBe(0);
  });

  test('localhost, by the system’s own resolver', async () => {
    using sockets = watchSockets();
    const { download } = openDownloader({ userAgent: 'Newsdesk' });
    expect(await failure(download('http://localhost/'))).toMatchObject({ reason: 'not-allowed' });
    expect(sockets.count()).toBe(0);
  });

  test('a name is looked up once a hop, and what was checked is what is dialled', async () => {
    await using site = await openSite((_, response) => response.end('<p>News'));
    const answers = [[PUBLIC], ['127.0.0.1']];
    const dialled: string[][] = [];
    const { download } = openDownloader({
      ...site.net,
      resolve: async () => answers.shift() ?? [],
      route: target => {
        dialled.push(target.addresses);
        return { addresses: ['127.0.0.1'], port: site.port };
      },
    });
    await download('http://rebinding.example/');
    expect(await failure(download('http://rebinding.example/'))).toMatchObject({ reason: 'not-allowed' });
    expect(dialled).toEqual([[PUBLIC]]);
  });

  test('unless the operator allows the network, and the port', async () => {
    await using site = await openSite((_, response) => response.end('<p>News'));
    const allowance = { networks: ['127.0.0.0/8'], ports: [site.port] };
    const address = `http://127.0.0.1:${site.port}/`;
    const { download } = openDownloader({ userAgent: 'Newsdesk', allowance });
    expect(await download(address)).toMatchObject({ modified: true, url: address });
    expect(await failure(download('http://10.0.0.1/'))).toMatchObject({ reason: 'not-allowed' });
  });
});

test.each([
  '',
  'news',
  'news.example/a',
  'ftp://news.example/',
  'http://',
  'http://me:pw@news.example/',
  'http://[fe80::1%25eth0]/',
  'http://a b/',
  'javascript:alert(1)',
  `http://news.example/${'a'.repeat(2030)}`,
])('no address to download from: %j', async address => {
  const { download } = openDownloader({ userAgent: 'Newsdesk' });
  expect(await failure(download(address))).toMatchObject({ reason: 'address', permanent: true });
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
    expect(await failure(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
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
    expect(await failure(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
      reason: 'not-text',
      message: `That is ${kind}, not an article.`,
    });
  });
});

describe('a request ends', () => {
  test('15 s after its first byte, however slowly more arrive', async () => {
    let ticks = () => {};
    await using site = await openRawSite(socket => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n<p>');
      ticks = () => void socket.write('x');
    });
    const clock = new HandClock();
    const download = failure(openDownloader({ ...site.net, clock }).download('http://news.example/'));
    await expect.poll(() => clock.waits).toEqual([15_000]);
    ticks();
    clock.advance(14_999);
    ticks();
    expect(clock.waits).toEqual([1]);
    clock.advance(1);
    expect(await download).toMatchObject({
      reason: 'timeout',
      message: 'news.example took too long to send the page. Please try again later.',
    });
  });

  test('before that where it comes in drops', async () => {
    await using site = await openRawSite(socket => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const dripping = setInterval(() => socket.write('x'), 5);
      socket.on('close', () => clearInterval(dripping));
    });
    // Each look at the time is half a second after the last one.
    let now = 0;
    const clock = { now: () => (now += 500), setTimeout: () => {}, clearTimeout: () => {} };
    const { download } = openDownloader({ ...site.net, clock });
    expect(await failure(download('http://news.example/'))).toMatchObject({ reason: 'timeout' });
  });

  test('15 s after its first byte over all redirects together', async () => {
    const steps: (() => void)[] = [];
    await using site = await openSite((request, response) => {
      if (request.url === '/a') steps.push(() => response.writeHead(302, { Location: '/b' }).end());
      else steps.push(() => response.end());
    });
    const clock = new HandClock();
    const download = failure(openDownloader({ ...site.net, clock }).download('http://news.example/a'));
    await expect.poll(() => steps.length).toBe(1);
    clock.advance(10_000);
    steps[0]?.();
    await expect.poll(() => steps.length).toBe(2);
    expect(clock.waits).toEqual([5_000]);
    clock.advance(5_000);
    expect(await download).toMatchObject({ reason: 'timeout' });
  });

  test('15 s after the name was asked for, if nobody knows it by then', async () => {
    const clock = new HandClock();
    const { download } = openDownloader({ userAgent: 'x', clock, resolve: () => new Promise(() => {}) });
    const late = failure(download('http://news.example/'));
    expect(clock.waits).toEqual([15_000]);
    clock.advance(15_000);
    expect(await late).toMatchObject({ reason: 'timeout' });
    expect(clock.waits).toEqual([]);
  });

  test('with whoever asked, with that reason', async () => {
    await using site = await openRawSite(() => stop.abort(new Error('closing')));
    const stop = new AbortController();
    const download = openDownloader(site.net).download('http://news.example/', { signal: stop.signal });
    await expect(download).rejects.toThrow('closing');
  });

  test.each([
    ['a length of 8 EB', 'HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\nabc', 'too-large'],
    ['headers without end', `HTTP/1.1 200 OK\r\n${`X-A: ${'a'.repeat(1000)}\r\n`.repeat(100)}`, 'too-large'],
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n', 'damaged'],
    ['interim answers without end', 'HTTP/1.1 102 Processing\r\n\r\n'.repeat(20), 'damaged'],
    ['nothing', '', 'unreachable'],
    ['an unknown one', 'HTTP/1.1 200 OK\r\nContent-Encoding: compress\r\n\r\nabc', 'damaged'],
    ['a false one', 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nabcdefghijklmnopqrstuvwxyz', 'damaged'],
    ['half a body', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc', 'unreachable'],
  ])('after %s', async (_, text, reason) => {
    await using site = await openRawSite(socket => (text ? socket.end(text) : socket.destroy()));
    expect(await failure(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
      reason,
    });
  });

  test('before the first of three compressions', async () => {
    const thrice = gzipSync(gzipSync(gzipSync(PAGE)));
    await using site = await openSite((_, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip, gzip, gzip' }).end(thrice),
    );
    expect(await failure(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
      reason: 'damaged',
      message: 'news.example sends the page with too many layers of compression, which I cannot read.',
    });
  });

  test('as soon as it shows that there is a film', async () => {
    await using site = await openRawSite(socket => {
      socket.write(`HTTP/1.1 200 OK\r\n\r\n\0\0\0\x18ftypmp42${'x'.repeat(2000)}`);
    });
    expect(await failure(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
      message: 'That is a video, not an article.',
    });
  });

  test.each(['403 Forbidden', '302 Found\r\nLocation: ftp://x/', '304 Not Modified'])(
    'and hangs up, though the rest of the body never ends: %s',
    async head => {
      let closed: Promise<unknown> | undefined;
      await using site = await openRawSite(socket => {
        closed = once(socket, 'close');
        socket.write(`HTTP/1.1 ${head}\r\nContent-Length: 100\r\n\r\nabc`);
      });
      await failure(openDownloader(site.net).download('http://news.example/'));
      await closed;
    },
  );

  test('after pieces of one byte without end', async () => {
    await using site = await openRawSite(socket => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      socket.write('1\r\nx\r\n'.repeat(300_000));
    });
    expect(await failure(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
      reason: 'damaged',
      message: 'news.example sends the page with more wrapping than page, which I cannot read.',
    });
  });

  test('after compressed nothing without end', async () => {
    const empty = Buffer.concat(Array<Buffer>(300_000).fill(gzipSync('')));
    await using site = await openSite((_, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(empty),
    );
    expect(await failure(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
      reason: 'too-large',
    });
  });

  test('half way through what is compressed', async () => {
    await using site = await openSite((_, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(PAGE).subarray(0, 200)),
    );
    expect(await failure(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
      reason: 'damaged',
    });
  });

  test.each([
    ['identity', (page: Buffer) => page],
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['deflate', deflateSync],
  ])('at the byte after the last one allowed: %s', async (encoding, pack) => {
    await using site = await openSite((request, response) => {
      const page = Buffer.alloc(Number(request.url?.slice(1)), 'a');
      response.writeHead(200, { 'Content-Encoding': encoding }).end(pack(page));
    });
    const { download } = openDownloader(site.net);
    const most = 5 * 1024 * 1024;
    expect(((await download(`http://news.example/${most}`)) as Fresh).bytes).toHaveLength(most);
    expect(await failure(download(`http://news.example/${most + 1}`))).toMatchObject({
      reason: 'too-large',
      message: 'What news.example sends is too large: more than 5 MiB.',
    });
  });
});

test('a file may have ten MiB if so many are asked for, and no more', async () => {
  await using site = await openSite((request, response) =>
    response.end(Buffer.alloc(Number(request.url?.slice(1)), 'a')),
  );
  const { download } = openDownloader(site.net);
  const most = 10 * 1024 * 1024;
  for (const maxBytes of [most, most + 1]) {
    const fits = (await download(`http://news.example/${most}`, { maxBytes })) as Fresh;
    expect(fits.bytes).toHaveLength(most);
    expect(await failure(download(`http://news.example/${most + 1}`, { maxBytes }))).toMatchObject({
      reason: 'too-large',
    });
  }
});

test('fewer bytes may be asked for, or only the beginning', async () => {
  await using site = await openSite((_, response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(PAGE)),
  );
  const { download } = openDownloader(site.net);
  expect(await failure(download('http://news.example/', { maxBytes: 1000 }))).toMatchObject({
    message: 'What news.example sends is too large: more than 1000 bytes.',
  });
  const beginning = (await download('http://news.example/', { maxBytes: 1000, cut: true })) as Fresh;
  expect(Buffer.from(beginning.bytes).toString()).toBe(PAGE.subarray(0, 1000).toString());
  const whole = (await download('http://news.example/', { maxBytes: PAGE.length, cut: true })) as Fresh;
  expect(whole.bytes).toHaveLength(PAGE.length);
});

test('the next address of a name is dialled if nobody answers at the first', async () => {
  await using site = await openSite((_, response) => response.end('<p>News'));
  const route = () => ({ addresses: ['127.0.0.2', '127.0.0.1'], port: site.port });
  expect(await openDownloader({ ...site.net, route }).download('http://news.example/')).toMatchObject({
    modified: true,
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

test('names that nobody has, and hosts that nobody answers at', async () => {
  const unknown = Object.assign(new Error('no'), { code: 'ENOTFOUND' });
  const nowhere = openDownloader({ userAgent: 'Newsdesk', resolve: () => Promise.reject(unknown) });
  expect(await failure(nowhere.download('http://nowhere.example/'))).toMatchObject({
    reason: 'unknown-host',
    cause: unknown,
  });
  const empty = openDownloader({ userAgent: 'Newsdesk', resolve: async () => [] });
  expect(await failure(empty.download('http://nowhere.example/'))).toMatchObject({
    reason: 'unknown-host',
    message: 'There is no site called nowhere.example, as far as I can see. Please check the address.',
  });
  const site = await openSite(() => {});
  await site[Symbol.asyncDispose]();
  expect(await failure(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
    reason: 'unreachable',
    message: 'news.example cannot be reached (ECONNREFUSED). Please try again later.',
  });
});

test('a bug in the resolver is not taken for a failure of the network', async () => {
  const bug = new TypeError('bug');
  const { download } = openDownloader({ userAgent: 'Newsdesk', resolve: () => Promise.reject(bug) });
  await expect(download('http://news.example/')).rejects.toBe(bug);
});

describe('one request at a time to a host', () => {
  test('others wait in line, and another host does not', async () => {
    const open = new Map<string, () => void>();
    await using site = await openSite((request, response) => {
      open.set(`${request.headers.host}${request.url}`, () => response.end('<p>'));
    });
    const { download } = openDownloader(site.net);
    const all = ['a.example/1', 'a.example/2', 'b.example/3'].map(each => download(`http://${each}`));
    await expect.poll(() => [...open.keys()].sort()).toEqual(['a.example/1', 'b.example/3']);
    open.get('a.example/1')?.();
    await all[0];
    await expect.poll(() => [...open.keys()].sort()).toEqual(['a.example/1', 'a.example/2', 'b.example/3']);
    open.get('a.example/2')?.();
    open.get('b.example/3')?.();
    await Promise.all(all);
  });

  test('and eight at a time in all', async () => {
    const open: (() => void)[] = [];
    await using site = await openSite((_, response) => void open.push(() => response.end('<p>')));
    const { download } = openDownloader(site.net);
    const all = Array.from({ length: 9 }, (_, index) => download(`http://${index}.example/`));
    await expect.poll(() => open.length).toBe(8);
    open[0]?.();
    await Promise.race(all);
    await expect.poll(() => open.length).toBe(9);
    for (const answer of open) answer();
    expect(await Promise.all(all)).toHaveLength(9);
  });

  test('at most 32 wait for one, and whoever leaves makes room', async () => {
    const open: (() => void)[] = [];
    await using site = await openSite((_, response) => void open.push(() => response.end('<p>')));
    const { download } = openDownloader(site.net);
    const leave = new AbortController();
    const running = download('http://a.example/');
    const leaving = download('http://a.example/', { signal: leave.signal });
    const waiting = Array.from({ length: 31 }, () => download('http://a.example/'));
    expect(await failure(download('http://a.example/'))).toMatchObject({ reason: 'queue-full' });
    leave.abort(new Error('gone'));
    await expect(leaving).rejects.toThrow('gone');
    waiting.push(download('http://a.example/'));
    let answered = 0;
    while (answered < 33) {
      await expect.poll(() => open.length, { interval: 1 }).toBeGreaterThan(answered);
      open[answered++]?.();
    }
    await Promise.all([running, ...waiting]);
    expect(site.asked).toHaveLength(33);
  });
});

describe('robots.txt', () => {
  const LONG = `User-agent: *\nDisallow: /no\n#${'x'.repeat(6 * 1024 * 1024)}`;

  const site = (robots: (response: import('node:http').ServerResponse) => void) =>
    openSite((request, response) => (request.url === '/robots.txt' ? robots(response) : response.end('<p>')));

  test('is asked once, and only where nobody asked for the page', async () => {
    await using news = await site(response => response.end('User-agent: *\nDisallow: /no'));
    const clock = new HandClock();
    const { download } = openDownloader({ ...news.net, clock });
    await download('http://news.example/no');
    expect(news.asked.map(each => each.url)).toEqual(['/no']);
    const unattended = { unattended: true };
    await download('http://news.example/yes', unattended);
    expect(await failure(download('http://news.example/no', unattended))).toMatchObject({
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
    expect(await failure(download('http://news.example/no', { unattended: true }))).toMatchObject({
      reason: 'robots',
    });
  });

  test('is asked at every hop', async () => {
    await using news = await openSite((request, response) => {
      const isOther = request.headers.host === 'other.example';
      if (request.url === '/robots.txt') response.end(isOther ? 'User-agent: *\nDisallow: /' : '');
      else response.writeHead(302, { Location: 'http://other.example/b' }).end();
    });
    const error = await failure(
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
    expect(await failure(read())).toMatchObject({ status });
    now = 404;
    clock.advance(60 * 60_000 - 1);
    expect(await failure(read())).toMatchObject({ status });
    clock.advance(1);
    expect(await read()).toMatchObject({ modified: true });
  });
});
