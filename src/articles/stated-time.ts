/** Dates as feeds and pages state them: ISO 8601, RFC 822, and the odd forms between. */
import { HOUR_MS } from '../time.ts';
import { cleanLine } from './clean.ts';

/** The first newspaper's year, and one that no date of an article lies behind: others are of another calendar, or no date. */
const FIRST_YEAR = 1605;
const LAST_YEAR = 2200;

/** Hours east of UTC. RFC 822's, Java's and the commonest others; letters alone are military and were never used right: UTC. */
const ZONES: Record<string, number> = {
  ...{
    ut: 0,
    utc: 0,
    gmt: 0,
    z: 0,
    wet: 0,
    west: 1,
    bst: 1,
    ist: 5.5,
    cet: 1,
    mez: 1,
    cest: 2,
    mesz: 2,
    eet: 2,
  },
  ...{ eest: 3, msk: 3, jst: 9, kst: 9, hkt: 8, sgt: 8, awst: 8, aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
  ...{ ast: -4, adt: -3, est: -5, edt: -4, et: -5, cst: -6, cdt: -5, ct: -6, mst: -7, mdt: -6, mt: -7 },
  ...{
    pst: -8,
    pdt: -7,
    pt: -8,
    nst: -3.5,
    ndt: -2.5,
    brt: -3,
    art: -3,
    clt: -4,
    cot: -5,
    pet: -5,
    sast: 2,
    cat: 2,
    eat: 3,
    wat: 1,
    trt: 3,
    akst: -9,
    akdt: -8,
    hst: -10,
  },
  ...{ gst: 4, pkt: 5, npt: 5.75, wib: 7, ict: 7, wita: 8, myt: 8, pht: 8, wit: 9, acst: 9.5, acdt: 10.5 },
};

/** `2026-06-02`, `2026. 6. 2.`, `2026-06`, `2026`, `20260602`, `2026-153` (day of the year), with or without a time. */
const ISO =
  /^(?<year>\d{4})(?:-?(?<ordinal>\d{3})(?!\d)|(?:[-/]|\. ?)?(?<month>\d{1,2})(?:(?:[-/]|\. ?)?(?<day>\d{1,2})\.?)?)?(?:(?:[T ]|, )\s*(?<time>\d.*))?$/i;
/** `12:30`, `12h30`, `12:30:05.123`, `1230`, `3 pm`; then a zone or nothing. */
const TIME =
  /^(?<hours>\d{1,2})(?:[:.h時]?(?<minutes>\d{2}))?(?:[:.]?(?<seconds>\d{2}(?:[.,]\d+)?))?\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>.*)$/i;
