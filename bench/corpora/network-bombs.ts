/** What a hostile site sends: each bomb ends in time, in little memory, and leaves the event loop free. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openDownloader } from '../../src/web/download.ts';
import { DownloadProblem } from '../../src/web/download-problem.ts';
import { PUBLIC } from '../../test/web/site.ts';
import { inWords, isCheap, measured, TARGET } from './cost.ts';
import type { Row } from './row.ts';

/** In place of 15 s: what is silent ends by this timer alone, and what drips before it. */
const TIMEOUT_MS = 4_800;

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
  const path = name === 'robots' ? 'a'.repeat(2000) : encodeURIComponent(name);
  const cost = await measured(() =>
    download(`http://bomb.example/${path}`, { unattended: name === 'robots' }),
  );
  const { end } = cost;
  const ended = end instanceof DownloadProblem ? end.reason : end instanceof Error ? `${end}` : null;
  return {
    what: `network bomb: ${name}`,
    result: `${ended ?? 'read'} ${inWords(cost)}`,
    target: TARGET,
    ok: ended === reason && isCheap(cost),
  };
}
