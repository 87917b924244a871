/** Both sides of every limit: what Discord still takes, and what it refuses, with the path and code of the bad field. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlayground } from '../../src/playground/playground.ts';
import type { Playground } from '../../src/playground/types.ts';
import { handClock } from './hand-clock.ts';

type Json = Record<string, unknown>;
/** A body with `n` of something; how many may be; where one more is refused, and how. */
type Limit = [name: string, body: (n: number) => Json, most: number, path: string, code: string];

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground({ clock: handClock() });
});
afterAll(() => playground.close());

const x = (n: number) => 'x'.repeat(n);
const many = <T>(n: number, item: (index: number) => T) =>
  Array.from({ length: n }, (_, index) => item(index));
const range = 'BASE_TYPE_BAD_LENGTH';
const most = 'BASE_TYPE_MAX_LENGTH';
const missing = 'BASE_TYPE_REQUIRED';
const choices = 'BASE_TYPE_CHOICES';

async function send(method: string, path: string, body: unknown) {
  const response = await fetch(`${playground.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${playground.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null };
}

const message = (body: unknown) =>
  send('POST', `/channels/${playground.servers[0]?.channels[0]?.id}/messages`, body);
const command = (body: unknown) => send('PUT', `/applications/${playground.applicationId}/commands`, [body]);

/** Answers an interaction that the bot has just got. */
async function respond(body: Json) {
  const ada = playground.person('Ada', 'Harbour Newsroom');
  const opened = Promise.withResolvers<{ id: string; token: string }>();
  const socket = new WebSocket(`${playground.api.replace('http', 'ws').replace('/api', '/gateway')}?v=10`);
  socket.onmessage = ({ data }) => {
    const { t, d } = JSON.parse(data);
    if (t === 'READY')
      void ada.raw({ type: body.to === 'autocomplete' ? 4 : 2, data: { id: '1', name: 'a', type: 1 } });
    if (t === 'INTERACTION_CREATE') opened.resolve(d);
  };
  socket.onopen = () => socket.send(JSON.stringify({ op: 2, d: { token: playground.token, intents: 0 } }));
  const { id, token } = await opened.promise;
  socket.close(1000);
  const { to: _, ...sent } = body;
  return send('POST', `/interactions/${id}/${token}/callback`, sent);
}

/** `errors.a.0.b._errors[0].code` at the path `a.0.b`. */
function codeAt(body: Json | null, path: string): unknown {
  let node = body?.errors as Json | undefined;
  for (const step of path.split('.')) node = node?.[step] as Json | undefined;
  return (node?._errors as { code: string }[] | undefined)?.[0]?.code;
}

function suite(
  name: string,
  ask: (body: Json) => Promise<{ status: number; body: Json | null }>,
  limits: Limit[],
) {
  describe(name, () => {
    test.each(limits)('%s', async (_, build, n, path, code) => {
      const good = await ask(build(n));
      expect(good.status, JSON.stringify(good.body)).toBeLessThan(300);
      const bad = await ask(build(n + 1));
      expect(bad).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
      expect(codeAt(bad.body, path), JSON.stringify(bad.body)).toBe(code);
    });
  });
}

const embeds = (embed: Json) => ({ embeds: [{ description: 'd', ...embed }] });
const field = (more: Json) => embeds({ fields: [{ name: 'n', value: 'v', ...more }] });
const button = (more: Json = {}) => ({ type: 2, style: 1, label: 'l', custom_id: 'a', ...more });
const buttons = (n: number) => many(n, index => button({ custom_id: `b${index}` }));
const row = (...components: unknown[]) => ({ type: 1, components });
const under = (...components: unknown[]) => ({ content: 'c', components });
const option = (more: Json = {}) => ({ label: 'l', value: 'v', ...more });
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

const named = (more: Json = {}) => ({ name: 'ask', description: 'd', ...more });
const withOption = (more: Json = {}) =>
  named({ options: [{ type: 3, name: 'o', description: 'd', ...more }] });
const optionsOf = (n: number) => many(n, index => ({ type: 3, name: `o${index}`, description: 'd' }));
const sub = (index: number, more: Json = {}) => ({ type: 1, name: `s${index}`, description: 'd', ...more });
/** A command of exactly `n` characters: 24 options with two choices each, and one whose description fills up. */
const weighing = (n: number) => {
  const choices = many(2, index => ({ name: `${index}${x(57)}`, value: `${index}${x(56)}` }));
  const options = many(24, index => ({
    ...{ type: 3, name: `o${10 + index}`, description: x(97), choices },
  }));
  const length = 'ask'.length + 'd'.length + 24 * (3 + 97 + 2 * (58 + 57)) + 'last'.length;
  return named({ options: [...options, { type: 3, name: 'last', description: x(n - length) }] });
};

suite('a command', command, [
  ['a name of 32', n => named({ name: x(n) }), 32, '0.name', range],
  ['a description of 100', n => named({ description: x(n) }), 100, '0.description', range],
  ['25 options', n => named({ options: optionsOf(n) }), 25, '0.options', most],
  [
    '25 choices',
    n => withOption({ choices: many(n, index => ({ name: `c${index}`, value: 'v' })) }),
    25,
    '0.options.0.choices',
    most,
  ],
  [
    'a choice name of 100',
    n => withOption({ choices: [{ name: x(n), value: 'v' }] }),
    100,
    '0.options.0.choices.0.name',
    range,
  ],
  [
    'a choice value of 100',
    n => withOption({ choices: [{ name: 'n', value: x(n) }] }),
    100,
    '0.options.0.choices.0.value',
    range,
  ],
  [
    'a min_length of 6,000',
    n => withOption({ min_length: n }),
    6_000,
    '0.options.0.min_length',
    'NUMBER_TYPE_MAX',
  ],
  [
    'a max_length of 6,000',
    n => withOption({ max_length: n }),
    6_000,
    '0.options.0.max_length',
    'NUMBER_TYPE_MAX',
  ],
  ['25 subcommands', n => named({ options: many(n, sub) }), 25, '0.options', most],
  [
    '25 options of a subcommand',
    n => named({ options: [sub(0, { options: optionsOf(n) })] }),
    25,
    '0.options.0.options',
    most,
  ],
  ['8,000 characters in all', weighing, 8_000, '0', 'APPLICATION_COMMAND_TOO_LARGE'],
  [
    'a translated name of 32',
    n => named({ name_localizations: { de: x(n) } }),
    32,
    '0.name_localizations.de',
    range,
  ],
  ['a menu name of 32', n => ({ type: 3, name: x(n) }), 32, '0.name', range],
]);

const input = (more: Json = {}) => ({ type: 4, custom_id: 'i', style: 1, ...more });
const label = (component: unknown, more: Json = {}) => ({ type: 18, label: 'l', component, ...more });
const modal = (components: unknown[], more: Json = {}) => ({
  type: 9,
  data: { title: 't', custom_id: 'm', components, ...more },
});
const inModal = (more: Json) => modal([label(input(more))]);

suite('a form', respond, [
  ['a title of 45', n => modal([label(input())], { title: x(n) }), 45, 'data.title', range],
  ['a custom id of 100', n => modal([label(input())], { custom_id: x(n) }), 100, 'data.custom_id', range],
  [
    '5 top-level components',
    n => modal(many(n, index => label(input({ custom_id: `i${index}` })))),
    5,
    'data.components',
    range,
  ],
  ['a label of 45', n => modal([label(input(), { label: x(n) })]), 45, 'data.components.0.label', range],
  [
    'a description of 100',
    n => modal([label(input(), { description: x(n) })]),
    100,
    'data.components.0.description',
    most,
  ],
  [
    'a label of 45 in a row',
    n => modal([row(input({ label: x(n) }))]),
    45,
    'data.components.0.components.0.label',
    range,
  ],
  [
    'one input in a row',
    n => modal([row(...many(n, index => input({ custom_id: `i${index}`, label: 'l' })))]),
    1,
    'data.components.0.components',
    range,
  ],
  [
    'a placeholder of 100',
    n => inModal({ placeholder: x(n) }),
    100,
    'data.components.0.component.placeholder',
    most,
  ],
  ['a value of 4,000', n => inModal({ value: x(n) }), 4_000, 'data.components.0.component.value', most],
  [
    'a max_length of 4,000',
    n => inModal({ max_length: n }),
    4_000,
    'data.components.0.component.max_length',
    'NUMBER_TYPE_MAX',
  ],
  [
    'a value within its max_length',
    n => inModal({ max_length: 10, value: x(n) }),
    10,
    'data.components.0.component.value',
    most,
  ],
  [
    '10 uploaded files',
    n => modal([label({ type: 19, custom_id: 'f', max_values: n })]),
    10,
    'data.components.0.component.max_values',
    'NUMBER_TYPE_MAX',
  ],
  [
    '10 radio buttons',
    n =>
      modal([label({ type: 21, custom_id: 'r', options: many(n, index => option({ value: `v${index}` })) })]),
    10,
    'data.components.0.component.options',
    range,
  ],
]);

const offers = (list: unknown[]) => ({ to: 'autocomplete', type: 8, data: { choices: list } });
suite('an autocomplete', respond, [
  [
    '25 choices',
    n => offers(many(n, index => ({ name: 'n', value: `v${index}` }))),
    25,
    'data.choices',
    most,
  ],
  ['a name of 100', n => offers([{ name: x(n), value: 'v' }]), 100, 'data.choices.0.name', range],
  ['a value of 100', n => offers([{ name: 'n', value: x(n) }]), 100, 'data.choices.0.value', range],
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
  const path = `${playground.api}/v10/channels/${playground.servers[0]?.channels[0]?.id}/messages`;
  const headers = { authorization: `Bot ${playground.token}` };
  const answer = await fetch(path, { method: 'POST', headers, body: form });
  const sent = JSON.parse(await answer.text());
  expect(sent.components[0].file.url).toBe(sent.attachments[0].url);
});

test('a command takes each kind of option, context and place to install', async () => {
  const options = [
    { type: 3, min_length: 0, max_length: 1 },
    { type: 4, min_value: 1, choices: [{ name: 'one', value: 1 }] },
    { type: 5 },
    { type: 6 },
    { type: 7, channel_types: [0, 16] },
    { type: 8 },
    { type: 9 },
    { type: 10, max_value: 0.5, choices: [{ name: 'half', value: 0.5 }] },
    { type: 11, required: false },
  ].map((option, index) => ({ name: `o${index}`, description: 'd', ...option }));
  const where = { contexts: [0, 1, 2], integration_types: [0, 1], default_member_permissions: '0' };
  expect(await command(named({ options, ...where }))).toMatchObject({ status: 200, body: [where] });
  const group = { type: 2, name: 'g', description: 'd', options: [sub(0, { options })] };
  expect(await command(named({ options: [group, sub(1)] }))).toMatchObject({ status: 200 });
  expect(await command({ type: 2, name: 'For people' })).toMatchObject({ status: 200 });
});

suite('a deferred reply', respond, [
  [
    'only the flag EPHEMERAL',
    n => ({ type: 5, data: { flags: n === 64 ? 64 : 4 } }),
    64,
    'data.flags',
    'BITFIELD_INVALID',
  ],
]);

type Fault = [name: string, body: Json, path: string, code: string];
function faults(
  name: string,
  ask: (body: Json) => Promise<{ status: number; body: Json | null }>,
  all: Fault[],
) {
  describe(name, () => {
    test.each(all)('%s', async (_, body, path, code) => {
      const answer = await ask(body);
      expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
      expect(codeAt(answer.body, path), JSON.stringify(answer.body)).toBe(code);
    });
  });
}

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

faults('a command is refused for', command, [
  ['a space in its name', named({ name: 'a b' }), '0.name', 'APPLICATION_COMMAND_INVALID_NAME'],
  ['capitals in its name', named({ name: 'Ask' }), '0.name', 'APPLICATION_COMMAND_INVALID_NAME'],
  [
    'capitals in the name of an option',
    withOption({ name: 'O' }),
    '0.options.0.name',
    'APPLICATION_COMMAND_INVALID_NAME',
  ],
  ['no description', { name: 'ask' }, '0.description', missing],
  [
    'a required option after another',
    named({ options: [...optionsOf(1), { type: 3, name: 'r', description: 'd', required: true }] }),
    '0.options.1',
    'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'the same within a subcommand',
    named({
      options: [
        sub(0, { options: [...optionsOf(1), { type: 3, name: 'r', description: 'd', required: true }] }),
      ],
    }),
    '0.options.0.options.1',
    'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'choices beside autocomplete',
    withOption({ autocomplete: true, choices: [{ name: 'n', value: 'v' }] }),
    '0.options.0.autocomplete',
    'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
  ],
  [
    'two options of one name',
    named({ options: [...optionsOf(1), ...optionsOf(1)] }),
    '0.options.1.name',
    'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  ],
  [
    'a subcommand beside an option',
    named({ options: [sub(0), ...optionsOf(1)] }),
    '0.options',
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  ['an option type that is none', withOption({ type: 12 }), '0.options.0.type', choices],
  [
    'a subcommand in a subcommand',
    named({ options: [sub(0, { options: [sub(1)] })] }),
    '0.options.0.options.0.type',
    choices,
  ],
  ['a language that is none', named({ name_localizations: { xx: 'a' } }), '0.name_localizations.xx', choices],
  ['a context that is none', named({ contexts: [3] }), '0.contexts.0', choices],
  [
    'a menu with a description',
    { type: 3, name: 'Quote', description: 'd' },
    '0.description',
    'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
  ],
  [
    'a choice of the wrong kind',
    withOption({ type: 4, choices: [{ name: 'n', value: 'v' }] }),
    '0.options.0.choices.0.value',
    'NUMBER_TYPE_COERCE',
  ],
]);

faults('a response is refused for', respond, [
  ['a kind that does not fit', { type: 7, data: { content: 'c' } }, 'type', choices],
  ['choices when none were asked for', { type: 8, data: { choices: [] } }, 'type', choices],
  ['no data', { type: 4 }, 'data', missing],
  [
    'an autocomplete answered with a message',
    { to: 'autocomplete', type: 4, data: { content: 'c' } },
    'type',
    choices,
  ],
  ['a form without fields', modal([]), 'data.components', range],
  [
    'two fields of one id',
    modal([label(input()), label(input())]),
    'data.components.1.component.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  ['a button in a form', modal([row(button())]), 'data.components.0.components.0.type', 'UNION_TYPE_CHOICES'],
  ['a row input without a label', modal([row(input())]), 'data.components.0.components.0.label', missing],
  [
    'a disabled select in a form',
    modal([label({ type: 3, custom_id: 's', options: [option()], disabled: true })]),
    'data.components.0.component.disabled',
    'COMPONENT_DISABLED_INVALID',
  ],
  [
    'a min_length above the max_length',
    inModal({ min_length: 5, max_length: 4 }),
    'data.components.0.component.min_length',
    'NUMBER_TYPE_MAX',
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

test('two commands of one name are refused, a menu and a command are not, and 100 of a type are the most', async () => {
  const path = `/applications/${playground.applicationId}/commands`;
  const twice = await send('PUT', path, [named(), named()]);
  expect(codeAt(twice.body, '1.name')).toBe('APPLICATION_COMMANDS_DUPLICATE_NAME');
  expect((await send('PUT', path, [named(), { type: 3, name: 'ask' }])).status).toBe(200);
  expect(
    (
      await send(
        'PUT',
        path,
        many(100, index => named({ name: `c${index}` })),
      )
    ).status,
  ).toBe(200);
  const tooMany = await send(
    'PUT',
    path,
    many(101, index => named({ name: `c${index}` })),
  );
  expect(tooMany).toMatchObject({ status: 400, body: { code: 30032 } });
  expect(await send('POST', path, named())).toMatchObject({ status: 400, body: { code: 30032 } });
});
