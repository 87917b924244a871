/** Links: one form for one page, and nothing but web addresses. */
import { describe, expect, it } from 'vitest';
import { canonicalLink, hostOf } from '../../src/articles/link.ts';
import { Problem } from '../../src/problem.ts';

describe('a link', () => {
  it.each([
    [' https://News.Example ', 'https://news.example/'],
    ['HTTP://news.example:80/a', 'http://news.example/a'],
    ['https://news.example/a#comments', 'https://news.example/a'],
    ['https://news.example/a?', 'https://news.example/a'],
    ['https://news.example/a?utm_source=x&UTM_Medium=y&fbclid=1', 'https://news.example/a'],
    ['https://news.example/a?id=7&gclid=1&b=%20+c&utm_x#top', 'https://news.example/a?id=7&b=%20+c'],
    ['https://news.example/a?b&a&b', 'https://news.example/a?b&a&b'],
    ['https://news.example/a?next=utm_source&id=fbclid', 'https://news.example/a?next=utm_source&id=fbclid'],
    ['https://news.example/ä b/\u202Ec', 'https://news.example/%C3%A4%20b/c'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('%s becomes %s', (typed, link) => {
    expect(canonicalLink(typed)).toBe(link);
    expect(canonicalLink(link)).toBe(link);
  });

  it.each([
    'news.example/a',
    'javascript:alert(1)',
    'ftp://news.example/a',
    'data:text/html,hello',
    'file:///etc/passwd',
    'https://',
    'https://a b/',
    'where?',
  ])('is not %s', typed => {
    expect(() => canonicalLink(typed)).toThrow(
      new Problem(
        `The link “${typed}” is not a web address. Please give one that begins with https:// or http://.`,
      ),
    );
  });

  it.each(['', ' \u200B '])('must be there: %j', typed => {
    expect(() => canonicalLink(typed)).toThrow(
      new Problem('A link is missing: every quote names its source. Please give the address of the article.'),
    );
  });

  it.each(['https://me@news.example/', 'https://:secret@news.example/', 'https://me:secret@news.example/'])(
    'carries nobody’s name or password, and the sentence does not repeat it: %s',
    typed => {
      expect(() => canonicalLink(typed)).toThrow(
        new Problem('That link holds a user name or a password. Please give the address without it.'),
      );
    },
  );

  it('has at most 512 characters once it is cleaned', () => {
    const longest = `https://news.example/${'a'.repeat(512 - 'https://news.example/'.length)}`;
    expect(canonicalLink(`${longest}?utm_source=x#y`)).toBe(longest);
    expect(() => canonicalLink(`${longest}a`)).toThrow(
      new Problem(
        'That link has 513 characters, and 512 is the most. Please give a shorter address of the article.',
      ),
    );
  });
});

describe('the host of a link', () => {
  it.each([
    ['https://www.news.example/a', 'news.example'],
    ['https://news.example:8443/', 'news.example'],
    ['https://www2.news.example/', 'www2.news.example'],
  ])('of %s is %s', (link, host) => {
    expect(hostOf(link)).toBe(host);
  });
});
