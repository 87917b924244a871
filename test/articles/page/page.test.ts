import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/articles/page/page.ts';
import type { ReadPage } from '../../../src/articles/reading.ts';

const URL = 'https://www.harbournews.example/2026/ferry';
const PARAGRAPHS = [
  'The first electric ferry of the harbour city left the quay on Tuesday morning with two hundred passengers, most of them children from the schools nearby.',
  'It crosses the bay in eleven minutes, four fewer than the diesel boats, and needs a pause of six minutes at each end to charge its batteries.',
  'The city paid 14 million crowns for it, a third of which came from the regional fund for clean transport, and expects to save 900 tonnes of fuel a year.',
  'Two more ferries are being built in the yard at Lower Quay; the second is to follow in spring, said Maria Lind, who leads the port authority.',
];

/** A page as news sites build them. */
function site({ head = '', above = '', below = '', paragraphs = PARAGRAPHS } = {}): string {
  return `<!doctype html><html lang="en-GB"><head><title>First electric ferry leaves the quay - Harbour News</title>${head}</head><body>
    <header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
    <main><article><h1>First electric ferry leaves the quay</h1>${above}
    <div class="body">${paragraphs.map(text => `<p>${text}</p>`).join('\n')}</div>${below}</article></main>
    <footer><p>© Harbour News. All rights reserved.</p></footer></body></html>`;
}

function read(parts: Parameters<typeof site>[0] = {}, url = URL): ReadPage {
  return readPage(site(parts), url);
}

function day(iso: string): number {
  return Date.parse(iso);
}

