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

/** What a handler may use beside its interaction. */
export interface Context {
  newsroom: Newsroom;
  /** Epoch milliseconds. */
  now(): number;
  /** The list in commands/index.ts. */
  commands: readonly Command[];
}

/**
 * One command. The ids of its buttons, selects and forms are `name:action:…`, joined by `customId`, and come back to the handler
 * split at the colons without the name: `ask:more:k3x…` calls `button(interaction, ['more', 'k3x…'], context)`.
 * Ids are untrusted: a handler checks that the thing exists and that this person may.
 */
export interface Command {
  definition: RESTPostAPIApplicationCommandsJSONBody;
  /** Discord's permission bits that a member must have, checked by the router before every handler. */
  permission?: bigint;
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
