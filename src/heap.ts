/** How much garbage Node may let lie: little while it loads code and near the bound of its memory, more in between, where speed counts. */
import module from 'node:module';
import v8 from 'node:v8';

const LOOK_MS = 1_000;
/**
 * Beyond this share of what the process may take, the heap grows by at most GROWING_PERCENT before it is collected; V8 by itself lets it grow
 * up to fourfold. What is collected more often costs up to twice the time.
 */
const ROOMY = 1 / 3;
const GROWING_PERCENT = 20;

/**
 * To be called when the process is ready, with the megabytes that it may take; the function that it gives ends it. `start.js` has asked for a small
 * heap until now. Compiled code is saved before, because it counts for the options only under which it is saved.
 */
export function tendHeap(megabytes: number): () => void {
  module.flushCompileCache();
  v8.setFlagsFromString('--no-optimize-for-size');
  let percent = 0;
  const look = () => {
    const wanted = process.memoryUsage.rss() < megabytes * 1e6 * ROOMY ? 0 : GROWING_PERCENT;
    if (wanted !== percent) v8.setFlagsFromString(`--heap-growing-percent=${wanted}`);
    percent = wanted;
  };
  look();
  const timer = setInterval(look, LOOK_MS).unref();
  return () => clearInterval(timer);
}
