/** Links: one form for one page, and nothing but web addresses. */
import { describe, expect, it } from 'vitest';
import { canonicalLink, canonicalPageLink, linkHost } from '../../src/articles/link.ts';
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
    ['https://news.example./a', 'https://news.example/a'],
    ['https://news.example:443/a', 'https://news.example/a'],
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
    expect(linkHost(link)).toBe(host);
  });
});

describe('what a page states as its canonical address', () => {
  const PAGE = 'https://www.news.co.uk/2026/harbour?utm_source=x';
  it.each([
    ['https://www.news.co.uk/harbour', 'https://www.news.co.uk/harbour'],
    ['/harbour?utm_medium=y#top', 'https://www.news.co.uk/harbour'],
    ['https://news.co.uk/harbour', 'https://news.co.uk/harbour'],
    ['http://amp.NEWS.co.uk./harbour', 'http://amp.news.co.uk/harbour'],
    ['//news.co.uk/?id=7', 'https://news.co.uk/?id=7'],
  ])('%s is believed about its own site', (stated, link) => {
    expect(canonicalPageLink(PAGE, stated)).toBe(link);
  });

  it.each([
    null,
    '',
    'https://other.co.uk/harbour',
    'https://news.co.uk.evil.example/harbour',
    'https://news.co.uk:8443/harbour',
    'https://me:secret@news.co.uk/harbour',
    'https://co.uk/harbour',
    'https://127.0.0.1/harbour',
    'javascript:alert(1)',
    'ftp://news.co.uk/harbour',
    'https://',
    `https://news.co.uk/${'a'.repeat(512)}`,
    'https://www.news.co.uk/',
  ])('%j is not', stated => {
    expect(canonicalPageLink(PAGE, stated)).toBe('https://www.news.co.uk/2026/harbour');
  });

  it('may be the front page of a front page', () => {
    expect(canonicalPageLink('https://news.example/', 'https://www.news.example/')).toBe(
      'https://www.news.example/',
    );
  });

  it('stays within one blog of a provider, and within one address', () => {
    expect(canonicalPageLink('https://one.github.io/a', 'https://other.github.io/a')).toBe(
      'https://one.github.io/a',
    );
    expect(canonicalPageLink('http://192.0.2.1/a', 'http://192.0.2.2/a')).toBe('http://192.0.2.1/a');
    expect(canonicalPageLink('http://192.0.2.1/a', 'http://192.0.2.1/b')).toBe('http://192.0.2.1/b');
    expect(canonicalPageLink('http://intranet/a', 'http://intranet/b')).toBe('http://intranet/b');
  });
});
