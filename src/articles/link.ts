/** A link in the one form in which two links to the same page are equal. */
import { createRequire } from 'node:module';
import { Problem } from '../problem.ts';
import { cleanLine } from './clean.ts';

/** For the Public Suffix List, which is needed only where addresses are read. */
const require = createRequire(import.meta.url);

/** What Discord takes in a link button: https://discord.com/developers/docs/components/reference#button */
export const MAX_LINK = 512;

/** Parameters that say where a reader came from and never what the page shows. */
const TRACKING = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid gad_source msclkid yclid twclid ttclid igsh igshid li_fat_id ' +
    'mc_cid mc_eid mkt_tok _ga _gl _hsenc _hsmi hsctatracking oly_anon_id oly_enc_id vero_id wickedid ' +
    'at_medium at_campaign at_link_id at_link_origin at_link_type at_format cmpid ocid smid smtyp ref_src srnd'
  ).split(' '),
);

/**
 * An http(s) address without fragment and tracking parameters. Throws a Problem if it is missing, no such address, holds a user name or
 * password, or is longer than MAX_LINK.
 */
export function canonicalLink(raw: string): string {
  const typed = cleanLine(raw);
  if (!typed) throw new Problem(words => words.source.noLink);
  const url = URL.parse(typed);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Problem(words => words.source.notALink(shortened(typed)));
  }
  if (url.username || url.password) {
    throw new Problem(words => words.source.linkWithPassword);
  }
  url.hash = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  url.search = withoutTracking(url.search);
  if (url.href.length > MAX_LINK) {
    throw new Problem(words => words.source.linkTooLong(url.href.length, MAX_LINK));
  }
  return url.href;
}

/**
 * The canonical link of a page at `address` that states `stated` as its canonical address (`rel=canonical`, relative or not). The page is
 * believed only about its own site: the same host, or one of the same registrable domain (`m.news.example` for `www.news.example`, but not one
 * blog for another of the same provider: the Public Suffix List knows them). An article that states its site's front page is mistaken.
 * Throws as `canonicalLink` does if `address` itself is no link.
 */
export function canonicalPageLink(address: string, stated: string | null): string {
  const page = canonicalLink(address);
  const better = stated && URL.parse(cleanLine(stated), page);
  if (!better || !isSameSite(new URL(page), better)) return page;
  if (better.pathname === '/' && !better.search && new URL(page).pathname !== '/') return page;
  try {
    return canonicalLink(better.href);
  } catch {
    return page;
  }
}

/** https://publicsuffix.org, with the domains of providers (`github.io`). Hosts without a registrable domain only match themselves. */
function isSameSite(one: URL, other: URL): boolean {
  if (one.host === other.host) return true;
  const { getDomain } = require('tldts') as typeof import('tldts');
  const domain = getDomain(one.hostname, { allowPrivateDomains: true });
  return (
    domain !== null &&
    one.port === other.port &&
    domain === getDomain(other.hostname, { allowPrivateDomains: true })
  );
}

/** The host that a canonical link names, without `www.`. */
export function linkHost(link: string): string {
  return new URL(link).hostname.replace(/^www\./, '');
}

/** What remains stays exactly as it was written: some sites mind the order or the encoding. */
function withoutTracking(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter(pair => !isTracking((pair.split('=', 1)[0] ?? '').toLowerCase()));
  return kept.join('&');
}

function isTracking(name: string): boolean {
  return name.startsWith('utm_') || TRACKING.has(name);
}

/** Enough of a value to recognise it. */
function shortened(value: string): string {
  return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}

/** An http(s) address made absolute; as it was written if it was so already. Null for anything else. */
export function absoluteLink(raw: string | null | undefined, base: string | null): string | null {
  const written = cleanLine(raw ?? '');
  if (!written) return null;
  if (/^https?:\/\/[^/]/i.test(written)) return URL.canParse(written) ? written : null;
  const url = base === null ? URL.parse(written) : URL.parse(written, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
