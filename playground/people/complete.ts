/** What Discord's box would offer at the end of a line: commands, subcommands, option names, choices, or the bot's autocomplete. */
import { ApplicationCommandType, ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import { Mistyped, type Suggestion } from '../types.ts';
import type { Registered } from '../world/registry.ts';
import { choicesOf, type Directory, namesFor, type Option } from './options.ts';
import { follow, type Part, type Path, split } from './typed.ts';

/** Discord shows as many. */
const maxSuggestions = 25;

/** Asks the bot: the path, what is filled so far, and which part the person is typing. */
export type Ask = (
  path: Path,
  parts: Part[],
  focused: Part,
) => Promise<{ name: string; value: string | number }[]>;

export async function complete(
  line: string,
  commands: readonly Registered[],
  directory: Directory,
  ask: Ask,
): Promise<Suggestion[]> {
  const word = /^\s*\/?(\S*)$/.exec(line)?.[1];
  if (word !== undefined) return commandsLike(word, commands);
  try {
    const path = follow(line, commands);
    if (path.next.length > 0) return subcommandsLike(line, path);
    const parts = split(path, directory);
    const focused = focusOf(path, parts);
    const values = focused ? await valuesFor(line, path, parts, focused, directory, ask) : [];
    return [...values, ...namesLike(line, path, parts)].slice(0, maxSuggestions);
  } catch (error) {
    if (error instanceof Mistyped) return [];
    throw error;
  }
}

function commandsLike(word: string, commands: readonly Registered[]): Suggestion[] {
  return commands
    .filter(({ type, name }) => type === ApplicationCommandType.ChatInput && startsWith(name, word))
    .slice(0, maxSuggestions)
    .map(({ name, description }) => ({ name: `/${name}`, description, text: `/${name} ` }));
}

function subcommandsLike(line: string, { next, rest }: Path): Suggestion[] {
  if (/\s/.test(rest)) return [];
  const before = line.slice(0, line.length - rest.length);
  return next
    .filter(({ name }) => startsWith(name, rest))
    .map(({ name, description }) => ({ name, description, text: `${before}${name} ` }));
}

/** The part in which the line ends; an empty line stands in the first option that text would go to. */
function focusOf({ options, rest }: Path, parts: Part[]): Part | undefined {
  const last = [...parts].sort((a, b) => a.start - b.start).at(-1);
  if (last && (last.option.type === OptionType.String || !/\s$/.test(rest))) return last;
  const option = rest.trim() === '' ? options.find(({ type }) => type === OptionType.String) : undefined;
  return option && { option, text: '', isNamed: false, start: rest.length };
}

async function valuesFor(
  line: string,
  path: Path,
  parts: Part[],
  focused: Part,
  directory: Directory,
  ask: Ask,
): Promise<Suggestion[]> {
  const { option, text } = focused;
  const fixed = [
    ...choicesOf(option),
    ...namesFor(option, directory).map(({ name }) => ({ name, value: name })),
    ...(option.type === OptionType.Boolean ? ['true', 'false'].map(name => ({ name, value: name })) : []),
  ].filter(({ name }) => startsWith(name, text));
  const isAsked = 'autocomplete' in option && option.autocomplete === true;
  const values = isAsked ? await ask(path, parts, focused) : fixed;
  const nameLength = focused.isNamed ? option.name.length + 1 : 0;
  const before = line.slice(0, path.restAt + focused.start - nameLength);
  return values.map(({ name, value }) => ({
    name,
    text: `${before}${option.name}:${quoted(String(isAsked ? value : name), path.options)}`,
  }));
}

/** The names of options without a value, when the line ends between two words or in the beginning of such a name. */
function namesLike(line: string, { options }: Path, parts: Part[]): Suggestion[] {
  const word = /(?<=\s)\S*$/.exec(line)?.[0];
  if (word === undefined) return [];
  const before = line.slice(0, line.length - word.length);
  const holders = parts.filter(({ isNamed, text }) => isNamed || text !== word).map(({ option }) => option);
  return options
    .filter(option => !holders.includes(option) && startsWith(option.name, word))
    .map(({ name, description }) => ({ name: `${name}:`, description, text: `${before}${name}:` }));
}

/** Quotes a value that would not be read back as it is. */
function quoted(value: string, options: readonly Option[]): string {
  const isPlain =
    !/^\s|^"|\s$|^$/.test(value) &&
    !options.some(({ name }) => value.includes(` ${name}:`) || value.startsWith(`${name}:`));
  return isPlain ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function startsWith(name: string, word: string): boolean {
  return name.toLowerCase().startsWith(word.toLowerCase());
}
