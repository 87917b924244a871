/** Politeness: pauses worked out by hand. */
import { describe, expect, test } from 'vitest';
import {
  backoffMs,
  MAX_SITE_DELAY_MS,
  nextPollAt,
  readNotBefore,
  retryAfterMs,
} from '../../src/web/politeness.ts';

const NOW = Date.parse('2026-08-01T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test('failures double the pause from five minutes up to a day', () => {
  const minutes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 5000].map(failures => backoffMs(failures) / MINUTE);
  expect(minutes).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440, 1440]);
});

describe('the next poll', () => {
  type Poll = Parameters<typeof nextPollAt>[0];
  const poll: Poll = { now: NOW, everyMs: 30 * MINUTE, failures: 0, notBefore: null, random: () => 0 };
  test.each<[string, Partial<Poll>, number]>([
    ['is after the usual interval', {}, 30 * MINUTE],
    ['never sooner than five minutes', { everyMs: 0 }, 5 * MINUTE],
    ['after the usual interval while the pause is shorter', { failures: 2 }, 30 * MINUTE],
    ['after the pause once it is longer', { failures: 3 }, 40 * MINUTE],
    ['not before the site allows it', { notBefore: NOW + 3 * HOUR }, 3 * HOUR],
    ['not before the site allows it, after failures', { failures: 9, notBefore: NOW + 48 * HOUR }, 48 * HOUR],
    ['unmoved by what the site allows long since', { notBefore: NOW - HOUR }, 30 * MINUTE],
    ['later by chance, by half of a tenth', { random: () => 0.5 }, 31.5 * MINUTE],
    [
      'later by chance, never by more than a tenth',
      { random: () => 0.999999, notBefore: NOW + 10 * HOUR },
      11 * HOUR,
    ],
  ])('%s', (_, given, waitMs) => {
    expect(nextPollAt({ ...poll, ...given }) - NOW).toBeCloseTo(waitMs, -3);
  });
});

describe('what the headers ask for', () => {
  test.each<[string, Record<string, string>, number | null]>([
    ['nothing', {}, null],
    ['max-age', { 'cache-control': 'public, Max-Age=600' }, 10 * MINUTE],
    ['max-age less the age it has already', { 'cache-control': 'max-age=600', age: '540' }, MINUTE],
    ['max-age that is over', { 'cache-control': 'max-age=600', age: '600' }, null],
    ['no-store before max-age', { 'cache-control': 'max-age=600, no-store' }, null],
    ['not s-maxage, which is for shared caches', { 'cache-control': 's-maxage=600' }, null],
    ['no-cache before max-age', { 'cache-control': 'no-cache, max-age=600' }, null],
    [
      'Expires, by the site’s own clock',
      { expires: 'Sat, 01 Aug 2026 11:10:00 GMT', date: 'Sat, 01 Aug 2026 11:00:00 GMT' },
      10 * MINUTE,
    ],
    ['Expires, by ours where the site has none', { expires: 'Sat, 01 Aug 2026 12:10:00 GMT' }, 10 * MINUTE],
    [
      'not Expires where there is max-age',
      { expires: 'Sat, 01 Aug 2026 13:00:00 GMT', 'cache-control': 'max-age=60' },
      MINUTE,
    ],
    ['no Expires of nonsense', { expires: '0' }, null],
    ['Retry-After in seconds', { 'retry-after': '120' }, 2 * MINUTE],
    ['Retry-After as a date', { 'retry-after': 'Sat, 01 Aug 2026 12:30:00 GMT' }, 30 * MINUTE],
    ['the latest of all', { 'retry-after': '60', 'cache-control': 'max-age=600' }, 10 * MINUTE],
    ['at most thirty days', { 'cache-control': 'max-age=31536000' }, MAX_SITE_DELAY_MS],
    ['at most thirty days, whatever the number', { 'retry-after': '9'.repeat(400) }, MAX_SITE_DELAY_MS],
  ])('%s', (_, headers, waitMs) => {
    expect(readNotBefore(headers, NOW)).toBe(waitMs === null ? null : NOW + waitMs);
  });

  test.each([
    ['0', 0],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['Sat, 01 Aug 2026 11:00:00 GMT', 0],
  ])('Retry-After: %s', (value, waitMs) => {
    expect(retryAfterMs({ 'retry-after': value }, NOW)).toBe(waitMs);
  });
});
