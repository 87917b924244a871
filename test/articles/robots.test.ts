/** robots.txt: the examples of RFC 9309, and what sites write in truth. */
import { describe, expect, test } from 'vitest';
import { isAllowed, parseRobots } from '../../src/articles/robots.ts';

const AGENT = 'Newsdesk/1.0 (+https://desk.example/)';
const may = (robots: string, path: string) => isAllowed(parseRobots(Buffer.from(robots), AGENT), path);

describe('which group counts', () => {
  test.each([
    ['User-agent: *\nDisallow: /', false],
    ['User-agent: other\nDisallow: /', true],
    ['User-agent: *\nDisallow: /\nUser-agent: NEWSDESK\nAllow: /', true],
    ['User-agent: newsdesk/2.0 # us\nDisallow: /a', false],
    ['User-agent: newsdesk\nUser-agent: other\nDisallow: /a', false],
    ['User-agent: other\nUser-agent: newsdesk\n\nCrawl-delay: 5\nDisallow: /a', false],
    [
      'User-agent: newsdesk\nDisallow: /b\nUser-agent: x\nDisallow: /\nUser-agent: newsdesk\nDisallow: /a',
      false,
    ],
    ['User-agent: newsdesk\nDisallow:\nUser-agent: *\nDisallow: /', true],
    ['User-agent: newsdesk\nUser-agent: *\nDisallow: /a', false],
    ['\uFEFFuser-agent:*\r\ndisallow:/a', false],
    ['Disallow: /', true],
    ['<html>Not found</html>', true],
    ['', true],
  ])('%j: %s', (robots, expected) => {
    expect(may(robots, '/a')).toBe(expected);
  });
});

describe('the longest pattern decides', () => {
  test.each([
    // The table of section 2.2.2 and the examples of section 5.
    ['Disallow: /\nAllow: /p', '/page', true],
    ['Allow: /folder\nDisallow: /folder', '/folder/page', true],
    ['Disallow: /page\nAllow: /page', '/page', true],
    ['Allow: /example/page/\nDisallow: /example/page/disallowed.gif', '/example/page/disallowed.gif', false],
    ['Allow: /page\nDisallow: /*.htm', '/page.htm', false],
    ['Allow: /$\nDisallow: /', '/', true],
    ['Allow: /$\nDisallow: /', '/page.htm', false],
    ['Disallow: /fish', '/Fish', true],
    ['Disallow: /fish/', '/fish', true],
    ['Disallow: /*.gif$', '/a.gif', false],
    ['Disallow: /*.gif$', '/a.gif?x', true],
    ['Disallow: /a*b*c', '/a1c2b', true],
    ['Disallow: /a*b*c', '/a1b2c3', false],
    ['Disallow: /*ab$', '/abab', false],
    ['Disallow: /ab*b$', '/ab', true],
    ['Disallow: *', '/a', false],
    ['Disallow: /*?', '/a?b=1', false],
    ['Disallow: /foo/bar/ツ', '/foo/bar/%E3%83%84', false],
    ['Disallow: /foo/bar/%e3%83%84', '/foo/bar/%E3%83%84', false],
    ['Disallow: /foo/bar/%62%61%7A', '/foo/bar/baz', false],
    ['Disallow: /a%2Fb', '/a/b', true],
  ])('%j for %s: %s', (rules, path, expected) => {
    expect(may(`User-agent: *\n${rules}`, path)).toBe(expected);
  });
});

test('500 KiB are read, and no more', () => {
  const head = 'User-agent: *\n#';
  const at = (size: number) =>
    `${head}${'x'.repeat(size - head.length - '\nDisallow: /a'.length)}\nDisallow: /a`;
  expect(may(at(500 * 1024), '/a')).toBe(false);
  expect(may(at(500 * 1024 + 10), '/a')).toBe(true);
});
