/** What a command is: its definition for Discord and its handlers. */
import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Newsroom } from '../library/newsroom.ts';
import { COMPONENT } from './limits.ts';

/** What a handler may use beside its interaction. */
export interface Context {
  newsroom: Newsroom;
  /** Epoch milliseconds. */
  now(): number;
  /** The list in commands/index.ts. */
  commands: readonly Command[];
  /** Discord's ids of the registered commands by their names, for mentions such as `</ask:123>`. Empty until they are known. */
  commandIds: ReadonlyMap<string, string>;
}

/**
 * One command. Its handlers answer as discord.js has it: `reply`, `update`, `showModal`. Whoever takes longer than two seconds need not care:
 * the router acknowledges the interaction, and the same calls then send the answer in the way that is left (deadline.ts).
 *
 * The ids of its buttons, selects and forms are `name:action:…`, joined by `customId`, and come back to the handler
 * split at the colons without the name: `ask:more:k3x…` calls `button(interaction, ['more', 'k3x…'], context)`.
 * Ids are untrusted: a handler checks that the thing exists and that this person may.
 */
export interface Command {
  definition: RESTPostAPIApplicationCommandsJSONBody;
  /** Discord's permission bits that a member must have, checked by the router before every handler. */
  permission?: bigint;
  /** Whether it works outside servers as well. Default: people read there that libraries belong to servers. */
  anywhere?: boolean;
  run?(interaction: ChatInputCommandInteraction<'cached' | 'raw'>, context: Context): Promise<void>;
  runOnMessage?(
    interaction: MessageContextMenuCommandInteraction<'cached' | 'raw'>,
    context: Context,
  ): Promise<void>;
  complete?(interaction: AutocompleteInteraction<'cached' | 'raw'>, context: Context): Promise<void>;
  button?(interaction: ButtonInteraction<'cached' | 'raw'>, parts: string[], context: Context): Promise<void>;
  select?(
    interaction: StringSelectMenuInteraction<'cached' | 'raw'>,
    parts: string[],
    context: Context,
  ): Promise<void>;
  form?(
    interaction: ModalSubmitInteraction<'cached' | 'raw'>,
    parts: string[],
    context: Context,
  ): Promise<void>;
}

/**
 * The id of a button, select or form of the command `name`. Only the last part may contain colons: join the rest again where it comes back.
 * Throws a RangeError if it is longer than Discord's 100 characters.
 */
export function customId(name: string, ...parts: string[]): string {
  const id = [name, ...parts].join(':');
  if (id.length > COMPONENT.customId) {
    throw new RangeError(`custom id of ${id.length} characters, allowed are ${COMPONENT.customId}: ${id}`);
  }
  return id;
}
