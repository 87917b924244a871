/** Addresses: disguised private ones, the special ranges, names that change their answer, and whatever a URL parser may meet. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalPageLink } from '../../src/articles/link.ts';
import { type Downloader, openDownloader } from '../../src/web/download.ts';
import { DownloadProblem } from '../../src/web/download-problem.ts';
import { isPublic } from '../../src/web/ip-addresses.ts';
import { openSite, PUBLIC, type Site, watchSockets } from '../../test/web/site.ts';
import { type Row, share } from './row.ts';
import { boundaries, isGlobal, SPECIAL_RANGES, toAddress, toNumber } from './special-ranges.ts';

const NAMES = 200;

/** `folder`: corpora/urls. */
export async function measure(folder: string): Promise<Row[]> {
  const disguised = textIn(join(folder, 'obfuscated-private.txt')).split(/\r?\n/).filter(Boolean);
  const wpt: UrlCase[] = JSON.parse(textIn(join(folder, 'wpt-urltestdata.json')) || '[]');
  return [
    ...(disguised.length > 0 ? [await direct(disguised), await redirected(disguised)] : []),
    ...ranges(),
    await rebound(),
    ...(wpt.length > 0 ? [await parsed(wpt)] : []),
  ];
}

/** A comment, or an address with what it is relative to. */
type UrlCase = string | { input: string; base: string | null };

/** Empty for a file that is not there. */
function textIn(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** What the names in that list stand for: everybody knows one of them, and the others are made to lead to this machine. */
const PUBLIC_NAMES = ['www.google.com', 'news.example'];

async function direct(addresses: string[]): Promise<Row> {
  await using site = await openSite((_, response) => response.end('<p>News'));
  const dialled = await dialling(site, addresses, (download, each) => download(each));
  return none('urls: disguised private addresses that were dialled', dialled, addresses.length);
}

/** The first hop is a public site that sends on to each. */
async function redirected(addresses: string[]): Promise<Row> {
  let target = '';
  await using site = await openSite((request, response) => {
    // Header fields are Latin-1: the other characters go as the UTF-8 that servers send, and control characters can't go at all.
    const Location = Buffer.from(target.replace(/\p{Cc}/gu, encodeURIComponent)).toString('latin1');
    if (request.headers.host === 'news.example') response.writeHead(302, { Location }).end();
    else response.end('<p>News');
  });
  const dialled = await dialling(site, addresses, (download, each) => {
    target = each;
    return download('http://news.example/');
  });
  return none('urls: the same behind a redirect, dialled at that hop', dialled, addresses.length);
}

/** Those for which a socket was opened to anything but a public address, or which ended in a crash. */
async function dialling(
  site: Site,
  addresses: string[],
  open: (download: Downloader['download'], address: string) => Promise<unknown>,
): Promise<string[]> {
  let approved: string[][] = [];
  const { download } = openDownloader({
    ...site.net,
    resolve: async host => [PUBLIC_NAMES.includes(host) ? PUBLIC : '127.0.0.1'],
    route: target => {
      approved.push(target.addresses);
      return { addresses: ['127.0.0.1'], port: site.port };
    },
  });
  const wrong: string[] = [];
  for (const address of addresses) {
    approved = [];
    using sockets = watchSockets();
    const end = await open(download, address).catch(error => error);
    const isCrash = end instanceof Error && !(end instanceof DownloadProblem);
    if (isCrash || sockets.count() !== approved.length || !approved.flat().every(isGlobal))
      wrong.push(address);
  }
  return wrong;
}

function ranges(): Row[] {
  const open = SPECIAL_RANGES.filter(([range]) => {
    const { first, last } = boundaries(range);
    const bits = range.includes(':') ? 128 : 32;
    const middle = toAddress((toNumber(first) + toNumber(last)) / 2n, bits);
    return [first, middle, last].some(isPublic);
  }).map(([range, name]) => `${range} ${name}`);
  const neighbours = SPECIAL_RANGES.flatMap(([range]) => [boundaries(range).before, boundaries(range).after])
    .filter(address => address !== null)
    .filter(isGlobal);
  const refused = neighbours.filter(address => !isPublic(address));
  return [
    share(
      'urls: special ranges refused',
      SPECIAL_RANGES.length - open.length,
      SPECIAL_RANGES.length,
      1,
      open,
    ),
    none('urls: public neighbours of them refused', refused, neighbours.length),
  ];
}

/** Names that are public when they are first looked up and private from then on, and names that are both at once. */
async function rebound(): Promise<Row> {
  await using site = await openSite((_, response) => response.end('<p>News'));
  const wrong: string[] = [];
  for (let name = 0; name < NAMES; name++) {
    const secret = SPECIAL_RANGES[name % SPECIAL_RANGES.length]?.[0] ?? '';
    const { first } = boundaries(secret);
    const isMixed = name % 2 === 1;
    if (await reaches(site, isMixed ? [[PUBLIC, first]] : [[PUBLIC], [first]], isMixed ? 0 : 1))
      wrong.push(secret);
  }
  return none('urls: names that turn private between check and dial, dialled', wrong, NAMES);
}

/** Whether more is dialled than the public addresses of the first answer, or anything but `expected` sockets is opened. */
async function reaches(site: Site, answers: string[][], expected: number): Promise<boolean> {
  let at = 0;
  const dialled: string[] = [];
  const { download }: Downloader = openDownloader({
    ...site.net,
    resolve: async () => answers[Math.min(at++, answers.length - 1)] ?? [],
    route: ({ addresses }) => {
      dialled.push(...addresses);
      return { addresses: ['127.0.0.1'], port: site.port };
    },
  });
  using sockets = watchSockets();
  // Twice: the second time, the name has turned.
  await download('http://rebinding.example/').catch(() => {});
  await download('http://rebinding.example/').catch(() => {});
  return sockets.count() !== expected || dialled.some(address => address !== PUBLIC);
}

/** Every case as an address, as a redirect and as what a page states as canonical: it ends well or with a DownloadProblem. */
async function parsed(cases: UrlCase[]): Promise<Row> {
  const inputs = cases.filter(each => typeof each !== 'string');
  let target = '';
  await using site = await openSite((request, response) => {
    if (request.headers.host === 'redirects.example') response.writeHead(302, { Location: target }).end();
    else response.end('<p>News');
  });
  const { download } = openDownloader(site.net);
  const wrong: string[] = [];
  for (const { input } of inputs) {
    // What no header can carry never comes from one.
    target = encodeURI(input.toWellFormed()).replaceAll('%25', '%');
    for (const address of [input, 'http://redirects.example/']) {
      const error = await download(address).catch(error => error);
      if (error instanceof Error && !(error instanceof DownloadProblem)) wrong.push(`${input}: ${error}`);
    }
    try {
      canonicalPageLink('https://news.example/a', input);
    } catch (error) {
      wrong.push(`${input}: ${error}`);
    }
  }
  return none('urls: cases of the Web Platform Tests that crash', wrong, inputs.length);
}

function none(what: string, wrong: string[], all: number): Row {
  return {
    what,
    result: `${wrong.length} of ${all}`,
    target: '0',
    ok: all > 0 && wrong.length === 0,
    failed: wrong,
  };
}
