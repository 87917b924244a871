import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/articles/article.ts';
import { readFile } from '../../../src/articles/file/file.ts';
import { MAX_ENTRIES } from '../../../src/articles/file/record.ts';
import type { FileEntry } from '../../../src/articles/reading.ts';

const TEXT = 'The ferry left the quay on Tuesday.\n\nIt crosses the bay in eleven minutes.';
const FERRY: Source = { title: 'Ferry leaves', text: TEXT, link: 'https://news.example/ferry' };

function sources(entries: FileEntry[]): Source[] {
  return entries.flatMap(entry => ('source' in entry ? entry.source : []));
}

/** Lines, and what is wrong there. */
function told(entries: FileEntry[]): [number, string | null][] {
  return entries.map(entry => [entry.line, 'problem' in entry ? (entry.problem.en ?? null) : null]);
}

describe('a page', () => {
  const html = `<html lang="en"><head><title>Ferry leaves</title>
    <link rel="canonical" href="https://news.example/ferry">
    <meta property="article:published_time" content="2026-06-02T08:00:00Z"><meta name="author" content="Ann Ekdal"></head>
    <body><article><h1>Ferry leaves</h1>${`<p>${TEXT.replace('\n\n', '</p><p>')}</p>`}</article></body></html>`;

  test.each(['page.html', 'PAGE.HTM'])('%s gives its article', name => {
    expect(readFile(html, name)).toEqual([
      {
        line: 1,
        source: { ...FERRY, date: '2026-06-02T08:00:00.000Z', byline: 'Ann Ekdal', lang: 'en' },
      },
    ]);
  });

  test('that a browser saved tells where it was', () => {
    const saved = html.replace(/<link[^>]*>/, '');
    expect(sources(readFile(saved, 'page.html'))[0]?.link).toBe('');
    const comment = '<!-- saved from url=(0026)https://news.example/ferry -->';
    expect(sources(readFile(`${comment}\n${saved}`, 'page.html'))[0]?.link).toBe(FERRY.link);
  });

  test('with a relative address of its own has no link', () => {
    expect(sources(readFile(html.replace('https://news.example', ''), 'page.html'))[0]?.link).toBe('');
  });
});

describe('a text', () => {
  test('has its title on the first line', () => {
    expect(readFile(`\n\n Ferry leaves \r\n\r\n${TEXT}\n`, 'a.txt')).toEqual([
      { line: 3, source: { ...FERRY, link: '' } },
    ]);
  });

  test('may have its link on the second', () => {
    expect(sources(readFile(`Ferry leaves\n${FERRY.link}\n\n${TEXT}`, 'a.txt'))).toEqual([FERRY]);
    expect(sources(readFile(`Ferry leaves\n\n${FERRY.link}\n${TEXT}`, 'a.txt'))).toEqual([FERRY]);
  });
});

describe('Markdown', () => {
  test('has its title in its first heading, and no marks in its text', () => {
    const markdown =
      '# Ferry *leaves*\n\nThe **ferry** left the [quay](https://q.example) on Tuesday.\n\n![A boat](boat.png)\n\nIt crosses the `bay` in eleven minutes.\n';
    expect(sources(readFile(markdown, 'a.md'))).toEqual([{ ...FERRY, link: '' }]);
    expect(sources(readFile(`Ferry leaves\n============\n\n${TEXT}`, 'a.md'))).toEqual([
      { ...FERRY, link: '' },
    ]);
  });

  test('may have fields above it', () => {
    const markdown = `---\ntitle: "Ferry leaves"\nurl: ${FERRY.link}\ndate: 2 June 2026\nlang: en_GB\n---\n\n# Ferry leaves\n\n${TEXT}`;
    expect(sources(readFile(markdown, 'a.md'))).toEqual([{ ...FERRY, date: '2026-06-02', lang: 'en-GB' }]);
  });

  test.each([
    ['quotes', '> '],
    ['lists', '1. '],
    ['rules that end in a letter', '* '],
  ])('may nest %s without end', (_, piece) => {
    const [entry] = readFile(`# Ferry leaves\n\n${TEXT}\n\n${piece.repeat(50_000)}a`, 'a.md');
    expect(entry).toMatchObject({ source: { title: 'Ferry leaves', text: expect.stringContaining(TEXT) } });
  });

  test('stays as it stands where no article is that long', () => {
    const longest = `${'*a* '.repeat(99_999)}`;
    const [read, left] = ['', '*a* '].map(
      more => sources(readFile(`# Title\n\n${longest}${more}`, 'a.md'))[0],
    );
    expect(read?.text).toBe('a '.repeat(99_999).trimEnd());
    expect(left?.text).toHaveLength(4 * 100_000 - 1);
  });
});

