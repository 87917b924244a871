/** Sends rejections past discord.js' queues: ten thousand must cost next to nothing, and none is worth a second attempt. */
import { DefaultUserAgent } from 'discord.js';
import { Pool } from 'undici';
import type { InvalidRequests } from './invalid-requests.ts';

/** How long Discord may take to answer, and to finish. */
const TIMEOUT_MS = 5_000;
/** As much is read of an error's body. */
const MAX_ERROR_BYTES = 10_000;

export interface RejectionSenderOptions {
  /** Where Discord's REST API is, with its version: https://discord.com/api/v10 */
  api: string;
  /** How many connections may be open at once. Answers have others: they would have to wait for a free one here. */
  connections: number;
  invalid: InvalidRequests;
}

/** Discord's answer; `code`: of its error, if it gave one. */
export interface RejectionResponse {
  status: number;
  code: number | null;
}

/** Posts this JSON to a route that needs no bot token. Rejects if Discord can't be reached, or after too many invalid requests. */
export type SendRejection = (route: string, json: string) => Promise<RejectionResponse>;

export function createRejectionSender({ api, connections, invalid }: RejectionSenderOptions): SendRejection {
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
            if (code >= 400) invalid.record(code, headerOf(names, 'x-ratelimit-scope'));
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
