/** The only way out: fetches an address from a hostile world, bounded and polite. No other file opens an outgoing socket. */
import { lookup } from 'node:dns/promises';
import type { ClientRequestArgs, IncomingMessage } from 'node:http';
import { connect, isIP, type Socket } from 'node:net';
import { checkServerIdentity, connect as connectTls } from 'node:tls';
import { type Allowance, type Gate, openGate } from './addresses.ts';
import { ENCODINGS, readBody } from './body.ts';
import { DownloadProblem, problemOfError, problemOfStatus } from './download-problem.ts';
import { watchDrip } from './drip.ts';
import { HostQueue } from './host-queue.ts';
import { notText } from './kind.ts';
import { readNotBefore, retryAfterMs } from './politeness.ts';
import { MAX_ROBOTS_BYTES, RobotsCache } from './robots.ts';
import { asUtf8, literalOf, parseAddress, portOf } from './web-address.ts';

/** An import would have Node load its fetch and WebSockets, too, which are among the exports of `node:http`: 5 MB of code. */
const { request } = process.getBuiltinModule('node:http');

export interface DownloaderOptions {
  /** See userAgent(). */
  userAgent: string;
  allowance?: Allowance;
  /** From the first byte to the last over all redirects, connecting included. Default 15 s. */
  timeoutMs?: number;
  /** All addresses of a name. Default: the system's resolver. */
  resolve?: (host: string) => Promise<string[]>;
  /** Where checked addresses are dialled in truth, for a fixture server. Default: there. */
  route?: (checked: Target) => Target;
  /** Default: Node's. */
  clock?: Clock;
}

export interface Target {
  addresses: string[];
  port: number;
}

export interface Clock {
  now(): number;
  setTimeout(run: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
}

export interface DownloadRequest {
  /** As a former Downloaded gave them: asks for the page only if it changed since. */
  etag?: string | null;
  lastModified?: string | null;
  /** After decompression. Default 5 MiB, at most MAX_FILE_BYTES. */
  maxBytes?: number;
  /** True: of what is longer than `maxBytes`, its beginning. Default false: a DownloadProblem. */
  cut?: boolean;
  /** The header Accept. Default: pages first. */
  accept?: string;
  /** True: what the server calls it does not count, only how it begins. Default false. */
  ignoreType?: boolean;
  /** True: nobody asked for this page just now, so the site's robots.txt decides. Default false. */
  unattended?: boolean;
  signal?: AbortSignal;
}

export type Downloaded = Fresh | NotModified;

interface Answered {
  /** Where it was in the end, after redirects. */
  url: string;
  /** If every redirect on the way was permanent (301, 308) the same as `url`, otherwise null: no redirect, or one for now. */
  movedTo: string | null;
  /** To be sent back as they are. Null: the site gave none. */
  etag: string | null;
  lastModified: string | null;
  /** Do not ask again before (epoch milliseconds), says the site. */
  notBefore: number | null;
}

export interface Fresh extends Answered {
  modified: true;
  /** Decompressed. See decode() in charset.ts. */
  bytes: Uint8Array;
  contentType: string | null;
}

export interface NotModified extends Answered {
  modified: false;
}

export interface Downloader {
  /**
   * What is at an http(s) address. Throws a DownloadProblem for whatever fails on the way; if `signal` is aborted, its reason.
   * One request at a time goes to a host: others wait in line.
   */
  download(address: string, request?: DownloadRequest): Promise<Downloaded>;
}

/** A page. */
export const MAX_BYTES = 5 * 1024 * 1024;
/** What Discord lets people attach: https://discord.com/developers/docs/reference#uploading-files */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
const TIMEOUT_MS = 15_000;
const MAX_REDIRECTS = 5;
/** Of all header fields together. Browsers take 256 KiB; pages in the wild need up to about 20. */
const MAX_HEADER_BYTES = 65_536;
/** 100 Continue and the like before the answer. */
const MAX_INTERIM = 8;
const MAX_VALIDATOR = 1_000;
const ACCEPT = 'text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5';
const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  setTimeout: (run, delayMs) => setTimeout(run, delayMs),
  clearTimeout: timer => clearTimeout(timer as NodeJS.Timeout),
};

/** Who asks, with an address or a mail address under which the operator can be reached. `contact`: visible ASCII without parentheses. */
export function userAgent(contact: string | null): string {
  return `Newsdesk/1.0 (${contact ? `+${contact}` : 'a Discord bot that quotes the news'})`;
}

