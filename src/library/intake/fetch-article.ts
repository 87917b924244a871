/** From a web address to an article that can be shown, corrected and added. */
import type { Source } from '../../articles/article.ts';
import { formatStatedTime } from '../../articles/date.ts';
import { headlineFromTitle } from '../../articles/headline.ts';
import { canonicalPageLink } from '../../articles/link.ts';
import type { ArticleReader, FeedLink, FileEntry, PageWarning, ReadPage } from '../../articles/reading.ts';
import { MAX_BYLINE, MAX_PUBLISHER, MAX_TITLE } from '../../articles/source.ts';
import { decode } from '../../web/charset.ts';
import type { Downloader } from '../../web/download.ts';
import { MAX_FILE_BYTES } from '../../web/exchange.ts';

export type { FileEntry, PageWarning } from '../../articles/reading.ts';

/** What was found at an address. */
export interface FetchedArticle {
  /** For `library.add`, or for a form to be completed: title and text are empty where none was found. */
  source: Source;
  warnings: PageWarning[];
  /** The feeds that the page names. */
  feeds: FeedLink[];
}

export interface ReadingOptions {
  /** True: nobody asked for this page just now, so the site's robots.txt decides. Default false. */
  unattended?: boolean;
  signal?: AbortSignal;
}

/**
 * Downloads and reads the page at an address. Its link is the canonical one, which the page may only state within its own site; its date is
 * `now` (epoch milliseconds) if it lies later.
 *
 * Throws a DownloadProblem if the page can't be had, and a Problem if it can't be read or its link can't be shown.
 */
export async function readAddress(
  web: { downloader: Downloader; reader: ArticleReader },
  address: string,
  now: number,
  options: ReadingOptions = {},
): Promise<FetchedArticle> {
  const downloaded = await web.downloader.download(address, options);
  if (!downloaded.modified) throw new Error('not modified, though nothing was known of the page');
  const { text } = decode(downloaded.bytes, downloaded.contentType);
  const page = await web.reader.page(text, downloaded.url);
  const link = canonicalPageLink(downloaded.url, page.canonical);
  return { source: sourceOf(page, link, now), warnings: page.warnings, feeds: page.feeds };
}

/**
 * The articles in a file that was attached at an address of Discord's, or why they can't be read, line by line. `name` decides the kind by its
 * ending. Throws a Problem if the file can't be had or read, or has more than MAX_FILE_BYTES.
 */
export async function readAttachment(
  web: { attachments: Downloader; reader: ArticleReader },
  { address, name }: { address: string; name: string },
): Promise<FileEntry[]> {
  const request = { accept: '*/*', maxBytes: MAX_FILE_BYTES, ignoreType: true };
  const downloaded = await web.attachments.download(address, request);
  if (!downloaded.modified) throw new Error('not modified, though nothing was known of the file');
  return web.reader.file(decode(downloaded.bytes, downloaded.contentType).text, name);
}

/** What a page or an item of a feed tells of an article. */
type Told = Pick<ReadPage, 'title' | 'text' | 'byline' | 'publisher' | 'publishedAt' | 'lang'>;

/** The article that is told, within the limits of an article where cutting is harmless. */
export function sourceOf(told: Told, link: string, now: number): Source {
  const { text, publisher, byline, publishedAt, lang } = told;
  return {
    title: shortened(headlineFromTitle(told.title, { publisher, byline, url: link }), MAX_TITLE),
    text,
    link,
    ...(publisher && { publisher: shortened(publisher, MAX_PUBLISHER) }),
    ...(byline && { byline: shortened(byline, MAX_BYLINE) }),
    ...(publishedAt !== null && { date: formatStatedTime(publishedAt, now) }),
    ...(lang && isLanguage(lang) && { lang }),
  };
}

/** At most `max` UTF-16 units, and no half character at the end. */
function shortened(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(/[\uD800-\uDBFF]$/u, '');
}

/** A page may claim anything to be its language. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
