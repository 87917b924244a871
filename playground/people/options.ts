/** Typed values become option values: by the option's type, its bounds, its choices, and the names of people and channels. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import { type Member, Mistyped, type Server } from '../types.ts';
import { rolesPayload } from '../world/payloads.ts';

export type Option = APIApplicationCommandBasicOption;
export type OptionValue = string | number | boolean;

/** Who and what can be named in a place. */
export interface Directory {
  members: readonly Member[];
  server: Server | null;
}

/** The value that Discord would send for this text. Throws Mistyped. */
export function optionValue(option: Option, text: string, directory: Directory): OptionValue {
  const chosen = choicesOf(option).find(
    choice => sameText(choice.name, text) || String(choice.value) === text,
  );
  if (chosen) return chosen.value;
  const choices = choicesOf(option);
  if (choices.length > 0) {
    throw new Mistyped(`${option.name} must be one of ${listed(choices.map(({ name }) => name))}.`);
  }
  switch (option.type) {
    case OptionType.String:
      return bounded(option, text);
    case OptionType.Integer:
    case OptionType.Number:
      return inRange(option, text);
    case OptionType.Boolean:
      return truth(option, text);
    case OptionType.Attachment:
      throw new Mistyped(`${option.name} takes a file, not text: attach one.`);
    default:
      return idOf(option, text, directory);
  }
}

export function choicesOf(option: Option): APIApplicationCommandOptionChoice<string | number>[] {
  return 'choices' in option ? (option.choices ?? []) : [];
}

/** Longer or shorter text than the option allows, which Discord's client does not send. */
function bounded(option: Option, text: string): string {
  const { min_length = 0, max_length = 6_000 } = option as { min_length?: number; max_length?: number };
  const { length } = text;
  if (length > max_length) {
    throw new Mistyped(`${option.name} may be at most ${max_length} characters long; this is ${length}.`);
  }
  if (length < min_length) {
    throw new Mistyped(`${option.name} must be at least ${min_length} characters long; this is ${length}.`);
  }
  return text;
}

function inRange(option: Option, text: string): number {
  const isInteger = option.type === OptionType.Integer;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || (isInteger && !Number.isSafeInteger(value))) {
    throw new Mistyped(
      `${option.name} must be a ${isInteger ? 'whole number' : 'number'}; this is “${text}”.`,
    );
  }
  const { min_value, max_value } = option as { min_value?: number; max_value?: number };
  if (max_value !== undefined && value > max_value) {
    throw new Mistyped(`${option.name} may be at most ${max_value}; this is ${text}.`);
  }
  if (min_value !== undefined && value < min_value) {
    throw new Mistyped(`${option.name} must be at least ${min_value}; this is ${text}.`);
  }
  return value;
}

function truth({ name }: Option, text: string): boolean {
  if (/^(true|yes|on)$/i.test(text)) return true;
  if (/^(false|no|off)$/i.test(text)) return false;
  throw new Mistyped(`${name} must be true or false; this is “${text}”.`);
}

/** Of a user, channel or role: by name, with or without `@` or `#`, by mention, or by id. */
function idOf(option: Option, text: string, directory: Directory): string {
  const known = namesFor(option, directory);
  const mentioned = /^<(?:@!?|@&|#)(\d+)>$/.exec(text)?.[1] ?? text;
  const bare = text.replace(/^[@#]/, '');
  const found = known.find(({ id, name }) => id === mentioned || sameText(name.replace(/^@/, ''), bare));
  if (found) return found.id;
  const names = known.map(({ name }) => name);
  throw new Mistyped(`There is no “${text}” here for ${option.name}. There is ${listed(names, 'and')}.`);
}

/** What such an option may name here. */
export function namesFor({ type }: Option, { members, server }: Directory): { id: string; name: string }[] {
  const users = members.map(({ id, name }) => ({ id, name }));
  const roles = server ? rolesPayload(server).map(({ id, name }) => ({ id, name })) : [];
  if (type === OptionType.User) return users;
  if (type === OptionType.Channel) return server?.channels ?? [];
  if (type === OptionType.Role) return roles;
  return type === OptionType.Mentionable ? [...users, ...roles] : [];
}

export function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** `a, b and c`; of more than 20 the first ones. */
export function listed(names: readonly string[], joint: 'and' | 'or' = 'or'): string {
  const shown = names.length > 20 ? [...names.slice(0, 20), `${names.length - 20} more`] : names;
  if (shown.length < 2) return shown[0] ?? 'nothing';
  return `${shown.slice(0, -1).join(', ')} ${joint} ${shown.at(-1)}`;
}
