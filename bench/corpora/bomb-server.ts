/** A hostile site, in a process of its own so that its memory is not taken for the bot's. Tells its port to whoever forked it. */
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createRaw, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { constants, createBrotliCompress, createGzip, createZstdCompress, gzipSync } from 'node:zlib';
import { MARKUP_BOMBS } from './markup-bombs.ts';

const BOMB_BYTES = 300 * 1024 * 1024;
const BLOCK = Buffer.alloc(1024 * 1024, '<p>');

function* blocks() {
  for (let sent = 0; sent < BOMB_BYTES; sent += BLOCK.length) yield BLOCK;
}
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 24 } };
const packed: Record<string, Buffer> = {
  gzip: await buffer(Readable.from(blocks()).pipe(createGzip())),
  br: await buffer(Readable.from(blocks()).pipe(createBrotliCompress(quick))),
  zstd: await buffer(Readable.from(blocks()).pipe(createZstdCompress())),
};
packed['gzip, gzip'] = gzipSync(packed.gzip ?? '');

/** An endless stream of gzip members that hold nothing. */
const EMPTY = Buffer.concat(Array<Buffer>(3000).fill(gzipSync('')));
/** RFC 9309 asks to read 500 KiB of it. */
const ROBOTS = `User-agent: *\n${`Disallow: /${'*a'.repeat(20)}b\n`.repeat(120_000)}`;

const http = createServer((request, response) => {
  const name = decodeURIComponent(request.url?.slice(1) ?? '');
  if (name === 'robots.txt') response.end(ROBOTS);
  else if (name.startsWith('loop')) response.writeHead(302, { Location: `/loop${Math.random()}` }).end();
  else if (name === 'self') response.writeHead(301, { Location: '/self' }).end();
  else if (name === 'endless') Readable.from(endless(BLOCK)).pipe(response);
  else if (name === 'nothing') {
    response.writeHead(200, { 'Content-Encoding': 'gzip' });
    Readable.from(endless(EMPTY)).pipe(response);
  } else if (name in packed) {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': name }).end(packed[name]);
  } else if (Object.hasOwn(MARKUP_BOMBS, name)) {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(MARKUP_BOMBS[name]?.body());
  } else response.end('<p>');
});

function* endless(block: Buffer) {
  for (;;) yield block;
}

/** What is no proper HTTP: the path names it. */
const raw = createRaw(socket => {
  socket.on('error', () => {});
  socket.once('data', data => {
    const name = /^GET \/(\S*)/.exec(data.toString('latin1'))?.[1] ?? '';
    const start = 'HTTP/1.1 200 OK\r\n';
    if (name === 'drip') drip(socket, `${start}Content-Type: text/html\r\n\r\n`, 'x');
    else if (name === 'drip-headers') drip(socket, start, 'X-A: 1\r\n');
    else if (name === 'silence') return;
    else if (name === 'length') socket.write(`${start}Content-Length: 9223372036854775807\r\n\r\n<p>`);
    else if (name === 'headers') flood(socket, start, 'X-A: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n');
    else if (name === 'one-header') flood(socket, `${start}X-A: `, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
    else if (name === 'interim') flood(socket, '', 'HTTP/1.1 102 Processing\r\n\r\n');
    else if (name === 'chunks') flood(socket, `${start}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nx\r\n');
    else if (name === 'trailers')
      flood(socket, `${start}Transfer-Encoding: chunked\r\n\r\n0\r\n`, 'X-A: aaaaaa\r\n');
    else socket.end();
  });
});

function drip(socket: Socket, start: string, each: string): void {
  socket.write(start);
  const timer = setInterval(() => socket.write(each), 50);
  socket.on('close', () => clearInterval(timer));
}

function flood(socket: Socket, start: string, each: string): void {
  socket.write(start);
  const block = Buffer.from(each.repeat(2000));
  const more = () => {
    while (!socket.destroyed && socket.write(block));
  };
  socket.on('drain', more);
  more();
}

const ports = await Promise.all(
  [http, raw].map(
    server =>
      new Promise<number>(resolve =>
        server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
      ),
  ),
);
process.send?.({ http: ports[0], raw: ports[1] });
process.on('disconnect', () => process.exit());