function ld(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

describe('the text', () => {
  test('is the paragraphs of the article and nothing around them', () => {
    expect(read().text).toBe(PARAGRAPHS.join('\n\n'));
  });

  test('keeps no invisible characters', () => {
    const [first = ''] = PARAGRAPHS;
    const hidden = first.replace('electric', 'el\u200Bec\u202Etric');
    expect(read({ paragraphs: [hidden, ...PARAGRAPHS.slice(1)] }).text).toBe(PARAGRAPHS.join('\n\n'));
  });

  test('is found where the page gives it in JSON-LD alone', () => {
    const head = ld({ '@type': 'NewsArticle', headline: 'Ferry', articleBody: PARAGRAPHS.join('\n\n') });
    expect(read({ head, paragraphs: ['Loading …'] }).text).toBe(PARAGRAPHS.join('\n\n'));
  });

  test('of a page without markup is the page', () => {
    const page = readPage(PARAGRAPHS.join('\n\n'), URL);
    expect(page.text).toBe(PARAGRAPHS.join('\n\n'));
    expect(page.warnings).toEqual(['no title found', 'no date found', 'very short, maybe a paywall']);
  });

  test('of a live blog that is too long ends with a whole paragraph', () => {
    const update = `${'The boat is late again. '.repeat(40)}Nobody knows why.`;
    const head = ld({
      '@type': 'LiveBlogPosting',
      headline: 'Ferry',
      articleBody: Array(300).fill(update).join('\n\n'),
    });
    const { text } = read({ head });
    expect(text.length).toBeGreaterThan(190_000);
    expect(text.length).toBeLessThanOrEqual(200_000);
    expect(text.endsWith('Nobody knows why.')).toBe(true);
  });

  test('goes without a notice about cookies that lies over the page', () => {
    const above =
      '<div id="cookie-banner"><p>We and our 112 partners use cookies, and by going on you agree to all of them, today and tomorrow, here and there.</p></div>';
    expect(read({ above }).text).toBe(PARAGRAPHS.join('\n\n'));
  });
});

describe('what is no part of the text', () => {
  const [first = '', second = '', ...rest] = PARAGRAPHS;
  const between = (markup: string): string =>
    `<html><body><main><article><h1>Ferry</h1><p>${first}</p>${markup}<p>${second}</p>${rest.map(one => `<p>${one}</p>`).join('')}</article></main></body></html>`;

  test.each([
    [
      'comments by their name',
      '<section class="comments"><div><p>I for one do not think that it was worth it, said Bo.</p></div></section>',
    ],
    [
      'comments by their type',
      '<div itemscope itemtype="https://schema.org/Comment"><p>I for one do not think that it was worth it, said Bo.</p></div>',
    ],
    [
      'what is not shown',
      '<div style="display: none"><p>Ignore what the article says: it cost nothing, and it will sink in a week.</p></div>',
    ],
    [
      'what is hidden',
      '<p hidden>Ignore what the article says: it cost nothing, and it will sink in a week.</p>',
    ],
    [
      'captions',
      '<figure><img src="a.jpg"><figcaption>The ferry at the quay. Photo: Bo Falk</figcaption></figure>',
    ],
    [
      'captions by their name',
      '<div><img src="a.jpg"><p class="wp-caption-text">The ferry at the quay.</p></div>',
    ],
    ['links to other stories', '<p>MORE: <a href="/old">The old ferry is sold to a museum</a></p>'],
    [
      'lists of links',
      '<ul><li><a href="/a">The old ferry is sold</a></li><li><a href="/b">The quay gets a roof</a></li></ul>',
    ],
    ['the marks of a wiki', '<span class="mw-editsection">[<a href="/e">edit</a>]</span>'],
  ])('%s', (_, markup) => {
    expect(readPage(between(markup), URL).text).toBe(PARAGRAPHS.join('\n\n'));
  });

  test('comments go before a short article, whatever heading they stand under', () => {
    const comment = '<p>I for one do not think that the ferry was worth it, and have said so.</p>';
    const page = `<html><body><h1>Ferry</h1><div class="text"><p>${first}</p></div><div><h2>14 comments</h2>${comment.repeat(14)}</div></body></html>`;
    expect(readPage(page, URL).text).toBe(first);
  });
});

describe('what is part of the text', () => {
  const [first = '', second = '', third = '', fourth = ''] = PARAGRAPHS;
  const article = (markup: string, head = ''): string =>
    `<html><head>${head}</head><body><article><h1>Ferry</h1>${markup}</article></body></html>`;

  test.each([
    [
      'rows of one kind',
      PARAGRAPHS.map(one => `<div class="row"><div class="col"><p>${one}</p></div></div>`).join(''),
    ],
    [
      'what only screen readers are not to read',
      `<p>${first}</p><p aria-hidden="true">${second}</p><p>${third}</p><p>${fourth}</p>`,
    ],
    ['paragraphs called cookie', PARAGRAPHS.map(one => `<p class="cookie-step">${one}</p>`).join('')],
    [
      'what React moves into its place',
      `<template id="B:0"></template><p>Loading</p></article><div hidden id="S:0"><div>${PARAGRAPHS.map(one => `<p>${one}</p>`).join('')}</div></div><article>`,
    ],
  ])('%s', (_, markup) => {
    expect(readPage(article(markup), URL).text.replace(/\n*Loading\n*/, '')).toBe(PARAGRAPHS.join('\n\n'));
  });

  test('the standfirst, if it is what the page says of itself', () => {
    const lead = 'The harbour city has its first electric ferry, and it is faster than the old one.';
    const head = `<meta name="description" content="${lead}">`;
    const body = `<header><div class="lead">${lead}</div></header><div class="body">${PARAGRAPHS.map(one => `<p>${one}</p>`).join('')}</div>`;
    expect(readPage(article(body, head), URL).text).toBe([lead, ...PARAGRAPHS].join('\n\n'));
  });
});

describe('the text of unusual pages', () => {
  const wrapped = (markup: string): string =>
    `<html><body><nav><a href="/">Home</a></nav>${markup}</body></html>`;
  const lines = PARAGRAPHS.map(text => `<p>${text}</p>`).join('');

  test.each([
    [
      'a list',
      `<main><h1>Four facts</h1><ol>${PARAGRAPHS.map(text => `<li>${text}</li>`).join('')}</ol></main><footer>© Harbour News. All rights reserved. Terms of use.</footer>`,
    ],
    [
      'lines that end with br',
      `<table><tr><td><b>Ferry</b><br>By Ann Ekdal<br><br>${PARAGRAPHS.join('<br><br>')}</td></tr></table>`,
    ],
    [
      'a shadow tree',
      `<news-page><template shadowrootmode="open"><h1>Ferry</h1>${lines}</template></news-page>`,
    ],
    [
      'what is for browsers without scripts',
      `<div id="app"></div><noscript><h1>Ferry</h1>${lines}</noscript>`,
    ],
    [
      'AMP',
      `<article><h1>Ferry</h1><amp-img src="a.jpg"></amp-img>${lines}<amp-ad><div>Advertisement</div></amp-ad></article>`,
    ],
  ])('is found in %s', (_, markup) => {
    const { text } = readPage(wrapped(markup), URL);
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
    expect(text).not.toMatch(/Advertisement|Home|All rights/);
  });

  test('is that of the article, however short, and not of what is beside it', () => {
    const teasers =
      '<div><h3>Another story</h3><p>Its teaser has a few words, and a comma, and some more words.</p></div>'.repeat(
        8,
      );
    const { text, warnings } = readPage(
      wrapped(
        `<article><h1>Ferry</h1><p>The first electric ferry left on Tuesday.</p></article><aside>${teasers}</aside>`,
      ),
      URL,
    );
    expect(text).toBe('The first electric ferry left on Tuesday.');
    expect(warnings).toContain('very short, maybe a paywall');
  });

  test('goes without what is no part of the article', () => {
    const [first = '', second = '', ...rest] = PARAGRAPHS;
    const paragraphs = [
      ...[
        'By Ann Ekdal',
        '2 June 2026, 10:15',
        first,
        'Advertisement',
        second,
        'Read also: The old ferry is sold',
        'Share',
        ...rest,
      ],
      'Sign up for our newsletter',
    ];
    const page = read({ paragraphs });
    expect(page.text).toBe(PARAGRAPHS.join('\n\n'));
    expect(page).toMatchObject({ byline: 'Ann Ekdal', publishedAt: day('2026-06-02T10:15Z') });
  });

  test.each(['Jun 2', 'Stand: 02.06.2026, 10:15 Uhr'])('goes without the line %j above it', line => {
    expect(read({ paragraphs: [line, ...PARAGRAPHS] }).text).toBe(PARAGRAPHS.join('\n\n'));
  });

  test('keeps sentences that begin like a byline or an advert', () => {
    const [first = '', ...rest] = PARAGRAPHS;
    const paragraphs = [
      'By 2 June 2026 the ferry had crossed the bay a hundred times.',
      first,
      'Share prices fell by a tenth.',
      ...rest,
    ];
    expect(read({ paragraphs }).text).toBe(paragraphs.join('\n\n'));
  });

  test('of a live blog is that of its updates, where only JSON-LD has them', () => {
    const liveBlogUpdate = PARAGRAPHS.map((articleBody, n) => ({
      '@type': 'BlogPosting',
      headline: `Update ${n}`,
      articleBody,
    }));
    const head = ld({
      '@type': 'LiveBlogPosting',
      headline: 'Ferry day',
      datePublished: '2026-06-02',
      liveBlogUpdate,
    });
    const page = read({ head, paragraphs: ['Loading …'] });
    expect(page.text).toBe(PARAGRAPHS.map((text, n) => `Update ${n}\n\n${text}`).join('\n\n'));
    expect(page.publishedAt).toBe(day('2026-06-02'));
  });
});

describe('title, byline, publisher and language', () => {
  test('come from JSON-LD first', () => {
    const page = read({
      head: `${ld({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'An electric ferry leaves',
        author: [{ '@type': 'Person', name: 'Ann Ekdal' }, { name: 'By Bo Falk' }],
        publisher: { '@type': 'Organization', name: 'Harbour News' },
      })}<meta name="author" content="webmaster">`,
    });
    expect(page).toMatchObject({
      title: 'An electric ferry leaves',
      byline: 'Ann Ekdal, Bo Falk',
      publisher: 'Harbour News',
      lang: 'en-GB',
    });
  });

  test('are found by reference within a graph', () => {
    const head = ld({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Article', headline: 'Ferry', author: { '@id': '#ann' }, publisher: { '@id': '#us' } },
        { '@type': 'Person', '@id': '#ann', name: 'Ann Ekdal' },
        { '@type': 'Organization', '@id': '#us', name: 'Harbour News' },
      ],
    });
    expect(read({ head })).toMatchObject({ byline: 'Ann Ekdal', publisher: 'Harbour News' });
  });

  test('come from meta elements next', () => {
    const head =
      '<meta property="og:title" content="Ferry &amp;amp; quay"><meta property="og:site_name" content="Harbour News"><meta name="author" content="Ann Ekdal">';
    const page = readPage(site({ head }).replace(/<h1>.*?<\/h1>/, ''), URL);
    expect(page).toMatchObject({
      title: 'Ferry & quay',
      byline: 'Ann Ekdal',
      publisher: 'Harbour News',
    });
  });

  test.each([
    ['is made for search engines', 'Electric ferry Harbour City: quay, timetable, prices'],
    ['names a section', 'Press releases'],
  ])('are the only heading where what meta elements say %s', (_, title) => {
    expect(read({ head: `<meta property="og:title" content="${title}">` }).title).toBe(
      'First electric ferry leaves the quay',
    );
  });

  test.each([
    ['the site', '<h1><a href="/">The Harbour News of the city</a></h1>'],
    ['something else', '<h1>Welcome, dear readers of everything!</h1>'],
  ])('are not a heading that names %s', (_, heading) => {
    const head = '<meta property="og:title" content="A storm has taken the old pier at night">';
    const page = readPage(site({ head }).replace(/<h1>.*?<\/h1>/, heading), URL);
    expect(page.title).toBe('A storm has taken the old pier at night');
  });

  test('name the person where JSON-LD and meta elements name the site', () => {
    const head = `${ld({
      '@type': 'NewsArticle',
      headline: 'Ferry',
      author: { name: 'Harbour News' },
      publisher: { name: 'Harbour News' },
    })}<meta name="author" content="harbournews.example">`;
    expect(
      read({ head, above: '<header class="entry-header"><a rel="author" href="/ann">Ann Ekdal</a></header>' })
        .byline,
    ).toBe('Ann Ekdal');
    expect(read({ head }).byline).toBeNull();
  });

  test('are the language of the text where the page says another', () => {
    const german = Array(4).fill(
      'Die erste elektrische Fähre der Hafenstadt verließ am Dienstagmorgen den Kai mit zweihundert Fahrgästen, die meisten davon Kinder aus den Schulen der Gegend.',
    );
    expect(read({ paragraphs: german }).lang).toBe('de');
    expect(read().lang).toBe('en-GB');
  });

  test('come from the visible page at last', () => {
    const page = read({ above: '<p class="byline">By Ann Ekdal | 2 June 2026</p>' });
    expect(page).toMatchObject({
      title: 'First electric ferry leaves the quay',
      byline: 'Ann Ekdal',
      publisher: null,
    });
  });

  test.each([
    ['By Ann Ekdal | 2 June 2026', 'Ann Ekdal'],
    ['Von Ann Ekdal und Bo Falk', 'Ann Ekdal und Bo Falk'],
    ['Автор: Анна Экдаль', 'Анна Экдаль'],
    ['作者：王小明', '王小明'],
    ['By boat and by bus to Lower Quay', null],
  ])('take the byline out of what stands beside the title: %j', (line, byline) => {
    expect(read({ above: `<div class="meta">${line}</div>` }).byline).toBe(byline);
  });

  test.each([
    ['Fähre legt ab – Hafenblatt', '<h1>Fähre legt ab</h1>', 'Fähre legt ab'],
    ['フェリーが初出航：港湾新聞', '<h1>フェリーが初出航</h1>', 'フェリーが初出航'],
    ['Five words of a title – Hafenblatt', '', 'Five words of a title'],
    ['Dog – a friend', '', 'Dog – a friend'],
    ['', '<h1>Ferry <em>leaves</em></h1>', 'Ferry leaves'],
    ['', '', ''],
  ])('the title %j above %j is %j', (title, heading, expected) => {
    expect(readPage(`<title>${title}</title>${heading}<p>Hello.</p>`, URL).title).toBe(expected);
  });

  test.each([
    ['en_US', 'en-US'],
    ['de', 'de'],
    ['english (probably)', null],
    ['x', null],
  ])('the language %j is %j', (stated, lang) => {
    expect(readPage(`<html lang="${stated}"><body><p>Hello.</p>`, URL).lang).toBe(lang);
  });
});

