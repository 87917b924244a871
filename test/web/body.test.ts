/** What a site sends is unpacked, counted, and looked at while it comes, through real sockets. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openDownloader } from '../../src/web/download.ts';
import type { Fresh } from '../../src/web/exchange.ts';
import { failureOf, openRawSite, openSite } from './site.ts';

const PAGE = Buffer.from(`<!doctype html><p>${'Harbour opens. '.repeat(20_000)}`);

test.each([
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['identity', (page: Buffer) => page],
  ['gzip, br', (page: Buffer) => brotliCompressSync(gzipSync(page))],
])('a page is unpacked from %s', async (encoding, pack) => {
  await using site = await openSite((_, response) =>
    response.writeHead(200, { 'Content-Encoding': encoding }).end(pack(PAGE)),
  );
  const page = (await openDownloader(site.net).download('http://news.example/')) as Fresh;
  expect(PAGE.equals(page.bytes)).toBe(true);
});

describe('reading ends', () => {
  test('before the first of three compressions', async () => {
    const thrice = gzipSync(gzipSync(gzipSync(PAGE)));
    await using site = await openSite((_, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip, gzip, gzip' }).end(thrice),
    );
    expect(await failureOf(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
      reason: 'damaged',
      message: 'news.example sends the page with too many layers of compression, which I cannot read.',
    });
  });

  test('as soon as it shows that there is a film', async () => {
    await using site = await openRawSite(socket => {
      socket.write(`HTTP/1.1 200 OK\r\n\r\n\0\0\0\x18ftypmp42${'x'.repeat(2000)}`);
    });
    expect(await failureOf(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
      message: 'That is a video, not an article.',
    });
  });

  test('after pieces of one byte without end', async () => {
    await using site = await openRawSite(socket => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      socket.write('1\r\nx\r\n'.repeat(300_000));
    });
    expect(await failureOf(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
      reason: 'damaged',
      message: 'news.example sends the page with more wrapping than page, which I cannot read.',
    });
  });

  test('after compressed nothing without end', async () => {
    const empty = Buffer.concat(Array<Buffer>(300_000).fill(gzipSync('')));
    await using site = await openSite((_, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(empty),
    );
    expect(await failureOf(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
      reason: 'too-large',
    });
  });

  test('half way through what is compressed', async () => {
    await using site = await openSite((_, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(PAGE).subarray(0, 200)),
    );
    expect(await failureOf(openDownloader(site.net).download('http://news.example/'))).toMatchObject({
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
    expect(await failureOf(download(`http://news.example/${most + 1}`))).toMatchObject({
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
    expect(await failureOf(download(`http://news.example/${most + 1}`, { maxBytes }))).toMatchObject({
      reason: 'too-large',
    });
  }
});

test('fewer bytes may be asked for, or only the beginning', async () => {
  await using site = await openSite((_, response) =>
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(PAGE)),
  );
  const { download } = openDownloader(site.net);
  expect(await failureOf(download('http://news.example/', { maxBytes: 1000 }))).toMatchObject({
    message: 'What news.example sends is too large: more than 1000 bytes.',
  });
  const beginning = (await download('http://news.example/', { maxBytes: 1000, cut: true })) as Fresh;
  expect(Buffer.from(beginning.bytes).toString()).toBe(PAGE.subarray(0, 1000).toString());
  const whole = (await download('http://news.example/', { maxBytes: PAGE.length, cut: true })) as Fresh;
  expect(whole.bytes).toHaveLength(PAGE.length);
});
