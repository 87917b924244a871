/** How much garbage Node may let lie: little while it loads code and near the bound of its memory, more in between, where speed counts. */
import module from 'node:module';
import v8 from 'node:v8';

const LOOK_MS = 1_000;
/**
 * Beyond this share of what the process may take, the heap grows by at most GROWING_PERCENT before it is collected, where V8 by itself lets it grow
 * up to fourfold: that costs half as much time again.
 */
const ROOMY = 1 / 3;
const GROWING_PERCENT = 20;
/** With less than this left the heap is collected as if memory were all that counts, which costs three times as much. */
const SPARE_BYTES = 130e6;

/**
 * To be called when the process is ready, with the megabytes that it may take; the function that it gives ends it. `start.js` has asked for a small
 * heap until now. Compiled code is saved before, because it counts for the options only under which it is saved.
 */
export function tendHeap(megabytes: number): () => void {
  module.flushCompileCache();
  let set = '';
  const look = () => {
    const flags = heapFlags(process.memoryUsage.rss(), megabytes * 1e6);
    if (flags.join() === set) return;
    for (const flag of flags) v8.setFlagsFromString(flag);
    set = flags.join();
  };
  look();
  const timer = setInterval(look, LOOK_MS).unref();
  return () => clearInterval(timer);
}

/** What V8 is asked for, by how many bytes the process takes and may take. */
export function heapFlags(takes: number, mayTake: number): string[] {
  return [
    `--heap-growing-percent=${takes < mayTake * ROOMY ? 0 : GROWING_PERCENT}`,
    takes < mayTake - SPARE_BYTES ? '--no-optimize-for-size' : '--optimize-for-size',
  ];
}