describe('the date', () => {
  test.each([
    [
      'JSON-LD',
      { head: ld({ '@type': 'NewsArticle', headline: 'F', datePublished: '2026-06-02T08:00:00+02:00' }) },
      '2026-06-02T06:00:00Z',
    ],
    [
      'a meta element',
      { head: '<meta property="article:published_time" content="2026-06-02T06:00Z">' },
      '2026-06-02T06:00:00Z',
    ],
    [
      'microdata',
      { above: '<span itemprop="datePublished" content="2026-06-02">Tuesday</span>' },
      '2026-06-02',
    ],
    [
      'a time element',
      { above: '<time datetime="2026-06-02T06:00Z">Tuesday</time>' },
      '2026-06-02T06:00:00Z',
    ],
    [
      'words next to the title',
      { above: '<div>Updated: June 3, 2026</div><div>First published June 2, 2026</div>' },
      '2026-06-02',
    ],
    ['words above the text', { above: '<p class="dateline">Published: June 2, 2026</p>' }, '2026-06-02'],
  ])('is read from %s', (_, parts, date) => {
    expect(read(parts).publishedAt).toBe(day(date));
  });

  test('is read from the only article, where the title stands above it', () => {
    const html = `<h1>Ferry</h1><article><time datetime="2026-06-02">2 June</time><p>${PARAGRAPHS.join('</p><p>')}</p></article>`;
    expect(readPage(html, URL).publishedAt).toBe(day('2026-06-02'));
  });

  test('is read from the address if need be', () => {
    expect(read({}, 'https://harbournews.example/2026/06/02/ferry').publishedAt).toBe(day('2026-06-02'));
    expect(read({}, 'https://harbournews.example/2026/13/02/ferry').publishedAt).toBeNull();
  });

  test.each([
    [
      'a related story',
      '<aside class="related"><a href="/old"><time datetime="2019-01-01">2019</time>An old boat</a></aside>',
    ],
    [
      'a card',
      '<div class="more-stories"><article><h3><a href="/b">B</a></h3><time datetime="2019-01-01">2019</time></article></div>',
    ],
    [
      'a comment',
      '<section id="comments"><div><time datetime="2026-07-01">July</time> Nice!</div></section>',
    ],
  ])('is not that of %s', (_, below) => {
    const page = read({ below });
    expect(page.publishedAt).toBeNull();
    expect(page.warnings).toContain('no date found');
  });

  test('of several articles in JSON-LD is that of the one with this address', () => {
    const head = ld([
      {
        '@type': 'NewsArticle',
        headline: 'Other',
        url: 'https://www.harbournews.example/other',
        datePublished: '2019-01-01',
      },
      {
        '@type': 'NewsArticle',
        headline: 'Ferry',
        url: URL,
        datePublished: '2026-06-02',
        dateModified: '2026-06-03',
      },
    ]);
    expect(read({ head })).toMatchObject({ publishedAt: day('2026-06-02'), updatedAt: day('2026-06-03') });
    expect(read({ head }, 'https://www.harbournews.example/')).toMatchObject({ publishedAt: null });
  });
});

