/** What is typed to find headlines: words, phrases, and what must not be there. */
import { beforeEach, describe, expect, it } from 'vitest';
import { readHeadlineQuery } from '../../../src/library/answers/headline-query.ts';
import type { Library } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/stored-library.ts';
import { ADMIN, NOW, SERVER, source, stores } from '../newsdesk.ts';

const { newFile, open } = stores();

describe('a query', () => {
  it.each([
    ['second pier', { words: 'second pier', phrases: [], without: [] }],
    ['"second pier" Kiel', { words: 'second pier Kiel', phrases: ['second pier'], without: [] }],
    [
      '„zweiter Pier“ «x y» 「第二」',
      { words: 'zweiter Pier x y 第二', phrases: ['zweiter pier', 'x y', '第二'], without: [] },
    ],
    ['pier -Oslo -"second pier"', { words: 'pier', phrases: [], without: ['oslo', 'second pier'] }],
    ['-Élan', { words: '', phrases: [], without: ['elan'] }],
    // A hyphen within a word, a dash between words, and a quote that is never closed are none of these.
    ['stand-in - Oslo', { words: 'stand-in Oslo', phrases: [], without: [] }],
    ['"second pier', { words: '"second pier', phrases: [], without: [] }],
    ['"" -', { words: '', phrases: [], without: [] }],
  ])('reads %s', (typed, expected) => {
    expect(readHeadlineQuery(typed)).toEqual(expected);
  });
});

describe('headlines', () => {
  let library: Library;
  beforeEach(async () => {
    library = await openLibrary(SERVER, await open(newFile()), {
      onError: error => expect.fail(String(error)),
    });
    for (const name of ['Kiel', 'Oslo', 'Malmö'])
      await library.add(source(name), ADMIN, NOW, { keepBoth: true });
    await library.add(
      source('Riga', {
        title: 'A pier for Riga, the second',
        text: source('Riga').text.replaceAll('a second pier', 'it'),
      }),
      ADMIN,
      NOW,
      { keepBoth: true },
    );
    await library.add(
      source('東京', {
        title: '東京の第二埠頭',
        lang: 'ja',
        text: '東京港で第二埠頭が開業した。市長が火曜日に開いた。'.repeat(5),
      }),
      ADMIN,
      NOW,
    );
  });
  const found = async (query: string, newestFirst = false) => {
    const { items } = await library.headlines(query, { offset: 0, limit: 10 }, { newestFirst });
    return items.map(({ url }) => decodeURIComponent(url.replace('https://news.example/', ''))).sort();
  };

  it('hold a phrase word for word, in title or text, whatever its case and accents', async () => {
    expect(await found('second pier')).toEqual(['Kiel', 'Malmö', 'Oslo', 'Riga']);
    expect(await found('"Second  PIER"')).toEqual(['Kiel', 'Malmö', 'Oslo']);
    expect(await found('"cost 20 million"', true)).toEqual(['Kiel', 'Malmö', 'Oslo', 'Riga']);
    expect(await found('"econd pie"')).toEqual([]);
    expect(await found('「第二埠頭」')).toEqual(['東京']);
  });

  it('hold nothing that must not be there', async () => {
    expect(await found('pier -Oslo')).toEqual(['Kiel', 'Malmö', 'Riga']);
    expect(await found('pier -malmo -"second pier"')).toEqual(['Riga']);
    expect(await found('-pier')).toEqual(['東京']);
    expect(await found('-os')).toHaveLength(5);
  });
});
