/** The time that a question asks about: “this week”, “since Monday”, “in June”, “latest”. */
import * as chrono from 'chrono-node';
import type { Span } from '../articles/article.ts';

/** From `from` up to, not including, `to`: epoch milliseconds in UTC. */
export interface TimeSpan {
  from: number;
  to: number;
  /** The words that say so, as they stand in the question. */
  text: string;
}

export interface Time {
  span: TimeSpan | null;
  /** Whether the newest is asked for: newer answers win when they answer as well. */
  wantsLatest: boolean;
}

const DAY_MS = 86_400_000;
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
  const span = now === undefined ? null : spanIn(text, now, code);
  const said = latest ? [spanOf(latest[0], latest.index)] : [];
  if (span && !/\p{N}{4}/u.test(span.text) && !/[\p{Lu}](?!\S*day)/u.test(span.text)) {
    said.push(spanOf(span.text, text.indexOf(span.text)));
  }
  return { span, wantsLatest: latest !== null, said };
}

function spanOf(words: string, start: number): Span {
  return { start, end: start + words.length };
}

function spanIn(text: string, now: number, code: string): TimeSpan | null {
  const unit = code === 'en' ? UNIT.exec(text) : null;
  if (unit) return unitSpan(unit, now);
  const found = parsed(text, now, code);
  const year = YEAR.exec(text);
  if (!found && !year) return null;
  const named = found ?? {
    from: Date.UTC(Number(year?.[1])),
    to: Date.UTC(Number(year?.[1]) + 1),
    text: year?.[1] ?? '',
  };
  const before = text.slice(0, text.indexOf(named.text));
  if (SINCE.test(before)) return { ...named, to: Math.max(named.to, now + 1) };
  if (UNTIL.test(before)) return { ...named, from: 0, to: named.from };
  return named;
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

/** What chrono finds first: a day, or a month or year as a whole where nothing finer is said. The past is meant. */
function parsed(text: string, now: number, code: string): TimeSpan | null {
  const parser = PARSERS[code];
  const [found] = parser?.parse(text, { instant: new Date(now), timezone: 0 }) ?? [];
  if (!found) return null;
  const { start } = found;
  const isCertain = (part: 'day' | 'weekday' | 'month' | 'year') => start.isCertain(part);
  let year = start.get('year') ?? 0;
  const month = (start.get('month') ?? 1) - 1;
  const day = start.get('day') ?? 1;
  const isDay = isCertain('day') || isCertain('weekday');
  if (!isDay && !isCertain('month') && !isCertain('year')) return null;
  if (!isCertain('year') && Date.UTC(year, month, isDay ? day : 1) > now) {
    if (isCertain('weekday') && !isCertain('day')) return dayFrom(Date.UTC(year, month, day - 7), found.text);
    year -= 1;
  }
  if (isDay) return dayFrom(Date.UTC(year, month, day), found.text);
  if (isCertain('month'))
    return { from: Date.UTC(year, month), to: Date.UTC(year, month + 1), text: found.text };
  return { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0), text: found.text };
}

function dayFrom(from: number, text: string): TimeSpan {
  return { from, to: from + DAY_MS, text };
}
