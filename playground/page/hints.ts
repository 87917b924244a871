/** What the page says about commands: which there are for a person, which take files, and examples of them. */
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import type { Person } from '../types.ts';

export interface CommandHint {
  kind: 'slash' | 'message';
  /** With its group and subcommand: `article add`. */
  name: string;
  description: string;
  /** Options that take a file. */
  fileOptions: string[];
}

/** What this person may use where they are. */
export function commandHints(person: Person): CommandHint[] {
  return person.commands().flatMap(hintsOf);
}

/** Three to try first. */
export function exampleTexts(hints: CommandHint[]): string[] {
  const slash = hints.filter(({ kind }) => kind === 'slash');
  return slash.slice(0, 3).map(({ name }) => `/${name} `);
}

function hintsOf(command: APIApplicationCommand): CommandHint[] {
  if (command.type === ApplicationCommandType.Message) {
    return [{ kind: 'message', name: command.name, description: '', fileOptions: [] }];
  }
  return command.type === ApplicationCommandType.ChatInput ? slashHints(command.name, command) : [];
}

interface Node {
  name: string;
  description: string;
  type?: number;
  options?: Node[];
}

/** A command with subcommands is one hint for each of them. */
function slashHints(
  name: string,
  { description, options = [] }: Pick<Node, 'description'> & { options?: unknown },
): CommandHint[] {
  const nodes = options as Node[];
  const below = nodes.filter(
    ({ type }) => type === OptionType.Subcommand || type === OptionType.SubcommandGroup,
  );
  if (below.length > 0) return below.flatMap(each => slashHints(`${name} ${each.name}`, each));
  const fileOptions = nodes.filter(({ type }) => type === OptionType.Attachment).map(each => each.name);
  return [{ kind: 'slash', name, description, fileOptions }];
}
