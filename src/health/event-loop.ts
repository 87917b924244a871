/** How long the event loop was held up lately: whatever holds it keeps every answer waiting. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** A delay is remembered for one to two of these. */
const WINDOW_MS = 10_000;

export interface EventLoop {
  /** The longest delay of the last 10 to 20 seconds, in milliseconds. */
  delayMs(): number;
  close(): void;
}

export function watchEventLoop(): EventLoop {
  const delays = monitorEventLoopDelay({ resolution: 20 });
  delays.enable();
  let earlierMs = 0;
  const timer = setInterval(() => {
    earlierMs = delays.max / 1e6;
    delays.reset();
  }, WINDOW_MS);
  timer.unref();
  return {
    delayMs: () => Math.max(earlierMs, delays.max / 1e6),
    close() {
      clearInterval(timer);
      delays.disable();
    },
  };
}
