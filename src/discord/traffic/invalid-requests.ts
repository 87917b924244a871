/** Counts the requests that Discord counts as invalid, and sends none any more when there were too many: it would shut the address out. */
import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { MINUTE_MS } from '../../time.ts';

type Send = RESTOptions['makeRequest'];

/** topics/rate-limits: 10,000 in 10 minutes ban the address, which other bots may share. */
export const MAX_INVALID = 100;
export const WINDOW_MS = 10 * MINUTE_MS;
const INVALID: readonly number[] = [401, 403, 429];

export interface InvalidOptions {
  /** Epoch milliseconds. */
  now(): number;
  /** Called once, with the hundredth within the window. */
  onTooMany(): void;
  /** Hears of every status between 400 and 499. */
  onRefused(status: number): void;
  /** Default: discord.js' own way. */
  send?: Send;
}

export interface InvalidRequests {
  /** For the options of discord.js' REST. After `onTooMany` every request fails with an Error before it is sent. */
  makeRequest: Send;
  /** Throws that Error. To be asked before a request is sent in another way. */
  check(): void;
  /** To be told of the answer to such a request, and of its header `x-ratelimit-scope`. */
  heard(status: number, scope: string | null): void;
}

export function countInvalid({ now, onTooMany, onRefused, send }: InvalidOptions): InvalidRequests {
  const make = send ?? DefaultRestOptions.makeRequest;
  let times: number[] = [];
  let closed = false;

  const check = () => {
    if (closed) throw new Error('no request is sent: Discord refused too many');
  };
  const heard = (status: number, scope: string | null) => {
    if (status >= 400 && status < 500) onRefused(status);
    // A limit that is shared with other bots is nobody's fault, and does not count.
    if (closed || !INVALID.includes(status) || scope === 'shared') return;
    times = [...times.filter(at => at > now() - WINDOW_MS), now()];
    if (times.length < MAX_INVALID) return;
    closed = true;
    onTooMany();
  };
  return {
    check,
    heard,
    async makeRequest(url, init) {
      check();
      const response = await make(url, init);
      heard(response.status, response.headers.get('x-ratelimit-scope'));
      return response;
    },
  };
}
