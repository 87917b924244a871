/** Ids that sort by the time at which they were made. */
import { randomInt } from 'node:crypto';

const TIME_DIGITS = 9;
const TAIL_DIGITS = 5;
const TAILS = 36 ** TAIL_DIGITS;
/** The last id of this process: another one in the same millisecond, or after the clock went back, comes after it. */
let last = { ms: -1, tail: 0 };

/**
 * 14 characters of `[0-9a-z]`: `now` (epoch milliseconds, up to the year 5188) in 9 digits of base 36, then 5 random ones. Each
 * id is greater than those before it in this process.
 */
export function newId(now: number): string {
  if (!Number.isInteger(now) || now < 0 || now >= 36 ** TIME_DIGITS)
    throw new RangeError(`no time for an id: ${now}`);
  last = now > last.ms ? { ms: now, tail: randomInt(TAILS) } : after(last);
  return digits(last.ms, TIME_DIGITS) + digits(last.tail, TAIL_DIGITS);
}

function after({ ms, tail }: typeof last): typeof last {
  return tail + 1 < TAILS ? { ms, tail: tail + 1 } : { ms: ms + 1, tail: 0 };
}

function digits(value: number, count: number): string {
  return value.toString(36).padStart(count, '0');
}
