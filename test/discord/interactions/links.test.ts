/** The links in a message, as people and feeds write them. */
import { expect, it } from 'vitest';
import { linksIn } from '../../../src/discord/interactions/links.ts';

const A = 'https://news.example/a';
const B = 'http://news.example/b?x=1&y=2';

it.each([
  ['nothing', 'no link here, not even news.example or ftp://news.example/a', []],
  ['bare ones', `Look: ${A} and ${B}!`, [A, B]],
  ['one without a preview', `<${A}>`, [A]],
  ['Markdown', `[the story](${A}) and [another](<${B}>)`, [A, B]],
  ['bold, italics, code and spoilers', `**${A}** _${B}_ \`${A}x\` ||${A}y||`, [A, B, `${A}x`, `${A}y`]],
  ['the end of a sentence', `Is it ${A}? (See ${B}.) “${A}z”…`, [A, B, `${A}z`]],
  ['parentheses of its own', 'https://wiki.example/Pier_(harbour)', ['https://wiki.example/Pier_(harbour)']],
  [
    'parentheses of its own in parentheses',
    '(see https://wiki.example/Pier_(harbour)) and [it](https://wiki.example/Pier_(sea)).',
    ['https://wiki.example/Pier_(harbour)', 'https://wiki.example/Pier_(sea)'],
  ],
  ['each once', `${A} ${A} ${A}`, [A]],
  ['none that is no address', 'https:// https://% http://[::1', []],
  ['none that is too long', `https://news.example/${'a'.repeat(2_048)}`, []],
])('%s', (_, content, links) => {
  expect(linksIn({ content, embeds: [] })).toEqual(links);
});

it('those of cards come after those of the text', () => {
  const embeds = [
    { url: A, description: `More at ${B}` },
    { url: null, description: null },
    { url: 'https://other.example/', description: null },
  ];
  expect(linksIn({ content: `${B} only`, embeds })).toEqual([B, A, 'https://other.example/']);
});

it('2,000 characters of marks take no time worth mentioning', () => {
  expect(linksIn({ content: `https://a.example/${')'.repeat(1_980)}`, embeds: [] })).toEqual([
    'https://a.example/',
  ]);
});
