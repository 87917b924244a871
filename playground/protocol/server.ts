/** The one port: HTTP and WebSockets of the protocol and of whatever is served beside it. Refuses foreign sites. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { RouteHandler } from '../types.ts';

/** A packet of the bot or the page is small: Discord closes at 4,096 bytes. */
const maxPacketBytes = 64 * 1024;

type Answer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;
type Socket = (socket: WebSocket, request: IncomingMessage) => void;

export interface Front {
  server: Server;
  /** In the order in which they are asked. */
  routes: RouteHandler[];
  sockets: Map<string, Socket>;
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}

/** `fixed`: handlers by the beginning of the path, before all others. */
export function openFront(host: string, fixed: Record<string, Answer>): Front {
  const routes: RouteHandler[] = [];
  const sockets = new Map<string, Socket>();
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: maxPacketBytes });
  const server = createServer((request, response) => {
    answer(request, response).catch(error => {
      console.error('playground: a request failed', error);
      if (!response.headersSent) say(response, 500, 'Something went wrong in the playground.');
      else response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(request);
    if (!url || !isLocal(url.hostname, host)) return say(response, 403, 'This host name is not served here.');
    for (const [start, handle] of Object.entries(fixed)) {
      if (url.pathname.startsWith(start)) return handle(request, response, url);
    }
    for (const route of routes) if (await route(request, response, url)) return;
    say(response, 404, 'There is nothing here.');
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const url = urlOf(request);
    const handler = url && isLocal(url.hostname, host) ? sockets.get(url.pathname) : undefined;
    if (!url || !handler) return refuse(socket, '404 Not Found');
    const { origin } = request.headers;
    if (origin !== undefined && origin !== url.origin) return refuse(socket, '403 Forbidden');
    webSockets.handleUpgrade(request, socket, head, opened => handler(opened, request));
  });

  return {
    server,
    routes,
    sockets,
    listen: port => listen(server, host, port),
    close: async () => {
      for (const socket of webSockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function urlOf({ url, headers }: IncomingMessage): URL | null {
  return URL.parse(url ?? '/', `http://${headers.host ?? ''}`);
}

/**
 * Whether a Host header names this machine. A foreign name that resolves to loopback (DNS rebinding) does not. An address does when
 * the playground was told to listen on every one.
 */
function isLocal(hostname: string, host: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const isEverywhere = host === '0.0.0.0' || host === '::';
  return (
    bare === 'localhost' ||
    bare.endsWith('.localhost') ||
    bare === '::1' ||
    /^127(\.\d{1,3}){3}$/.test(bare) ||
    bare === host.toLowerCase() ||
    (isEverywhere && isIP(bare) !== 0)
  );
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function say(response: ServerResponse, status: number, sentence: string): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    .end(sentence);
}
