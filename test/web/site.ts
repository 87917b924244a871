/** A real server on loopback that stands for every public site: checked public addresses are dialled here. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer as createRaw } from 'node:net';
import { join } from 'node:path';
import type { DownloaderOptions } from '../../src/web/download.ts';
import type { DownloadProblem } from '../../src/web/download-problem.ts';

/** Public, and nobody's in particular: example.com had it for many years. */
export const PUBLIC = '93.184.216.34';

export interface Site extends AsyncDisposable {
  /** To be spread into openDownloader's options: every name is public, and every checked address is this server. */
  net: Pick<DownloaderOptions, 'userAgent' | 'resolve' | 'route'>;
  /** What was asked: `GET news.example/path`, in order. */
  asked: IncomingMessage[];
  port: number;
}

/** Answers as the listener says. */
export async function openSite(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Site> {
  const asked: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request);
    answer(request, response);
  };
  return open(createServer(listener), asked);
}

/** As openSite, over TLS as news.example, with a certificate that nobody trusts yet. */
export async function openSecureSite(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Site & { certificate: string }> {
  const asked: IncomingMessage[] = [];
  const [certificate, key] = ['crt', 'key'].map(ending =>
    readFileSync(join(import.meta.dirname, `../fixtures/tls/news.example.${ending}`), 'utf8'),
  ) as [string, string];
  const server = createSecureServer({ cert: certificate, key }, (request, response) => {
    asked.push(request);
    answer(request, response);
  });
  return { ...(await open(server, asked)), certificate };
}

/** Speaks whatever `answer` writes to the socket, once a request has come. */
export async function openRawSite(answer: (socket: Socket) => void): Promise<Site> {
  const server = createRaw(socket => {
    socket.on('error', () => {});
    socket.once('data', () => answer(socket));
  });
  return open(server, []);
}

async function open(server: Server, asked: IncomingMessage[]): Promise<Site> {
  const sockets = new Set<Socket>();
  server.on('connection', socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    net: {
      userAgent: 'Newsdesk/1.0 (+https://desk.example/)',
      resolve: async () => [PUBLIC],
      route: () => ({ addresses: ['127.0.0.1'], port }),
    },
    asked,
    port,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** Counts the sockets that this process opens outwards, whoever opens them, as Node itself reports them. */
export function watchSockets(): { count: () => number } & Disposable {
  let count = 0;
  const opened = () => count++;
  subscribe('net.client.socket', opened);
  return { count: () => count, [Symbol.dispose]: () => unsubscribe('net.client.socket', opened) };
}

/** Why it failed; fails itself if it did not. */
export function failureOf(download: Promise<unknown>): Promise<DownloadProblem> {
  return download.then(
    () => {
      throw new Error('it was downloaded');
    },
    (error: DownloadProblem) => error,
  );
}
