/** How long to wait between attempts to reach Discord, which counts them: 1,000 identifications a day, then it resets the token. */
import { MINUTE_MS, SECOND_MS } from '../../time.ts';

const FIRST_PAUSE_MS = 5 * SECOND_MS;
const LONGEST_PAUSE_MS = 20 * MINUTE_MS;

/**
 * How long to wait after the attempt number `attempt` (from 0): 5 s, doubled each time, at most 20 min, and up to a quarter more by chance,
 * so that many bots do not come back at once. A whole day of failures is 5 s + 10 s + … + 1,280 s → 20 min, then every 20 min: about
 * 8 + (86,400 − 1,275) / 1,200 ≈ 79 attempts.
 */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS) * (1 + random() / 4);
}
