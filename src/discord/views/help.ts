/** The view of /help: what there is to do, made from the list of commands. */
import type {
  APIApplicationCommandOption,
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Wording } from '../../wording/wording.ts';
import { EMBED } from './limits.ts';
import { commandMention } from './text.ts';
import { card, cards, type View } from './view.ts';

type Definition = RESTPostAPIApplicationCommandsJSONBody;

/** LibraryScope it is read: in a server with a library, with one's own library, or where there is none. */
export type LibraryScope = 'inServer' | 'inOwn' | 'elsewhere';

/**
 * What is for everybody first, then what is below messages, then a block for each command with subcommands. `ids`: the commands' ids by their
 * names, with which Discord makes them clickable. `locale`: the reader's.
 */
export function helpView(
  { help }: Wording,
  definitions: readonly Definition[],
  { ids, where, locale }: { ids: ReadonlyMap<string, string>; where: LibraryScope; locale: string },
): View {
  const slash = definitions.filter(isSlash);
  const linesOf = (definition: SlashCommand) => commandLines(definition, ids, locale);
  const onMessages = definitions
    .filter(({ type }) => type === ApplicationCommandType.Message)
    .map(definition => named(definition, locale));
  const blocks = [
    [help[where]],
    slash.filter(each => !hasSubcommands(each)).flatMap(linesOf),
    onMessages.length > 0 ? [help.rightClick(onMessages.join(', '))] : [],
    ...slash.filter(hasSubcommands).map(linesOf),
  ];
  const lines: string[] = [];
  let length = 0;
  for (const line of blocks.filter(block => block.length > 0).flatMap(block => ['', ...block])) {
    length += line.length + 1;
    if (length > EMBED.description) break;
    lines.push(line);
  }
  return cards([card().setTitle(help.title).setDescription(lines.join('\n').trim())]);
}

/** A line for each subcommand, or one for a command that has none. */
function commandLines(definition: SlashCommand, ids: ReadonlyMap<string, string>, locale: string): string[] {
  const subcommands = (definition.options ?? []).filter(isSubcommand);
  if (subcommands.length === 0)
    return [`${commandMention(definition.name, ids)} – ${described(definition, locale)}`];
  return subcommands.map(
    sub => `${commandMention(`${definition.name} ${sub.name}`, ids)} – ${described(sub, locale)}`,
  );
}

type SlashCommand = RESTPostAPIChatInputApplicationCommandsJSONBody;

function isSlash(definition: Definition): definition is SlashCommand {
  return definition.type === undefined || definition.type === ApplicationCommandType.ChatInput;
}

function hasSubcommands({ options = [] }: SlashCommand): boolean {
  return options.some(isSubcommand);
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
