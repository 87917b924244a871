/** The time that a question asks about: “this week”, “since Monday”, “in June”, “latest”. */
import * as chrono from 'chrono-node';
import type { Span } from '../../articles/article.ts';
import { DAY_MS } from '../../time.ts';

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

const LATEST =
  /(?<!\p{L})(?:latest|newest|most recent(?:ly)?|recent(?:ly)?|current(?:ly)?|right now|so far|neueste[nrs]?|aktuell(?:e[nrs]?)?|zuletzt|derzeit|jetzt|derni(?:er|ère)s?|récent(?:e|es|s)?|actuel(?:le)?(?:ment)?|maintenant|últim[oa]s?|reciente(?:s|mente)?|actual(?:mente)?|ahora)(?!\p{L})|最新|最近|目前|现在|現在|最新の/u;

/** English phrases that reach over a whole unit; “3 weeks” counts back from now. */
const UNIT =
  /\b(this|current|last|past|previous)(?: (\d{1,3}|two|three|four|five|six|seven))? (day|week|month|year)s?\b/i;
const NUMBERS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };
const UNIT_DAYS: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 };
/** A year by itself. */
const YEAR =
  /(?:\b(?:in|during|of|since|after|before|until|by) |(?<!\p{L})im jahr |\ben )((?:19|20)\d\d)\b(?!\s*%)/iu;
const SINCE =
  /(?<!\p{L})(?:since|after|from|seit|nach|depuis|après|desde|tras)\s+(?:the |dem |der |le |la |el )?$/iu;
const UNTIL =
  /(?<!\p{L})(?:before|until|till|by|up to|bis|vor|avant|jusqu’à|antes de|hasta)\s+(?:the |dem |der |le |la |el )?$/iu;

const BETWEEN = /(?<!\p{L})(?:between|zwischen|entre)\s+(?:the |dem |le |el )?$/iu;
const AND = /^\s+(?:and|und|et|y)\s+(?:the |dem |le |el )?$/iu;

type Parser = Pick<typeof chrono.en, 'parse'>;
const PARSERS: Record<string, Parser> = {
  de: chrono.de,
  en: chrono.en,
  es: chrono.es,
  fr: chrono.fr,
  ja: chrono.ja,
  nl: chrono.nl,
  pt: chrono.pt,
  ru: chrono.ru,
  zh: chrono.zh,
};

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
  const unit = code === 'en' ? UNIT.exec(text) : null;
  if (unit) return [{ ...unitSpan(unit, now), index: unit.index, isRange: false }];
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

function unitSpan([text, which = '', count, unit = 'day']: RegExpExecArray, now: number): TimeSpan {
  const name = unit.toLowerCase();
  if (count) {
    const days = (NUMBERS[count.toLowerCase()] ?? Number(count)) * (UNIT_DAYS[name] ?? 1);
    return { from: now - days * DAY_MS, to: now + 1, text };
  }
  const back = /this|current/i.test(which) ? 0 : /past/i.test(which) ? null : 1;
  if (back === null) return { from: now - (UNIT_DAYS[name] ?? 1) * DAY_MS, to: now + 1, text };
  return { from: startOf(name, now, -back), to: startOf(name, now, 1 - back), text };
}

/** The beginning of the unit that `now` is in, or of one `by` units away. Weeks begin on Monday (ISO 8601). */
function startOf(unit: string, now: number, by: number): number {
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
  const found = PARSERS[code]?.parse(text, { instant: new Date(now), timezone: 0 }) ?? [];
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
function unitOf(named: chrono.ParsedComponents, now: number): { from: number; to: number } | null {
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