describe('JSON', () => {
  test.each([
    ['one article', JSON.stringify({ title: FERRY.title, text: TEXT, link: FERRY.link })],
    ['a list', JSON.stringify([{ headline: FERRY.title, body: TEXT, url: FERRY.link }])],
    [
      'an object with a list',
      JSON.stringify({ status: 'ok', articles: [{ Title: FERRY.title, content: TEXT, URL: FERRY.link }] }),
    ],
    [
      'what WordPress exports',
      JSON.stringify([
        {
          title: { rendered: FERRY.title },
          content: { rendered: `<p>${TEXT.replace('\n\n', '</p><p>')}</p>` },
          link: FERRY.link,
        },
      ]),
    ],
    [
      'paragraphs as a list',
      JSON.stringify({ title: FERRY.title, text: TEXT.split('\n\n'), link: FERRY.link }),
    ],
    [
      'HTML',
      JSON.stringify({
        title: 'Ferry&nbsp;leaves',
        content_html: `<p>${TEXT.replace('\n\n', '</p><p>')}</p>`,
        link: FERRY.link,
      }),
    ],
  ])('of %s is read', (_, json) => {
    expect(sources(readFile(json, 'a.json'))).toEqual([FERRY]);
  });

  test('may say more, under many names', () => {
    const json = JSON.stringify({
      title: FERRY.title,
      content: TEXT,
      url: FERRY.link,
      source: { id: 'hn', name: 'Harbour News' },
      published_at: 'Tue, 02 Jun 2026 10:00:00 +0200',
      authors: [{ name: 'Ann Ekdal' }, 'Bo Falk'],
      language: 'en',
    });
    expect(sources(readFile(json, 'a.json'))).toEqual([
      {
        ...FERRY,
        publisher: 'Harbour News',
        date: '2026-06-02T08:00:00.000Z',
        byline: 'Ann Ekdal, Bo Falk',
        lang: 'en',
      },
    ]);
  });

  test.each([
    [1780387200, '2026-06-02T08:00:00.000Z'],
    ['2026-06-02', '2026-06-02'],
    ['2/6/2026', '2/6/2026'],
    ['2026', '2026'],
  ])('the date %j is handed on as %j', (date, expected) => {
    expect(sources(readFile(JSON.stringify({ title: 'T', date }), 'a.json'))[0]?.date).toBe(expected);
  });

  test('tells the line of each article, and which are none', () => {
    const json =
      '{\n"note": ["articles", {"articles": []}],\n"articles": [\n  {"title": "One, [two]"},\n  7, {"url": "https://a.example"},\n\n  {\n  "title": "\\"}\\n"}\n]\n}';
    expect(told(readFile(json, 'a.json'))).toEqual([
      [4, null],
      [5, 'There is no article here: it is not an object with a title and a text.'],
      [5, 'There is no article here: it has neither a title nor a text.'],
      [7, null],
    ]);
  });

  test('that is broken is refused', () => {
    expect(() => readFile('[{"title": "One"},\n{"title": Two}]', 'a.json')).toThrow(
      'That file is no valid JSON.',
    );
  });

  test('in lines gives the good ones and tells of the others', () => {
    const lines = `${JSON.stringify({ title: 'One' })}\n\n{"title": \n[]\n${JSON.stringify({ title: 'Two' })}\r\n`;
    for (const name of ['a.jsonl', 'a.ndjson']) {
      const entries = readFile(lines, name);
      expect(sources(entries).map(({ title }) => title)).toEqual(['One', 'Two']);
      expect(told(entries)).toEqual([
        [1, null],
        [3, 'This line is no valid JSON.'],
        [4, 'There is no article here: it is not an object with a title and a text.'],
        [5, null],
      ]);
    }
  });
});

describe('CSV', () => {
  test('names its fields in the first line', () => {
    const csv = `\uFEFFTitle,Text,Link\n"Ferry leaves","${TEXT}",${FERRY.link}\n`;
    expect(sources(readFile(csv, 'a.csv'))).toEqual([FERRY]);
  });

  test.each([';', '\t', '|'])('may be separated by %j', delimiter => {
    const csv = [
      ['title', 'text', 'url'],
      ['Ferry leaves', `"${TEXT}"`, FERRY.link],
    ]
      .map(row => row.join(delimiter))
      .join('\r\n');
    expect(sources(readFile(csv, 'a.csv'))).toEqual([FERRY]);
  });

  test('tells the line on which each record begins', () => {
    const csv = `title,text\nOne,"a\n\nb"\n"",""\n\nTwo,c "quoted" d,and more\nThree\n`;
    const entries = readFile(csv, 'a.csv');
    expect(told(entries)).toEqual([
      [2, null],
      [5, 'There is no article here: it has neither a title nor a text.'],
      [7, null],
      [8, null],
    ]);
    expect(sources(entries).map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
  });

  test('without such a line is refused', () => {
    expect(() => readFile('Ferry leaves,It left\n', 'a.csv')).toThrow(
      'The first line of a CSV file names its fields.',
    );
  });

  test('with a quote that never ends is refused with its line', () => {
    expect(() => readFile('title,text\nOne,a\nTwo,"b\n', 'a.csv')).toThrow(
      /no valid CSV: something is wrong on line \d/,
    );
  });
});

describe('any file', () => {
  test('of another kind is refused', () => {
    expect(() => readFile('x', 'a.pdf')).toThrow('That kind of file can’t be read.');
    expect(() => readFile('x', 'constructor')).toThrow('That kind of file can’t be read.');
    expect(() => readFile('x', 'a.constructor')).toThrow('That kind of file can’t be read.');
  });

  test('without anything in it is refused', () => {
    expect(() => readFile(' \n', 'a.txt')).toThrow('That file is empty.');
  });

  test('gives as many articles as can be taken at once, and says where it stopped', () => {
    const lines = (count: number): string => `${JSON.stringify({ title: 'T' })}\n`.repeat(count);
    expect(sources(readFile(lines(MAX_ENTRIES), 'a.jsonl'))).toHaveLength(MAX_ENTRIES);
    for (const [name, text] of [
      ['a.jsonl', lines(MAX_ENTRIES + 1)],
      [
        'a.json',
        `[${lines(MAX_ENTRIES + 1)
          .trim()
          .replaceAll('\n', ',\n')}]`,
      ],
      ['a.csv', `title\n${'T\n'.repeat(MAX_ENTRIES + 1)}`],
    ] as const) {
      const entries = readFile(text, name);
      expect(sources(entries)).toHaveLength(MAX_ENTRIES);
      expect(told(entries).at(-1)).toEqual([
        name === 'a.csv' ? MAX_ENTRIES + 2 : MAX_ENTRIES + 1,
        'Only the first 10,000 articles were read. Please give the others in a file of their own.',
      ]);
    }
  });
});
