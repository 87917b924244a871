/** Feeds for tests: RSS 2.0 of items whose text belongs to their name. */
import { articleText } from './web.ts';

export interface TestItem {
  title?: string | null;
  /** Default: `http://news.example/NAME`. */
  link?: string | null;
  guid?: string | null;
  /** RFC 822. Default: a day in June 2026. */
  date?: string | null;
  /** Default: the whole article. */
  text?: string;
}

/** An item of an RSS feed, with the whole article of this name unless it says otherwise. Null leaves an element out. */
export function item(name: string, change: TestItem = {}): string {
  const {
    title = `The harbour of ${name} opens a second pier`,
    link = `http://news.example/${name}`,
    guid = link,
    date = 'Tue, 02 Jun 2026 08:00:00 GMT',
    text = articleText(name),
  } = change;
  const html = text.split('\n\n').map(paragraph => `<p>${paragraph}</p>`);
  const element = (tag: string, value: string | null) => (value === null ? '' : `<${tag}>${value}</${tag}>`);
  return `<item>${element('title', title)}${element('link', link)}${element('guid', guid)}${element('pubDate', date)}<content:encoded><![CDATA[${html.join('\n')}]]></content:encoded></item>`;
}

/** The teaser of an article whose page has it all. */
export function teaser(name: string, change: TestItem = {}): string {
  return item(name, { text: `What the new pier of ${name} will mean for the town …`, ...change });
}

export function rss(items: readonly string[], head = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
<channel><title>Harbour Daily</title><link>http://news.example/</link>${head}${items.join('\n')}</channel></rss>`;
}
