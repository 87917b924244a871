/** The REST API, v10: finds the route of a request, checks its token, and answers as Discord does. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SeenRequest } from '../types.ts';
import { type Body, readBody } from './body.ts';
import { Refusal } from './refusal.ts';

/** `requests` keeps as many. */
const maxSeen = 1_000;
const prefix = '/api/v10';

export interface Call {
  /** The parts of the path that the route names, such as `channel` for `/channels/:channel`. */
  params: Record<string, string>;
  query: URLSearchParams;
  body: Body;
}

export interface Answer {
  status: number;
  body?: unknown;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const noContent: Answer = { status: 204 };

export interface Route {
  method: string;
  /** Such as `/channels/:channel/messages`. */
  path: string;
  /** Whether the bot's token must come with it; interaction routes carry a token of their own in the path. */
  isOpen?: boolean;
  answer(call: Call): Answer;
}

interface Refused {
  match: RegExp;
  status: number;
  left: number;
  body: unknown;
  headers: Record<string, string>;
}

export class Rest {
  readonly requests: SeenRequest[] = [];
  readonly #token: string;
  readonly #routes: { route: Route; pattern: RegExp }[];
  #refused: Refused[] = [];

  constructor(token: string, routes: Route[]) {
    this.#token = token;
    this.#routes = routes.map(route => ({ route, pattern: patternOf(route.path) }));
  }

  /** Answers the next `times` matching requests with this status instead of handling them. */
  refuse(match: RegExp, status: number, times: number, body: unknown, headers: Record<string, string>): void {
    this.#refused.push({ match, status, left: times, body, headers });
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const method = request.method ?? 'GET';
    const path = url.pathname.startsWith(prefix) ? decode(url.pathname.slice(prefix.length)) : null;
    const seen: SeenRequest = {
      method,
      path: path ?? url.pathname,
      body: undefined,
      status: 500,
      response: undefined,
    };
    let headers: Record<string, string> = {};
    try {
      const body = await readBody(request);
      seen.body = body.json;
      const refused = this.#refused.find(each => each.left > 0 && each.match.test(`${method} ${path}`));
      if (refused) {
        refused.left -= 1;
        headers = refused.headers;
        this.#refused = this.#refused.filter(each => each.left > 0);
        seen.status = refused.status;
        seen.response = refused.body ?? { message: `${refused.status}: refused on purpose`, code: 0 };
      } else {
        const answer = this.#answer(method, path, request.headers.authorization, {
          query: url.searchParams,
          body,
        });
        seen.status = answer.status;
        seen.response = answer.body;
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      seen.status = error.status;
      seen.response = error.body;
    }
    this.requests.push(seen);
    if (this.requests.length > maxSeen) this.requests.shift();
    reply(response, seen, headers);
  }

  #answer(
    method: string,
    path: string | null,
    authorization: string | undefined,
    call: Pick<Call, 'query' | 'body'>,
  ): Answer {
    const matching = this.#routes.filter(({ pattern }) => path !== null && pattern.test(path));
    if (matching.length === 0 || path === null) throw new Refusal('notFound');
    const found = matching.find(({ route }) => route.method === method);
    if (!found) throw new Refusal('wrongMethod');
    if (!found.route.isOpen && authorization !== `Bot ${this.#token}`) throw new Refusal('unauthorized');
    return found.route.answer({ ...call, params: found.pattern.exec(path)?.groups ?? {} });
  }
}

function reply(
  response: ServerResponse,
  { status, response: body }: SeenRequest,
  headers: Record<string, string>,
): void {
  if (body === undefined || status === 204) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`);
}

/** Null for a path that is not well encoded. */
function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
