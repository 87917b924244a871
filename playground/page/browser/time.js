/** Discord's timestamps in words. */

const DATE = { day: 'numeric', month: 'long', year: 'numeric' };
const TIME = { hour: '2-digit', minute: '2-digit' };
/** Discord's styles of timestamps. @type {Record<string, Intl.DateTimeFormatOptions>} */
const STYLES = /** @type {any} */ ({
  t: TIME,
  T: { ...TIME, second: '2-digit' },
  d: { day: '2-digit', month: '2-digit', year: 'numeric' },
  D: DATE,
  f: { ...DATE, ...TIME },
  F: { weekday: 'long', ...DATE, ...TIME },
  s: { day: '2-digit', month: '2-digit', year: 'numeric', ...TIME },
  S: { day: '2-digit', month: '2-digit', year: 'numeric', ...TIME, second: '2-digit' },
});

/** Seconds in each unit, largest first. @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * @param {number} unix @param {string} style @param {number} nowMs @param {string} [timeZone]
 * @returns {string}
 */
export function timeText(unix, style, nowMs, timeZone) {
  const date = new Date(unix * 1000);
  if (Number.isNaN(date.getTime())) return 'an unknown time';
  if (style !== 'R')
    return new Intl.DateTimeFormat('en-GB', { ...(STYLES[style] ?? STYLES.f), timeZone }).format(date);
  const seconds = unix - nowMs / 1000;
  const [unit, length] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en-GB').format(Math.round(seconds / length), /** @type {any} */ (unit));
}
