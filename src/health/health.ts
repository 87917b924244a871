/** Health over HTTP, for whoever watches over the process: /livez, /readyz and /metrics. */
import { createServer, type ServerResponse } from 'node:http';
import { Problem } from '../problem.ts';
import type { Metrics } from './metrics.ts';

/** Resolves with null if all is well, otherwise with what is not, in a few words and without secrets. */
export type Check = () => Promise<string | null> | string | null;

export interface HealthOptions {
  host: string;
  /** 0: any free one. */
  port: number;
  /** What /readyz asks, by name. */
  checks: Readonly<Record<string, Check>>;
  metrics: Pick<Metrics, 'contentType' | 'text'>;
  /** How long a check may take. Default 2,000. */
  checkMs?: number;
}

export interface Health {
  readonly port: number;
  /** Closes the connections that are open, too. */
  close(): Promise<void>;
}

/**
 * Listens until it is closed.
 *
 *   /livez     200 as long as the process answers at all: restart it when it does not
 *   /readyz    200 if every check is well, else 503; as JSON, each check by name with `ok` or what is wrong
 *   /metrics   Prometheus' text format
 *
 * Throws a Problem that names the setting if it cannot listen there.
 */
export async function openHealth(options: HealthOptions): Promise<Health> {
  const { host, port, metrics } = options;
  const server = createServer({ requestTimeout: 5_000, maxHeaderSize: 8_192 }, (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return say(response, 405, 'Only GET is served.\n');
    const [path] = (request.url ?? '').split('?');
    switch (path) {
      case '/livez':
        return say(response, 200, 'ok\n');
      case '/readyz':
        return void ready(options).then(({ isReady, checks }) =>
          say(
            response,
            isReady ? 200 : 503,
            `${JSON.stringify({ ready: isReady, checks })}\n`,
            'application/json',
          ),
        );
      case '/metrics':
        return void metrics.text().then(
          text => say(response, 200, text, metrics.contentType),
          () => say(response, 500, 'The metrics could not be read.\n'),
        );
      default:
        return say(response, 404, 'There are /livez, /readyz and /metrics.\n');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async close() {
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function ready({ checks, checkMs = 2_000 }: HealthOptions) {
  const asked = Object.entries(checks).map(async ([name, check]) => [name, await inTime(check, checkMs)]);
  const said: Record<string, string> = Object.fromEntries(await Promise.all(asked));
  return { isReady: Object.values(said).every(each => each === 'ok'), checks: said };
}

/** `ok`, or what is wrong. An error that is no Problem may say anything, so it is not shown. */
async function inTime(check: Check, limitMs: number): Promise<string> {
  const late = Promise.withResolvers<string>();
  const timer = setTimeout(() => late.resolve(`no answer within ${limitMs} ms`), limitMs);
  try {
    return (await Promise.race([Promise.resolve().then(check), late.promise])) ?? 'ok';
  } catch (error) {
    return error instanceof Problem ? error.message : 'failed';
  } finally {
    clearTimeout(timer);
  }
}

function say(response: ServerResponse, status: number, body: string, contentType = 'text/plain'): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
}

function cannotListen({ code }: NodeJS.ErrnoException, host: string, port: number): Problem {
  return new Problem(
    `Health cannot be served on ${host} port ${port} (${code}): set HEALTH_PORT to a free port and HEALTH_HOST to an address of this machine.`,
  );
}
