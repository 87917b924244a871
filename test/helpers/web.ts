/** The world outside for a test: a real server on loopback that stands for every site, what lies at its addresses, and a real reader. */
import type { ServerResponse } from 'node:http';
import { openReader } from '../../src/articles/reader/reader.ts';
import type { ArticleReader } from '../../src/articles/reading.ts';
import type { WebAccess } from '../../src/library/web-access.ts';
import type { Clock } from '../../src/time.ts';
import { openDownloader } from '../../src/web/download.ts';
import { openSite, type Site } from '../web/site.ts';

/** What is sent: a body with status 200 and the type HTML unless it says otherwise, or whatever the function writes. */
export type Answer =
  | string
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }
  | ((response: ServerResponse) => void);

export interface Web extends AsyncDisposable {
  readonly access: WebAccess;
  /** What was asked so far, such as `http://news.example/pier`. */
  readonly asked: string[];
  /** Puts something at an address (http only: nobody trusts a certificate of ours). Where nothing is, 404. */
  put(address: string, answer: Answer): void;
  close(): Promise<void>;
}

/** Long enough for a busy machine, short enough to wait for. */
const TIMEOUT_MS = 5_000;

/**
 * `attachments`: where on this machine those come from, the playground's address. `clock`: the downloader's; default Node's. `shared`: a reader that
 * whoever opened it closes; default one of its own.
 */
export async function openWeb(attachments?: string, clock?: Clock, shared?: ArticleReader): Promise<Web> {
  const reader = shared ?? openReader();
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const site: Site = await openSite((request, response) => {
    const address = `http://${request.headers.host}${request.url}`;
    asked.push(address);
    const answer = answers.get(address) ?? { status: 404, body: 'nothing here' };
    if (typeof answer === 'function') return answer(response);
    const { status = 200, headers = {}, body = '' } = typeof answer === 'string' ? { body: answer } : answer;
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  const own = attachments && new URL(attachments);
  const allowance = own ? { networks: [own.hostname], ports: [Number(own.port)] } : {};
  const close = async () => {
    await site[Symbol.asyncDispose]();
    if (!shared) await reader.close();
  };
  return {
    access: {
      downloader: openDownloader({ ...site.net, timeoutMs: TIMEOUT_MS, ...(clock && { clock }) }),
      attachments: openDownloader({ userAgent: site.net.userAgent, allowance }),
      reader,
    },
    asked,
    put: (address, answer) => void answers.set(address, answer),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** A page with an article whose title and text belong to its name, a word that stands in no other text. */
export function articlePage(
  name: string,
  change: { title?: string; head?: string; text?: string } = {},
): string {
  const {
    title = `The harbour of ${name} opens a second pier`,
    head = '',
    text = articleText(name),
  } = change;
  const paragraphs = text.split('\n\n').map(paragraph => `<p>${paragraph}</p>`);
  return `<!doctype html><html lang="en"><head><title>${title}</title>
<meta property="og:site_name" content="Harbour Daily"><meta property="article:published_time" content="2026-06-02">${head}</head>
<body><article><h1>${title}</h1>${paragraphs.join('\n')}</article></body></html>`;
}

/** Some 140 words; the texts of two names are half alike at most. */
export function articleText(name: string): string {
  return [
    `The mayor of ${name} opened a second pier on Tuesday. Work in ${name} had taken four years and cost 20 million euros, half of it paid by ${name} itself.`,
    `Ferries from ${name} will sail to the islands twice a day, said ${name}'s harbour master, who hopes that more visitors come to ${name} in the months without holidays.`,
    `Fishermen of ${name} welcomed the pier, which keeps the swell out of the old basin. “${name} has waited for this since the storm,” said the head of their guild in ${name}.`,
    `The town of ${name} will pay for its upkeep out of the mooring fees, which ${name} raises by three per cent next spring. Nobody in ${name} has objected so far, as ${name} had to borrow less than ${name} had feared.`,
  ].join('\n\n');
}
