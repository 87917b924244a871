/** The time that a question asks about: “this week”, “since Monday”, “in June”, “latest”. */
import type { ParsedComponents } from 'chrono-node';
import type { Span } from '../../articles/article.ts';
import { DAY_MS } from '../../time.ts';
import { inAny, wordInAny, wordsOf } from '../language/languages.ts';

/** From `from` up to, not including, `to`: epoch milliseconds in UTC. */
export interface TimeSpan {
  from: number;
  to: number;
  /** The words that say so, as they stand in the question. */
  text: string;
}

export interface Time {
  /** In the order of the question; a question of several reports may name the day of each. */
  spans: readonly TimeSpan[];
  /** Whether the newest is asked for: newer answers win when they answer as well. */
  wantsLatest: boolean;
}

const LATEST = new RegExp(
  wordInAny(({ time }) => time?.latest),
  'u',
);
/** A year by itself. */
const YEAR = new RegExp(
  `(?<!\\p{L})${inAny(({ time }) => time?.inYear)} ((?:19|20)\\d\\d)\\b(?!\\s*%)`,
  'iu',
);
const SINCE = new RegExp(`(?<!\\p{L})${inAny(({ time }) => time?.since)}\\s+$`, 'iu');
const UNTIL = new RegExp(`(?<!\\p{L})${inAny(({ time }) => time?.until)}\\s+$`, 'iu');
const BETWEEN = new RegExp(`(?<!\\p{L})${inAny(({ time }) => time?.between)}\\s+$`, 'iu');
const AND = new RegExp(`^\\s+${inAny(({ time }) => time?.and)}\\s+$`, 'iu');

type Unit = 'day' | 'week' | 'month' | 'year';
const UNIT_DAYS: readonly [Unit, number][] = [
  ['day', 1],
  ['week', 7],
  ['month', 30],
  ['year', 365],
];

/** What was read, and which words (offsets) say nothing but that: “latest”, “this week”, not a date that an article may hold. */
export interface TimeRead extends Time {
  said: Span[];
}

/** Reads the time of a question in a language (ISO 639-1). Without `now` (epoch milliseconds) only “latest” is read. */
export function readTime(text: string, now: number | undefined, code: string): TimeRead {
  const latest = LATEST.exec(text.toLowerCase());
  const named = now === undefined ? [] : namedIn(text, now, code);
  const said = latest ? [spanOf(latest[0], latest.index)] : [];
  for (const { text: words, index } of named)
    if (!/\p{N}{4}/u.test(words) && !/[\p{Lu}](?!\S*day)/u.test(words)) said.push(spanOf(words, index));
  const spans = named.map(({ from, to, text }) => ({ from, to, text }));
  return { spans, wantsLatest: latest !== null, said };
}

/** Whether a time (epoch milliseconds, null where none is known) lies in it. */
export function isWithin(at: number | null, { from, to }: TimeSpan): boolean {
  return at !== null && at >= from && at < to;
}

function spanOf(words: string, start: number): Span {
  return { start, end: start + words.length };
}

function namedIn(text: string, now: number, code: string): Named[] {
  const period = wordsOf(code).time?.period?.exec(text);
  if (period) return [{ ...periodSpan(period, now, code), index: period.index, isRange: false }];
  const found = parsed(text, now, code);
  const year = YEAR.exec(text);
  if (found.length === 0 && year?.[1]) {
    const named = { from: Date.UTC(Number(year[1])), to: Date.UTC(Number(year[1]) + 1), text: year[1] };
    found.push({ ...named, index: text.indexOf(year[1]), isRange: false });
  }
  return together(text, found).map(span =>
    span.isRange ? span : bounded(text.slice(0, span.index), span, now),
  );
}

/** A time, where in the question it is named, and whether with its beginning and its end. */
type Named = TimeSpan & { index: number; isRange: boolean };

/** “Between Monday and Friday” is one time. */
function together(text: string, found: readonly Named[]): Named[] {
  const [first, second, ...others] = found;
  if (!first || !second) return [...found];
  const isRange =
    BETWEEN.test(text.slice(0, first.index)) &&
    AND.test(text.slice(first.index + first.text.length, second.index));
  const words = text.slice(first.index, second.index + second.text.length);
  return isRange ? [{ ...first, to: second.to, text: words, isRange }, ...others] : [...found];
}

/** What “since” or “before” makes of a time that follows it. */
function bounded(before: string, span: Named, now: number): Named {
  if (SINCE.test(before)) return { ...span, to: Math.max(span.to, now + 1) };
  if (UNTIL.test(before)) return { ...span, from: 0, to: span.from };
  return span;
}

function periodSpan({ 0: text, groups = {} }: RegExpExecArray, now: number, code: string): TimeSpan {
  const { count, running, past } = groups;
  const [unit, days] = UNIT_DAYS.find(([each]) => groups[each]) ?? ['day', 1];
  if (count) {
    const times = wordsOf(code).time?.numbers?.[count.toLowerCase()] ?? Number(count);
    return { from: now - times * days * DAY_MS, to: now + 1, text };
  }
  if (past) return { from: now - days * DAY_MS, to: now + 1, text };
  const back = running ? 0 : 1;
  return { from: startOf(unit, now, -back), to: startOf(unit, now, 1 - back), text };
}

/** The beginning of the unit that `now` is in, or of one `by` units away. Weeks begin on Monday (ISO 8601). */
function startOf(unit: Unit, now: number, by: number): number {
  const at = new Date(now);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  if (unit === 'year') return Date.UTC(year + by, 0);
  if (unit === 'month') return Date.UTC(year, month + by);
  if (unit === 'week') return Date.UTC(year, month, day - ((at.getUTCDay() + 6) % 7) + 7 * by);
  return Date.UTC(year, month, day + by);
}

/** So many times of a question are read. */
const MAX_SPANS = 4;

/** What chrono finds: days, or months or years as a whole where nothing finer is said. */
function parsed(text: string, now: number, code: string): Named[] {
  const found = wordsOf(code).time?.dates?.parse(text, { instant: new Date(now), timezone: 0 }) ?? [];
  return found
    .flatMap(({ start, end, text, index }) => {
      const first = unitOf(start, now);
      const last = end ? unitOf(end, now) : first;
      return first && last
        ? { from: first.from, to: Math.max(first.to, last.to), text, index, isRange: end !== null }
        : [];
    })
    .slice(0, MAX_SPANS);
}

/** The day, month or year that is named; the past one is meant. */
function unitOf(named: ParsedComponents, now: number): { from: number; to: number } | null {
  const isCertain = (part: 'day' | 'weekday' | 'month' | 'year') => named.isCertain(part);
  let year = named.get('year') ?? 0;
  const month = (named.get('month') ?? 1) - 1;
  const day = named.get('day') ?? 1;
  const isDay = isCertain('day') || isCertain('weekday');
  if (!isDay && !isCertain('month') && !isCertain('year')) return null;
  if (!isCertain('year') && Date.UTC(year, month, isDay ? day : 1) > now) {
    if (isCertain('weekday') && !isCertain('day')) return dayFrom(Date.UTC(year, month, day - 7));
    year -= 1;
  }
  if (isDay) return dayFrom(Date.UTC(year, month, day));
  if (isCertain('month')) return { from: Date.UTC(year, month), to: Date.UTC(year, month + 1) };
  return { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0) };
}

function dayFrom(from: number): { from: number; to: number } {
  return { from, to: from + DAY_MS };
}
