/** A beginning that somebody types by itself: “monday”, “2 weeks ago”, “seit Juni”, “2026-06-01”. */
import { DAY_MS, HOUR_MS } from '../../time.ts';
import type { DateParser, UnitOfTime } from '../language/language.ts';
import { inAny, LANGUAGES } from '../language/languages.ts';

const SINCE = inAny(({ time }) => time?.since);
const LEADS = inAny(({ time }) => time?.leads);
/** Words that only say that a beginning follows, or that it lies back. */
const LEAD = new RegExp(
  `^(?:(?:${LEADS}|${SINCE})(?!\\p{L})\\s*)?(?:${inAny(({ articles }) => articles)}(?!\\p{L})\\s*)?${inAny(({ time }) => time?.last)}?`,
  'iu',
);
const TAIL = new RegExp(`\\s*${inAny(({ time }) => time?.tails)}$`, 'iu');
const NEXT = new RegExp(
  inAny(({ time }) => time?.next),
  'iu',
);

const NUMBERS = new Map(LANGUAGES.flatMap(({ time }) => Object.entries(time?.numbers ?? {})));
const UNITS: readonly UnitOfTime[] = ['hour', 'day', 'week', 'month', 'year'];
const COUNTED = new RegExp(
  `^(\\d{1,4}|${[...NUMBERS.keys()].join('|')})\\s*(?:${UNITS.map(unit => `(?<${unit}>${inAny(({ time }) => time?.units?.[unit])})`).join('|')})$`,
  'iu',
);
const YEAR = /^(?:19|20)\d\d$/u;

/** Longer texts are no beginning. UTF-16 units. */
const MAX_TYPED = 60;

/**
 * The moment that is meant (epoch milliseconds), at the beginning of its UTC day unless hours are counted; null for what is not understood.
 * It may lie in the future: “tomorrow”. Weekdays, and months without a year, are past ones. `code` (ISO 639-1) says which language is tried first.
 */
export function readSince(typed: string, now: number, code = 'en'): number | null {
  if (typed.length > MAX_TYPED) return null;
  const text = typed.trim().replace(/\s+/gu, ' ').replace(LEAD, '').replace(TAIL, '').trim();
  if (YEAR.test(text)) return Date.UTC(Number(text), 0);
  const counted = COUNTED.exec(text);
  if (counted) return countedBack(counted, now);
  const whole = wholeUnit(text, now);
  if (whole !== null) return whole;
  const ownFirst = LANGUAGES.toSorted((a, b) => Number(b.code === code) - Number(a.code === code));
  for (const whatWasTyped of new Set([typed.trim(), text])) {
    for (const { time } of ownFirst) {
      const found = time?.dates ? parsed(time.dates, whatWasTyped, now) : null;
      if (found !== null) return found;
    }
  }
  return null;
}

function countedBack({ 1: number = '', groups = {} }: RegExpExecArray, now: number): number {
  const count = NUMBERS.get(number.toLowerCase()) ?? Number(number);
  const unit = UNITS.find(each => groups[each]);
  if (unit === 'hour') return now - count * HOUR_MS;
  if (unit === 'day' || unit === 'week') return dayOf(now - count * (unit === 'week' ? 7 : 1) * DAY_MS);
  const at = new Date(now);
  const months = count * (unit === 'year' ? 12 : 1);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, at.getUTCDate());
}

/** “This month”, “last week”: the beginning of a week is its Monday (ISO 8601). Null for anything else. */
function wholeUnit(text: string, now: number): number | null {
  const found = LANGUAGES.map(({ time }) => time?.period?.exec(text)).find(each => each?.[0] === text);
  if (!found?.groups || found.groups.count || found.groups.day || /s$/iu.test(text)) return null;
  const { running, month, year } = found.groups;
  const back = running ? 0 : 1;
  const at = new Date(now);
  if (year) return Date.UTC(at.getUTCFullYear() - back, 0);
  if (month) return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - back);
  const monday = at.getUTCDate() - ((at.getUTCDay() + 6) % 7);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), monday - 7 * back);
}

/** What a parser makes of the whole text; null if it leaves any of it over. */
function parsed(parser: DateParser, text: string, now: number): number | null {
  const [found] = parser.parse(text, { instant: new Date(now), timezone: 0 });
  if (!found || found.text.length < text.length) return null;
  const { start } = found;
  const [year, month, day] = [start.get('year') ?? 0, (start.get('month') ?? 1) - 1, start.get('day') ?? 1];
  const isCertain = (part: 'day' | 'weekday' | 'month' | 'year') => start.isCertain(part);
  const hasDay = isCertain('day') || isCertain('weekday') || !isCertain('month');
  const at = Date.UTC(year, month, hasDay ? day : 1);
  if (at <= now || isCertain('year')) return at;
  if (isCertain('weekday') && !isCertain('day')) return NEXT.test(text) ? at : at - 7 * DAY_MS;
  return isCertain('month') ? Date.UTC(year - 1, month, hasDay ? day : 1) : at;
}

function dayOf(at: number): number {
  return at - (((at % DAY_MS) + DAY_MS) % DAY_MS);
}
