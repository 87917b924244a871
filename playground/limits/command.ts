/**
 * What Discord takes as an application command: https://docs.discord.com/developers/interactions/application-commands
 * The codes of rules over several fields are Discord's where they are known.
 */
import { Locale } from 'discord-api-types/v10';
import {
  also,
  anything,
  bits,
  type Check,
  dictionary,
  distinct,
  type Form,
  flag,
  form,
  integer,
  list,
  matching,
  number,
  oneOf,
  ordered,
  type Rule,
  text,
} from './shapes.ts';

/** Names, descriptions and values of a command, its options and choices together. */
const maxCommandLength = 8_000;
const maxCommandsOfAType = 100;

const locales = Object.values(Locale);
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const badName = matching(namePattern, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
const lowerCase: Rule = (name, path, complain) => {
  if (name !== name.toLowerCase()) badName('A B', path, complain);
};
const slashName = also(text(1, 32), badName, lowerCase);
const menuName = text(1, 32);
const description = text(1, 100);

const choice = (value: Check) =>
  form({ name: text(1, 100), value }, { name_localizations: dictionary(locales, text(1, 100)) });
const choices = (value: Check) =>
  also(
    list(choice(value), 0, 25),
    distinct(
      ({ name }) => name,
      'name',
      'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
      'Choice name already exists',
    ),
  );

const named = { name: slashName, description };
const translated = {
  name_localizations: dictionary(locales, slashName),
  description_localizations: dictionary(locales, description),
};

const choicesOrAutocomplete: Rule = (option, path, complain) => {
  if (option.autocomplete === true && option.choices?.length > 0) {
    complain(
      [...path, 'autocomplete'],
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
      'Autocomplete options cannot have choices',
    );
  }
};

const option = (more: Record<string, Check> = {}, ...rules: Rule[]) =>
  form(named, { ...translated, required: flag, ...more }, ...rules);
const valued = (value: Check, more: Record<string, Check>, ...rules: Rule[]) =>
  option({ choices: choices(value), autocomplete: flag, ...more }, choicesOrAutocomplete, ...rules);

/** By Discord's option type. */
const basicOptions: Record<number, Check> = {
  3: valued(
    text(1, 100),
    { min_length: integer(0, 6_000), max_length: integer(1, 6_000) },
    ordered('min_length', 'max_length'),
  ),
  4: valued(
    integer(-(2 ** 53), 2 ** 53),
    { min_value: number(), max_value: number() },
    ordered('min_value', 'max_value'),
  ),
  5: option(),
  6: option(),
  7: option({ channel_types: list(integer(0, 16), 0, 17) }),
  8: option(),
  9: option(),
  10: valued(number(), { min_value: number(), max_value: number() }, ordered('min_value', 'max_value')),
  11: option(),
};

const requiredFirst: Rule = (options, path, complain) => {
  const firstOptional = options.findIndex((each: Form) => each.required !== true);
  for (const [index, each] of options.entries()) {
    if (each.required === true && firstOptional >= 0 && index > firstOptional) {
      complain(
        [...path, index],
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
  }
};
const uniqueNames = distinct(
  each => each.name,
  'name',
  'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  'Option name already exists',
);
const options = (shapes: Record<number, Check>, min = 0) =>
  also(list(byOptionType(shapes), min, 25), uniqueNames);

function byOptionType(shapes: Record<number, Check>): Check {
  const type = oneOf(Object.keys(shapes).map(Number));
  return (value, path, complain) => {
    const shape = shapes[(value as Form)?.type];
    if (shape) shape(value, path, complain);
    else form({ type })(value, path, complain);
  };
}

const leaves = also(options(basicOptions), requiredFirst);
const subcommand = form(named, { ...translated, options: leaves });
const group = form(named, { ...translated, options: options({ 1: subcommand }, 1) });

const isSub = (each: Form) => each.type === 1 || each.type === 2;
const subcommandsAlone: Rule = (all, path, complain) => {
  if (all.some(isSub) && !all.every(isSub)) {
    complain(
      path,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    );
  } else if (!all.some(isSub)) requiredFirst(all, path, complain);
};

const common = {
  default_member_permissions: also(
    text(1, 20),
    matching(/^\d+$/, 'NUMBER_TYPE_COERCE', 'Value is not a permission set.'),
  ),
  dm_permission: flag,
  nsfw: flag,
  contexts: list(oneOf([0, 1, 2]), 1, 3),
  integration_types: list(oneOf([0, 1]), 1, 2),
  handler: anything,
  flags: bits(0),
};

const notTooLarge: Rule = (command, path, complain) => {
  if (lengthOf(command) > maxCommandLength) {
    complain(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${maxCommandLength})`);
  }
};

/** Of fields with translations only the longest counts. */
function lengthOf(part: Form): number {
  const longest = (field: string) =>
    Math.max(
      0,
      ...[part[field], ...Object.values(part[`${field}_localizations`] ?? {})].map(
        each => String(each ?? '').length,
      ),
    );
  const value = typeof part.value === 'string' ? part.value.length : 0;
  const inner = [...(part.options ?? []), ...(part.choices ?? [])];
  return (
    longest('name') + longest('description') + value + inner.reduce((sum, each) => sum + lengthOf(each), 0)
  );
}

const slash = form(
  named,
  {
    ...translated,
    ...common,
    options: also(options({ 1: subcommand, 2: group, ...basicOptions }), subcommandsAlone),
  },
  notTooLarge,
);
const nothing: Rule = (command, path, complain) => {
  if (command.description) {
    complain(
      [...path, 'description'],
      'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
      'Context menu commands cannot have description',
    );
  }
  if (command.options?.length > 0) {
    complain(
      [...path, 'options'],
      'APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED',
      'Context menu commands cannot have options',
    );
  }
};
const menu = form(
  { name: menuName },
  { ...common, name_localizations: dictionary(locales, menuName) },
  nothing,
);

/** One command, of the type it names (1, slash, when it names none). */
export const command: Check = (value, path, complain) => {
  const type = (value as Form)?.type ?? 1;
  const shape = { 1: slash, 2: menu, 3: menu }[type as 1 | 2 | 3];
  if (shape) shape(value, path, complain);
  else oneOf([1, 2, 3])(type, [...path, 'type'], complain);
};

/** A whole set, as the bulk overwrite takes it. */
export const commands: Check = also(
  list(command, 0, 3 * maxCommandsOfAType),
  distinct(
    each => `${each.type ?? 1} ${each.name}`,
    'name',
    'APPLICATION_COMMANDS_DUPLICATE_NAME',
    'Application command names must be unique',
  ),
);

/** True when a set holds more of one type than Discord keeps. */
export function areTooMany(set: readonly { type?: number | undefined }[]): boolean {
  const count = (type: number) => set.filter(each => (each.type ?? 1) === type).length;
  return [1, 2, 3].some(type => count(type) > maxCommandsOfAType);
}