const OFFSET = /(?:^|[^\w])(?:GMT|UTC)?\s*(?<sign>[+−-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?/i;
/** A weekday, or what the date is called: “Tue, …”, “Stand: …”. */
const WEEKDAY = /^\p{L}+[.:]?,?\s+(?=\d|\p{L}{3,})|^\p{L}+,\s*/u;
const DAY_FIRST =
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|re|[ºª°])?[\s.,-]*(?:de |di |of )?(?<name>[\p{L}\p{M}]{3,})[\s.,'’-]*(?:del? |di )?(?<year>\d{4}|\d{2})(?!\d|:)/iu;
const MONTH_FIRST =
  /(?<name>[\p{L}\p{M}]{3,})[\s.-]*(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(?<clock>\d{1,2}:\d{2}(?::\d{2})?)\s+(?<zone>[\p{L}+\-\d:]*\s+)??)?(?<year>\d{4}|(?<=,\s)\d{2}(?=\s*$))(?!\d|:)/iu;
/** As Hungarian, Lithuanian and Latvian have it, and programs: `2026. június 2.`, `2026. gada 2. jūnijā`, `2026-Jun-02`. */
const YEAR_FIRST =
  /(?<!\d)(?<year>\d{4})[\s.-]+(?:(?:m|gada|év)\.?\s+)?(?:(?<before>\d{1,2})\.?\s*)?(?<name>[\p{L}\p{M}]{3,})(?:[\s.-]+(?<after>\d{1,2}))?(?![\d:])/iu;
const VIETNAMESE = /(?<day>\d{1,2}) tháng (?<month>\d{1,2}),? (?:năm )?(?<year>\d{4})/iu;
const HOUR = /(?<![\d.:])\d{1,2}\s*[ap]\.?m\b/i;
const CLOCK = /\d{1,2}(?:[:h時]|\.(?=\d{2}(?![\d.])))\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\b\.?)?/i;

/**
 * Epoch milliseconds of a date as a machine or a newspaper writes it; a date without a time is its midnight in UTC, a time without a zone
 * is UTC. Null for what is no date. It may lie in the future, and 24:00 is the next day's 0:00. `06-02-2026` is read by the language of
 * its page (a BCP 47 tag), and is no date without one that says which comes first.
 */
export function statedTime(raw: string | null | undefined, lang: string | null = null): number | null {
  const stated = inOurs(cleanLine((raw ?? '').slice(0, 200)).replace(/\s*\([^)]*\)/g, ''));
  if (!stated) return null;
  const bare = stated.replace(WEEKDAY, found => (monthNumber(found) ? found : ''));
  const time =
    isoTime(bare) ??
    namedMonth(bare) ??
    yearFirst(bare) ??
    eastAsian(bare) ??
    slashed(bare, lang) ??
    epoch(bare);
  return time !== null && Number.isFinite(time) && Math.abs(time) < 8.64e15 ? time : null;
}

const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
/** Hours of half a day, as Chinese, Japanese and Korean write them before the clock. */
const HALVES =
  /(?<half>午前|上午|오전|午後|下午|오후)\s*(?<hours>\d{1,2})\s*(?:[:：時时点點시]\s*(?:(?<minutes>\d{1,2})\s*[分분]?)?)?/u;

/** Digits, half days, eras and Thai dates as the rest reads them. */
function inOurs(stated: string): string {
  const plain = stated
    .replace(/[٠-٩۰-۹๐-๙０-９]/gu, digit => String(((digit.codePointAt(0) ?? 0) - zeroOf(digit)) % 10))
    .replace(/([ap])\.\s?m\b\.?/gi, '$1m')
    .replace(
      /(令和|平成|昭和)\s*(\d{1,2}|元)\s*年/u,
      (_, era: string, year: string) => `${(ERAS[era] ?? 0) + (Number(year) || 1)}年`,
    )
    .replace(
      HALVES,
      (_, half: string, hours: string, minutes = '0') =>
        ` ${hours}:${String(minutes).padStart(2, '0')} ${/午前|上午|오전/.test(half) ? 'am' : 'pm'}`,
    )
    .replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1-$2-$3T$4:$5:$6');
  return /\p{sc=Thai}/u.test(plain) ? fromThai(plain) : plain;
}

function zeroOf(digit: string): number {
  const zeros = ['٠', '۰', '๐', '０'].map(zero => zero.codePointAt(0) ?? 0);
  return (
    zeros.find(zero => (digit.codePointAt(0) ?? 0) - zero >= 0 && (digit.codePointAt(0) ?? 0) - zero < 10) ??
    0
  );
}

/** Months in Thai letters hold dots (มิ.ย.), and years are Buddhist ones: 2569 is 2026. */
function fromThai(stated: string): string {
  let found = stated.replace(/\b2[456]\d{2}\b/, year => String(Number(year) - 543));
  for (const style of ['long', 'short'] as const) {
    for (let month = 0; month < 12; month++) {
      const name = new Intl.DateTimeFormat('th', { month: style, timeZone: 'UTC' }).format(
        Date.UTC(2026, month, 15),
      );
      const ours = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2026, month, 15),
      );
      found = found.replace(name, ` ${ours} `);
    }
  }
  return cleanLine(found);
}

