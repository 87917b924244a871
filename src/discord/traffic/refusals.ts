/** Sends refusals past discord.js' queues: ten thousand of them must cost next to nothing, and none is worth a second try. */
import { DefaultUserAgent } from 'discord.js';
import { Pool } from 'undici';
import type { InvalidRequests } from './invalid-requests.ts';

/** How long Discord may take to answer, and to finish. */
const TIMEOUT_MS = 5_000;
/** As much is read of what Discord says of a response that it does not take. */
const MAX_ERROR_BYTES = 10_000;

export interface RefusalPostOptions {
  /** Where Discord's REST API is, with its version: https://discord.com/api/v10 */
  api: string;
  /** How many connections may be open at once. They are of their own: on those of the answers, every answer would wait for a free one. */
  connections: number;
  invalid: InvalidRequests;
}

/** What Discord answered: `code` is null unless it gave one, which it does for what it refuses. */
export interface Receipt {
  status: number;
  code: number | null;
}

/** Posts this JSON to a route that needs no token of the bot. Rejects where Discord can't be reached, or must be asked for nothing any more. */
export type RefusalPost = (route: string, json: string) => Promise<Receipt>;

export function openRefusalPost({ api, connections, invalid }: RefusalPostOptions): RefusalPost {
  const { origin, pathname } = new URL(api);
  const pool = new Pool(origin, { connections, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
  const headers = ['content-type', 'application/json', 'user-agent', DefaultUserAgent];

  return (route, body) =>
    new Promise((resolve, reject) => {
      invalid.check();
      let status = 0;
      let error = '';
      pool.dispatch(
        { path: pathname + route, method: 'POST', headers, body },
        {
          onConnect: () => undefined,
          onError: reject,
          onHeaders(code, names) {
            status = code;
            if (code >= 400) invalid.heard(code, headerOf(names, 'x-ratelimit-scope'));
            return true;
          },
          onData(chunk) {
            if (status >= 400 && error.length < MAX_ERROR_BYTES) error += chunk;
            return true;
          },
          onComplete: () => resolve({ status, code: codeIn(error) }),
        },
      );
    });
}

/** undici gives names and values in turn, as they came. */
function headerOf(raw: readonly Buffer[], name: string): string | null {
  const at = raw.findIndex((each, n) => n % 2 === 0 && each.toString().toLowerCase() === name);
  return raw[at + 1]?.toString() ?? null;
}

function codeIn(error: string): number | null {
  if (error === '') return null;
  try {
    const { code } = JSON.parse(error) as { code?: unknown };
    return typeof code === 'number' ? code : null;
  } catch {
    return null;
  }
}
