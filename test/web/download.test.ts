/** Downloading, through real sockets: where it leads, what is never dialled, and how it ends. */

import { once } from 'node:events';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { openDownloader } from '../../src/web/download.ts';
import { HandClock } from '../helpers/clock.ts';
import { failureOf, openRawSite, openSecureSite, openSite, PUBLIC, watchSockets } from './site.ts';

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
    expect(await failureOf(download('http://news.example/6'))).toMatchObject({ reason: 'redirects' });
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
    expect(await failureOf(download('http://news.example/'))).toMatchObject({ reason, permanent: true });
    expect(site.asked).toHaveLength(1);
    expect(sockets.count()).toBe(1);
  });
});

describe('over TLS', () => {
  test('the name of the site is shown and checked, and its certificate has to be trusted', async () => {
    await using site = await openSecureSite((_, response) => response.end('<p>News'));
    const { download } = openDownloader(site.net);
    const untrusted = await failureOf(download('https://news.example/'));
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
      expect(await failureOf(download('https://other.example/'))).toMatchObject({ reason: 'tls' });
      expect(await failureOf(download(`https://${PUBLIC}/`))).toMatchObject({ reason: 'tls' });
    } finally {
      setDefaultCACertificates(usual);
    }
  });

  test('a server that speaks none', async () => {
    await using site = await openRawSite(socket => socket.end('HTTP/1.1 400 No\r\n\r\n'));
    expect(await failureOf(openDownloader(site.net).download('https://news.example/'))).toMatchObject({
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
    expect(await failureOf(download(address))).toMatchObject({ reason: 'not-allowed', permanent: true });
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
    expect(await failureOf(download('https://news.example/'))).toMatchObject({ reason: 'not-allowed' });
    expect(sockets.count()).toBe(0);
  });

  test('localhost, which no name server is asked for', async () => {
    using sockets = watchSockets();
    const { download } = openDownloader({ userAgent: 'Newsdesk' });
    expect(await failureOf(download('http://localhost/'))).toMatchObject({ reason: 'not-allowed' });
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
    expect(await failureOf(download('http://rebinding.example/'))).toMatchObject({ reason: 'not-allowed' });
    expect(dialled).toEqual([[PUBLIC]]);
  });

  test('unless the operator allows the network, and the port', async () => {
    await using site = await openSite((_, response) => response.end('<p>News'));
    const allowance = { networks: ['127.0.0.0/8'], ports: [site.port] };
    const address = `http://127.0.0.1:${site.port}/`;
    const { download } = openDownloader({ userAgent: 'Newsdesk', allowance });
    expect(await download(address)).toMatchObject({ modified: true, url: address });
    expect(await failureOf(download('http://10.0.0.1/'))).toMatchObject({ reason: 'not-allowed' });
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
  expect(await failureOf(download(address))).toMatchObject({ reason: 'address', permanent: true });
});

describe('a request ends', () => {
  test('15 s after its first byte, however slowly more arrive', async () => {
    let ticks = () => {};
    await using site = await openRawSite(socket => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n<p>');
      ticks = () => void socket.write('x');
    });
    const clock = new HandClock();
    const download = failureOf(openDownloader({ ...site.net, clock }).download('http://news.example/'));
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

  test('before that where it comes a byte at a time', async () => {
    await using site = await openRawSite(socket => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const dripping = setInterval(() => socket.write('x'), 5);
      socket.on('close', () => clearInterval(dripping));
    });
    // Each look at the time is half a second after the last one.
    let now = 0;
    const clock = { now: () => (now += 500), setTimeout: () => {}, clearTimeout: () => {} };
    const { download } = openDownloader({ ...site.net, clock });
    expect(await failureOf(download('http://news.example/'))).toMatchObject({ reason: 'timeout' });
  });

  test('15 s after its first byte over all redirects together', async () => {
    const steps: (() => void)[] = [];
    await using site = await openSite((request, response) => {
      if (request.url === '/a') steps.push(() => response.writeHead(302, { Location: '/b' }).end());
      else steps.push(() => response.end());
    });
    const clock = new HandClock();
    const download = failureOf(openDownloader({ ...site.net, clock }).download('http://news.example/a'));
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
    const late = failureOf(download('http://news.example/'));
    expect(clock.waits).toEqual([15_000]);
    clock.advance(15_000);
    expect(await late).toMatchObject({ reason: 'timeout' });
    expect(clock.waits).toEqual([]);
  });

  const SWITCH = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';
  test.each([
    ['a switch of protocols', SWITCH],
    ['a switch of protocols after an interim answer', `HTTP/1.1 103 Early Hints\r\n\r\n${SWITCH}`],
    ['a switch without a name', 'HTTP/1.1 101 Switching Protocols\r\n\r\n'],
    ['a switch to HTTP/2', SWITCH.replace('websocket', 'h2c')],
    ['one interim answer', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['half a head', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'],
    ['a body that stalls', 'HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n<html>'],
    ['a trailer that stalls', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX: '],
    ['a coding that never ends', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n'],
    ['silence', ''],
  ])('at the latest after 15 s, and nothing is left of it: %s', async (_, text) => {
    const clock = new HandClock();
    let closed: Promise<unknown> | undefined;
    await using site = await openRawSite(socket => {
      closed = once(socket, 'close');
      socket.write(text);
    });
    const { download } = openDownloader({ ...site.net, clock });
    const failed = failureOf(download('http://news.example/'));
    await expect.poll(() => closed !== undefined).toBe(true);
    clock.advance(15_000);
    expect(['timeout', 'damaged', 'status']).toContain((await failed).reason);
    await closed;
    expect(clock.waits).toEqual([]);
    // The host is free again.
    const again = failureOf(download('http://news.example/'));
    clock.advance(15_000);
    await again;
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
    expect(await failureOf(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
      reason,
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
      await failureOf(openDownloader(site.net).download('http://news.example/'));
      await closed;
    },
  );
});

test('the next address of a name is dialled if nobody answers at the first', async () => {
  await using site = await openSite((_, response) => response.end('<p>News'));
  const route = () => ({ addresses: ['127.0.0.2', '127.0.0.1'], port: site.port });
  expect(await openDownloader({ ...site.net, route }).download('http://news.example/')).toMatchObject({
    modified: true,
  });
});

test('names that nobody has, and hosts that nobody answers at', async () => {
  const unknown = Object.assign(new Error('no'), { code: 'ENOTFOUND' });
  const nowhere = openDownloader({ userAgent: 'Newsdesk', resolve: () => Promise.reject(unknown) });
  expect(await failureOf(nowhere.download('http://nowhere.example/'))).toMatchObject({
    reason: 'unknown-host',
    cause: unknown,
  });
  const empty = openDownloader({ userAgent: 'Newsdesk', resolve: async () => [] });
  expect(await failureOf(empty.download('http://nowhere.example/'))).toMatchObject({
    reason: 'unknown-host',
    message: 'There is no site called nowhere.example, as far as I can see. Please check the address.',
  });
  const site = await openSite(() => {});
  await site[Symbol.asyncDispose]();
  expect(await failureOf(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
    reason: 'unreachable',
    message: 'news.example cannot be reached (ECONNREFUSED). Please try again later.',
  });
});

test('a bug in the resolver is not taken for a failure of the network', async () => {
  const bug = new TypeError('bug');
  const { download } = openDownloader({ userAgent: 'Newsdesk', resolve: () => Promise.reject(bug) });
  await expect(download('http://news.example/')).rejects.toBe(bug);
});
