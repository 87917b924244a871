/** A message as readable text for the terminal. */
import type { APIEmbed, APIMessage } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { clean, plainText, rowsOf, sizeText } from '../../playground/terminal/plain.ts';

/** A message as Discord's JSON has it, with what a test is about. */
function message(parts: Partial<APIMessage>): APIMessage {
  const author = {
    id: '1',
    username: 'Newsdesk',
    discriminator: '0',
    global_name: null,
    avatar: null,
    bot: true,
  };
  return {
    id: '2',
    channel_id: '3',
    author,
    content: '',
    timestamp: '2026-06-02T00:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    ...parts,
  };
}

const says = (content: string, options = {}) =>
  plainText(message({ content }), { timeZone: 'UTC', ...options });
const shows = (embed: APIEmbed) => plainText(message({ embeds: [embed] }), { timeZone: 'UTC' });

test('an answer reads as title, link, quote and where it is from', () => {
  const text = shows({
    title: 'Panasonic builds \\*big\\* in Kansas',
    url: 'https://news.example/panasonic',
    description:
      '> The plant stands in De Soto. **It is the size of 48 football fields.**\n\nDaily Example · <t:1780358400:D>',
    footer: { text: 'Page 1 of 2' },
  });
  expect(text).toBe(
    [
      'Panasonic builds *big* in Kansas',
      'https://news.example/panasonic',
      '',
      '> The plant stands in De Soto. **It is the size of 48 football fields.**',
      '',
      'Daily Example · 2 June 2026',
      '',
      'Page 1 of 2',
    ].join('\n'),
  );
});

test('bold keeps its marks without colour and becomes bold with it', () => {
  expect(says('a **b** c')).toBe('a **b** c');
  expect(says('a **b** c', { colour: true })).toBe('a \u001b[1mb\u001b[22m c');
});

test.each([
  ['_it_ __under__ ~~gone~~ ||hidden||', 'it under gone ||hidden||'],
  ['[title](<https://a.example/>)', 'title (https://a.example/)'],
  ['https://a.example/x', 'https://a.example/x'],
  ['# Head\n-# small', 'Head\nsmall'],
  ['- a\n  - b\n1. c', '- a\n  - b\n- c'],
  ['2. a\n3. b', '2. a\n3. b'],
  ['```js\nlet x;\n```', '    let x;'],
  ['Try </article add:12>', 'Try /article add'],
  ['a\n\nb', 'a\n\nb'],
])('%j reads %j', (content, expected) => expect(says(content)).toBe(expected));

test('fields follow the description', () => {
  const text = shows({
    description: 'Two found.',
    fields: [{ name: '1 · **One**', value: '[link](<https://a.example/>)' }],
  });
  expect(text).toBe('Two found.\n\n1 · **One**\nlink (https://a.example/)');
});

test('attachments are named, private messages say so, a thinking bot is seen to think', () => {
  const file = {
    id: '1',
    filename: 'list.csv',
    size: 12_400,
    url: 'http://127.0.0.1/x',
    proxy_url: 'http://127.0.0.1/x',
  };
  expect(plainText(message({ content: 'Here.', attachments: [file], flags: 64 }))).toBe(
    'Here.\n\nAttachment: list.csv (12.4 kB)\n\n(only you can see this)',
  );
  expect(plainText(message({ flags: 128 }))).toBe('Newsdesk is thinking…');
});

test('components of the second version are read, and their buttons found', () => {
  const button = { type: 2, style: 1, custom_id: 'more', label: 'More' } as const;
  const components: NonNullable<APIMessage['components']> = [
    {
      type: 17,
      components: [
        { type: 10, content: '## Heading' },
        { type: 14 },
        { type: 9, components: [{ type: 10, content: 'text **b**' }], accessory: button },
        { type: 1, components: [button] },
      ],
    },
  ];
  const parts = message({ components, flags: 1 << 15 });
  expect(plainText(parts, { width: 20 })).toBe(`Heading\n${'─'.repeat(20)}\ntext **b**`);
  expect(
    rowsOf(parts).map(row => row.map(each => (each.type === 2 && 'label' in each ? each.label : ''))),
  ).toEqual([['More'], ['More']]);
});

describe('text from outside', () => {
  test.each([
    ['\u001b[2Jgone', 'gone'],
    ['\u001b]0;title\u0007x', 'x'],
    ['a\u0000b\rc\u009bd', 'abcd'],
    ['\u202Eevil', 'evil'],
    ['tab\tstop', 'tab  stop'],
    ['line\nline', 'line\nline'],
    ['👩‍💻 ünïcödé', '👩‍💻 ünïcödé'],
  ])('%j becomes %j', (text, expected) => expect(clean(text)).toBe(expected));

  test('cannot send escapes to the terminal from any part of a message', () => {
    const bad = '\u001b[31mred\u001b[0m';
    const text = plainText(
      message({
        content: bad,
        embeds: [
          {
            title: bad,
            url: `https://a.example/${bad}`,
            description: bad,
            author: { name: bad },
            footer: { text: bad },
            fields: [{ name: bad, value: bad }],
          },
        ],
        attachments: [{ id: '1', filename: bad, size: 1, url: '', proxy_url: '' }],
      }),
    );
    expect(text).not.toContain('\u001b');
    expect(text.match(/red/g)).toHaveLength(9);
  });
});

describe('wrapping', () => {
  test('lines end at the width, quotes keep their mark, addresses stay whole', () => {
    expect(says(`> ${'word '.repeat(10)}`, { width: 24 }).split('\n')).toEqual([
      '> word word word word',
      '> word word word word',
      '> word word',
    ]);
    const address = `https://a.example/${'x'.repeat(40)}`;
    expect(says(`see ${address} now`, { width: 30 }).split('\n')).toEqual(['see', address, 'now']);
  });

  test('a line may be exactly as wide as the terminal, and not one column wider', () => {
    expect(says(`${'a'.repeat(9)} ${'b'.repeat(10)}`, { width: 20 })).not.toContain('\n');
    expect(says(`${'a'.repeat(10)} ${'b'.repeat(10)}`, { width: 20 })).toContain('\n');
  });

  test('wide signs take two columns', () => {
    expect(says('日本語日本 日本語日本', { width: 21 })).not.toContain('\n');
    expect(says('日本語日本 日本語日本', { width: 20 })).toContain('\n');
  });
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [999_949, '999.9 kB'],
  [2_500_000, '2.5 MB'],
])('%d bytes read "%s"', (bytes, expected) => expect(sizeText(bytes)).toBe(expected));