/** ISO 8601 and W3C-DTF (https://www.w3.org/TR/NOTE-datetime), down to a bare year. */
function isoTime(stated: string): number | null {
  const { year, ordinal, month, day, time } = ISO.exec(stated)?.groups ?? {};
  if (!year || Number(year) < 1000) return null;
  const clock = clockTime(time);
  if (clock === null) return null;
  if (ordinal) return Number(ordinal) <= 366 ? Date.UTC(Number(year), 0, Number(ordinal)) + clock : null;
  if (stated.length === 6 && /^\d+$/.test(stated)) return null;
  const midnight = dayTime(Number(year), Number(month ?? 1), Number(day ?? 1));
  return midnight === null ? null : midnight + clock;
}

/** RFC 822 (`Tue, 02 Jun 2026 10:00:00 EST`), asctime (`Tue Jun  2 10:00:00 2026`), `2 June 2026`, `June 2, 2026, 3 pm`. */
function namedMonth(stated: string): number | null {
  for (const form of [DAY_FIRST, MONTH_FIRST]) {
    const date = form.exec(stated);
    const { day, name = '', year = '', clock, zone = '' } = date?.groups ?? {};
    const month = monthNumber(name);
    const midnight = date && month ? dayTime(fullYear(year), month, Number(day)) : null;
    if (!date || midnight === null) continue;
    const after = stated.slice(date.index + date[0].length);
    const found = CLOCK.exec(after) ?? CLOCK.exec(stated.slice(0, date.index)) ?? HOUR.exec(after);
    const written = clock ? `${clock} ${zone}` : found?.input.slice(found.index);
    return midnight + (clockTime(written) ?? 0);
  }
  return null;
}

/** `2026. június 2.`, `2026-Jun-02`, and in Vietnamese `ngày 2 tháng 6 năm 2026`. */
function yearFirst(stated: string): number | null {
  const date = YEAR_FIRST.exec(stated);
  const { year = '', before, after, name = '' } = date?.groups ?? {};
  const vietnamese = VIETNAMESE.exec(stated)?.groups;
  if (vietnamese) return dayTime(Number(vietnamese.year), Number(vietnamese.month), Number(vietnamese.day));
  const month = date ? monthNumber(name) : 0;
  const midnight = month && (before ?? after) ? dayTime(Number(year), month, Number(before ?? after)) : null;
  if (!date || midnight === null) return null;
  const rest = stated.slice(date.index + date[0].length);
  const clock = CLOCK.exec(rest);
  return midnight + (clockTime(clock?.input.slice(clock.index)) ?? 0);
}

/** `2026年6月2日`, `2026년 6월 2일`. */
function eastAsian(stated: string): number | null {
  const form = /(?<year>\d{4})\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일]/;
  const { year, month, day } = form.exec(stated)?.groups ?? {};
  const midnight = day ? dayTime(Number(year), Number(month), Number(day)) : null;
  const clock = CLOCK.exec(stated);
  return midnight === null ? null : midnight + (clockTime(clock?.input.slice(clock.index)) ?? 0);
}

/** `6/2/2026` and `06-02-2026` where only one reading is possible or the language tells it, `02.06.2026` (always the day first), with or without words and a time. */
function slashed(stated: string, lang: string | null): number | null {
  const { a, sep, b, year, time } =
    /^(?:\p{L}[^\d]{0,40}\s)?(?<a>\d{1,2})(?<sep>[/.-])(?<b>\d{1,2})\k<sep>(?<year>\d{4}|\d{2})(?:[^\d/.-]{1,6}(?<time>\d.*))?$/u.exec(
      stated,
    )?.groups ?? {};
  if (!a || !year) return null;
  const [first, second] = [Number(a), Number(b)];
  const isClear = sep === '.' || first > 12 || second > 12 || first === second;
  const order = sep === '.' ? 'day' : second > 12 ? 'month' : isClear ? 'day' : orderOf(lang);
  if (order === null) return null;
  const midnight =
    order === 'month' ? dayTime(fullYear(year), first, second) : dayTime(fullYear(year), second, first);
  return midnight === null ? null : midnight + (clockTime(time) ?? 0);
}