/** Throws a Problem if the allowance names no network. */
export function openDownloader(options: DownloaderOptions): Downloader {
  const gate = openGate(options.allowance);
  const trip = new Trip(options, gate);
  return { download: (address, request = {}) => trip.download(address, request) };
}

/** What all downloads share. */
class Trip {
  readonly #options: DownloaderOptions;
  readonly #gate: Gate;
  readonly #clock: Clock;
  readonly #queue = new HostQueue();
  readonly #robots: RobotsCache;

  constructor(options: DownloaderOptions, gate: Gate) {
    this.#options = options;
    this.#gate = gate;
    this.#clock = options.clock ?? SYSTEM_CLOCK;
    this.#robots = new RobotsCache(options.userAgent, this.#clock.now.bind(this.#clock), url =>
      this.download(url, { accept: 'text/plain, */*;q=0.5', maxBytes: MAX_ROBOTS_BYTES, cut: true }),
    );
  }

  async download(address: string, request: DownloadRequest): Promise<Downloaded> {
    let url = parseAddress(address);
    let leftMs = this.#options.timeoutMs ?? TIMEOUT_MS;
    let isMoved = true;
    for (let redirects = 0; ; redirects++) {
      this.#checkPort(url);
      if (request.unattended) await this.#checkRobots(url, request.signal);
      const visit = await this.#queue.run(
        url.hostname,
        async () => {
          const startedAt = this.#clock.now();
          const done = await this.#visit(url, request, leftMs);
          leftMs -= this.#clock.now() - startedAt;
          return done;
        },
        request.signal,
      );
      if (!visit) throw new DownloadProblem('queue-full', ({ download }) => download.queueFull(url.hostname));
      if (!('redirect' in visit)) {
        return { ...visit, url: url.href, movedTo: redirects > 0 && isMoved ? url.href : null };
      }
      if (redirects === MAX_REDIRECTS)
        throw new DownloadProblem('redirects', ({ download }) => download.redirects(url.hostname));
      isMoved &&= visit.isPermanent;
      url = parseAddress(visit.redirect, url);
    }
  }

  #checkPort(url: URL): void {
    const port = portOf(url);
    if (!this.#gate.allowsPort(port))
      throw new DownloadProblem('not-allowed', ({ download }) => download.port(port));
  }

  async #checkRobots(url: URL, signal?: AbortSignal): Promise<void> {
    const allowed = this.#robots.allows(url);
    if (await (signal ? unlessAborted(allowed, signal) : allowed)) return;
    throw new DownloadProblem('robots', ({ download }) => download.robots(url.hostname));
  }

  #checkAddresses(url: URL, addresses: string[]): void {
    if (addresses.every(address => this.#gate.allowsAddress(address))) return;
    throw new DownloadProblem('not-allowed', ({ download }) => download.notPublic(url.hostname));
  }

  /** One request and its answer, within `leftMs`. */
  async #visit(url: URL, request: DownloadRequest, leftMs: number): Promise<Visit> {
    const host = url.hostname;
    const late = new AbortController();
    const timer = this.#clock.setTimeout(() => late.abort(), Math.max(0, leftMs));
    const signal = request.signal ? AbortSignal.any([request.signal, late.signal]) : late.signal;
    try {
      const target = await this.#target(url, signal);
      const response = await this.#ask(url, target, this.#headers(url, request), signal, () => late.abort());
      try {
        return await this.#answer(url, response, request, signal);
      } finally {
        response.destroy();
      }
    } catch (error) {
      request.signal?.throwIfAborted();
      if (late.signal.aborted) throw new DownloadProblem('timeout', ({ download }) => download.tooLong(host));
      throw problemOfError(host, error) ?? error;
    } finally {
      this.#clock.clearTimeout(timer);
    }
  }

  /** The addresses of the host, every one of them checked. Exactly these are dialled: the name is not looked up again. */
  async #target(url: URL, signal: AbortSignal): Promise<Target> {
    const literal = literalOf(url);
    const resolve = this.#options.resolve ?? resolveName;
    const addresses = literal === null ? await unlessAborted(resolve(url.hostname), signal) : [literal];
    if (addresses.length === 0)
      throw new DownloadProblem('unknown-host', ({ download }) => download.noSite(url.hostname));
    this.#checkAddresses(url, addresses);
    const port = portOf(url);
    return this.#options.route?.({ addresses, port }) ?? { addresses, port };
  }

  #headers(url: URL, request: DownloadRequest): Record<string, string> {
    return {
      Host: url.host,
      'User-Agent': this.#options.userAgent,
      Accept: request.accept ?? ACCEPT,
      'Accept-Encoding': ENCODINGS,
      ...(isValidator(request.etag) && { 'If-None-Match': request.etag }),
      ...(isValidator(request.lastModified) && { 'If-Modified-Since': request.lastModified }),
    };
  }

  /** `onDrip` is called if the answer, whose body follows later, comes in drops. */
  #ask(
    url: URL,
    to: Target,
    headers: Record<string, string>,
    signal: AbortSignal,
    onDrip: () => void,
  ): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const options: ClientRequestArgs = {
        method: 'GET',
        path: url.pathname + url.search,
        headers,
        maxHeaderSize: MAX_HEADER_BYTES,
        createConnection: () => dial(url, to),
        signal,
      };
      const asked = request(options, resolve);
      asked.on('socket', socket => watchDrip(socket, () => this.#clock.now(), onDrip));
      let interim = 0;
      asked.on('information', () => {
        if (++interim > MAX_INTERIM)
          asked.destroy(
            new DownloadProblem('damaged', ({ download }) => download.neverAnswers(url.hostname)),
          );
      });
      asked.on('error', reject);
      asked.end();
    });
  }

  async #answer(
    url: URL,
    response: IncomingMessage,
    request: DownloadRequest,
    signal: AbortSignal,
  ): Promise<Visit> {
    const { headers, statusCode: status = 0 } = response;
    const now = this.#clock.now();
    const told = {
      etag: validator(headers.etag),
      lastModified: validator(headers['last-modified']),
      notBefore: readNotBefore(headers, now),
    };
    if ([301, 302, 303, 307, 308].includes(status) && headers.location) {
      return { redirect: asUtf8(headers.location), isPermanent: status === 301 || status === 308 };
    }
    if (status === 304 && (request.etag || request.lastModified)) return { modified: false, ...told };
    if (status !== 200) throw problemOfStatus(url.hostname, status, retryAfterMs(headers, now));
    const contentType = headers['content-type']?.slice(0, 200) ?? null;
    const inspect = (beginning: Buffer) => {
      const kind = notText(beginning, request.ignoreType ? null : contentType);
      if (kind) throw new DownloadProblem('not-text', ({ download }) => download.notAnArticle[kind]);
    };
    const maxBytes = Math.min(request.maxBytes ?? MAX_BYTES, MAX_FILE_BYTES);
    const bytes = await readBody(response, url.hostname, {
      maxBytes,
      cut: request.cut ?? false,
      inspect,
      signal,
    });
    return { modified: true, bytes, contentType, ...told };
  }
}

