/** The machine's own time, for a playground that nobody hands a clock. */
import type { Clock } from './types.ts';

/** Timers do not keep the process alive. */
export const realClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, delayMs) => setTimeout(run, delayMs).unref(),
  clearTimeout: timer => clearTimeout(timer as NodeJS.Timeout),
};
