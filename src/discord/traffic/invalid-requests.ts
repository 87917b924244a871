/** Counts invalid requests as Discord does, and stops before they are so many that it bans the address: all for those of the bot itself, messages for those that servers forbid. */
import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { MINUTE_MS } from '../../time.ts';

type Send = RESTOptions['makeRequest'];

/** topics/rate-limits: 10,000 in 10 minutes ban the address, which other bots may share. */
export const MAX_INVALID = 100;
export const WINDOW_MS = 10 * MINUTE_MS;
const INVALID: readonly number[] = [401, 429];
/** What servers forbid (403) ends nothing for others. Beyond so many in the window no message is sent in a channel. */
const FORBIDDEN = 403;
export const MAX_FORBIDDEN = 1_000;
const IN_CHANNEL = /\/channels\/\d+\//;

export interface InvalidRequestOptions {
  /** Epoch milliseconds. */
  now(): number;
  /** Called once, with the hundredth within the window, 403 aside. */
  onTooMany(): void;
  /** Called with every status between 400 and 499. */
  onClientError(status: number): void;
  /** Default: discord.js' own way. */
  send?: Send;
}

export interface InvalidRequests {
  /** For the options of discord.js' REST. After `onTooMany` every request fails with an Error before it is sent; after MAX_FORBIDDEN, those in channels. */
  makeRequest: Send;
  /** Throws that Error. To be called before a request is sent in another way. */
  check(): void;
  /** Counts the answer to such a request; `scope`: its header `x-ratelimit-scope`. */
  record(status: number, scope: string | null): void;
}

export function countInvalidRequests({
  now,
  onTooMany,
  onClientError,
  send,
}: InvalidRequestOptions): InvalidRequests {
  const make = send ?? DefaultRestOptions.makeRequest;
  let times: number[] = [];
  let forbidden: number[] = [];
  let closed = false;
  const recent = (all: number[]) => all.filter(at => at > now() - WINDOW_MS);

  const check = () => {
    if (closed) throw new Error('no request is sent: Discord refused too many');
  };
  const record = (status: number, scope: string | null) => {
    if (status >= 400 && status < 500) onClientError(status);
    if (status === FORBIDDEN && forbidden.length < MAX_FORBIDDEN) forbidden.push(now());
    // A limit that is shared with other bots is nobody's fault, and does not count.
    if (closed || !INVALID.includes(status) || scope === 'shared') return;
    times = [...recent(times), now()];
    if (times.length < MAX_INVALID) return;
    closed = true;
    onTooMany();
  };
  return {
    check,
    record,
    async makeRequest(url, init) {
      check();
      if (forbidden.length >= MAX_FORBIDDEN && IN_CHANNEL.test(url)) {
        forbidden = recent(forbidden);
        if (forbidden.length >= MAX_FORBIDDEN)
          throw new Error('no message is sent: servers refused too many');
      }
      const response = await make(url, init);
      record(response.status, response.headers.get('x-ratelimit-scope'));
      return response;
    },
  };
}
