/** The view of /help: what there is to do, made from the list of commands. */
import type { APIApplicationCommandOption, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { EMBED } from '../limits.ts';
import { card, cards, type View } from './view.ts';

const LIBRARIES = 'Libraries belong to servers: use these in a server that I was added to.';
const WHAT_I_AM =
  'I answer questions from the news articles of this server, word for word, with the link to the source. When the library does not know, I say so.';

/** `ids`: the commands' ids by their names, with which Discord makes them clickable. `inServer`: whether it is read there. */
export function helpView(
  definitions: readonly RESTPostAPIApplicationCommandsJSONBody[],
  ids: ReadonlyMap<string, string>,
  inServer: boolean,
): View {
  const intro = inServer ? WHAT_I_AM : `${WHAT_I_AM} ${LIBRARIES}`;
  const lines = definitions.flatMap(definition => commandLines(definition, ids.get(definition.name)));
  const list: string[] = [];
  let length = intro.length + 1;
  for (const line of lines) {
    length += line.length + 1;
    if (length > EMBED.description) break;
    list.push(line);
  }
  return cards([
    card()
      .setTitle('Newsdesk')
      .setDescription(`${intro}\n\n${list.join('\n')}`),
  ]);
}

/** A line for each subcommand, or one for a command that has none. */
function commandLines(definition: RESTPostAPIApplicationCommandsJSONBody, id: string | undefined): string[] {
  if (!('description' in definition)) return [`${definition.name} (right-click a message, then Apps)`];
  if (definition.type !== undefined && definition.type !== ApplicationCommandType.ChatInput) return [];
  const subcommands = (definition.options ?? []).filter(isSubcommand);
  if (subcommands.length === 0) return [`${mention(definition.name, id)} – ${definition.description}`];
  return subcommands.map(sub => `${mention(`${definition.name} ${sub.name}`, id)} – ${sub.description}`);
}

function isSubcommand(option: APIApplicationCommandOption): boolean {
  return option.type === ApplicationCommandOptionType.Subcommand;
}

function mention(name: string, id: string | undefined): string {
  return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`;
}
