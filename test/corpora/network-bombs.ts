/** What a hostile site sends: each bomb ends in time, in little memory, and leaves the event loop free. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDownloader } from '../../src/articles/download.ts';
import { DownloadProblem } from '../../src/articles/download-problem.ts';
import { PUBLIC } from '../articles/site.ts';
import type { Row } from './row.ts';

const MOST_MS = 5_000;
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_DELAY_MS = 200;
/** In place of 15 s: what drips ends by this timer alone. */
const TIMEOUT_MS = 2_000;

/** Path, server, and how it has to end; null: well. */
const BOMBS: [string, 'http' | 'raw', string | null][] = [
  ['gzip', 'http', 'too-large'],
  ['br', 'http', 'too-large'],
  ['zstd', 'http', 'too-large'],
  ['gzip, gzip', 'http', 'too-large'],
  ['nothing', 'http', 'too-large'],
  ['endless', 'http', 'too-large'],
  ['loop', 'http', 'redirects'],
  ['self', 'http', 'redirects'],
  ['robots', 'http', null],
  ['drip', 'raw', 'timeout'],
  ['drip-headers', 'raw', 'timeout'],
  ['silence', 'raw', 'timeout'],
  ['length', 'raw', 'too-large'],
  ['headers', 'raw', 'too-large'],
  ['one-header', 'raw', 'too-large'],
  ['interim', 'raw', 'damaged'],
  ['chunks', 'raw', 'damaged'],
  ['trailers', 'raw', 'unreachable'],
];

/** Needs no data: the bombs are made on the spot. */
export async function measure(): Promise<Row[]> {
  const server = fork(join(import.meta.dirname, 'bomb-server.ts'));
  const [ports] = (await once(server, 'message')) as [{ http: number; raw: number }];
  try {
    // The first download loads what every later one has.
    await explode('warm-up', ports.http, null);
    const rows: Row[] = [];
    for (const [name, kind, reason] of BOMBS) rows.push(await explode(name, ports[kind], reason));
    return rows;
  } finally {
    server.disconnect();
  }
}

async function explode(name: string, port: number, reason: string | null): Promise<Row> {
  const { download } = openDownloader({
    userAgent: 'Newsdesk',
    timeoutMs: TIMEOUT_MS,
    resolve: async () => [PUBLIC],
    route: () => ({ addresses: ['127.0.0.1'], port }),
  });
  const before = process.memoryUsage.rss();
  const markBefore = process.resourceUsage().maxRSS * 1024;
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 5);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const startedAt = performance.now();
  const path = name === 'robots' ? 'a'.repeat(2000) : encodeURIComponent(name);
  const end: unknown = await download(`http://bomb.example/${path}`, { unattended: name === 'robots' }).catch(
    error => error,
  );
  const tookMs = performance.now() - startedAt;
  // Whatever is late shows now.
  await new Promise(resolve => setTimeout(resolve, 20));
  delay.disable();
  clearInterval(sampling);
  // The kernel's own mark is exact, but only tells where it rose.
  const mark = process.resourceUsage().maxRSS * 1024;
  const more = Math.max(peak, process.memoryUsage.rss(), mark > markBefore ? mark : 0) - before;
  const delayMs = delay.max / 1e6;
  const ended = end instanceof DownloadProblem ? end.reason : end instanceof Error ? `${end}` : null;
  return {
    what: `network bomb: ${name}`,
    result: `${ended ?? 'read'} after ${Math.round(tookMs)} ms, ${Math.round(more / 1024 / 1024)} MiB more, loop held up ${Math.round(delayMs)} ms`,
    target: `${MOST_MS / 1000} s, 64 MiB, ${MOST_DELAY_MS} ms`,
    ok: ended === reason && tookMs <= MOST_MS && more <= MOST_BYTES && delayMs <= MOST_DELAY_MS,
  };
}
