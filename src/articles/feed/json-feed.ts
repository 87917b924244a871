/** JSON Feed 1.0 and 1.1: https://www.jsonfeed.org/version/1.1/ */
import { Problem } from '../../problem.ts';
import { spoken } from '../../wording/spoken.ts';
import { cleanLine, cleanParagraphs } from '../clean.ts';
import { htmlToText } from '../html-to-text.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import { absoluteLink } from '../link.ts';
import type { FeedItem, ReadFeed } from '../reading.ts';
import { statedTime } from '../stated-time.ts';
import { isTeaser, joinPeople, MAX_ITEMS, tooManyItems } from './item.ts';

/** Throws a Problem if the text is no JSON, or JSON without a list of items. */
export function readJsonFeed(text: string, url: string): ReadFeed {
  const feed = parsed(text);
  if (!isJsonObject(feed)) throw new Problem(words => words.reading.noJsonFeed);
  const isJsonFeed = Array.isArray(feed.items) || string(feed.version).includes('jsonfeed');
  if (!isJsonFeed) throw new Problem(words => words.reading.noJsonFeed);
  const written: unknown[] = Array.isArray(feed.items) ? feed.items : [];
  const problems = tooManyItems(written);
  const items = written.slice(0, MAX_ITEMS).map((item, index) => {
    if (!isJsonObject(item)) problems.push(spoken(({ reading }) => reading.itemNoObject(index + 1)));
    return itemOf(isJsonObject(item) ? item : {}, feed, url);
  });
  return {
    kind: 'json',
    title: cleanLine(string(feed.title)),
    link: absoluteLink(string(feed.home_page_url), url),
    id: null,
    byline: people(feed),
    publishedAt: null,
    updatedAt: null,
    lang: cleanLine(string(feed.language)) || null,
    ttlMinutes: null,
    items,
    problems,
  };
}

function itemOf(item: JsonObject, feed: JsonObject, url: string): FeedItem {
  const html = string(item.content_html);
  const content = html ? htmlToText(html) : cleanParagraphs(string(item.content_text));
  const summary = cleanParagraphs(string(item.summary));
  const text = content || summary;
  return {
    id: cleanLine(string(item.id)) || null,
    link: absoluteLink(string(item.url), url) ?? absoluteLink(string(item.external_url), url),
    title: cleanLine(string(item.title)),
    byline: people(item) ?? people(feed),
    publishedAt: statedTime(string(item.date_published)),
    updatedAt: statedTime(string(item.date_modified)),
    lang: cleanLine(string(item.language) || string(feed.language)) || null,
    text,
    isTeaser: isTeaser(text, Boolean(content)),
  };
}

/** Version 1.1 has a list of authors, 1.0 had one. */
function people({ authors, author }: JsonObject): string | null {
  const list = Array.isArray(authors) && authors.length > 0 ? authors : [author];
  return joinPeople(list.filter(isJsonObject).map(({ name }) => cleanLine(string(name))));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem(words => words.reading.brokenJsonFeed, { cause: error });
  }
}

/** Some feeds write their ids as numbers. */
function string(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
