/**
 * What Discord takes as an application command: https://docs.discord.com/developers/interactions/application-commands
 * The codes of rules over several fields are Discord's where they are known.
 */
import { Locale, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { z } from 'zod';
import {
  bits,
  choices as choicesMessage,
  distinct,
  evenIfInvalid,
  type Form,
  integer,
  list,
  number,
  optional,
  ordered,
  type Rule,
  refuse,
  text,
} from './shapes.ts';

/** Names, descriptions and values of a command, its options and choices together. */
const maxCommandLength = 8_000;
const maxCommandsOfAType = 100;

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;
const slashName = text(1, 32).refine(
  name => namePattern.test(name) && name === name.toLowerCase(),
  'APPLICATION_COMMAND_INVALID_NAME: Command name is invalid',
);
const menuName = text(1, 32);
const description = text(1, 100);

const locales: string[] = Object.values(Locale);
/** Texts by locale. */
const translations = (item: z.ZodType) =>
  z.record(z.string(), item).superRefine((texts, context) => {
    for (const locale of Object.keys(texts)) {
      if (!locales.includes(locale)) refuse(context, [locale], choicesMessage(locales));
    }
  }, evenIfInvalid);

const named = {
  name: slashName,
  description,
  ...optional({
    name_localizations: translations(slashName),
    description_localizations: translations(description),
  }),
};

const option = <const OfType extends Type, Fields extends z.ZodRawShape>(
  type: OfType | readonly OfType[],
  fields: Fields,
) => z.object({ type: z.literal(type as OfType), ...named, ...optional(fields) });
const plain = { required: z.boolean() };

const choices = (value: z.ZodType) =>
  list(
    z.object({
      name: text(1, 100),
      value,
      ...optional({ name_localizations: translations(text(1, 100)) }),
    }),
    0,
    25,
  ).superRefine(
    distinct('name', 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS: Choice name already exists'),
  );
/** An option whose value is typed in, with bounds named `min_…` and `max_…`. */
const typed = <const OfType extends Type>(
  type: OfType,
  value: z.ZodType,
  bound: 'length' | 'value',
  [min, max] = [number, number],
) =>
  option(type, {
    ...plain,
    choices: choices(value),
    autocomplete: z.boolean(),
    [`min_${bound}`]: min,
    [`max_${bound}`]: max,
  })
    .refine((option: Form) => !(option.autocomplete === true && option.choices?.length > 0), {
      path: ['autocomplete'],
      error: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES: Autocomplete options cannot have choices',
    })
    .superRefine(ordered(`min_${bound}`, `max_${bound}`));

const basicOptions = [
  typed(Type.String, text(1, 100), 'length', [integer(0, 6_000), integer(1, 6_000)]),
  typed(Type.Integer, integer(-(2 ** 53), 2 ** 53), 'value'),
  option([Type.Boolean, Type.User], plain),
  option(Type.Channel, { ...plain, channel_types: list(integer(0, 16), 0, 17) }),
  option([Type.Role, Type.Mentionable], plain),
  typed(Type.Number, number, 'value'),
  option(Type.Attachment, plain),
] as const;

const requiredFirst: Rule = (options, context) => {
  const firstOptional = options.findIndex((each: Form) => each.required !== true);
  for (const [index, each] of options.entries()) {
    if (each.required !== true || firstOptional < 0 || index < firstOptional) continue;
    refuse(
      context,
      [index],
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID: Required options must be placed before non-required options',
    );
  }
};
const uniqueNames = distinct(
  'name',
  'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS: Option name already exists',
);
type Shapes = readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]];
/** Whichever shape `type` names. Discord words a wrong type here as it does a wrong choice in any field. */
const byType = <const These extends Shapes>(shapes: These) =>
  z.discriminatedUnion('type', shapes, {
    error: ({ code, options = [] }) => {
      const legal = (options as unknown[]).filter(type => type !== undefined);
      return code === 'invalid_union' ? choicesMessage(legal) : undefined;
    },
  });
const options = <const These extends Shapes>(shapes: These, min = 0) =>
  list(byType(shapes), min, 25).superRefine(uniqueNames);

const subcommand = option(Type.Subcommand, { options: options(basicOptions).superRefine(requiredFirst) });
const group = option(Type.SubcommandGroup, { options: options([subcommand], 1) });

const isSub = ({ type }: Form) => type === Type.Subcommand || type === Type.SubcommandGroup;
const subcommandsAlone: Rule = (all, context) => {
  if (!all.some(isSub)) requiredFirst(all, context);
  else if (!all.every(isSub)) {
    refuse(
      context,
      [],
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID: Sub-command and sub-command group option types are mutually exclusive to all other types',
    );
  }
};

const common = optional({
  default_member_permissions: text(1, 20).regex(
    /^\d+$/,
    'NUMBER_TYPE_COERCE: Value is not a permission set.',
  ),
  dm_permission: z.boolean(),
  nsfw: z.boolean(),
  contexts: list(z.literal([0, 1, 2]), 1, 3),
  integration_types: list(z.literal([0, 1]), 1, 2),
  flags: bits(0),
});

/** Of fields with translations only the longest counts. */
function lengthOf(part: Form): number {
  const longest = (field: string) =>
    Math.max(
      ...[part[field], ...Object.values(part[`${field}_localizations`] ?? {})].map(
        each => String(each ?? '').length,
      ),
    );
  const value = typeof part.value === 'string' ? part.value.length : 0;
  const inner = [...(part.options ?? []), ...(part.choices ?? [])];
  return inner.reduce((sum, each) => sum + lengthOf(each), longest('name') + longest('description') + value);
}

const slash = z
  .object({
    type: z.literal(1).optional(),
    ...named,
    ...common,
    ...optional({
      options: options([subcommand, group, ...basicOptions]).superRefine(subcommandsAlone),
    }),
  })
  .refine(
    command => lengthOf(command) <= maxCommandLength,
    `APPLICATION_COMMAND_TOO_LARGE: Command exceeds maximum size (${maxCommandLength})`,
  );

/** A command in the menu of a message or a person. */
const menu = z
  .looseObject({
    type: z.literal([2, 3]),
    name: menuName,
    ...common,
    ...optional({ name_localizations: translations(menuName) }),
  })
  .refine((command: Form) => !command.description, {
    path: ['description'],
    error: 'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED: Context menu commands cannot have description',
  })
  .refine((command: Form) => !(command.options?.length > 0), {
    path: ['options'],
    error: 'APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED: Context menu commands cannot have options',
  });

/** One command, of the type it names (1, slash, when it names none). */
export const command = byType([slash, menu]);

/** A whole set, as the bulk overwrite takes it. */
export const commands = list(command, 0, 3 * maxCommandsOfAType).superRefine(
  distinct(
    'name',
    'APPLICATION_COMMANDS_DUPLICATE_NAME: Application command names must be unique',
    ({ type = 1, name }) => `${type} ${name}`,
  ),
);

/** True when a set holds more of one type than Discord keeps. */
export function areTooMany(set: readonly { type?: number | undefined }[]): boolean {
  const count = (type: number) => set.filter(each => (each.type ?? 1) === type).length;
  return [1, 2, 3].some(type => count(type) > maxCommandsOfAType);
}
