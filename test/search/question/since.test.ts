/** What people type as a beginning. Now is Wednesday, 10 June 2026, noon. */
import { describe, expect, it } from 'vitest';
import { readSince } from '../../../src/search/question/since.ts';

const NOW = Date.UTC(2026, 5, 10, 12);
const day = (at: number | null) => (at === null ? null : new Date(at).toISOString().slice(0, 10));

describe('a beginning', () => {
  it.each([
    ['monday', '2026-06-08'],
    ['since Monday', '2026-06-08'],
    ['friday', '2026-06-05'],
    ['today', '2026-06-10'],
    ['yesterday', '2026-06-09'],
    ['this morning', '2026-06-10'],
    ['2 weeks ago', '2026-05-27'],
    ['two weeks', '2026-05-27'],
    ['the last 3 days', '2026-06-07'],
    ['a month ago', '2026-05-10'],
    ['2 years', '2024-06-10'],
    ['this week', '2026-06-08'],
    ['last week', '2026-06-01'],
    ['this month', '2026-06-01'],
    ['last month', '2026-05-01'],
    ['last year', '2025-01-01'],
    ['2026-06-01', '2026-06-01'],
    ['1 June', '2026-06-01'],
    ['June', '2026-06-01'],
    ['july', '2025-07-01'],
    ['June 2025', '2025-06-01'],
    ['2025', '2025-01-01'],
  ])('%j is %s', (typed, meant) => expect(day(readSince(typed, NOW))).toBe(meant));

  it.each([
    ['de', 'Montag', '2026-06-08'],
    ['de', 'vor 2 Wochen', '2026-05-27'],
    ['de', 'seit gestern', '2026-06-09'],
    ['fr', 'lundi', '2026-06-08'],
    ['fr', 'il y a 2 semaines', '2026-05-27'],
    ['fr', 'depuis hier', '2026-06-09'],
    ['es', 'lunes', '2026-06-08'],
    ['es', 'hace 2 semanas', '2026-05-27'],
    ['ja', '昨日', '2026-06-09'],
    ['ja', '2週間前', '2026-05-27'],
    ['en', 'gestern', '2026-06-09'],
  ])('in the language %s: %j is %s', (code, typed, meant) => {
    expect(day(readSince(typed, NOW, code))).toBe(meant);
  });

  it('counts hours exactly', () => {
    expect(readSince('24 hours', NOW)).toBe(NOW - 24 * 3_600_000);
  });

  it('may lie in the future: that is for the caller to judge', () => {
    expect(day(readSince('tomorrow', NOW))).toBe('2026-06-11');
    expect(day(readSince('next friday', NOW))).toBe('2026-06-19');
  });

  it.each(['', ' ', 'banana', 'when it rained', 'monday banana', '0000-00-00', `monday${' '.repeat(60)}x`])(
    '%j is none',
    typed => expect(readSince(typed, NOW)).toBeNull(),
  );
});
