/** Finds the feed at an address: the feed itself, or those that the page there names. */

import type { FeedLink, ReadFeed } from '../../articles/reading.ts';
import { Problem } from '../../problem.ts';
import { decode } from '../../web/charset.ts';
import type { WebAccess } from '../web-access.ts';
import { FEED_ACCEPT, type FetchedFeed, fetchFeed } from './check.ts';

/** Feeds of a page that are tried, if they are the same in several formats. */
const MAX_CANDIDATES = 3;
/** How feeds of what readers write are called, in the languages of most news. */
const OF_COMMENTS =
  /\bcomments\b|commentaires|kommentar-?feed|kommentare zu|comentarios|\bcommenti\b|reacties|コメント|评论/iu;
/** What the titles of one feed in several formats differ in. */
const FORMATS = /\b(?:rss|atom|rdf|xml|json|feeds?|\d\.\d+)\b|[\p{P}\p{S}\s]+/giu;

/** A feed that was fetched and read. */
export interface FoundFeed {
  url: string;
  fetched: FetchedFeed & { read: ReadFeed };
}

/**
 * The feed that is there, or the several feeds that the page there names, for somebody to choose. Throws a Problem if nothing can be had from the
 * address, or neither it nor a page there leads to a feed.
 */
export async function findFeed(web: WebAccess, typed: string): Promise<FoundFeed | { choices: FeedLink[] }> {
  const answer = await web.downloader.download(addressOf(typed), { accept: FEED_ACCEPT });
  if (!answer.modified) throw new Error('not modified, though nothing was known of the page');
  const { text } = decode(answer.bytes, answer.contentType);
  // Where the address leads for now is followed by each check anew.
  const url = answer.movedTo ?? withoutFragment(addressOf(typed));
  try {
    return { url, fetched: { answer, read: await web.reader.feed(text, answer.url) } };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { feeds } = await web.reader.page(text, answer.url);
    const articles = feeds.filter(link => !isOfComments(link));
    const choices = [...Map.groupBy(articles, subjectOf).values()].flatMap(same => same.slice(0, 1));
    return choices.length > 1 ? { choices } : firstOf(web, [...articles, ...feeds.filter(isOfComments)]);
  }
}

function isOfComments({ title, url }: FeedLink): boolean {
  return OF_COMMENTS.test(`${title} ${url}`);
}

/** The same for the feeds of a page that only differ in their format. */
function subjectOf({ title }: FeedLink): string {
  return title.toLowerCase().replace(FORMATS, '');
}

/** The first that is a feed. */
async function firstOf(web: WebAccess, inOrder: readonly FeedLink[]): Promise<FoundFeed> {
  let problem = new Problem(words => words.feed.noFeedThere);
  for (const { url } of inOrder.slice(0, MAX_CANDIDATES)) {
    try {
      const { answer, read } = await fetchFeed(web, url, { etag: null, lastModified: null });
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
