/** What reading a page, a feed, a file or an OPML list gives: types, no code. All of it comes from strangers, cleaned and bounded. */
import type { Spoken } from '../wording/spoken.ts';
import type { Source } from './article.ts';

/** What may be wrong with a page, in the words in which it can be shown. */
export type PageWarning =
  | 'no title found'
  | 'no text found'
  | 'no date found'
  | 'very short, maybe a paywall'
  | 'looks like a paywall'
  | 'looks like a cookie notice';

/** A feed that a page names: `<link rel="alternate">`. */
export interface FeedLink {
  /** Empty if the page gives it none. */
  title: string;
  /** Absolute, http(s). */
  url: string;
}

/** An article as a page tells it. Nothing is checked against the limits of an article yet: `toArticle` does that. */
export interface ReadPage {
  /** Empty if none was found. One line of plain text, as all text here. */
  title: string;
  /** Paragraphs separated by a blank line; empty if none was found. */
  text: string;
  byline: string | null;
  /** The name of the site. */
  publisher: string | null;
  /** Epoch milliseconds; a day without a time is its midnight in UTC. Future dates are as they are. */
  publishedAt: number | null;
  updatedAt: number | null;
  /** BCP 47, as the page claims it. */
  lang: string | null;
  /** `rel=canonical` (else `og:url`), absolute and http(s), not yet trusted: it may name another site. */
  canonical: string | null;
  feeds: FeedLink[];
  warnings: PageWarning[];
}

export type FeedKind = 'rss' | 'atom' | 'cdf' | 'json';

export interface ReadFeed {
  kind: FeedKind;
  title: string;
  /** The page that the feed belongs to, absolute where the feed's own address or a base was known. */
  link: string | null;
  /** Atom's id. */
  id: string | null;
  byline: string | null;
  publishedAt: number | null;
  updatedAt: number | null;
  lang: string | null;
  /** How long a reader should wait between two polls, in minutes: `ttl`, `sy:updatePeriod`, CDF's schedule. */
  ttlMinutes: number | null;
  /** In the order of the feed; repeated ids are kept. At most MAX_ITEMS. */
  items: FeedItem[];
  /** What could not be read; an item without any content is named here by its number. */
  problems: Spoken[];
}

export interface FeedItem {
  /** `guid`, `id` or `rdf:about`; null if it has none. May repeat within a feed. */
  id: string | null;
  /** The page of the item: absolute and http(s) where it could be made so. */
  link: string | null;
  /** Empty if it has none. */
  title: string;
  byline: string | null;
  /** Epoch milliseconds, as stated: may lie in the future. */
  publishedAt: number | null;
  updatedAt: number | null;
  lang: string | null;
  /** The longest of its content and summary as plain text, paragraphs separated by a blank line; may be empty. */
  text: string;
  /** True if the text is only a summary, so that the article has to be read from its page. */
  isTeaser: boolean;
}

/** One entry of a file: what can be added, or why it can't. */
export type FileEntry =
  /** `line` counts from 1. A `link` that the file does not give is empty. */
  { line: number; source: Source } | { line: number; problem: Spoken };

export interface OpmlFeed {
  title: string;
  /** Absolute, http(s). */
  url: string;
  /** The page that the feed belongs to. */
  page: string | null;
}

export interface ReadOpml {
  title: string;
  feeds: OpmlFeed[];
  /** What was left out. */
  problems: Spoken[];
}

/**
 * Reads what strangers wrote, in a process of its own that can be killed. Each method throws an Unreadable if the text is not of its kind or is too
 * large, an OverBound if it takes longer than five seconds or more memory than the process may have, a NoRoom if too much waits already. `owner`: on
 * whose behalf; owners take turns. Left out: the site, or whatever else the text is from, counts as one.
 */
export interface ArticleReader {
  /** `url` is where the page was in the end, after redirects: relative addresses are resolved against it. */
  page(html: string, url: string, owner?: string): Promise<ReadPage>;
  feed(text: string, url: string, owner?: string): Promise<ReadFeed>;
  /** `name` decides the kind by its ending: html, htm, txt, md, json, jsonl, ndjson, csv. `text` is decoded already. */
  file(text: string, name: string, owner?: string): Promise<FileEntry[]>;
  opml(text: string, owner?: string): Promise<ReadOpml>;
  /** Ends the process; jobs under way are refused with a Problem. */
  close(): Promise<void>;
}