/** English alone does not say which comes first: a region does. */
function orderOf(lang: string | null): 'day' | 'month' | null {
  if (!lang || /^en$/i.test(lang)) return null;
  return /^(?:en-(?:US|PH|PR|GU)|fil)\b/i.test(lang) ? 'month' : 'day';
}

/** Seconds or milliseconds since 1970. */
function epoch(stated: string): number | null {
  if (/^\d{10}(?:\.\d+)?$/.test(stated)) return Math.round(Number(stated) * 1000);
  return /^\d{13}$/.test(stated) ? Number(stated) : null;
}

/** Milliseconds since the day's midnight in UTC; 0 if nothing is written, null if it is no time. */
function clockTime(written: string | undefined): number | null {
  if (!written) return 0;
  const { hours, minutes, seconds, half, zone = '' } = TIME.exec(written.trim())?.groups ?? {};
  if (!hours) return null;
  const h = half ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hours);
  const s = Number((seconds ?? '0').replace(',', '.'));
  if (h > 24 || Number(minutes ?? 0) > 59 || s >= 61) return null;
  return Math.round(h * HOUR_MS + Number(minutes ?? 0) * 60_000 + s * 1000) - offset(zone);
}

/** Milliseconds that the zone is ahead of UTC; 0 for one that nobody knows. */
function offset(zone: string): number {
  const { sign, hours, minutes } = OFFSET.exec(zone)?.groups ?? {};
  if (sign) return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000;
  const name = /[a-z]+/i.exec(zone)?.[0].toLowerCase() ?? '';
  return (Object.hasOwn(ZONES, name) ? (ZONES[name] ?? 0) : 0) * HOUR_MS;
}

/** UTC midnight, or null for a day that does not exist or is no article's. */
function dayTime(year: number, month: number, day: number): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCMonth() === month - 1 && day >= 1 ? time : null;
}

/** Two digits as RFC 2822 reads them: up to 49 in this century. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year + (year < 50 ? 2000 : 1900);
}

/** 1 to 12; 0 for what names no month: “Novels” and “Marvel” only begin like one. */
function monthNumber(name: string): number {
  const folded = foldedMonth(name);
  return namedMonths().get(folded) ?? namedMonths().get(stemOf(folded)) ?? 0;
}

/** Languages with cases write months with other last letters within a date. */
function stemOf(folded: string): string {
  return folded.length >= 6 ? `${folded.slice(0, -1)}*` : '';
}

/** The languages whose months are read where the date stands in words. */
const MONTH_LANGUAGES =
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro tr ru uk be bg sr mk el id ms ca gl eu hr sl lt lv et is sq az hy ka ar fa-u-ca-gregory he hi'.split(
    ' ',
  );
/** Short forms beside those of the Unicode Consortium. */
const SHORT_MONTHS: Record<string, number> = { sept: 9, juill: 7, febr: 2, mrz: 3 };
let months: Map<string, number> | null = null;

/** The names of the months in the languages above, as they stand in a date, short and long. */
function namedMonths(): Map<string, number> {
  if (months) return months;
  months = new Map(Object.entries(SHORT_MONTHS));
  for (const language of MONTH_LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const parts = format.formatToParts(Date.UTC(2026, month, 15));
        const name = foldedMonth(parts.find(({ type }) => type === 'month')?.value ?? '');
        for (const one of [name, stemOf(name)]) {
          if (one.length >= 3 && !months.has(one)) months.set(one, month + 1);
        }
      }
    }
  }
  return months;
}

function foldedMonth(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
