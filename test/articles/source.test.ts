/** From a source to an article: what is accepted, how it is cleaned, and how it is refused. */
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/articles/article.ts';
import { articleHash } from '../../src/articles/near-duplicates.ts';
import { toArticle } from '../../src/articles/source.ts';
import { Problem } from '../../src/problem.ts';

const NOW = Date.UTC(2026, 5, 20);
const TEXT =
  'The company said on Tuesday that it will build a plant for battery cells in Kansas, near De Soto.';

function article(change: Partial<Source> = {}) {
  return toArticle(
    { title: 'A plant', text: TEXT, link: 'https://news.example/plant', ...change },
    'me',
    NOW,
  );
}

describe('an article', () => {
  it('has what the source says, cleaned', () => {
    expect(
      article({
        title: ' A \u202Eplant\n in Kansas ',
        publisher: ' Example  Wire ',
        date: '2 June 2026',
        byline: 'Jo\u200B Doe ',
        lang: 'EN-us',
      }),
    ).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{14}$/),
      title: 'A plant in Kansas',
      publisher: 'Example Wire',
      byline: 'Jo Doe',
      url: 'https://news.example/plant',
      publishedAt: Date.UTC(2026, 5, 2),
      addedAt: NOW,
      addedBy: 'me',
      lang: 'en-US',
      text: TEXT,
      hash: articleHash('A plant in Kansas', TEXT),
    });
  });

  it('takes the host for the publisher, and leaves out what is blank', () => {
    const blank = { publisher: ' ', date: '', byline: '–', lang: '' };
    expect(article({ ...blank, link: 'https://www.news.example:8443/a' })).toMatchObject({
      publisher: 'news.example',
      publishedAt: null,
      byline: null,
      lang: 'en',
    });
  });

  it.each([
    [{ title: '' }, 'A title is missing. Please give the headline of the article.'],
    [{ title: ' \u200B— 🙂' }, 'A title is missing. Please give the headline of the article.'],
    [{ text: '\n' }, 'The text is missing. Please paste the text of the article.'],
    [
      { lang: 'klingon language' },
      '“klingon language” is not a language tag. Please write one such as en, de or zh-Hant.',
    ],
  ])('is refused with a sentence: %j', (change, sentence) => {
    expect(() => article(change)).toThrow(new Problem(sentence));
  });

  it('has a title of at most 300 characters', () => {
    expect(article({ title: `${'x'.repeat(300)} \u200B` }).title).toHaveLength(300);
    expect(() => article({ title: 'x'.repeat(301) })).toThrow(
      new Problem('That title has 301 characters, and 300 is the most. Please shorten it.'),
    );
  });

  it('has a text of 80 to 200,000 characters', () => {
    expect(article({ text: 'x'.repeat(80) }).text).toHaveLength(80);
    expect(() => article({ text: `${'x'.repeat(79)}  ` })).toThrow(
      new Problem(
        'That text has 79 characters, too few to quote from. Please paste the whole article, at least 80 characters.',
      ),
    );
    expect(article({ text: 'x'.repeat(200_000) }).text).toHaveLength(200_000);
    expect(() => article({ text: 'x'.repeat(200_001) })).toThrow(
      new Problem('That text has 200,001 characters, and 200,000 is the most. Please give a part of it.'),
    );
  });

  it('has a publisher of at most 100 and a byline of at most 200 characters', () => {
    expect(article({ publisher: 'x'.repeat(100), byline: 'y'.repeat(200) }).byline).toHaveLength(200);
    expect(() => article({ publisher: 'x'.repeat(101) })).toThrow(
      new Problem('That publisher has 101 characters, and 100 is the most. Please shorten it.'),
    );
    expect(() => article({ byline: 'x'.repeat(201) })).toThrow(
      new Problem('That byline has 201 characters, and 200 is the most. Please shorten it.'),
    );
  });
});

describe('the hash', () => {
  it('does not mind case, width, ligatures and white space', () => {
    expect(articleHash('The ﬁrst  PLANT', 'One\n\ntwo')).toBe(articleHash('the first plant', 'ｏｎｅ two '));
  });

  it('minds every word of title and text, and which is which', () => {
    const hashes = [
      articleHash('a', 'b'),
      articleHash('a', 'c'),
      articleHash('c', 'b'),
      articleHash('a', 'b c'),
      articleHash('a b', 'c'),
    ];
    expect(new Set(hashes).size).toBe(5);
  });
});