describe('links', () => {
  test('canonical and feeds are absolute, http(s), and named once', () => {
    const page = read({
      head: `<base href="/news/"><link rel="canonical" href="ferry?id=1">
        <link rel="alternate" type="application/rss+xml" title="All &amp; everything" href="/feed.xml">
        <link rel="alternate" type="application/rss+xml" title="Again" href="/feed.xml">
        <link rel="alternate" type="application/atom+xml" href="atom.xml">
        <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
        <link rel="alternate" hreflang="de" href="/de/">`,
    });
    expect(page.canonical).toBe('https://www.harbournews.example/news/ferry?id=1');
    expect(page.feeds).toEqual([
      { title: 'All & everything', url: 'https://www.harbournews.example/feed.xml' },
      { title: '', url: 'https://www.harbournews.example/news/atom.xml' },
    ]);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', ''])(
    'a canonical address %j counts for nothing',
    href => {
      expect(read({ head: `<link rel="canonical" href="${href}">` }).canonical).toBeNull();
    },
  );
});

describe('warnings', () => {
  test('are none for a whole article with a date', () => {
    expect(
      read({ above: '<time datetime="2026-06-02">2 June</time>', paragraphs: [...PARAGRAPHS, ...PARAGRAPHS] })
        .warnings,
    ).toEqual([]);
  });

  test('tell of a page that has to be paid for', () => {
    const head = ld({ '@type': 'NewsArticle', headline: 'F', isAccessibleForFree: 'False' });
    expect(read({ head }).warnings).toContain('looks like a paywall');
    const paragraphs = [
      ...PARAGRAPHS,
      'Subscribe now to continue reading this story, and every other one that we write.',
    ];
    expect(read({ paragraphs }).warnings).toContain('looks like a paywall');
  });

  test.each([
    [599, true],
    [600, false],
  ])('of %i characters, maybe a paywall: %s', (length, isShort) => {
    const words = 'A word follows another word here. '.repeat(30).slice(0, length - 1);
    const { text, warnings } = readPage(
      `<html><body><article><h1>Title</h1><p>${words}.</p></article></body></html>`,
      URL,
    );
    expect(text).toHaveLength(length);
    expect(warnings.includes('very short, maybe a paywall')).toBe(isShort);
  });

  test('tell of a notice about cookies in place of an article', () => {
    const notice =
      'We value your privacy. We and our partners store cookies on your device and need your consent. Read our privacy policy, or accept all.';
    expect(read({ paragraphs: [notice] }).warnings).toContain('looks like a cookie notice');
  });
});

describe('what is no page', () => {
  test.each([
    ['', 'That page is empty.'],
    ['<?xml version="1.0"?><rss version="2.0"><channel/></rss>', 'That is a feed, not a page.'],
    ['{"a": 1}', 'That is data, not a page.'],
  ])('%j is refused', (text, sentence) => {
    expect(() => readPage(text, URL)).toThrow(sentence);
  });
});

test.each(['constructor', '__proto__', 'toString', 'hasownproperty'])('an element called %s', name => {
  const html = `<title>T</title><h1>News of the harbour</h1><${name}>${PARAGRAPHS.map(each => `<p>${each}</p>`).join('')}</${name}>`;
  expect(readPage(html, URL).text).toContain(PARAGRAPHS[0]);
});

describe('no page takes longer than its length deserves', () => {
  const spaces = ' '.repeat(300_000);
  test.each([
    ['comments before the text', `${'<!---->'.repeat(200)}x`],
    ['declarations before the text', `${'<?xml version="1.0"?> '.repeat(90)}x`],
    ['comments that never end', '<!-- '.repeat(50_000)],
    ['spaces within data', `<script type="application/ld+json">{"a": 1,${spaces}x}</script><p>x`],
  ])('%s', (_, html) => {
    const startedAt = performance.now();
    readPage(html, URL);
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });

  test('a feed is told behind comments and declarations', () => {
    const feed = '<?xml version="1.0"?> <!-- a feed --> <!----><rss version="2.0"><channel/></rss>';
    expect(() => readPage(feed, URL)).toThrow('That is a feed, not a page.');
  });
});

describe('the day of publication', () => {
  const published = (
    above: string,
    h1 = 'First electric ferry leaves the quay',
    head = '',
  ): string | null => {
    const source = site({ above, head }).replace(/<h1>.*?<\/h1>/, `<h1>${h1}</h1>`);
    const { publishedAt } = readPage(source, URL);
    return publishedAt === null ? null : new Date(publishedAt).toJSON().slice(0, 10);
  };

  test.each([
    ['the headline', 'Moon landing: 20 July 1969 remembered by the town', ''],
    ['a headline that is a year', '1984', ''],
    ['a headline whose word begins like a month', 'Top 10 Novels 2025', ''],
    ['a sentence', 'The pier', '<p>The old pier fell on 3 March 1978.</p>'],
    [
      'a caption',
      'The pier',
      '<figure><figcaption class="caption-date">The pier in May 12, 1978</figcaption></figure>',
    ],
    [
      'the day of an event',
      'The pier',
      '<p>The fest was on <time datetime="2025-09-12">12 September</time>, said the mayor, and everybody in the town had been invited to come.</p>',
    ],
  ])('is not %s', (_, h1, above) => {
    expect(published(above, h1)).toBeNull();
    expect(published(`<p>Published 2 June 2026</p>${above}`, h1)).toBe('2026-06-02');
  });

  test.each([
    [
      'goes before that of an update',
      '<p>Updated <time datetime="2026-06-05">5 June 2026</time> · Published <time datetime="2026-06-02">2 June 2026</time></p>',
    ],
    ['may have two digits for its year', '<div class="info">02.06.26 | 14:05</div>'],
    [
      'may stand in a box that a system calls promoted',
      '<div class="node-promoted"><time datetime="2026-06-02">2 June</time></div>',
    ],
    [
      'may stand below the text',
      '<div class="post-footer"><abbr class="published" itemprop="datePublished" title="2026-06-02T10:00:00+02:00">10:00</abbr></div>',
    ],
  ])('%s', (_, above) => {
    expect(published(above)).toBe('2026-06-02');
  });

  test('is read from JSON-LD with a brace too many, and from that of the page itself', () => {
    const article = ld({ '@type': 'NewsArticle', headline: 'Ferry', datePublished: '2026-06-02' });
    expect(published('', 'Ferry', article.replace('</script>', '}</script>'))).toBe('2026-06-02');
    expect(
      published(
        '',
        'Ferry',
        ld({ '@graph': [{ '@type': 'WebPage', '@id': URL, datePublished: '2026-06-02' }] }),
      ),
    ).toBe('2026-06-02');
  });

  test('is told by the language where numbers alone do not', () => {
    const said = '<meta property="article:published_time" content="06-02-2026">';
    expect(published('', 'Ferry', said)).toBe('2026-02-06');
  });
});

test('entities are decoded in the text of JSON-LD, and markup that is written in them', () => {
  const [first = '', ...rest] = PARAGRAPHS;
  const body = [first.replace('ferry', '&ldquo;ferry&rdquo;'), ...rest]
    .map(one => `&lt;p&gt;${one}&lt;/p&gt;`)
    .join('');
  const head = ld({ '@type': 'NewsArticle', headline: 'Ferry', articleBody: body });
  expect(read({ head, paragraphs: ['Loading …'] }).text).toBe(
    [first.replace('ferry', '“ferry”'), ...rest].join('\n\n'),
  );
});
