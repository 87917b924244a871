/** A beginning that somebody types by itself: “monday”, “2 weeks ago”, “seit Juni”, “2026-06-01”. */
import * as chrono from 'chrono-node';
import { DAY_MS, HOUR_MS } from '../../time.ts';

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** Words that only say that a beginning follows, or that it lies back. */
const LEAD =
  /^(?:(?:since|after|from|for|within|in|over|seit|nach|ab|vor|depuis|après|dès|il y a|desde|tras|hace)(?!\p{L})\s*)?(?:(?:the|dem|der|den|le|la|les|el|los|las)(?!\p{L})\s*)?(?:(?:last|past|letzten?|vergangenen?|últim[oa]s?)\s+(?=[\d])|(?:last|past)\s+(?=(?:two|three|four|five|six|seven|eight|nine|ten)\s))?/iu;
const TAIL = /\s*(?:ago|back|から|以降|以来)$/iu;

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  ein: 1,
  eine: 1,
  einem: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
};
const UNITS: [Unit, string][] = [
  ['hour', 'hours?|h|stunden?|heures?|horas?|時間'],
  ['day', 'days?|d|tage?n?|jours?|d[ií]as?|日間?'],
  ['week', 'weeks?|w|wochen?|semaines?|semanas?|週間?'],
  ['month', 'months?|monate?n?|mois|mes(?:es)?|[かヶカケ]月間?'],
  ['year', 'years?|y|jahre?n?|ans?|années?|años?|年間?'],
];
const COUNTED = new RegExp(
  `^(\\d{1,4}|${Object.keys(NUMBERS).join('|')})\\s*(?:${UNITS.map(([unit, words]) => `(?<${unit}>${words})`).join('|')})前?$`,
  'iu',
);
/** English names of whole units; “last week” begins on its Monday (ISO 8601). */
const WHOLE = /^(this|current|last|past|previous) (week|month|year)$/iu;
const YEAR = /^(?:19|20)\d\d$/u;

const PARSERS = {
  en: chrono.en,
  de: chrono.de,
  fr: chrono.fr,
  es: chrono.es,
  ja: chrono.ja,
  nl: chrono.nl,
  pt: chrono.pt,
  ru: chrono.ru,
  zh: chrono.zh,
} as const;

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
  const whole = WHOLE.exec(text);
  if (whole) return wholeUnit(whole, now);
  const first = Object.entries(PARSERS).filter(([each]) => each === code);
  const others = Object.entries(PARSERS).filter(([each]) => each !== code);
  for (const whatWasTyped of new Set([typed.trim(), text])) {
    for (const [, parser] of [...first, ...others]) {
      const found = parsed(parser, whatWasTyped, now);
      if (found !== null) return found;
    }
  }
  return null;
}

function countedBack({ 1: number = '', groups = {} }: RegExpExecArray, now: number): number {
  const count = NUMBERS[number.toLowerCase()] ?? Number(number);
  const [unit] = UNITS.find(([each]) => groups[each]) ?? ['day'];
  if (unit === 'hour') return now - count * HOUR_MS;
  if (unit === 'day' || unit === 'week') return dayOf(now - count * (unit === 'week' ? 7 : 1) * DAY_MS);
  const at = new Date(now);
  const months = count * (unit === 'year' ? 12 : 1);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - months, at.getUTCDate());
}

function wholeUnit([, which = '', unit = '']: RegExpExecArray, now: number): number {
  const back = /this|current/iu.test(which) ? 0 : 1;
  const at = new Date(now);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  if (/year/iu.test(unit)) return Date.UTC(year - back, 0);
  if (/month/iu.test(unit)) return Date.UTC(year, month - back);
  return Date.UTC(year, month, day - ((at.getUTCDay() + 6) % 7) - 7 * back);
}

/** What a parser makes of the whole text; null if it leaves any of it over. */
function parsed(parser: Pick<typeof chrono.en, 'parse'>, text: string, now: number): number | null {
  const [found] = parser.parse(text, { instant: new Date(now), timezone: 0 });
  if (!found || found.text.length < text.length) return null;
  const { start } = found;
  const [year, month, day] = [start.get('year') ?? 0, (start.get('month') ?? 1) - 1, start.get('day') ?? 1];
  const isCertain = (part: 'day' | 'weekday' | 'month' | 'year') => start.isCertain(part);
  const hasDay = isCertain('day') || isCertain('weekday') || !isCertain('month');
  const at = Date.UTC(year, month, hasDay ? day : 1);
  if (at <= now || isCertain('year')) return at;
  if (isCertain('weekday') && !isCertain('day'))
    return /next|nächst|prochain|próxim/iu.test(text) ? at : at - 7 * DAY_MS;
  return isCertain('month') ? Date.UTC(year - 1, month, hasDay ? day : 1) : at;
}

function dayOf(at: number): number {
  return at - (((at % DAY_MS) + DAY_MS) % DAY_MS);
}
