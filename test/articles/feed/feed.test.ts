/** Feeds of every kind, whole and broken. */
import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../src/articles/feed/feed.ts';

const address = 'https://news.example/feed';
const day = Date.UTC(2026, 5, 2, 8, 30);

describe('a feed of each kind', () => {
  test.each([
    [
      'RSS 2.0',
      `<rss version="2.0"><channel><title>Example Wire</title><link>https://news.example/</link>
       <item><title>Tom &amp; Jerry &#8211; back</title><link>/a?b=1&c=2</link><guid isPermaLink="false">tag:news.example,2026:one</guid>
       <pubDate>Tue, 02 Jun 2026 08:30:00 GMT</pubDate><author>jo@news.example (Jo Doe)</author></item></channel></rss>`,
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel><title>Example Wire</title><link>https://news.example/</link></channel>
       <item rdf:about="tag:news.example,2026:one"><title>Tom &amp; Jerry – back</title><link>https://news.example/a?b=1&amp;c=2</link>
       <dc:date>2026-06-02T10:30:00+02:00</dc:date><dc:creator>Jo Doe</dc:creator></item></rdf:RDF>`,
    ],
    [
      'RSS 1.1',
      `<Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <title>Example Wire</title><link>https://news.example/</link><items rdf:parseType="Collection">
       <item rdf:about="tag:news.example,2026:one"><title>Tom &amp; Jerry – back</title><link>https://news.example/a?b=1&amp;c=2</link>
       <dc:date>2026-06-02T10:30:00+02:00</dc:date><dc:creator>Jo Doe</dc:creator></item></items></Channel>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Wire</title><link href="/"/>
       <entry><id>tag:news.example,2026:one</id><title type="html">Tom &amp;amp; Jerry – back</title><link rel="alternate" xml:base="https://news.example/" href="a?b=1&amp;c=2"/>
       <published>2026-06-02T08:30:00Z</published><author><name>Jo Doe</name></author></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Example Wire',
        home_page_url: 'https://news.example/',
        items: [
          {
            id: 'tag:news.example,2026:one',
            title: 'Tom & Jerry – back',
            url: 'https://news.example/a?b=1&c=2',
            date_published: '2026-06-02T08:30:00Z',
            authors: [{ name: 'Jo Doe' }],
          },
        ],
      }),
    ],
  ])('%s', (_kind, text) => {
    const feed = readFeed(text, address);
    expect(feed).toMatchObject({ title: 'Example Wire', link: 'https://news.example/' });
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]).toMatchObject({
      id: 'tag:news.example,2026:one',
      title: 'Tom & Jerry – back',
      link: 'https://news.example/a?b=1&c=2',
      publishedAt: day,
      byline: 'Jo Doe',
    });
  });
});

test('of several links, RSS means the last and Atom the first', () => {
  const links = (link: (name: string) => string) => ['a', 'b'].map(link).join('');
  const rss = readFeed(
    `<rss><channel><item>${links(name => `<link>/${name}</link>`)}</item></channel></rss>`,
    address,
  );
  const atom = readFeed(`<feed><entry>${links(name => `<link href="/${name}"/>`)}</entry></feed>`, address);
  expect([rss, atom].map(({ items }) => items[0]?.link)).toEqual([
    'https://news.example/b',
    'https://news.example/a',
  ]);
});

describe('a broken feed', () => {
  test('that ends in the middle gives the items before', () => {
    const feed = readFeed('<rss><channel><item><title>One</title></item><item><title>Two', address);
    expect(feed.items.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  test('keeps two items of the same id', () => {
    const item = (title: string) => `<item><guid>same</guid><title>${title}</title></item>`;
    const feed = readFeed(`<rss><channel>${item('One')}${item('Two')}</channel></rss>`, address);
    expect(feed.items.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  test('expands no entities of its own, one within the other', () => {
    const bomb = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join(
      '',
    );
    const feed = readFeed(
      `<!DOCTYPE rss [<!ENTITY e0 "boom">${bomb}]><rss><channel><title>&e9;</title><item><title>One</title></item></channel></rss>`,
      address,
    );
    expect(feed.title.length).toBeLessThan(1_000);
    expect(feed.items).toHaveLength(1);
  });

  test.each(['', '  ', '<html><body>No feed</body></html>', '{"title": 1'])('%j is none', text => {
    expect(() => readFeed(text, address)).toThrow(/feed/i);
  });

  test('is read as far as 1,000 items, and says so', () => {
    const feed = readFeed(
      `<rss><channel>${'<item><title>x</title></item>'.repeat(1_001)}</channel></rss>`,
      address,
    );
    expect(feed.items).toHaveLength(1_000);
    expect(feed.problems.map(({ en }) => en)).toContain('Only the first 1000 of its 1001 items were read.');
  });
});

test.each(['constructor', '__proto__', 'toString'])('a period called %s is none', period => {
  const head = `<sy:updatePeriod>${period}</sy:updatePeriod>`;
  const item = `<item><title>News</title><pubDate>Tue, 02 Jun 2026 08:00:00 ${period}</pubDate></item>`;
  const feed = readFeed(
    `<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>T</title>${head}${item}</channel></rss>`,
    'http://news.example/feed',
  );
  expect(feed.ttlMinutes).toBeNull();
  expect(feed.items[0]?.publishedAt ?? 0).not.toBeNaN();
});

test('comments without an end before a document type take no longer than their length deserves', () => {
  const text = `${'<!--'.repeat(15_000)}<!DOCTYPE rss><rss><channel><title>T</title></channel></rss>`;
  const startedAt = performance.now();
  try {
    readFeed(text, 'http://news.example/feed');
  } catch {
    // Whether it is a feed at all is another question.
  }
  expect(performance.now() - startedAt).toBeLessThan(500);
});

test.each([
  [
    'an Atom id that is an address',
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>https://news.example/a</id><title>A</title><summary>B</summary></entry></feed>',
    'https://news.example/a',
    'https://news.example/a',
  ],
  [
    'a guid that says it is the link',
    '<rss version="2.0"><channel><item><guid isPermaLink="true">/a</guid><title>A</title></item></channel></rss>',
    'https://news.example/a',
    '/a',
  ],
  [
    'an id that is no address',
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>t3_ab</id><link href="/b"/><title>A</title></entry></feed>',
    'https://news.example/b',
    't3_ab',
  ],
])('%s gives the link, and stays as it is written', (_, source, link, id) => {
  expect(readFeed(source, 'https://news.example/feed').items[0]).toMatchObject({ link, id });
});
