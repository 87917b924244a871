/** Reads the body of a request: JSON, or a multipart form of `payload_json` and `files[n]`, within a bound. */
import type { IncomingMessage } from 'node:http';
import type { Upload } from '../types.ts';
import { badField, Refusal } from './refusal.ts';

const maxJsonBytes = 1024 * 1024;
const maxMultipartBytes = 25 * 1024 * 1024;
/** What a file may have without boosts: https://docs.discord.com/developers/reference#uploading-files */
export const maxFileBytes = 10 * 1024 * 1024;
const maxFiles = 10;

export interface Body {
  json: unknown;
  /** By the number that `attachments` refers to. */
  files: Map<number, Upload>;
}

/** Throws a Refusal for a body that is too large or is not what it says. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const type = request.headers['content-type'] ?? '';
  const isMultipart = type.startsWith('multipart/form-data');
  const bytes = await readBytes(request, isMultipart ? maxMultipartBytes : maxJsonBytes);
  if (isMultipart) return readMultipart(bytes, type);
  return { json: bytes.byteLength === 0 ? undefined : parse(bytes.toString('utf8')), files: new Map() };
}

/** Reads to the end even when it is too much, so that the answer arrives and the connection can be used again. */
async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.byteLength;
    if (length <= maxBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (length > maxBytes) throw new Refusal('tooLarge');
  return Buffer.concat(chunks);
}

async function readMultipart(bytes: Buffer, type: string): Promise<Body> {
  const fields = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw new Refusal('invalidForm');
    });
  const files = new Map<number, Upload>();
  for (const [name, value] of fields) {
    const number = /^files\[(\d{1,4})\]$/.exec(name)?.[1];
    if (number === undefined || typeof value === 'string') continue;
    if (value.size > maxFileBytes) throw new Refusal('tooLarge');
    files.set(Number(number), {
      name: value.name,
      contentType: value.type || 'application/octet-stream',
      bytes: await value.bytes(),
    });
  }
  if (files.size > maxFiles) {
    throw badField(['files'], 'BASE_TYPE_MAX_LENGTH', `Must be ${maxFiles} or fewer in length.`);
  }
  const json = fields.get('payload_json');
  return { json: typeof json === 'string' ? parse(json) : undefined, files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('invalidJson');
  }
}
