/** One request and its answer in the terms of HTTP: what is asked for, and what status, header fields and body say. */
import type { IncomingMessage } from 'node:http';
import { ENCODINGS, readBody } from './body.ts';
import { DownloadProblem, problemOfStatus } from './download-problem.ts';
import { nonTextType } from './media-type.ts';
import { readNotBefore, retryAfterMs } from './politeness.ts';
import { asUtf8 } from './web-address.ts';

export interface DownloadRequest {
  /** As a former Downloaded gave them: asks for the page only if it changed since. */
  etag?: string | null;
  lastModified?: string | null;
  /** After decompression. Default 5 MiB, at most MAX_FILE_BYTES. */
  maxBytes?: number;
  /** True: of what is longer than `maxBytes`, its beginning. Default false: a DownloadProblem. */
  cut?: boolean;
  /** The header Accept. Default: pages first. */
  accept?: string;
  /** True: what the server calls it does not count, only how it begins. Default false. */
  ignoreType?: boolean;
  /** True: nobody asked for this page just now, so the site's robots.txt decides. Default false. */
  unattended?: boolean;
  /** On whose behalf: owners take turns. Left out: the host counts as one. */
  owner?: string;
  signal?: AbortSignal;
}

export type Downloaded = Fresh | NotModified;

interface ResponseInfo {
  /** Where it was in the end, after redirects. */
  url: string;
  /** If every redirect on the way was permanent (301, 308) the same as `url`, otherwise null: no redirect, or one for now. */
  movedTo: string | null;
  /** To be sent back as they are. Null: the site gave none. */
  etag: string | null;
  lastModified: string | null;
  /** Do not ask again before (epoch milliseconds), says the site. */
  notBefore: number | null;
}

export interface Fresh extends ResponseInfo {
  modified: true;
  /** Decompressed. See decode() in charset.ts. */
  bytes: Uint8Array;
  contentType: string | null;
}

export interface NotModified extends ResponseInfo {
  modified: false;
}

/** What one answer says; the addresses that led to it are known to whoever asked. */
export type ExchangeResult =
  | Omit<Fresh, 'url' | 'movedTo'>
  | Omit<NotModified, 'url' | 'movedTo'>
  | { redirect: string; isPermanent: boolean };

/** A page. */
const MAX_BYTES = 5 * 1024 * 1024;
/** What Discord lets people attach: https://discord.com/developers/docs/reference#uploading-files */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
const MAX_VALIDATOR = 1_000;
const ACCEPT = 'text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5';

/** The header fields of a request. */
export function headersFor(url: URL, request: DownloadRequest, userAgent: string): Record<string, string> {
  return {
    Host: url.host,
    'User-Agent': userAgent,
    Accept: request.accept ?? ACCEPT,
    'Accept-Encoding': ENCODINGS,
    ...(isValidator(request.etag) && { 'If-None-Match': request.etag }),
    ...(isValidator(request.lastModified) && { 'If-Modified-Since': request.lastModified }),
  };
}

/** Reads what came for this request at `now` (epoch milliseconds). Throws a DownloadProblem if that is no page, or the stream's own error. */
export async function readAnswer(
  url: URL,
  response: IncomingMessage,
  request: DownloadRequest,
  { now, signal }: { now: number; signal: AbortSignal },
): Promise<ExchangeResult> {
  const { headers, statusCode: status = 0 } = response;
  const told = {
    etag: validator(headers.etag),
    lastModified: validator(headers['last-modified']),
    notBefore: readNotBefore(headers, now),
  };
  if ([301, 302, 303, 307, 308].includes(status) && headers.location) {
    return { redirect: asUtf8(headers.location), isPermanent: status === 301 || status === 308 };
  }
  if (status === 304 && (request.etag || request.lastModified)) return { modified: false, ...told };
  if (status !== 200) throw problemOfStatus(url.hostname, status, retryAfterMs(headers, now));
  const contentType = headers['content-type']?.slice(0, 200) ?? null;
  const inspect = (beginning: Buffer) => {
    const kind = nonTextType(beginning, request.ignoreType ? null : contentType);
    if (kind) throw new DownloadProblem('not-text', ({ download }) => download.notAnArticle[kind]);
  };
  const maxBytes = Math.min(request.maxBytes ?? MAX_BYTES, MAX_FILE_BYTES);
  const bytes = await readBody(response, url.hostname, {
    maxBytes,
    cut: request.cut ?? false,
    inspect,
    signal,
  });
  return { modified: true, bytes, contentType, ...told };
}

/** What may be sent back as it came: not longer than a header should be, and visible ASCII. */
function isValidator(value: string | null | undefined): value is string {
  return !!value && value.length <= MAX_VALIDATOR && /^[\x20-\x7E\x80-\xFF]+$/.test(value);
}

function validator(value: string | undefined): string | null {
  return isValidator(value) ? value : null;
}
