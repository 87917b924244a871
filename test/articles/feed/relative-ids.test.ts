/** Ids of Atom entries that are written relative to something. */
import { expect, test } from 'vitest';
import { readFeed } from '../../../src/articles/feed/feed.ts';

const feed = (base: string) => `<feed xmlns="http://www.w3.org/2005/Atom"${base}><title>F</title><id>f</id>
  <entry><title>One</title><id>posts/1</id><link href="https://news.example/1"/></entry></feed>`;
const idIn = (xml: string) => readFeed(xml, 'https://elsewhere.example/feed').items[0]?.id;

test('an id is by the base that the feed itself states', () => {
  expect(idIn(feed(' xml:base="https://news.example/blog/"'))).toBe('https://news.example/blog/posts/1');
});

test('without such a base it stays as it is written: the feed’s address may change', () => {
  expect(idIn(feed(''))).toBe('posts/1');
});
