/** Finds the feed at an address: the feed itself, or the one that the page there names. */
import { decode } from '../articles/charset.ts';
import type { FeedLink, ReadFeed } from '../articles/reading.ts';
import { Problem } from '../problem.ts';
import { FEED_ACCEPT, type FetchedFeed, fetchFeed } from './feed-check.ts';
import type { Outside } from './outside.ts';

/** Feeds of a page that are tried. */
const MAX_CANDIDATES = 3;

/** A feed that was fetched and read. */
export interface FoundFeed {
  url: string;
  fetched: FetchedFeed & { read: ReadFeed };
}

/** Throws a Problem if nothing can be had from the address, or neither it nor a page there leads to a feed. */
export async function findFeed(outside: Outside, typed: string): Promise<FoundFeed> {
  const answer = await outside.downloader.download(addressOf(typed), { accept: FEED_ACCEPT });
  if (!answer.modified) throw new Error('not modified, though nothing was known of the page');
  const { text } = decode(answer.bytes, answer.contentType);
  // Where the address leads for now is followed by each check anew.
  const url = answer.movedTo ?? withoutFragment(addressOf(typed));
  try {
    return { url, fetched: { answer, read: await outside.reader.feed(text, answer.url) } };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { feeds } = await outside.reader.page(text, answer.url);
    return firstOf(outside, feeds);
  }
}

/** The first that is a feed. Feeds of comments come last. */
async function firstOf(outside: Outside, links: readonly FeedLink[]): Promise<FoundFeed> {
  const isOfComments = ({ title, url }: FeedLink) => /comments/iu.test(`${title} ${url}`);
  const inOrder = [...links.filter(link => !isOfComments(link)), ...links.filter(isOfComments)];
  let problem = new Problem(words => words.feed.noFeedThere);
  for (const { url } of inOrder.slice(0, MAX_CANDIDATES)) {
    try {
      const { answer, read } = await fetchFeed(outside, url, { etag: null, lastModified: null });
      if (read) return { url: answer.movedTo ?? withoutFragment(url), fetched: { answer, read } };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problem = error;
    }
  }
  throw problem;
}

/** As people type and copy addresses: `feed://news.example/rss`, `news.example`. */
function addressOf(typed: string): string {
  const address = typed
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/iu, '')
    .replace(/^feed:/iu, 'https:');
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?=[:/?#]|$)/u.test(address) ? `https://${address}` : address;
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
