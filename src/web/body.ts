/** The body of a response, decompressed and counted while it streams: it stops at the first byte too many. */
import type { IncomingMessage } from 'node:http';
import { pipeline as pipe, Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib';
import type { Wording } from '../wording/wording.ts';
import { DownloadProblem } from './download-problem.ts';
import { SNIFFED_BYTES } from './media-type.ts';

type Layer = (source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer>;

/** What decoders() understands, for Accept-Encoding. */
export const ENCODINGS = 'gzip, deflate, br, zstd';
/** Nobody compresses twice on purpose; a bomb does. */
const MAX_LAYERS = 2;
/** A compressed body may be a little longer than what it holds. */
const SLACK_BYTES = 65_536;
/** Headers, and the lengths between chunks. What is read ahead counts here too. */
const MAX_FRAMING_BYTES = 512 * 1024;
/** Windows of more than 8 MiB need not be supported: RFC 9659. */
const ZSTD_WINDOW_LOG = 23;

/**
 * Reads at most `maxBytes`, counted before and after decompression. `inspect` sees the beginning as soon as there are SNIFFED_BYTES of it (or
 * all of a shorter body) and may throw. `cut`: gives the first `maxBytes` of what is longer, instead of a DownloadProblem. Throws what `inspect`
 * throws, a DownloadProblem, or the stream's own error; the response is destroyed then.
 */
export async function readBody(
  response: IncomingMessage,
  host: string,
  options: { maxBytes: number; cut: boolean; inspect: (beginning: Buffer) => void; signal: AbortSignal },
): Promise<Buffer> {
  const { maxBytes, cut, inspect, signal } = options;
  const limit = cut ? Number.POSITIVE_INFINITY : maxBytes + SLACK_BYTES;
  if (Number(response.headers['content-length'] ?? 0) > limit) throw tooLarge(host, maxBytes);
  const body = new Bytes();
  let inspected = false;
  const beginning = () => {
    inspected = true;
    inspect(body.all().subarray(0, SNIFFED_BYTES));
  };
  const full = new Error('as much as was asked for');
  const keep = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      if (body.size + chunk.length > maxBytes && !cut) throw tooLarge(host, maxBytes);
      body.add(chunk.subarray(0, maxBytes - body.size));
      if (!inspected && body.size >= SNIFFED_BYTES) beginning();
      if (cut && body.size === maxBytes) throw full;
    }
    if (!inspected) beginning();
  };
  try {
    await pipeline([response, counted(response, host, maxBytes), ...decoders(response, host), keep], {
      signal,
    });
  } catch (error) {
    if (error !== full) throw error;
  }
  return body.all();
}

/** Chunks in one piece of memory. A list of them would keep 64 KiB for each, even for a chunk of one byte. */
class Bytes {
  size = 0;
  #buffer = Buffer.alloc(SLACK_BYTES);

  add(chunk: Buffer): void {
    if (this.size + chunk.length > this.#buffer.length) {
      const larger = Buffer.alloc(2 * (this.size + chunk.length));
      this.#buffer.copy(larger, 0, 0, this.size);
      this.#buffer = larger;
    }
    chunk.copy(this.#buffer, this.size);
    this.size += chunk.length;
  }

  all(): Buffer {
    return this.#buffer.subarray(0, this.size);
  }
}

/**
 * Lets `maxBytes` and a little more through as they come from the wire: a stream that unpacks to nothing may be endless too. And no body in
 * which most bytes only say how long the next piece is: each piece costs time.
 */
function counted(response: IncomingMessage, host: string, maxBytes: number): Layer {
  const { socket } = response;
  return async function* (source) {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes + SLACK_BYTES) throw tooLarge(host, maxBytes);
      if (socket.bytesRead > 2 * size + MAX_FRAMING_BYTES) throw unreadable(host, 'wrapping');
      yield chunk;
    }
  };
}

function decoders(response: IncomingMessage, host: string): (Layer | Transform)[] {
  const names = (response.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => name && name !== 'identity');
  if (names.length > MAX_LAYERS) throw unreadable(host, 'layers');
  return names.reverse().map(name => decoder(name, host));
}

function decoder(name: string, host: string): Layer | Transform {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return inflate;
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } });
    default:
      throw unreadable(host, 'compression');
  }
}

/** `deflate` is zlib's format by the standard, and raw from some servers: the first byte tells (RFC 1950, section 2.2). */
async function* inflate(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  const { value: first } = await chunks.next();
  if (!first) return;
  async function* all(): AsyncGenerator<Buffer> {
    yield first;
    for await (const chunk of { [Symbol.asyncIterator]: () => chunks }) yield chunk;
  }
  const inner = (first[0] & 0x0f) === 8 ? createInflate() : createInflateRaw();
  // Whatever fails is thrown by the loop over `inner`.
  pipe(Readable.from(all()), inner, () => {});
  yield* inner;
}

function tooLarge(host: string, maxBytes: number): DownloadProblem {
  const most = maxBytes >= 1024 * 1024 ? `${Math.floor(maxBytes / 1024 / 1024)} MiB` : `${maxBytes} bytes`;
  return new DownloadProblem('too-large', ({ download }) => download.tooLarge(host, most));
}

function unreadable(host: string, how: keyof Wording['download']['unreadable']): DownloadProblem {
  return new DownloadProblem('damaged', ({ download }) => download.unreadable[how](host));
}
