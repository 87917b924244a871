/**
 * Reads a typed command line as Discord's own box would take it:
 *
 *     /headlines query:"a quoted value" page:2        options by name
 *     /ask where is Panasonic building                text without a name: the first string option that has no value
 *     /article list page:2                            subcommands
 *
 * - Only the command's own option names count as names, so `/ask what is this: a test` is one question. If the text before a name
 *   has no other option to go to, the name was part of the text: `/ask what is the question: who?` is one question too.
 * - A value of a string option runs to the next name or the end; quotes around it keep names within, `\"` is a quote. Quotes are
 *   taken off only where nothing but the end or another `name:` follows them. Text without a name keeps its quotes.
 * - A value of another option is one word, or the name of a choice, person or channel; what follows is text again.
 * - Text that begins with a `word:` of another name, no space after it (`colour:red`, but not `https://…`), is an unknown option.
 */
import { ApplicationCommandType, ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import { Mistyped, type Upload } from '../types.ts';
import type { Registered } from '../world/registry.ts';
import {
  choicesOf,
  type Directory,
  listed,
  namesFor,
  type Option,
  type OptionValue,
  optionValue,
  sameText,
} from './options.ts';

/** One option and what was typed for it, as it stands in the line. */
export interface Part {
  option: Option;
  text: string;
  /** Whether it came with its name. */
  isNamed: boolean;
  /** Where its value begins in the arguments. */
  start: number;
}

/** A command and its subcommands, found in a line. */
export interface Path {
  command: Registered;
  /** Names of the subcommand group and the subcommand, as far as the line has them. */
  names: string[];
  /** What may follow: the options of the last of them. */
  options: readonly Option[];
  /** Subcommands of which one must follow; empty at the end of the path. */
  next: readonly { name: string; description: string }[];
  /** What comes after the path, and where it begins in the line. */
  rest: string;
  restAt: number;
}

export interface Typed extends Pick<Path, 'command' | 'names'> {
  filled: { option: Option; value: OptionValue | Upload }[];
}

/** `fileAt`: reads the file that is typed as a path. Throws Mistyped, with a sentence that says what there is. */
export function read(
  line: string,
  commands: readonly Registered[],
  directory: Directory,
  files: Record<string, Upload> = {},
  fileAt?: (path: string) => Upload,
): Typed {
  const path = follow(line, commands);
  const title = titleOf(path);
  if (path.next.length > 0) {
    const [word] = path.rest.split(/\s/, 1);
    const all = path.next.map(({ name }) => name);
    if (word) throw new Mistyped(`${title} has no “${word}”. It has ${listed(all, 'and')}.`);
    throw new Mistyped(`${title} needs ${all.length > 1 ? 'one of ' : ''}${listed(all)}.`);
  }
  const parts = split(path, directory).filter(({ text }) => text !== '');
  const filled: Typed['filled'] = parts.map(({ option, text }) => ({
    option,
    value:
      option.type === OptionType.Attachment && fileAt ? fileAt(text) : optionValue(option, text, directory),
  }));
  for (const [name, upload] of Object.entries(files)) {
    const option = path.options.find(each => each.name === name && each.type === OptionType.Attachment);
    if (!option) throw new Mistyped(`${title} has no place for a file named “${name}”. ${takes(path)}`);
    filled.push({ option, value: upload });
  }
  const missing = path.options.find(
    option => option.required && !filled.some(each => each.option === option),
  );
  if (missing) throw new Mistyped(`${title} needs ${missing.name}: ${missing.description}`);
  return { command: path.command, names: path.names, filled };
}

/** Finds the command and its subcommands at the beginning of a line. */
export function follow(line: string, commands: readonly Registered[]): Path {
  const slash = commands.filter(({ type }) => type === ApplicationCommandType.ChatInput);
  const match = /^\s*\/(\S*)\s*/.exec(line);
  const all = listed([...new Set(slash.map(({ name }) => `/${name}`))], 'and');
  if (!match) throw new Mistyped(`A command begins with a slash. There is ${all}.`);
  const command = slash.find(({ name }) => sameText(name, match[1] ?? ''));
  if (!command) throw new Mistyped(`There is no /${match[1]} here. There is ${all}.`);
  const names: string[] = [];
  let options = command.options ?? [];
  let restAt = match[0].length;
  for (;;) {
    const next = options.filter(isSub);
    const word = /^(\S+)\s*/.exec(line.slice(restAt));
    const chosen = next.find(({ name }) => sameText(name, word?.[1] ?? ''));
    if (!chosen || !word) {
      return {
        command,
        names,
        options: next.length ? [] : (options as Option[]),
        next,
        rest: line.slice(restAt),
        restAt,
      };
    }
    names.push(chosen.name);
    options = chosen.options ?? [];
    restAt += word[0].length;
  }
}

/** Deals the arguments out to the options. Throws Mistyped for what fits nowhere. */
export function split(path: Path, directory: Directory): Part[] {
  const { options, rest } = path;
  try {
    return deal(path, options, directory);
  } catch (error) {
    // The text before a name may have meant to hold that name.
    const first = options.find(({ type }) => type === OptionType.String);
    if (!(error instanceof NoOptionFits) || !first || startsWithName(rest, options)) throw error;
    return deal(
      path,
      options,
      directory,
      options.filter(option => option !== first),
    );
  }
}

/** Text for which there is no option. */
class NoOptionFits extends Mistyped {}

/** `named` are the options whose names count as names. */
function deal(path: Path, options: readonly Option[], directory: Directory, named = options): Part[] {
  const { rest } = path;
  const parts: Part[] = [];
  const free: { text: string; start: number }[] = [];
  let at = 0;
  while (at < rest.length) {
    const blank = /^\s+/.exec(rest.slice(at))?.[0].length ?? 0;
    at += blank;
    const option = nameAt(rest.slice(at), named);
    if (option) {
      const start = at + option.name.length + 1;
      const { text, length } = readValue(rest.slice(start), option, named, directory);
      if (parts.some(part => part.option === option))
        throw new Mistyped(`${titleOf(path)} takes ${option.name} once.`);
      parts.push({ option, text, isNamed: true, start });
      at = start + length;
    } else if (at < rest.length) {
      const end = at + nextName(rest.slice(at), named);
      refuseUnknown(path, rest.slice(at, end));
      free.push({ text: rest.slice(at, end).trimEnd(), start: at });
      at = end;
    }
  }
  for (const { text, start } of free) {
    const option = homeFor(path, options, parts, text);
    parts.push({ option, text, isNamed: false, start });
  }
  return parts;
}

/** The first string option without a value; one with choices only if the text is one of them, or there is no other. */
function homeFor(path: Path, options: readonly Option[], parts: readonly Part[], text: string): Option {
  const open = options.filter(
    option => option.type === OptionType.String && !parts.some(part => part.option === option),
  );
  const fits = (option: Option) => {
    const choices = choicesOf(option);
    return choices.length === 0 || choices.some(({ name, value }) => sameText(name, text) || value === text);
  };
  const option = open.find(fits) ?? open[0];
  if (option) return option;
  throw new NoOptionFits(`${titleOf(path)} has no place for “${text.slice(0, 60)}”. ${takes(path)}`);
}

function refuseUnknown(path: Path, text: string): void {
  const word = /^(\p{L}[-_\p{L}\p{N}]{0,31}):(?!\/\/)\S/u.exec(text)?.[1];
  if (word) throw new Mistyped(`${titleOf(path)} has no option “${word}”. ${takes(path)}`);
}

/** The value at the beginning of the text, and how much of the text it takes. */
function readValue(
  text: string,
  option: Option,
  named: readonly Option[],
  directory: Directory,
): { text: string; length: number } {
  const quoted = /^\s*"((?:[^"\\]|\\.)*)"(?=\s*$|\s+\p{L}[-_\p{L}\p{N}]*:(?!\/\/)\S)/su.exec(text);
  if (quoted) return { text: (quoted[1] ?? '').replace(/\\(.)/gs, '$1'), length: quoted[0].length };
  const known = [...choicesOf(option), ...namesFor(option, directory)].map(({ name }) => name);
  const names = [...known, ...known.map(name => `@${name}`), ...known.map(name => `#${name}`)];
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const body = text.slice(lead);
  const name = names
    .filter(each => sameText(body.slice(0, each.length), each) && /^(\s|$)/.test(body.slice(each.length)))
    .sort((a, b) => b.length - a.length)[0];
  if (name) return { text: body.slice(0, name.length), length: lead + name.length };
  if (option.type === OptionType.String) {
    const length = nextName(text, named);
    return { text: text.slice(0, length).trim(), length };
  }
  const word = nameAt(body, named) ? '' : (/^\S*/.exec(body)?.[0] ?? '');
  return { text: word, length: lead + word.length };
}

/** Where the next name begins after the start of the text. */
function nextName(text: string, named: readonly Option[]): number {
  for (const { index } of text.matchAll(/(?<=\s)\S/g)) {
    if (nameAt(text.slice(index), named)) return index;
  }
  return text.length;
}

function nameAt(text: string, named: readonly Option[]): Option | undefined {
  return named.find(({ name }) => text.startsWith(`${name}:`));
}

function startsWithName(text: string, named: readonly Option[]): boolean {
  return nameAt(text.trimStart(), named) !== undefined;
}

export function titleOf({ command, names }: Pick<Path, 'command' | 'names'>): string {
  return [`/${command.name}`, ...names].join(' ');
}

function takes({ options }: Path): string {
  if (options.length === 0) return 'It takes no options.';
  return `It takes ${listed(
    options.map(({ name }) => name),
    'and',
  )}.`;
}

function isSub(option: {
  type: OptionType;
}): option is Exclude<NonNullable<Registered['options']>[number], Option> {
  return option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup;
}
