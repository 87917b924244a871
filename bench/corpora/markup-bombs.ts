/** Markup and data made to exhaust whoever parses them, most of them as large as a page may be. */
import type { ReaderJob } from '../../src/articles/reader/serve.ts';

export interface MarkupBomb {
  job: ReaderJob;
  /** A fresh copy: nobody needs all of them at once. */
  body(): string;
}

/** UTF-16 units: a little less than a download may have. */
const MOST = 5 * 1024 * 1024 - 1024;
const COUNT = 200_000;

/** As often as it goes into a page. */
function filled(piece: string, most = MOST): string {
  return piece.repeat(Math.floor(most / piece.length));
}

function nested(start: string, end: string, count: number): string {
  return `${start.repeat(count)}x${end.repeat(count)}`;
}

function numbered(count: number, piece: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => piece(n)).join('');
}

/** Each entity stands for ten of the one before. */
function laughs(): string {
  const entities = numbered(30, n => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`);
  return `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${entities}]><rss><channel><title>&l30;</title><item><title>&l30;</title><description>${'&l30;'.repeat(1000)}</description></item></channel></rss>`;
}

/** One long entity, many times. */
function quadratic(): string {
  const entity = `<!ENTITY a "${'a'.repeat(1000)}">`;
  return `<?xml version="1.0"?><!DOCTYPE rss [${entity}]><rss><channel><title>x</title>${filled('<item><title>&a;</title></item>')}</channel></rss>`;
}

const page = (body: () => string): MarkupBomb => ({ job: 'page', body });
const feed = (body: () => string): MarkupBomb => ({ job: 'feed', body });
const WORDS = 'The harbour opens, and the ferry leaves the quay with all its passengers. ';
const channel = (items: string): string => `<rss><channel><title>x</title>${items}</channel></rss>`;

export const MARKUP_BOMBS: Record<string, MarkupBomb> = {
  'nested div': page(() => nested('<div>', '</div>', MOST / 11 - 1)),
  'nested div with text': page(() => nested(`<div>${WORDS}`, '</div>', 60_000)),
  'nested div that never ends': page(() => filled('<div>')),
  'nested div with ids': page(() =>
    numbered(100_000, n => `<div class="article-body a${n}" id="b${n}">${n}`),
  ),
  'nested table': page(() => nested('<table><tr><td>', '</td></tr></table>', 150_000)),
  'nested table with text': page(() => nested(`<table><tr><td>${WORDS}`, '</td></tr></table>', 40_000)),
  'nested lists': page(() => nested('<ul><li>', '</li></ul>', 200_000)),
  'nested b, i and a': page(() => filled(`<b><i><a href="#">${WORDS}`)),
  'nested blockquote': page(() => nested(`<blockquote><p>${WORDS}</p>`, '</blockquote>', 40_000)),
  'nested svg': page(() => nested('<svg><g>', '</g></svg>', 200_000)),
  'wide and deep': page(() => numbered(500, () => nested('<div>', '</div>', 150)).repeat(3)),
  '200,000 paragraphs': page(() => '<p>a b</p>'.repeat(COUNT)),
  'as many paragraphs as fit': page(() => filled(`<p>${WORDS.repeat(2)}</p>`)),
  'one paragraph': page(() => `<article><p>${filled(WORDS, MOST - 100)}</p></article>`),
  'one word': page(() => `<article><p>${filled('a', MOST - 100)}</p></article>`),
  'text without tags': page(() => filled(WORDS)),
  '200,000 line breaks': page(() => `<div>${`${WORDS.slice(0, 15)}<br>`.repeat(COUNT)}</div>`),
  '200,000 attributes': page(() => `<p ${numbered(COUNT, n => `a${n}="1" `)}>x</p>`),
  '200,000 attributes without values': page(() => `<p ${numbered(COUNT, n => `a${n} `)}>x</p>`),
  'one long attribute': page(() => `<p class="${filled('a ', MOST - 20)}">x</p>`),
  'elements with long classes': page(() =>
    filled(`<div class="${'article-comment '.repeat(200)}">a, b</div>`),
  ),
  links: page(() => filled(`<a href="/a?b=c">${WORDS}</a>`)),
  images: page(() => filled('<img data-src="a.jpg 1x, b.jpg 2x" class="lazy">')),
  'only less-than signs': page(() => filled('<')),
  'tags that do not end': page(() => filled('<a ')),
  comments: page(() => filled('<!-- ->')),
  'ends without beginnings': page(() => filled('</div></p></b>')),
  'ends after deep nesting': page(() => '<div>'.repeat(10_000) + filled('</p></b>', MOST - 60_000)),
  entities: page(() => filled('&amp;&lt;&nbsp;&#65;&#x41;&notanentity;')),
  ampersands: page(() => filled('&')),
  'white space': page(() => `<p>a</p>${filled(' \n', MOST - 100)}<p>b</p>`),
  'white space in a byline': page(
    () => `<p class="byline">By ${filled(' \n', MOST - 100)}x</p><p>${WORDS.repeat(50)}</p>`,
  ),
  'white space in a heading': page(
    () => `<title>a${filled('\t ', 2_000_000)}b</title><h1>a${filled('\t ', 2_000_000)}b</h1>`,
  ),
  nulls: page(() => filled('<p>\0</p>')),
  'combining marks': page(() => `<p>a${filled('\u0301', MOST / 2)}</p>`),
  'dashes in a title': page(() => `<title>${filled(' - |', 2_000_000)}</title><p>${WORDS.repeat(20)}</p>`),
  '100,000 meta elements': page(() =>
    numbered(40_000, n => `<meta property="og:title" name="author" content="Ann ${n}">`),
  ),
  'many feeds': page(() =>
    numbered(60_000, n => `<link rel="alternate" type="application/rss+xml" href="/${n}">`),
  ),
  dates: page(() => numbered(60_000, n => `<time class="date" datetime="x${n}">${n} May 2026 10:</time>`)),
  'nested JSON-LD': page(() => `<script type="application/ld+json">${nested('[', ']', 700_000)}</script>`),
  'nested objects in JSON-LD': page(
    () =>
      `<script type="application/ld+json">${'{"@graph":'.repeat(100_000)}1${'}'.repeat(100_000)}</script>`,
  ),
  'long lists in JSON-LD': page(
    () =>
      `<script type="application/ld+json">[${filled('{"@type":"Article","author":[{"name":"A"}]},', 1_400_000)}1]</script>`,
  ),
  'many scripts of JSON-LD': page(() =>
    filled('<script type="application/ld+json">{"@type":"Article","headline":"A"}</script>'),
  ),
  'broken JSON-LD': page(() => filled('<script type="application/ld+json">{"a":"\n",,,}</script>')),
  'text in JSON-LD': page(
    () =>
      `<script type="application/ld+json">{"@type":"Article","articleBody":"${filled('<p>a\\n', 1_400_000)}"}</script>`,
  ),
  'billion laughs': feed(laughs),
  'one entity very often': feed(quadratic),
  'external entities': feed(
    () =>
      `<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "http://127.0.0.1/">]>${channel('<item><title>&a;&b;</title></item>')}`,
  ),
  'a doctype that never ends': feed(() => `<!DOCTYPE rss [${filled('<!ENTITY a "', MOST - 100)}`),
  'nested XML': feed(() => channel(nested('<item><a>', '</a></item>', 300_000))),
  'nested XML that never ends': feed(() => filled('<a>')),
  '200,000 items': feed(() => channel('<item><title>a</title></item>'.repeat(160_000))),
  '200,000 entries of Atom': feed(
    () => `<feed xmlns="http://www.w3.org/2005/Atom">${'<entry><id>1</id></entry>'.repeat(COUNT)}</feed>`,
  ),
  '200,000 attributes of XML': feed(() =>
    channel(`<item ${numbered(COUNT, n => `a${n}="1" `)}><title>a</title></item>`),
  ),
  '200,000 namespaces': feed(() =>
    channel(`<item ${numbered(COUNT, n => `xmlns:a${n}="b" `)}><title>a</title></item>`),
  ),
  'nested HTML in an item': feed(() =>
    channel(
      `<item><title>a</title><description><![CDATA[${nested('<div>', '</div>', 200_000)}]]></description></item>`,
    ),
  ),
  'white space in a feed': feed(() => channel(`<item><title>a${filled(' \n', MOST - 200)}b</title></item>`)),
  'nested JSON feed': feed(
    () => `{"version":"https://jsonfeed.org/version/1.1","items":${nested('[', ']', 2_000_000)}}`,
  ),
  '200,000 items of JSON': feed(
    () => `{"version":"https://jsonfeed.org/version/1.1","items":[${filled('{"id":"1"},', MOST - 200)}{}]}`,
  ),
  'nested outlines': { job: 'opml', body: () => `<opml><body>${filled('<outline text="a">')}` },
  '100,000 outlines': {
    job: 'opml',
    body: () => `<opml><body>${numbered(100_000, n => `<outline xmlUrl="http://a/${n}"/>`)}`,
  },
};

export const FILE_BOMBS: Record<string, { name: string; body(): string }> = {
  'nested JSON': { name: 'a.json', body: () => nested('[', ']', MOST) },
  'many numbers in JSON': { name: 'a.json', body: () => `[${filled('1,', 2 * MOST)}1]` },
  'many objects in JSON': { name: 'a.json', body: () => `[${filled('{},', 2 * MOST)}1]` },
  'many lists in JSON': { name: 'a.json', body: () => `[${filled('[],', 2 * MOST)}1]` },
  'many fields in JSON': {
    name: 'a.json',
    body: () => `{${numbered(500_000, n => `"a${n}":1,`)}"title":"a"}`,
  },
  'many lines of JSON': { name: 'a.jsonl', body: () => filled('{}\n', 2 * MOST) },
  'commas in CSV': { name: 'a.csv', body: () => `title,text\n${filled(',', 2 * MOST)}` },
  'columns in CSV': { name: 'a.csv', body: () => `title,${filled('a,', MOST)}\n${filled('b,', MOST)}` },
  'lines in CSV': { name: 'a.csv', body: () => `title\n${filled('a\n', 2 * MOST)}` },
  'quotes in CSV': { name: 'a.csv', body: () => `title\n${filled('"', 2 * MOST)}` },
  // Longer Markdown is not read.
  'emphasis in Markdown': { name: 'a.md', body: () => filled('*a **b _c ', 390_000) },
  'emphasis within words in Markdown': { name: 'a.md', body: () => filled('a_b**c', 390_000) },
  'brackets in Markdown': { name: 'a.md', body: () => filled('[', 390_000) },
  'images in Markdown': { name: 'a.md', body: () => filled('![', 390_000) },
  'quotes in Markdown': { name: 'a.md', body: () => filled('> ', 390_000) },
  'lists within lists in Markdown': { name: 'a.md', body: () => filled('1. ', 390_000) },
  'rules in Markdown': { name: 'a.md', body: () => `${filled('* ', 390_000)}a` },
  'more Markdown than is read': { name: 'a.md', body: () => filled('> ', 2 * MOST) },
  'lists in Markdown': { name: 'a.md', body: () => numbered(2_000, n => `${' '.repeat(n * 2)}- a\n`) },
  'front matter': { name: 'a.md', body: () => `---\n${filled('a: b\n', MOST)}` },
  'white space in a text': { name: 'a.txt', body: () => `a${filled(' \n', 2 * MOST)}b` },
  'a page as a file': { name: 'a.html', body: () => filled('<div><p>a', 2 * MOST) },
};