type Visit =
  | Omit<Fresh, 'url' | 'movedTo'>
  | Omit<NotModified, 'url' | 'movedTo'>
  | { redirect: string; isPermanent: boolean };

async function resolveName(host: string): Promise<string[]> {
  return (await lookup(host, { all: true, order: 'verbatim' })).map(({ address }) => address);
}

/**
 * A connection to the first of the checked addresses that takes one. Node asks its `lookup` only for names, so it is given one; the answer
 * is what was checked, whatever the name may resolve to by now. TLS is shown, and checks, the name of the site.
 */
function dial(url: URL, { addresses, port }: Target): Socket {
  const found = addresses.map(address => ({ address, family: isIP(address) }));
  const to = {
    host: 'checked.invalid',
    port,
    autoSelectFamily: true,
    lookup: (
      _name: string,
      _options: unknown,
      done: (error: null, addresses: { address: string; family: number }[]) => void,
    ) => done(null, found),
  };
  if (url.protocol === 'http:') return connect(to);
  const literal = literalOf(url);
  return connectTls({
    ...to,
    ALPNProtocols: ['http/1.1'],
    ...(literal === null && { servername: url.hostname }),
    checkServerIdentity: (_name, certificate) => checkServerIdentity(literal ?? url.hostname, certificate),
  });
}

/** What the promise gives; rejects with the signal's reason once that is aborted. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}

/** What may be sent back as it came: not longer than a header should be, and visible ASCII. */
function isValidator(value: string | null | undefined): value is string {
  return !!value && value.length <= MAX_VALIDATOR && /^[\x20-\x7E\x80-\xFF]+$/.test(value);
}

function validator(value: string | undefined): string | null {
  return isValidator(value) ? value : null;
}
