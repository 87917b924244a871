/** When a site may be asked again: what its headers say, and how failures space the attempts out. Pure. */
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../time.ts';

const FIRST_PAUSE_MS = 5 * MINUTE_MS;
const LONGEST_PAUSE_MS = DAY_MS;
/** What a header may ask for at most. Longer is a mistake (a year is common for pictures), and a feed would seem switched off. */
export const MAX_SITE_DELAY_MS = 30 * DAY_MS;

/** Header fields in lower case, as Node gives them. */
export type HeaderFields = Record<string, string | string[] | undefined>;

/**
 * 5 min · 2ⁿ after n failures in a row, at most 24 h: 5, 10, 20, 40, 80 min, 2 h 40, 5 h 20, 10 h 40, 21 h 20, 24 h. In milliseconds.
 * n = 0 is the pause after a success.
 */
export function backoffMs(failures: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, failures), LONGEST_PAUSE_MS);
}

/**
 * When to poll next, in epoch milliseconds: after the longer of the usual interval and backoffMs(failures), and never before `notBefore` (what
 * the site asked for: readNotBefore). Up to a tenth of the wait is added by chance, so that feeds that were followed together spread out.
 * `random` gives 0 ≤ x < 1.
 */
export function nextPollAt(poll: {
  now: number;
  /** How often a healthy feed is asked, in milliseconds. */
  everyMs: number;
  /** Failures in a row; 0 after a success. */
  failures: number;
  notBefore: number | null;
  random: () => number;
}): number {
  const usual = Math.max(poll.everyMs, backoffMs(poll.failures));
  const wait = Math.max(usual, (poll.notBefore ?? 0) - poll.now);
  return Math.ceil(poll.now + wait * (1 + poll.random() / 10));
}

/**
 * The earliest time (epoch milliseconds) at which asking again makes sense: the latest that Retry-After, Cache-Control (max-age less Age) or,
 * without it, Expires name. Null: they name none that lies ahead. RFC 9111, sections 4.2 and 5.2; RFC 9110, section 10.2.3.
 */
export function readNotBefore(headers: HeaderFields, now: number): number | null {
  const waitMs = Math.max(retryAfterMs(headers, now) ?? 0, freshForMs(headers, now));
  return waitMs > 0 ? now + waitMs : null;
}

/** Retry-After in milliseconds from now, from 0 to MAX_SITE_DELAY_MS: seconds or a date. Null if there is none that makes sense. */
export function retryAfterMs(headers: HeaderFields, now: number): number | null {
  const value = one(headers['retry-after']);
  if (!value) return null;
  const wait = /^\d+$/.test(value) ? Number(value) * SECOND_MS : httpDate(value) - now;
  return Number.isNaN(wait) ? null : bounded(wait);
}

function freshForMs(headers: HeaderFields, now: number): number {
  const control = one(headers['cache-control']).toLowerCase();
  if (/(^|,)\s*no-(cache|store)\s*(,|$)/.test(control)) return 0;
  const maxAge = /(?:^|,)\s*max-age\s*=\s*"?(\d+)/.exec(control)?.[1];
  if (maxAge !== undefined) {
    const age = one(headers.age);
    return bounded((Number(maxAge) - (/^\d+$/.test(age) ? Number(age) : 0)) * SECOND_MS);
  }
  const expires = httpDate(one(headers.expires));
  // Against the site's own clock where it tells it: it may be wrong by hours.
  const date = httpDate(one(headers.date));
  const wait = expires - (Number.isNaN(date) ? now : date);
  return Number.isNaN(wait) ? 0 : bounded(wait);
}

/** NaN for what has no time of day: Date.parse takes even `-1` for a date. */
function httpDate(value: string): number {
  return /\d\d:\d\d:\d\d/.test(value) ? Date.parse(value) : Number.NaN;
}

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value.join(',') : (value ?? '')).trim();
}

function bounded(ms: number): number {
  return Math.min(Math.max(ms, 0), MAX_SITE_DELAY_MS);
}
