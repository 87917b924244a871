/** Both sides of every limit of a command and its options, and the path and code of what is bad. */
import { expect, test } from 'vitest';
import {
  choices,
  codeAt,
  command,
  commands,
  faults,
  type Json,
  many,
  missing,
  most,
  range,
  send,
  suite,
  x,
} from './bodies.ts';

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

test('two commands of one name are refused, a menu and a command are not, and 100 of a type are the most', async () => {
  const path = commands();
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
