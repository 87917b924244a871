/** The date of an article, as people type it and as pages state it. */
import { Problem } from '../problem.ts';
import { DAY_MS } from '../time.ts';
import { cleanLine } from './clean.ts';

/** The first newspaper, Strassburg's Relation: an earlier year is a slip of the finger. */
const FIRST_YEAR = 1605;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR_FIRST = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/;
const DAY_FIRST = new RegExp(
  `^(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?(?: of)? ${MONTH}\\.?,? (?<year>\\d{4})$`,
  'i',
);
const MONTH_FIRST = new RegExp(`^${MONTH}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})$`, 'i');
const NUMBERS = /^(?<a>\d{1,2})[./-](?<b>\d{1,2})[./-](?<year>\d{4})$/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? /i;
const TIMESTAMP =
  /^(?<date>\d{4}-\d{2}-\d{2})[T ](?<hours>[01]\d|2[0-3]):(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d)(?:\.\d+)?)?(?<zone>Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/i;

/**
 * Epoch milliseconds: of UTC midnight for a date, of the instant for an ISO timestamp (UTC unless it says otherwise). Null if
 * blank. Throws a Problem for what is no date, impossible (2026-02-30), ambiguous (2/6/2026), or more than a day after `now`.
 */
export function readDate(raw: string, now: number): number | null {
  const typed = cleanLine(raw);
  if (!typed) return null;
  const time = instant(typed) ?? day(typed.replace(WEEKDAY, ''), typed);
  if (time > now + DAY_MS) {
    throw new Problem(words => words.source.dateInFuture(shortened(typed)));
  }
  return time;
}

/**
 * A time that a stranger stated, as `readDate` takes it: `2026-06-02` for midnight in UTC, else `2026-06-02 14:05:00Z`. What lies in the future
 * becomes `now`; empty for what is older than any newspaper.
 */
export function formatStatedTime(statedMs: number, now: number): string {
  if (!(statedMs >= Date.UTC(FIRST_YEAR))) return '';
  const at = Math.min(statedMs, now);
  const [date, time] = new Date(at).toISOString().split('T');
  return at % DAY_MS === 0 ? `${date}` : `${date} ${time?.slice(0, 8)}Z`;
}

function instant(typed: string): number | null {
  const { date, hours, minutes, seconds = '00', zone = 'Z' } = TIMESTAMP.exec(typed)?.groups ?? {};
  if (!date) return null;
  day(date, typed);
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  return Date.parse(`${date}T${hours}:${minutes}:${seconds}${offset}`);
}

function day(date: string, typed: string): number {
  const groups = (YEAR_FIRST.exec(date) ?? DAY_FIRST.exec(date) ?? MONTH_FIRST.exec(date))?.groups;
  if (groups) {
    const { year, month, name = '', day } = groups;
    return midnight(Number(year), month ? Number(month) : monthNumber(name), Number(day), typed);
  }
  const { a, b, year } = NUMBERS.exec(date)?.groups ?? {};
  if (!year) {
    throw new Problem(words => words.source.notADate(shortened(typed)));
  }
  const [first, second] = [Number(a), Number(b)];
  if (first <= 12 && second <= 12 && first !== second) {
    throw new Problem(words =>
      words.source.ambiguousDate(typed, iso(Number(year), second, first), iso(Number(year), first, second)),
    );
  }
  return second > 12
    ? midnight(Number(year), first, second, typed)
    : midnight(Number(year), second, first, typed);
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** JavaScript would make 2 March of 30 February. */
function midnight(year: number, month: number, day: number, typed: string): number {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal) {
    throw new Problem(words => words.source.noSuchDay(shortened(typed)));
  }
  if (year < FIRST_YEAR) {
    throw new Problem(words => words.source.yearTooEarly(shortened(typed), FIRST_YEAR));
  }
  return time;
}

function iso(year: number, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 39)}…` : value;
}
