/** Puts the names and descriptions of the catalogue's other languages on a command, for Discord to show in everybody's own. */
import { Locale, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { type CommandWording, wordingFor } from '../../wording/wording.ts';

type Definition = RESTPostAPIApplicationCommandsJSONBody;

/** A command, an option or a choice. */
interface Part {
  name: string;
  value?: string | number;
  options?: Part[];
  choices?: Part[];
}

/** The command with the names and descriptions of every language that has words for it. */
export function localised<Command extends Definition>(definition: Command): Command {
  const english = commandsIn('en')[definition.name];
  if (!english) return definition;
  const locales = Object.values(Locale).filter(locale => wordingFor(locale) !== wordingFor('en'));
  const words = locales.flatMap((locale): [string, CommandWording][] => {
    const own = commandsIn(locale)[definition.name];
    return own ? [[locale, own]] : [];
  });
  return withWords(definition as unknown as Part, words) as unknown as Command;
}

function commandsIn(locale: string): Partial<Record<string, CommandWording>> {
  return wordingFor(locale).commands;
}

function withWords(part: Part, words: readonly [string, CommandWording][]): Part {
  const inner = (name: string) =>
    words.flatMap(([locale, { options }]): [string, CommandWording][] => {
      const own = options?.[name];
      return own ? [[locale, own]] : [];
    });
  const chosen = (value: unknown) =>
    words.flatMap(([locale, { choices }]) => {
      const own = choices?.[String(value)];
      return own ? [[locale, own]] : [];
    });
  const described = words.flatMap(([locale, { description }]) =>
    description ? [[locale, description]] : [],
  );
  return {
    ...part,
    ...localisations(
      'name_localizations',
      words.map(([locale, { name }]) => [locale, name]),
    ),
    ...localisations('description_localizations', described),
    ...(part.options && { options: part.options.map(each => withWords(each, inner(each.name))) }),
    ...(part.choices && {
      choices: part.choices.map(each => ({
        ...each,
        ...localisations('name_localizations', chosen(each.value)),
      })),
    }),
  };
}

function localisations(field: string, entries: string[][]): Record<string, Record<string, string>> {
  return entries.length > 0 ? { [field]: Object.fromEntries(entries) } : {};
}
