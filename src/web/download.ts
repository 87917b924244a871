/** Downloads an address from a hostile internet, bounded and polite. No other file opens an outgoing socket. */
import { type IncomingMessage, request } from 'node:http';
import { connect, isIP, type Socket } from 'node:net';
import { checkServerIdentity, connect as connectTls } from 'node:tls';
import { type Clock, systemClock, unlessAborted } from '../time.ts';
import { DownloadProblem, problemOfError } from './download-problem.ts';
import {
  type Downloaded,
  type DownloadRequest,
  type ExchangeResult,
  headersFor,
  readAnswer,
} from './exchange.ts';
import { openHostNames } from './host-names.ts';
import { HostQueue } from './host-queue.ts';
import { type AddressFilter, type Allowance, openAddressFilter } from './ip-addresses.ts';
import { MAX_ROBOTS_BYTES, RobotsCache } from './robots.ts';
import { watchSlowResponse } from './slow-response.ts';
import { literalOf, parseAddress, portOf } from './web-address.ts';

export interface DownloaderOptions {
  /** See userAgent(). */
  userAgent: string;
  allowance?: Allowance;
  /** From the look-up of the name to the last byte over all redirects; nothing of a download outlives it. Default 15 s. */
  timeoutMs?: number;
  /** All addresses of a name. Default: openHostNames(). */
  resolve?: (host: string) => Promise<string[]>;
  /** Where checked addresses are dialled in truth, for a fixture server. Default: there. */
  route?: (checked: DialTarget) => DialTarget;
  /** Default: Node's. */
  clock?: Clock;
}

export interface DialTarget {
  addresses: string[];
  port: number;
}

export interface Downloader {
  /**
   * What is at an http(s) address. Throws a DownloadProblem for whatever fails on the way; if `signal` is aborted, its reason.
   * One request at a time goes to a host: others wait in line.
   */
  download(address: string, request?: DownloadRequest): Promise<Downloaded>;
}

const TIMEOUT_MS = 15_000;
const MAX_REDIRECTS = 5;
/** Of all header fields together. Browsers take 256 KiB; pages in the wild need up to about 20. */
const MAX_HEADER_BYTES = 65_536;
/** 100 Continue and the like before the answer. */
const MAX_INTERIM = 8;
/** Who asks, with an address or a mail address under which the operator can be reached. `contact`: visible ASCII without parentheses. */
export function userAgent(contact: string | null): string {
  return `Newsdesk/1.0 (${contact ? `+${contact}` : 'a Discord bot that quotes the news'})`;
}

/** Throws a Problem if the allowance names no network. */
export function openDownloader(options: DownloaderOptions): Downloader {
  const filter = openAddressFilter(options.allowance);
  const trip = new PoliteDownloader(options, filter);
  return { download: (address, request = {}) => trip.download(address, request) };
}

/** The queue, the robots.txt files and the address filter that all downloads share. */
class PoliteDownloader {
  readonly #options: DownloaderOptions;
  readonly #addresses: AddressFilter;
  readonly #resolve: (host: string) => Promise<string[]>;
  readonly #clock: Clock;
  readonly #queue = new HostQueue();
  readonly #robots: RobotsCache;

  constructor(options: DownloaderOptions, filter: AddressFilter) {
    this.#options = options;
    this.#addresses = filter;
    this.#resolve = options.resolve ?? openHostNames({ alsoLocal: filter.allowsNetworks });
    this.#clock = options.clock ?? systemClock;
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
          // The clock may have been put back meanwhile.
          leftMs -= Math.max(0, this.#clock.now() - startedAt);
          return done;
        },
        request,
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
    if (!this.#addresses.allowsPort(port))
      throw new DownloadProblem('not-allowed', ({ download }) => download.port(port));
  }

  async #checkRobots(url: URL, signal?: AbortSignal): Promise<void> {
    const allowed = this.#robots.allows(url);
    if (await unlessAborted(allowed, signal)) return;
    throw new DownloadProblem('robots', ({ download }) => download.robots(url.hostname));
  }

  #checkAddresses(url: URL, addresses: string[]): void {
    if (addresses.every(address => this.#addresses.allowsAddress(address))) return;
    throw new DownloadProblem('not-allowed', ({ download }) => download.notPublic(url.hostname));
  }

  /** One request and its answer, within `leftMs`: after it nobody waits any more, and the socket is gone, whatever the peer did. */
  async #visit(url: URL, request: DownloadRequest, leftMs: number): Promise<ExchangeResult> {
    const host = url.hostname;
    const late = new AbortController();
    const timer = this.#clock.setTimeout(() => late.abort(), Math.max(0, leftMs));
    const signal = request.signal ? AbortSignal.any([request.signal, late.signal]) : late.signal;
    const sockets: Socket[] = [];
    const exchange = async () => {
      const target = await this.#target(url);
      signal.throwIfAborted();
      const headers = headersFor(url, request, this.#options.userAgent);
      const connection = () => {
        const socket = dial(url, target);
        sockets.push(socket);
        watchSlowResponse(
          socket,
          () => this.#clock.now(),
          () => late.abort(),
        );
        return socket;
      };
      const response = await ask(url, connection, headers, signal);
      return readAnswer(url, response, request, { now: this.#clock.now(), signal });
    };
    try {
      return await unlessAborted(exchange(), signal);
    } catch (error) {
      request.signal?.throwIfAborted();
      if (late.signal.aborted) throw new DownloadProblem('timeout', ({ download }) => download.tooLong(host));
      throw problemOfError(host, error) ?? error;
    } finally {
      this.#clock.clearTimeout(timer);
      for (const socket of sockets) socket.destroy();
    }
  }

  /** The addresses of the host, every one of them checked. Exactly these are dialled: the name is not looked up again. */
  async #target(url: URL): Promise<DialTarget> {
    const literal = literalOf(url);
    const addresses = literal === null ? await this.#resolve(url.hostname) : [literal];
    if (addresses.length === 0)
      throw new DownloadProblem('unknown-host', ({ download }) => download.noSite(url.hostname));
    this.#checkAddresses(url, addresses);
    const port = portOf(url);
    return this.#options.route?.({ addresses, port }) ?? { addresses, port };
  }
}

/** The head of the answer, whose body follows later. Whatever is no answer (1xx alone, a switch to another protocol, the end) is a failure. */
function ask(
  url: URL,
  connection: () => Socket,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        method: 'GET',
        path: url.pathname + url.search,
        headers,
        maxHeaderSize: MAX_HEADER_BYTES,
        createConnection: connection,
        signal,
      },
      resolve,
    );
    const neverAnswers = () => {
      const problem = new DownloadProblem('damaged', ({ download }) => download.neverAnswers(url.hostname));
      // After a switch of protocols the request says nothing more.
      reject(problem);
      asked.destroy(problem);
    };
    let interim = 0;
    asked.on('information', () => {
      if (++interim > MAX_INTERIM) neverAnswers();
    });
    // Node hands over the socket, and the request would never end.
    asked.on('upgrade', neverAnswers);
    asked.on('error', reject);
    asked.end();
  });
}

/**
 * A connection to the first of the checked addresses that takes one. Node asks its `lookup` only for names, so it is given one; the answer
 * is what was checked, whatever the name may resolve to by now. TLS is shown, and checks, the name of the site.
 */
function dial(url: URL, { addresses, port }: DialTarget): Socket {
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
