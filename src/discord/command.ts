/** What a command is: its definition for Discord and its handlers, and what they may use. */
import type {
  AnySelectMenuInteraction,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Libraries } from '../library/libraries.ts';
import type { Library } from '../library/library.ts';
import type { Wording } from '../wording/wording.ts';
import type { SharedAnswers } from './interactions/shared-answers.ts';
import type { Threads } from './interactions/threads.ts';

/** discord.js' state of an interaction: in a server, whether discord.js has that server in its cache or not. */
export type InServer = 'cached' | 'raw';

/** What is the same for all interactions. */
export interface BotContext {
  libraries: Libraries;
  /** Epoch milliseconds. */
  now(): number;
  /** The list in commands/index.ts. */
  commands: readonly Command[];
  /** Discord's ids of the registered commands by their names, for mentions such as `</ask:123>`. Empty until they are known. */
  commandIds: ReadonlyMap<string, string>;
  threads: Threads;
  sharedAnswers: SharedAnswers;
  /** Aborted when the bot stops: what takes long ends at the next step then, and says so. */
  stopping: AbortSignal;
}

/** What a handler may use besides its interaction. */
export interface CommandContext extends BotContext {
  /** The library that the interaction is about. Throws a Problem where there is none, which only happens to commands that work `anywhere`. */
  library(): Promise<Library>;
  /** Whether that is this person's own library, with which they may do everything. */
  isOwn: boolean;
  /** The person's language. */
  words: Wording;
}

/**
 * One command. Its handlers answer by discord.js' methods: `reply`, `update`, `showModal`. A handler that takes longer than two seconds need
 * not care: the router acknowledges the interaction, and the same calls then send the answer in the way that is left (deadline.ts).
 *
 * The ids of its buttons, selects and forms are `name:action:…`, joined by `customId` (views/custom-id.ts), and come back to the handler
 * split at the colons without the name: `ask:more:k3x…` calls `button(interaction, ['more', 'k3x…'], context)`.
 * Ids are untrusted: a handler checks that the thing exists and that this person may.
 */
export interface Command {
  definition: RESTPostAPIApplicationCommandsJSONBody;
  /** Discord's permission bits that a member must have, checked by the router before every handler. */
  permission?: bigint;
  /** Whether members with the role that the server's settings name for adding articles may use it, too. */
  forAdders?: boolean;
  /** Whether it also works where there is no library. Default: there, a sentence says where libraries are. */
  anywhere?: boolean;
  /** Whether it works for a person's own library, anywhere in Discord. Default: for servers only. */
  personal?: boolean;
  run?(interaction: ChatInputCommandInteraction<InServer>, context: CommandContext): Promise<void>;
  runOnMessage?(
    interaction: MessageContextMenuCommandInteraction<InServer>,
    context: CommandContext,
  ): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction<InServer>, context: CommandContext): Promise<void>;
  button?(interaction: ButtonInteraction<InServer>, parts: string[], context: CommandContext): Promise<void>;
  select?(
    interaction: AnySelectMenuInteraction<InServer>,
    parts: string[],
    context: CommandContext,
  ): Promise<void>;
  form?(
    interaction: ModalSubmitInteraction<InServer>,
    parts: string[],
    context: CommandContext,
  ): Promise<void>;
}
