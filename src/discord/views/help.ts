/** The view of /help: what there is to do, made from the list of commands. */
import type { APIApplicationCommandOption, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Wording } from '../../wording/wording.ts';
import { EMBED } from '../limits.ts';
import { card, cards, type View } from './view.ts';

type Definition = RESTPostAPIApplicationCommandsJSONBody;

/** Where it is read: in a server with a library, with one's own library, or where there is none. */
export type Where = 'inServer' | 'inOwn' | 'elsewhere';

/** `ids`: the commands' ids by their names, with which Discord makes them clickable. `locale`: the reader's. */
export function helpView(
  { help }: Wording,
  definitions: readonly Definition[],
  { ids, where, locale }: { ids: ReadonlyMap<string, string>; where: Where; locale: string },
): View {
  const intro = help[where];
  const lines = definitions.flatMap(definition =>
    commandLines(help, definition, ids.get(definition.name), locale),
  );
  const list: string[] = [];
  let length = intro.length + 1;
  for (const line of lines) {
    length += line.length + 1;
    if (length > EMBED.description) break;
    list.push(line);
  }
  return cards([
    card()
      .setTitle(help.title)
      .setDescription([intro, '', ...list].join('\n')),
  ]);
}

/** A line for each subcommand, or one for a command that has none. */
function commandLines(
  help: Wording['help'],
  definition: Definition,
  id: string | undefined,
  locale: string,
): string[] {
  if (definition.type === ApplicationCommandType.Message) return [help.rightClick(named(definition, locale))];
  if (definition.type !== undefined && definition.type !== ApplicationCommandType.ChatInput) return [];
  const subcommands = (definition.options ?? []).filter(isSubcommand);
  if (subcommands.length === 0) return [`${mention(definition.name, id)} – ${described(definition, locale)}`];
  return subcommands.map(
    sub => `${mention(`${definition.name} ${sub.name}`, id)} – ${described(sub, locale)}`,
  );
}

type Localisations = Partial<Record<string, string | null>> | null | undefined;

function named(part: { name: string; name_localizations?: Localisations }, locale: string): string {
  return part.name_localizations?.[locale] ?? part.name;
}

function described(
  part: { description: string; description_localizations?: Localisations },
  locale: string,
): string {
  return part.description_localizations?.[locale] ?? part.description;
}

function isSubcommand(option: APIApplicationCommandOption): boolean {
  return option.type === ApplicationCommandOptionType.Subcommand;
}

function mention(name: string, id: string | undefined): string {
  return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`;
}
