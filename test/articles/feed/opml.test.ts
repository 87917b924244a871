import { describe, expect, test } from 'vitest';
import { MAX_FEEDS, readOpml } from '../../../src/articles/feed/opml.ts';

function opml(outlines: string): string {
  return `<?xml version="1.0"?><opml version="2.0"><head><title>My &amp; feeds</title></head><body>${outlines}</body></opml>`;
}

describe('a list of feeds', () => {
  test('gives the feeds within all its folders', () => {
    const list = readOpml(
      opml(`<outline text="News"><outline type="rss" text="Harbour" title="Harbour News" xmlUrl="https://harbour.example/feed" htmlUrl="https://harbour.example/"/>
        <outline text="Deeper"><outline text="Bay" xmlUrl="http://bay.example/rss?a=1&amp;b=2"/></outline></outline>
        <outline text="A note"/>`),
    );
    expect(list).toEqual({
      title: 'My & feeds',
      feeds: [
        { title: 'Harbour News', url: 'https://harbour.example/feed', page: 'https://harbour.example/' },
        { title: 'Bay', url: 'http://bay.example/rss?a=1&b=2', page: null },
      ],
      problems: [],
    });
  });

  test('names each feed once', () => {
    const outline = '<outline text="A" xmlUrl="https://a.example/feed"/>';
    expect(readOpml(opml(`${outline}<outline text="Folder">${outline}</outline>`)).feeds).toHaveLength(1);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'feed.xml', 'https://'])(
    'does not take %j for an address',
    address => {
      const list = readOpml(
        opml(`<outline text="Odd" xmlUrl="${address}"/><outline text="A" xmlUrl="https://a.example/"/>`),
      );
      expect(list.feeds.map(({ title }) => title)).toEqual(['A']);
      expect(list.problems.map(({ en }) => en)).toEqual(['“Odd” has no web address.']);
    },
  );

  test('is cut at its bound, and says so', () => {
    const outlines = (count: number): string =>
      Array.from({ length: count }, (_, n) => `<outline text="${n}" xmlUrl="https://a.example/${n}"/>`).join(
        '',
      );
    expect(readOpml(opml(outlines(MAX_FEEDS)))).toMatchObject({ problems: [] });
    const more = readOpml(opml(outlines(MAX_FEEDS + 2)));
    expect(more.feeds).toHaveLength(MAX_FEEDS);
    expect(more.problems).toMatchObject([
      {
        en: 'Only the first 1000 feeds were read; 2 were left out.',
        de: 'Nur die ersten 1000 Feeds wurden gelesen; 2 sind ausgelassen.',
      },
    ]);
  });

  test('is read as far as it goes where it is broken', () => {
    const list = readOpml(
      '<opml><body><outline text="A" xmlUrl="https://a.example/"><outline text="B & C" xmlUrl="https://b.example/"',
    );
    expect(list.feeds.map(({ url }) => url)).toContain('https://a.example/');
  });

  test('that is something else is refused', () => {
    expect(() => readOpml('<rss><channel/></rss>')).toThrow('That is no list of feeds in OPML.');
    expect(() => readOpml('')).toThrow('That is no list of feeds in OPML.');
  });
});
