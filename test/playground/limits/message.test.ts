/** Both sides of every limit of a message, its embeds and its components, and the path and code of what is bad. */
import { expect, test } from 'vitest';
import {
  button,
  choices,
  faults,
  type Json,
  many,
  message,
  missing,
  most,
  option,
  range,
  respond,
  row,
  suite,
  x,
} from './bodies.ts';

const embeds = (embed: Json) => ({ embeds: [{ description: 'd', ...embed }] });
const field = (more: Json) => embeds({ fields: [{ name: 'n', value: 'v', ...more }] });
const buttons = (n: number) => many(n, index => button({ custom_id: `b${index}` }));
const under = (...components: unknown[]) => ({ content: 'c', components });
const select = (more: Json = {}) => under(row({ type: 3, custom_id: 's', options: [option()], ...more }));
const layout = (components: unknown[], more: Json = {}) => ({ flags: 1 << 15, components, ...more });
const said = (content: string) => ({ type: 10, content });

suite('a message', message, [
  ['content of 2,000', n => ({ content: x(n) }), 2_000, 'content', most],
  ['10 embeds', n => ({ embeds: many(n, () => ({ title: 't' })) }), 10, 'embeds', most],
  ['an embed title of 256', n => embeds({ title: x(n) }), 256, 'embeds.0.title', most],
  ['an embed description of 4,096', n => embeds({ description: x(n) }), 4_096, 'embeds.0.description', most],
  [
    '25 embed fields',
    n => embeds({ fields: many(n, () => ({ name: 'n', value: 'v' })) }),
    25,
    'embeds.0.fields',
    most,
  ],
  ['a field name of 256', n => field({ name: x(n) }), 256, 'embeds.0.fields.0.name', range],
  ['a field value of 1,024', n => field({ value: x(n) }), 1_024, 'embeds.0.fields.0.value', range],
  ['a footer of 2,048', n => embeds({ footer: { text: x(n) } }), 2_048, 'embeds.0.footer.text', range],
  ['an author of 256', n => embeds({ author: { name: x(n) } }), 256, 'embeds.0.author.name', range],
  [
    '6,000 characters over all embeds',
    n => ({ embeds: [{ description: x(3_000) }, { description: x(n - 3_004), footer: { text: 'four' } }] }),
    6_000,
    'embeds',
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  ['an embed color of 0xffffff', n => embeds({ color: n }), 0xffffff, 'embeds.0.color', 'NUMBER_TYPE_MAX'],
  ['a nonce of 25', n => ({ content: 'c', nonce: x(n) }), 25, 'nonce', most],
  ['5 rows', n => under(...many(n, index => row(button({ custom_id: `r${index}` })))), 5, 'components', most],
  ['5 buttons in a row', n => under(row(...buttons(n))), 5, 'components.0.components', range],
  [
    'a button label of 80',
    n => under(row(button({ label: x(n) }))),
    80,
    'components.0.components.0.label',
    most,
  ],
  [
    'a custom id of 100',
    n => under(row(button({ custom_id: x(n) }))),
    100,
    'components.0.components.0.custom_id',
    range,
  ],
  [
    'a link of 512',
    n => under(row({ type: 2, style: 5, label: 'l', url: `https://${x(n - 8)}` })),
    512,
    'components.0.components.0.url',
    range,
  ],
  [
    '25 select options',
    n => select({ options: many(n, index => option({ value: `v${index}` })) }),
    25,
    'components.0.components.0.options',
    range,
  ],
  [
    'an option label of 100',
    n => select({ options: [option({ label: x(n) })] }),
    100,
    'components.0.components.0.options.0.label',
    range,
  ],
  [
    'an option value of 100',
    n => select({ options: [option({ value: x(n) })] }),
    100,
    'components.0.components.0.options.0.value',
    range,
  ],
  [
    'an option description of 100',
    n => select({ options: [option({ description: x(n) })] }),
    100,
    'components.0.components.0.options.0.description',
    most,
  ],
  [
    'a select placeholder of 150',
    n => select({ placeholder: x(n) }),
    150,
    'components.0.components.0.placeholder',
    most,
  ],
  [
    'as many values as options',
    n => select({ max_values: n }),
    1,
    'components.0.components.0.max_values',
    'NUMBER_TYPE_MAX',
  ],
  [
    '40 components, nested ones counted',
    n => layout([{ type: 17, components: many(n - 1, () => said('t')) }]),
    40,
    'components',
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '4,000 characters of text over all components',
    n => layout([said(x(2_000)), said(x(n - 2_000))]),
    4_000,
    'components',
    'COMPONENT_TEXT_TOTAL_EXCEEDED',
  ],
  [
    '10 pictures in a gallery',
    n => layout([{ type: 12, items: many(n, () => ({ media: { url: 'https://x.org/a.png' } })) }]),
    10,
    'components.0.items',
    range,
  ],
  [
    '3 texts in a section',
    n => layout([{ type: 9, components: many(n, () => said('t')), accessory: button() }]),
    3,
    'components.0.components',
    range,
  ],
  [
    '100 allowed users',
    n => ({ content: 'c', allowed_mentions: { users: many(n, String) } }),
    100,
    'allowed_mentions.users',
    most,
  ],
  [
    'flags that a message may have',
    n => ({ content: 'c', flags: n === 4 ? 4 : 64 }),
    4,
    'flags',
    'BITFIELD_INVALID',
  ],
]);

test('a layout takes each kind of component', async () => {
  const media = { url: 'https://news.example/a.png' };
  const layers = [
    said('text'),
    { type: 9, components: [said('a')], accessory: { type: 11, media, description: x(1_024) } },
    { type: 9, components: [said('a')], accessory: button({ style: 4, emoji: { name: '📰' }, label: '' }) },
    { type: 12, items: [{ media, description: x(1_024), spoiler: true }] },
    { type: 14, divider: true, spacing: 2 },
    { type: 17, accent_color: 0xffffff, components: [row(button({ custom_id: 'in' }))] },
    ...[5, 6, 7, 8].map(type => row({ type, custom_id: `s${type}`, min_values: 0, max_values: 25 })),
    row(button({ style: 2, custom_id: 's2' }), button({ style: 3, custom_id: 's3' }), {
      type: 2,
      style: 6,
      sku_id: '1',
    }),
  ];
  expect(await message(layout(layers))).toMatchObject({ status: 200 });
  const form = new FormData();
  form.set('payload_json', JSON.stringify(layout([{ type: 13, file: { url: 'attachment://a.txt' } }])));
  form.set('files[0]', new Blob(['a']), 'a.txt');
  const { body: sent } = await message(form);
  expect(sent.components[0].file.url).toBe(sent.attachments[0].url);
});

const inRow = 'components.0.components.0';
faults('a message is refused for', message, [
  ['a button without an id', under(row({ type: 2, style: 1, label: 'l' })), `${inRow}.custom_id`, missing],
  ['a link without an address', under(row({ type: 2, style: 5, label: 'l' })), `${inRow}.url`, missing],
  [
    'a link with an id',
    under(row(button({ style: 5, url: 'https://x.org' }))),
    `${inRow}.custom_id`,
    'BUTTON_COMPONENT_FIELD_INVALID',
  ],
  [
    'a link to nowhere',
    under(row({ type: 2, style: 5, label: 'l', url: 'nowhere' })),
    `${inRow}.url`,
    'URL_TYPE_INVALID_URL',
  ],
  [
    'a link with a script',
    under(row({ type: 2, style: 5, label: 'l', url: 'file://x/y' })),
    `${inRow}.url`,
    'URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a button that says nothing',
    under(row({ type: 2, style: 1, custom_id: 'a' })),
    `${inRow}.label`,
    'BUTTON_COMPONENT_LABEL_REQUIRED',
  ],
  ['a style that is none', under(row(button({ style: 7 }))), `${inRow}.style`, choices],
  [
    'two buttons of one id',
    under(row(button()), row(button())),
    'components.1.components.0.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a select beside a button',
    under(row(button(), { type: 3, custom_id: 's', options: [option()] })),
    'components.0.components.1',
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'two options of one value',
    select({ options: [option(), option()] }),
    `${inRow}.options.1.value`,
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  ['an empty row', under(row()), 'components.0.components', range],
  ['a button without a row', under(button()), 'components.0.type', 'UNION_TYPE_CHOICES'],
  [
    'a layout without its flag',
    { content: 'c', components: [said('t')] },
    'components.0.type',
    'UNION_TYPE_CHOICES',
  ],
  [
    'content in a layout',
    layout([said('t')], { content: 'c' }),
    'content',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'embeds in a layout',
    layout([said('t')], { embeds: [{ title: 't' }] }),
    'embeds',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'a section without an accessory',
    layout([{ type: 9, components: [said('t')] }]),
    'components.0.accessory',
    missing,
  ],
  [
    'a container in a container',
    layout([{ type: 17, components: [{ type: 17, components: [said('t')] }] }]),
    'components.0.components.0.type',
    'UNION_TYPE_CHOICES',
  ],
  ['an empty embed', { embeds: [{}] }, 'embeds.0.description', missing],
  [
    'a field without a value',
    embeds({ fields: [{ name: 'n', value: ' ' }] }),
    'embeds.0.fields.0.value',
    missing,
  ],
  ['a time that is none', embeds({ timestamp: 'yesterday' }), 'embeds.0.timestamp', 'DATE_TIME_TYPE_PARSE'],
  [
    'a picture without an address',
    embeds({ image: { url: 'x' } }),
    'embeds.0.image.url',
    'URL_TYPE_INVALID_URL',
  ],
  ['content that is a number', { content: 5 }, 'content', 'STRING_TYPE_CONVERT'],
  [
    'mentions allowed twice',
    { content: 'c', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions',
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'an attachment that did not come',
    { content: 'c', attachments: [{ id: 0, filename: 'a' }] },
    'attachments.0.id',
    'ATTACHMENT_NOT_FOUND',
  ],
  [
    'an answer to a message that is gone',
    { content: 'c', message_reference: { message_id: '1' } },
    'message_reference',
    'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
  ],
]);

test('a message that says nothing is 50006, however it says it', async () => {
  for (const body of [{}, { content: '' }, { content: ' \n ' }, { content: null, embeds: [] }]) {
    expect(await message(body)).toMatchObject({ status: 400, body: { code: 50006 } });
  }
  expect(await respond({ type: 4, data: { flags: 64 } })).toMatchObject({
    status: 400,
    body: { code: 50006 },
  });
});
