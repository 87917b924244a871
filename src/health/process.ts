/** The health of a process that runs the bot: its checks, its figures, and where they are served. */
import type { Observer } from '../observer.ts';
import { watchEventLoop } from './event-loop.ts';
import { openHealth } from './health.ts';
import { type Gauges, openMetrics } from './metrics.ts';

/** What the health of the process is read from. All of it may be asked before the bot is connected. */
export interface HealthSource extends Gauges {
  /** Asks the database for a row; rejects if it does not give it. */
  ping(): Promise<void>;
}

export interface ProcessHealth {
  readonly port: number;
  readonly observer: Observer;
  close(): Promise<void>;
}

/** Beyond this delay of the event loop a first response can miss Discord's three seconds. */
const MAX_DELAY_MS = 2_000;

/** Throws a Problem if it cannot listen there. */
export async function openProcessHealth(
  { host, port }: { host: string; port: number },
  source: HealthSource,
): Promise<ProcessHealth> {
  const metrics = openMetrics(source);
  const loop = watchEventLoop();
  const health = await openHealth({
    host,
    port,
    metrics,
    checks: {
      gateway: () => gatewayTrouble(source.shards()),
      database: async () => {
        await source.ping();
        return null;
      },
      eventLoop: () => eventLoopTrouble(loop.delayMs()),
    },
  });
  return {
    port: health.port,
    observer: metrics.observer,
    async close() {
      loop.close();
      await health.close();
    },
  };
}

export function gatewayTrouble({ ready, all }: { ready: number; all: number }): string | null {
  if (all === 0) return 'not connected yet';
  return ready === all ? null : `${all - ready} of ${all} shards not connected`;
}

export function eventLoopTrouble(delayMs: number): string | null {
  return delayMs <= MAX_DELAY_MS ? null : `held up for ${Math.round(delayMs)} ms`;
}
