/** How much garbage Node may let lie: little while it loads code, at rest, and near the bound of its memory; more in between, where speed counts. */
import module from 'node:module';
import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';

const LOOK_MS = 1_000;
/**
 * Beyond this share of what the process may take, the heap grows by at most GROWING_PERCENT before it is collected, where V8 by itself lets it grow
 * up to fourfold: that costs half as much time again.
 */
const ROOMY = 1 / 3;
const GROWING_PERCENT = 20;
/** With less than this left the heap is collected as if memory were all that counts, which costs three times as much. */
const SPARE_BYTES = 130e6;

/** A process rests that worked for less than this share of so many looks. */
const BUSY = 0.02;
const LOOKS_AT_REST = 3;
/** At rest a heap is collected that grew by as much, unless it is so large that whoever comes would wait for it: 60 ms for 40 MB. */
const GROWN_BYTES = 5e6;
const LARGE_BYTES = 60e6;

/**
 * To be called when the process is ready, with the megabytes that it may take; the function that it gives ends it. `start.js` has asked for a small
 * heap until now. Compiled code is saved before, because it counts for the options only under which it is saved.
 */
export function tendHeap(megabytes: number): () => void {
  module.flushCompileCache();
  let set = '';
  let last = performance.eventLoopUtilization();
  let quiet = 0;
  let collected = 0;
  const look = () => {
    quiet = performance.eventLoopUtilization(last).utilization < BUSY ? quiet + 1 : 0;
    last = performance.eventLoopUtilization();
    const { heapUsed } = process.memoryUsage();
    if (isWorthCollecting(quiet, heapUsed, collected)) {
      collect();
      collected = process.memoryUsage().heapUsed;
    }
    const flags = heapFlags(process.memoryUsage.rss(), megabytes * 1e6);
    if (flags.join() === set) return;
    for (const flag of flags) v8.setFlagsFromString(flag);
    set = flags.join();
  };
  look();
  const timer = setInterval(look, LOOK_MS).unref();
  return () => clearInterval(timer);
}

/** After so many quiet looks, with so many bytes in use now and after the last collection. */
export function isWorthCollecting(quiet: number, used: number, usedThen: number): boolean {
  return quiet >= LOOKS_AT_REST && used > usedThen + GROWN_BYTES && used < LARGE_BYTES;
}

/** Collects all that can be, and gives its memory back, which V8 keeps until more is asked for. */
export function collect(): void {
  v8.setFlagsFromString('--expose-gc');
  const gc: NodeJS.GCFunction = runInNewContext('gc');
  gc({ type: 'major', flavor: 'last-resort', execution: 'sync' });
}

/** What V8 is asked for, by how many bytes the process takes and may take. */
export function heapFlags(takes: number, mayTake: number): string[] {
  return [
    `--heap-growing-percent=${takes < mayTake * ROOMY ? 0 : GROWING_PERCENT}`,
    takes < mayTake - SPARE_BYTES ? '--no-optimize-for-size' : '--optimize-for-size',
  ];
}
