/** Pauses between attempts to reach Discord, which counts them: 1,000 identifications a day, then it resets the token. */
import type { Timers } from '../interactions/deadline.ts';

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

/** Resolves after the pause; rejects with the signal's reason as soon as that is aborted. */
export function pause(delayMs: number, timers: Timers, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const abort = () => {
      timers.clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = timers.setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, delayMs);
    signal?.addEventListener('abort', abort, { once: true });
  });
}

/** What comes of the work, or the signal's reason as soon as that is aborted: the work is left behind then. */
export async function unlessAborted<Outcome>(work: Promise<Outcome>, signal?: AbortSignal): Promise<Outcome> {
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/** Waits for the work, but not longer than this. */
export async function atMost(limitMs: number, timers: Timers, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  const limit = pause(limitMs, timers, done.signal).catch(() => undefined);
  await Promise.race([work, limit]).finally(() => done.abort());
}
