/** Files on their way from the page into a command or form: the browser sends them first and names them by a token after. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Upload } from '../types.ts';

/** What Discord lets anyone upload: https://docs.discord.com/developers/reference#uploading-files */
const maxFileBytes = 10 * 1024 * 1024;
/** Files that wait, all together; the oldest are forgotten. */
const maxWaitingBytes = 64 * 1024 * 1024;

export class Uploads {
  readonly #waiting = new Map<string, Upload>();

  /** The file of a token, or undefined when it is unknown or was forgotten. */
  get(token: string): Upload | undefined {
    return this.#waiting.get(token);
  }

  /** Answers `POST /page/files?name=…&type=…` with a token. The header that only our page sends keeps other sites out. */
  async receive(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): Promise<true> {
    const answer = (status: number, text: string) => {
      const headers = {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      };
      response.writeHead(status, headers).end(text);
      return true as const;
    };
    if (request.method !== 'POST' || request.headers['x-playground'] !== 'page')
      return answer(405, 'Files come from the page.');
    const name = (query.get('name') ?? '').replace(/[\p{Cc}/\\]/gu, '_').slice(0, 255);
    const type = query.get('type') ?? '';
    if (name === '' || !/^[\w.+-]{1,60}\/[\w.+-]{1,100}(;.{0,60})?$/.test(type))
      return answer(400, 'A file needs a name and a type.');
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of request) {
      size += part.length;
      if (size > maxFileBytes) {
        response.setHeader('connection', 'close');
        return answer(413, 'A file may have 10 MiB.');
      }
      parts.push(part);
    }
    return answer(200, this.#store({ name, contentType: type, bytes: new Uint8Array(Buffer.concat(parts)) }));
  }

  #store(upload: Upload): string {
    const token = randomUUID();
    this.#waiting.set(token, upload);
    let bytes = [...this.#waiting.values()].reduce((sum, each) => sum + each.bytes.byteLength, 0);
    for (const [oldest, each] of this.#waiting) {
      if (bytes <= maxWaitingBytes) break;
      this.#waiting.delete(oldest);
      bytes -= each.bytes.byteLength;
    }
    return token;
  }
}
