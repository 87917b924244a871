/** Counts invalid requests as Discord does, and sends none any more before they are so many that it bans the address. */
import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { MINUTE_MS } from '../../time.ts';

type Send = RESTOptions['makeRequest'];

/** topics/rate-limits: 10,000 in 10 minutes ban the address, which other bots may share. */
export const MAX_INVALID = 100;
export const WINDOW_MS = 10 * MINUTE_MS;
const INVALID: readonly number[] = [401, 403, 429];

export interface InvalidRequestOptions {
  /** Epoch milliseconds. */
  now(): number;
  /** Called once, with the hundredth within the window. */
  onTooMany(): void;
  /** Called with every status between 400 and 499. */
  onClientError(status: number): void;
  /** Default: discord.js' own way. */
  send?: Send;
}

export interface InvalidRequests {
  /** For the options of discord.js' REST. After `onTooMany` every request fails with an Error before it is sent. */
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
  let closed = false;

  const check = () => {
    if (closed) throw new Error('no request is sent: Discord refused too many');
  };
  const record = (status: number, scope: string | null) => {
    if (status >= 400 && status < 500) onClientError(status);
    // A limit that is shared with other bots is nobody's fault, and does not count.
    if (closed || !INVALID.includes(status) || scope === 'shared') return;
    times = [...times.filter(at => at > now() - WINDOW_MS), now()];
    if (times.length < MAX_INVALID) return;
    closed = true;
    onTooMany();
  };
  return {
    check,
    record,
    async makeRequest(url, init) {
      check();
      const response = await make(url, init);
      record(response.status, response.headers.get('x-ratelimit-scope'));
      return response;
    },
  };
}
