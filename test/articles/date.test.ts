/** Dates: what people type is read, and what is not clear is asked for again. */
import { describe, expect, it } from 'vitest';
import { formatStatedTime, readDate } from '../../src/articles/date.ts';
import { Problem } from '../../src/problem.ts';

const NOW = Date.UTC(2026, 5, 20, 12);
const JUNE_2 = Date.UTC(2026, 5, 2);

describe('a date', () => {
  it.each([
    '2026-06-02',
    ' 2026-6-2 ',
    '2026/06/02',
    '2026.06.02',
    '2 June 2026',
    '02 jun 2026',
    '2nd of June 2026',
    '2. June, 2026',
    'June 2, 2026',
    'June 2nd 2026',
    'JUN. 2, 2026',
    'Tuesday, 2 June 2026',
    'Tue June 2 2026',
    '2026-06-02T00:00:00Z',
  ])('is read: %s', typed => {
    expect(readDate(typed, NOW)).toBe(JUNE_2);
  });

  it.each([
    ['31 January 2026', [0, 31]],
    ['28 Feb 2026', [1, 28]],
    ['March 31, 2026', [2, 31]],
    ['30 April 2026', [3, 30]],
    ['May 31, 2026', [4, 31]],
    ['13.05.2026', [4, 13]],
    ['5/13/2026', [4, 13]],
    ['13-05-2026', [4, 13]],
    ['06.06.2026', [5, 6]],
  ] as const)('is read: %s', (typed, [month, day]) => {
    expect(readDate(typed, NOW)).toBe(Date.UTC(2026, month, day));
  });

  it.each([
    ['July 1, 2025', 6],
    ['1 August 2025', 7],
    ['1 Sept 2025', 8],
    ['1 september 2025', 8],
    ['1 Oct 2025', 9],
    ['1 November 2025', 10],
    ['1 Dec. 2025', 11],
  ] as const)('knows the month of %s', (typed, month) => {
    expect(readDate(typed, NOW)).toBe(Date.UTC(2025, month, 1));
  });

  it.each([
    ['2026-06-02T09:30:00+02:00', Date.UTC(2026, 5, 2, 7, 30)],
    ['2026-06-02T09:30:15.250-0730', Date.UTC(2026, 5, 2, 17, 0, 15)],
    ['2026-06-02 09:30', Date.UTC(2026, 5, 2, 9, 30)],
  ])('may be an instant: %s', (typed, time) => {
    expect(readDate(typed, NOW)).toBeGreaterThanOrEqual(time);
    expect(readDate(typed, NOW)).toBeLessThan(time + 1_000);
  });

  it.each(['', '  ', '\u200B'])('may be left out: %j', typed => {
    expect(readDate(typed, NOW)).toBeNull();
  });

  it.each(['2/6/2026', '02.06.2026'])('with two readings is asked for again: %s', typed => {
    expect(() => readDate(typed, NOW)).toThrow(
      new Problem(
        `The date ${typed} can be read in two ways: 2026-06-02 or 2026-02-06. Please write it as YYYY-MM-DD.`,
      ),
    );
  });

  it.each([
    '2026-02-30',
    '31 April 2026',
    '2026-13-01',
    '2026-00-10',
    '32.01.2026',
    '13/13/2026',
    '2026-02-30T10:00:00Z',
  ])('that does not exist is refused: %s', typed => {
    expect(() => readDate(typed, NOW)).toThrow(
      new Problem(
        `There is no such day as ${typed}. Please check the date; write it as YYYY-MM-DD, for example 2026-06-02.`,
      ),
    );
  });

  it('knows leap years', () => {
    expect(readDate('29 February 2024', NOW)).toBe(Date.UTC(2024, 1, 29));
    expect(() => readDate('29 February 2025', NOW)).toThrow(Problem);
  });

  it.each(['yesterday', 'June 2026', '2.6.26', '2026-06-02T25:00:00Z', '1780000000000', 'Juny 2, 2026'])(
    'that cannot be read is asked for again: %s',
    typed => {
      expect(() => readDate(typed, NOW)).toThrow(
        new Problem(
          `The date “${typed}” can't be read. Please write it as YYYY-MM-DD, for example 2026-06-02.`,
        ),
      );
    },
  );

  it('shows only the beginning of what is no date', () => {
    expect(() => readDate('x'.repeat(500), NOW)).toThrow(`“${'x'.repeat(39)}…”`);
  });

  it('may lie one day ahead, for those east of here, and no more', () => {
    expect(readDate('2026-06-21', NOW)).toBe(Date.UTC(2026, 5, 21));
    expect(readDate('2026-06-21T12:00:00Z', NOW)).toBe(NOW + 86_400_000);
    for (const typed of ['2026-06-22', '2026-06-21T12:00:01Z']) {
      expect(() => readDate(typed, NOW)).toThrow(
        new Problem(
          `The date ${typed} lies in the future. Please give the day on which the article appeared.`,
        ),
      );
    }
  });

  it('may be as old as newspapers are', () => {
    expect(readDate('1605-01-01', NOW)).toBe(Date.UTC(1605, 0, 1));
    expect(() => readDate('1604-12-31', NOW)).toThrow(
      new Problem(
        "The year of 1604-12-31 can't be right: the first newspaper appeared in 1605. Please check the date.",
      ),
    );
    expect(() => readDate('0026-06-02', NOW)).toThrow(Problem);
  });
});

describe('a stated time', () => {
  it.each([
    [JUNE_2, '2026-06-02'],
    [JUNE_2 + 1_000, '2026-06-02 00:00:01Z'],
    [NOW, '2026-06-20 12:00:00Z'],
    [NOW + 1, '2026-06-20 12:00:00Z'],
    [Date.UTC(2037, 0, 1), '2026-06-20 12:00:00Z'],
    [8.64e15 + 1, '2026-06-20 12:00:00Z'],
    [Date.UTC(1605, 0, 1), '1605-01-01'],
    [Date.UTC(1605, 0, 1) - 1, ''],
    [Number.NaN, ''],
  ])('%d becomes “%s”, which can be read again', (stated, typed) => {
    expect(formatStatedTime(stated, NOW)).toBe(typed);
    const whole = Math.floor(Math.min(stated, NOW) / 1000) * 1000;
    expect(readDate(typed, NOW)).toBe(typed ? whole : null);
  });
});
