/** Lengths of time, the clock that tests move by hand, and waiting that can be broken off: one of each, for everybody. */
import { setImmediate } from 'node:timers/promises';

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
/** Calendar days differ where clocks are put forward or back; this one is 24 hours. */
export const DAY_MS = 24 * HOUR_MS;

/** Resolves when others had their turn in the event loop. */
export function nextTurn(): Promise<void> {
  return setImmediate();
}

export interface Timers {
  setTimeout(run: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
}

export interface Clock extends Timers {
  /** Epoch milliseconds. */
  now(): number;
}

/** The machine's own. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, delayMs) => setTimeout(run, delayMs),
  clearTimeout: timer => clearTimeout(timer as NodeJS.Timeout),
};

/** Resolves after the delay; rejects with the signal's reason as soon as that is aborted. */
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
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([aborted.promise, work]);
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
