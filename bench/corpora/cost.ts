/** What a piece of work costs the bot's process: time, memory, and how long nothing else could run. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const MOST_MS = 5_000;
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_DELAY_MS = 200;

/** What a bomb may cost. */
export const TARGET = `${MOST_MS / 1000} s, 64 MiB, ${MOST_DELAY_MS} ms`;

export interface Cost {
  /** What the work gave or threw. */
  end: unknown;
  tookMs: number;
  /** Resident memory at its highest, more than before. */
  moreBytes: number;
  delayMs: number;
}

export async function measured(work: () => Promise<unknown>): Promise<Cost> {
  const before = process.memoryUsage.rss();
  const markBefore = process.resourceUsage().maxRSS * 1024;
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 5);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const startedAt = performance.now();
  const end: unknown = await work().catch((error: unknown) => error);
  const tookMs = performance.now() - startedAt;
  // Whatever is late shows now.
  await new Promise(resolve => setTimeout(resolve, 20));
  delay.disable();
  clearInterval(sampling);
  // The kernel's own mark is exact, but only tells where it rose.
  const mark = process.resourceUsage().maxRSS * 1024;
  const moreBytes = Math.max(peak, process.memoryUsage.rss(), mark > markBefore ? mark : 0) - before;
  return { end, tookMs, moreBytes, delayMs: delay.max / 1e6 };
}

export function isCheap({ tookMs, moreBytes, delayMs }: Cost): boolean {
  return tookMs <= MOST_MS && moreBytes <= MOST_BYTES && delayMs <= MOST_DELAY_MS;
}

export function inWords({ tookMs, moreBytes, delayMs }: Cost): string {
  return `after ${Math.round(tookMs)} ms, ${Math.round(moreBytes / 1024 / 1024)} MiB more, loop held up ${Math.round(delayMs)} ms`;
}
