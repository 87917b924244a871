/** Kills processes in the middle of writing, and counts what is lost. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openLibraries } from '../../src/library/libraries.ts';
import { type DatabaseLocation, openStore } from '../../src/storage/database.ts';
import { type Done, inspect, NOW, sourceOf } from './writes.ts';

export interface Tally {
  kills: number;
  /** Writes that the killed processes had acknowledged, by their kinds. */
  acknowledged: Record<string, number>;
  lost: number;
  /** Articles, checks of feeds and settings that a kill left in the middle. */
  halves: string[];
  /** From the start of each process to its first answer, by the clock; at most, by what the process itself used of the processor. */
  readyMs: number[];
  mostProcessorMs: number;
}

/** Articles of the library that each process opens before it writes. */
const STANDING = 40;
/** A kill comes after up to so many acknowledged writes, and up to so many milliseconds later. */
const MOST_WRITES = 200;
const MOST_MS = 5;
const MOST_TRIES = 5;

/**
 * Runs one process after another on this place, kills each with SIGKILL while it writes, and compares what the next one's database holds with
 * what was acknowledged. `tell` hears the tally after each kill.
 */
export async function killWriters(
  place: DatabaseLocation,
  kills: number,
  tell?: (tally: Tally) => void,
): Promise<Tally> {
  const tally: Tally = {
    kills: 0,
    acknowledged: {},
    lost: 0,
    halves: [],
    readyMs: [],
    mostProcessorMs: 0,
  };
  await fillStanding(place);
  let before: { owner: string; done: Done[] } | undefined;
  for (let round = 0; round <= kills; round += 1) {
    const owner = `round ${round}`;
    const writer = await startWriter(place, owner);
    tally.readyMs.push(writer.readyMs);
    tally.mostProcessorMs = Math.max(tally.mostProcessorMs, writer.processorMs);
    if (before) {
      // Only now: a connection of ours would spare the next process the recovery.
      const store = await openStore(place);
      const { lost, halves } = await inspect(store, before.owner, before.done);
      await store.close();
      tally.kills += 1;
      tally.lost += lost.length;
      tally.halves.push(...halves);
      for (const { kind } of before.done) tally.acknowledged[kind] = (tally.acknowledged[kind] ?? 0) + 1;
      tell?.(tally);
    }
    await writer.written(Math.ceil(Math.random() * MOST_WRITES));
    await wait(Math.random() * MOST_MS);
    before = { owner, done: await writer.kill() };
  }
  return tally;
}

async function fillStanding(place: DatabaseLocation): Promise<void> {
  const store = await openStore(place);
  const libraries = openLibraries(store);
  const library = await libraries.library('standing');
  for (let n = 0; n < STANDING; n += 1) await library.add(sourceOf(n), '1', NOW, { keepBoth: true });
  await libraries.close();
  await store.close();
}

/** Where the machine is so busy that the database takes no connection in time, a process ends by itself before it is ready: another is started. */
async function startWriter(place: DatabaseLocation, owner: string) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryToStart(place, owner);
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    }
  }
}

async function tryToStart(place: DatabaseLocation, owner: string) {
  const script = join(import.meta.dirname, 'writer.ts');
  const startedAt = performance.now();
  // What Node compiled for the first is there for the others.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'newsdesk-compiled') };
  const child = spawn(process.execPath, [script, 'file' in place ? place.file : place.url, owner], { env });
  const closed = once(child, 'close');
  let out = '';
  let wrong = '';
  /** How many lines are waited for, and who waits. */
  let awaited = { lines: 1, ...Promise.withResolvers<void>() };
  const lines = () => out.split('\n').length - 1;
  child.stdout.setEncoding('utf8').on('data', chunk => {
    out += chunk;
    if (lines() >= awaited.lines) awaited.resolve();
  });
  child.stderr.setEncoding('utf8').on('data', chunk => {
    wrong += chunk;
  });
  closed.then(() => awaited.reject(new Error(`the process ended by itself: ${wrong}`)));
  await awaited.promise;
  return {
    readyMs: performance.now() - startedAt,
    processorMs: Number(out.split(/\s/)[1]),
    /** Resolves when it has acknowledged so many writes. */
    async written(writes: number): Promise<void> {
      awaited = { lines: writes + 1, ...Promise.withResolvers<void>() };
      if (lines() >= awaited.lines) awaited.resolve();
      await awaited.promise;
    },
    /** Kills it; what it had acknowledged by then. */
    async kill(): Promise<Done[]> {
      child.kill('SIGKILL');
      const [, signal] = await closed;
      if (signal !== 'SIGKILL') throw new Error(`the process ended by itself: ${wrong}`);
      // The last line may be cut.
      const said = out.split('\n').slice(1, -1);
      return said.map(line => JSON.parse(line));
    },
  };
}
