/** Web addresses as they are typed, or as a site sends on to them: read, and refused if they are none. */
import { isIP } from 'node:net';
import { DownloadProblem } from './download-problem.ts';

/** UTF-16 units. Browsers and servers take about as many. */
const MAX_ADDRESS = 2_048;

/** Throws unless it is an absolute http(s) address (or, in a redirect, relative to one) without a user name or a password. */
export function parseAddress(text: string, base?: URL): URL {
  const url = text.length > MAX_ADDRESS ? null : URL.parse(text, base?.href);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new DownloadProblem('address', ({ download }) =>
      base ? download.sentToNoAddress(base.hostname) : download.noAddress,
    );
  }
  if (url.username || url.password) {
    throw new DownloadProblem('address', ({ download }) =>
      base ? download.sentToPassword(base.hostname) : download.withPassword,
    );
  }
  url.hash = '';
  // The dot that ends a name in full is no part of what certificates and virtual hosts are called.
  url.hostname = url.hostname.replace(/\.$/, '');
  return url;
}

/** The address that stands in place of a name. The URL parser has rewritten every spelling of IPv4 (octal, hex, one number, full width). */
export function literalOf({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) ? bare : null;
}

/** Node reads headers as Latin-1. Servers that do not encode an address write it in UTF-8, and browsers read it so. */
export function asUtf8(header: string): string {
  return Buffer.from(header, 'latin1').toString('utf8');
}

/** 80 or 443 where the address names none. */
export function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80));
}
