/** What a page tells of its article beside the text: in JSON-LD, in meta elements, in links. */

import { cleanLine } from '../clean.ts';
import { htmlToLine } from '../html-to-text.ts';
import { absoluteLink } from '../link.ts';
import type { FeedLink } from '../reading.ts';
import { statedTime } from '../stated-time.ts';
import { isSite, joinedNames } from './byline.ts';
import type { DomDocument } from './dom.ts';
import { type LinkedArticle, linkedArticle } from './json-ld.ts';
import { visibleDates } from './visible-date.ts';

const MAX_FEEDS = 20;
/** Of one name: authors often have an element each. */
const MAX_VALUES = 20;
const MAX_LINE = 1_000;
const MAX_ADDRESS = 2_048;
/** In the order in which they are believed. */
const AUTHORS = [
  ...['dc:creator', 'dcterms:creator', 'author', 'parsely-author', 'sailthru:author', 'article:author'],
  ...['citation_author', 'byl', 'byline', 'twitter:creator:name'],
];
const PUBLISHED = [
  ...['article:published_time', 'og:published_time', 'parsely-pub-date', 'sailthru:date', 'datepublished'],
  ...[
    'citation_publication_date',
    'citation_online_date',
    'dc:date:issued',
    'dcterms:issued',
    'dcterms:created',
  ],
  ...[
    'dc:date:created',
    'dc:date',
    'dcterms:date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
  ],
  ...['article:published', 'cxenseparse:recs:publishtime', 'vr:published_time', 'last-published', 'date'],
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'dcterms:modified',
  'dc:date:modified',
  'lastmod',
  'last-modified',
];
const FEED_TYPE = /^\s*application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\b/i;

export interface Metadata {
  /** As JSON-LD and meta elements name it; empty if they do not. */
  title: string;
  byline: string | null;
  publisher: string | null;
  publishedAt: number | null;
  updatedAt: number | null;
  lang: string | null;
  canonical: string | null;
  feeds: FeedLink[];
  /** What the page says that it is about, in a sentence or two; empty if it does not. */
  description: string;
  article: LinkedArticle | null;
}

/** `url` is where the page was in the end. Has to be asked before the main part is taken out of the document. */
export function readMetadata(document: DomDocument, url: string): Metadata {
  const base = baseOf(document, url);
  const meta = metaOf(document);
  const first = (names: readonly string[]): string =>
    names.map(name => meta.get(name)?.[0]).find(Boolean) ?? '';
  const canonical = canonicalOf(document, base, first(['og:url']));
  const scripts = [...document.querySelectorAll('script')].map(script => script.textContent ?? '');
  const article = linkedArticle(scripts, [url.replace(/#.*$/, ''), canonical ?? url]);
  const lang = languageOf(document, [
    first(['content-language', 'language']),
    article?.lang ?? '',
    first(['og:locale']),
  ]);
  const dates = visibleDates(document, url, lang);
  const publisher = short(
    htmlToLine(first(['og:site_name']) || article?.publisher || first(['application-name'])),
  );
  const sites = [publisher ?? '', article?.publisher ?? '', URL.parse(url)?.hostname ?? ''];
  const persons = (names: readonly string[]): string | null =>
    joinedNames(names.map(htmlToLine).filter(name => !isSite(name, sites)));
  const authors = AUTHORS.map(name => persons(meta.get(name) ?? [])).find(Boolean);
  return {
    title: htmlToLine(article?.title || first(['og:title', 'twitter:title'])).slice(0, MAX_LINE),
    byline: persons(article?.authors ?? []) ?? authors ?? null,
    publisher,
    publishedAt: statedTime(article?.published, lang) ?? firstTime(meta, PUBLISHED, lang) ?? dates.published,
    updatedAt: statedTime(article?.modified, lang) ?? firstTime(meta, MODIFIED, lang) ?? dates.modified,
    lang,
    canonical,
    feeds: feedsOf(document, base),
    description: htmlToLine(first(['og:description', 'description', 'twitter:description'])).slice(
      0,
      MAX_LINE,
    ),
    article,
  };
}

/** Properties go before names. In lower case; Dublin Core's dots are colons. */
function metaOf(document: DomDocument): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const all = [...document.querySelectorAll('meta')];
  for (const attribute of ['property', 'name', 'http-equiv']) {
    const of = new Map<string, string[]>();
    for (const one of all) {
      const content = one.getAttribute('content')?.trim();
      const names = (one.getAttribute(attribute) ?? '').toLowerCase().trim();
      if (!content || !names) continue;
      for (const written of attribute === 'property' ? names.split(/\s+/) : [names]) {
        const name = written.replaceAll('.', ':');
        const values = of.get(name) ?? [];
        if (values.length < MAX_VALUES) of.set(name, [...values, content]);
      }
    }
    for (const [name, values] of of) if (!found.has(name)) found.set(name, values);
  }
  return found;
}

function firstTime(
  meta: Map<string, string[]>,
  names: readonly string[],
  lang: string | null,
): number | null {
  for (const name of names) {
    const stated = statedTime(meta.get(name)?.[0], lang);
    if (stated !== null) return stated;
  }
  return null;
}

function baseOf(document: DomDocument, url: string): string {
  const stated = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return URL.parse(stated, url)?.href ?? url;
}

function canonicalOf(document: DomDocument, base: string, openGraph: string): string | null {
  const stated = document.querySelector('link[rel~=canonical]')?.getAttribute('href');
  const found = absoluteLink(stated, base) ?? absoluteLink(openGraph, base);
  return found && found.length <= MAX_ADDRESS ? found : null;
}

/** The first that is a language tag: `en`, `en_GB`, `de-CH`. */
function languageOf(document: DomDocument, others: string[]): string | null {
  const root = document.documentElement;
  for (const stated of [root.getAttribute('lang') ?? root.getAttribute('xml:lang') ?? '', ...others]) {
    const tag =
      cleanLine(stated)
        .split(/[,;\s]/)[0]
        ?.replaceAll('_', '-') ?? '';
    if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) continue;
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? null;
    } catch {
      // The next one.
    }
  }
  return null;
}

function feedsOf(document: DomDocument, base: string): FeedLink[] {
  const feeds = new Map<string, FeedLink>();
  for (const link of document.querySelectorAll('link[rel~=alternate]')) {
    if (feeds.size >= MAX_FEEDS) break;
    const url =
      FEED_TYPE.test(link.getAttribute('type') ?? '') && absoluteLink(link.getAttribute('href'), base);
    if (!url || url.length > MAX_ADDRESS || feeds.has(url)) continue;
    feeds.set(url, { title: htmlToLine(link.getAttribute('title') ?? '').slice(0, MAX_LINE), url });
  }
  return [...feeds.values()];
}

function short(name: string): string | null {
  return name.slice(0, 100) || null;
}
