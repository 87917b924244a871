/** Reads a feed of any kind: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed. What is broken gives what can be read. */
import { Problem } from '../../problem.ts';
import { spoken } from '../../wording/spoken.ts';
import type { FeedItem, ReadFeed } from '../reading.ts';
import { readJsonFeed } from './json-feed.ts';
import { readXmlFeed } from './rss-atom.ts';

/** UTF-16 units of a title or a name, of an item's text, and of all texts of a feed together. */
const MAX_LINE = 1_000;
const MAX_TEXT = 250_000;
const MAX_TEXTS = 4_000_000;
const MAX_PROBLEMS = 20;

/** The feed in a text; `url` is its address, for relative links. Throws a Problem if the text is no feed. */
export function readFeed(text: string, url: string): ReadFeed {
  const body = text.replace(/^[\s\uFEFF]+/, '');
  if (!body) throw new Problem(words => words.reading.emptyFeed);
  return bounded(body.startsWith('{') ? readJsonFeed(body, url) : readXmlFeed(body, url));
}

function bounded(feed: ReadFeed): ReadFeed {
  const problems = [...feed.problems];
  let left = MAX_TEXTS;
  const items = feed.items.map((item, index): FeedItem => {
    if (!item.title && !item.text && !item.link) {
      problems.push(spoken(({ reading }) => reading.emptyItem(index + 1)));
    }
    const text = item.text.slice(0, Math.min(MAX_TEXT, left));
    left -= text.length;
    return {
      ...item,
      id: short(item.id),
      link: short(item.link),
      title: item.title.slice(0, MAX_LINE),
      byline: short(item.byline),
      lang: short(item.lang),
      text,
      isTeaser: item.isTeaser || text.length < item.text.length,
    };
  });
  return {
    ...feed,
    title: feed.title.slice(0, MAX_LINE),
    link: short(feed.link),
    id: short(feed.id),
    byline: short(feed.byline),
    lang: short(feed.lang),
    items,
    problems: problems.slice(0, MAX_PROBLEMS),
  };
}

function short(value: string | null): string | null {
  return value === null ? null : value.slice(0, MAX_LINE * 2);
}
