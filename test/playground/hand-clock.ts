/** A clock that stands still until a test moves it. */
import type { Clock } from '../../playground/types.ts';

export interface HandClock extends Clock {
  /** Moves the time forward and runs what falls due, in order. */
  advance(ms: number): void;
}

export function handClock(start = Date.UTC(2026, 7, 3, 9)): HandClock {
  let now = start;
  const timers = new Set<{ at: number; run(): void }>();
  return {
    now: () => now,
    setTimeout: (run, delayMs) => {
      const timer = { at: now + delayMs, run };
      timers.add(timer);
      return timer;
    },
    clearTimeout: timer => timers.delete(timer as { at: number; run(): void }),
    advance: ms => {
      const end = now + ms;
      for (;;) {
        const due = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due);
        now = Math.max(now, due.at);
        due.run();
      }
      now = end;
    },
  };
}
