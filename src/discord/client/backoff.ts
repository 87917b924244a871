/** Pauses between attempts to reach Discord, which counts them: 1,000 identifications a day, then it resets the token. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 20 * 60_000;

/**
 * How long to wait after the attempt number `attempt` (from 0): 5 s, doubled each time, at most 20 min, and up to a quarter more by chance,
 * so that many bots do not come back at once. A whole day of failures is 5 s + 10 s + … + 1,280 s → 20 min, then every 20 min: about
 * 8 + (86,400 − 1,275) / 1,200 ≈ 79 attempts.
 */
export function pauseMs(attempt: number, random: () => number = Math.random): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS) * (1 + random() / 4);
}
