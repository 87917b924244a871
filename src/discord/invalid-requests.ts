/** Counts the requests that Discord counts as invalid, and sends none any more when there were too many: it would shut the address out. */
import { DefaultRestOptions, type RESTOptions } from 'discord.js';

type Send = RESTOptions['makeRequest'];

/** topics/rate-limits: 10,000 in 10 minutes ban the address, which other bots may share. */
export const MAX_INVALID = 100;
export const WINDOW_MS = 10 * 60_000;
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

/** For the options of discord.js' REST. After `onTooMany` every request fails with an Error before it is sent. */
export function countInvalid({ now, onTooMany, onRefused, send }: InvalidOptions): Send {
  const make = send ?? DefaultRestOptions.makeRequest;
  let times: number[] = [];
  let closed = false;
  return async (url, init) => {
    if (closed) throw new Error('no request is sent: Discord refused too many');
    const response = await make(url, init);
    const { status } = response;
    if (status >= 400 && status < 500) onRefused(status);
    // A limit that is shared with other bots is nobody's fault, and does not count.
    const isShared = response.headers.get('x-ratelimit-scope') === 'shared';
    if (closed || !INVALID.includes(status) || isShared) return response;
    times = [...times.filter(at => at > now() - WINDOW_MS), now()];
    if (times.length >= MAX_INVALID) {
      closed = true;
      onTooMany();
    }
    return response;
  };
}
