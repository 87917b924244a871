/** Brings an interaction to its command's handler, and sees to it that everybody gets an answer. */
import { randomInt } from 'node:crypto';
import type {
  AnySelectMenuInteraction,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  InteractionReplyOptions,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { MessageFlags, PermissionsBitField } from 'discord.js';
import type { Logger } from 'pino';
import type { Libraries } from '../../library/libraries.ts';
import type { Observer, Outcome } from '../../observer.ts';
import { Problem } from '../../problem.ts';
import type { Timers } from '../../time.ts';
import { type Wording, wordingFor } from '../../wording/wording.ts';
import type { BotContext, Command, CommandContext, InServer } from '../command.ts';
import { errorFields, isMessageGone, isTooLate } from '../errors.ts';
import type { Admission } from '../traffic/admission.ts';
import { customIdParts } from '../views/custom-id.ts';
import { MESSAGE } from '../views/limits.ts';
import { plain } from '../views/text.ts';
import { type Answerable, meetAutocompleteDeadline, meetDeadline } from './deadline.ts';
import { observeInteraction, outcomeOf } from './observe.ts';
import { isOwn, isPersonal, ownerOf } from './owner.ts';
import { mayAdd } from './permissions.ts';

export interface RouteOptions {
  context: BotContext;
  log: Logger;
  timers: Timers;
  observer: Observer;
  admission: Admission;
}

/** Answers an interaction. Never throws: the person gets a response or, where none is possible any more, the log a line. */
export async function route(interaction: Interaction, options: RouteOptions): Promise<void> {
  if (interaction.isAutocomplete()) await autocomplete(interaction, options);
  else {
    const { admission, context } = options;
    await answerWith(interaction, options, () =>
      admission.run(interaction, () => runHandler(interaction, context)),
    );
  }
}

/** Answers that the bot is about to stop. Never throws. */
export async function replyRestarting(interaction: Interaction, options: RouteOptions): Promise<void> {
  if (interaction.isAutocomplete()) return;
  await answerWith(interaction, options, () => Promise.reject(new Problem(words => words.router.restarting)));
}

async function answerWith(interaction: Answerable, options: RouteOptions, run: () => Promise<void>) {
  const { log, timers } = options;
  const ended = observeInteraction(interaction, { ...options.context, observer: options.observer });
  let outcome: Outcome = 'answered';
  const endDeadline = meetDeadline(interaction, timers, error => logFailure(error, interaction, log));
  try {
    await run();
    const silently = interaction.deferred && interaction.ephemeral === null;
    if (!interaction.replied && !silently) throw new Error('the handler gave no answer');
  } catch (error) {
    outcome = outcomeOf(error);
    await explain(error, interaction, log);
  } finally {
    endDeadline();
    ended(outcome);
  }
}

/** Finds the command and runs the handler for this interaction. Throws a Problem if there is none, or this person may not. */
async function runHandler(interaction: Answerable, botContext: BotContext): Promise<void> {
  const { command, parts } = findCommand(interaction, botContext.commands);
  if (command === undefined) throw unknown(interaction);
  await checkAllowed(interaction, command, botContext.libraries);
  const context = contextOf(interaction, botContext);
  // `checkAllowed` has seen to it that this is in a server, or the command works elsewhere and knows that.
  if (interaction.isChatInputCommand() && command.run) {
    return command.run(interaction as ChatInputCommandInteraction<InServer>, context);
  }
  if (interaction.isMessageContextMenuCommand() && command.runOnMessage) {
    return command.runOnMessage(interaction as MessageContextMenuCommandInteraction<InServer>, context);
  }
  if (interaction.isButton() && command.button) {
    return command.button(interaction as ButtonInteraction<InServer>, parts, context);
  }
  if (interaction.isAnySelectMenu() && command.select) {
    return command.select(interaction as AnySelectMenuInteraction<InServer>, parts, context);
  }
  if (interaction.isModalSubmit() && command.form) {
    return command.form(interaction as ModalSubmitInteraction<InServer>, parts, context);
  }
  throw unknown(interaction);
}

function findCommand(
  interaction: Answerable,
  commands: readonly Command[],
): { command?: Command; parts: string[] } {
  const [name, ...parts] =
    interaction.isMessageComponent() || interaction.isModalSubmit()
      ? customIdParts(interaction.customId)
      : [interaction.commandName];
  const command = commands.find(each => each.definition.name === name);
  return command === undefined ? { parts } : { command, parts };
}

function unknown(interaction: Answerable): Problem {
  const isCommand = interaction.isCommand();
  return new Problem(({ router }) => (isCommand ? router.unknownCommand : router.unknownComponent));
}

function contextOf(interaction: Interaction, botContext: BotContext): CommandContext {
  const owner = ownerOf(interaction);
  return {
    ...botContext,
    async library() {
      if (owner === null) throw new Problem(words => words.router.onlyInServers);
      return botContext.libraries.library(owner);
    },
    isOwn: owner !== null && isOwn(owner, interaction),
    words: wordingFor(interaction.locale),
  };
}

/** Throws a Problem unless this person may use the command here. */
async function checkAllowed(interaction: Interaction, command: Command, libraries: Libraries): Promise<void> {
  const problem = denialOf(interaction, command);
  if (problem && !(await isAdder(interaction, command, libraries))) throw problem;
}

/** Whether this person may use the command here. In servers administrators may use all. */
export async function mayUse(
  command: Command,
  interaction: Interaction,
  { libraries }: Pick<BotContext, 'libraries'>,
): Promise<boolean> {
  return denialOf(interaction, command) === null || isAdder(interaction, command, libraries);
}

/** Whether the server has set a role for this command, and this member has it. */
async function isAdder(
  interaction: Interaction,
  { forAdders }: Command,
  libraries: Libraries,
): Promise<boolean> {
  const { guildId } = interaction;
  if (!forAdders || guildId === null || ownerOf(interaction) !== guildId) return false;
  const library = await libraries.library(guildId);
  return mayAdd(interaction, library.settings());
}

function denialOf(interaction: Interaction, { anywhere, personal, permission }: Command): Problem | null {
  if (anywhere) return null;
  const owner = ownerOf(interaction);
  if (owner === null) return new Problem(words => words.router.onlyInServers);
  if (isPersonal(owner)) {
    if (!personal) return new Problem(words => words.router.notForPersons);
    // Below somebody's message, others may press the buttons for readers, not those that manage the library.
    if (permission === undefined || isOwn(owner, interaction)) return null;
    return new Problem(words => words.router.onlyOwner);
  }
  if (permission === undefined || interaction.memberPermissions?.has(permission)) return null;
  return new Problem(words => words.router.notAllowed(permissionNames(permission, words)));
}

/** As Discord's settings call them: “Manage Server”. */
function permissionNames(bits: bigint, { answer, router: { manageServer } }: Wording): string {
  return new PermissionsBitField(bits)
    .toArray()
    .map(name => (name === 'ManageGuild' ? manageServer : name.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')))
    .map(answer.quoted)
    .join(', ');
}

async function explain(error: unknown, interaction: Answerable, log: Logger): Promise<void> {
  const words = wordingFor(interaction.locale);
  try {
    if (error instanceof Problem)
      return await replyPrivately(interaction, plain(error.in(words), MESSAGE.content));
    if (isMessageGone(error)) return await replyPrivately(interaction, words.router.messageGone);
    if (isTooLate(error)) return logFailure(error, interaction, log);
    const reference = randomInt(100_000, 1_000_000);
    log.error({ reference, ...logFields(interaction), error: errorFields(error) }, 'a handler failed');
    await replyPrivately(interaction, words.router.bug(reference));
  } catch (failure) {
    logFailure(failure, interaction, log);
  }
}

/** A message for this person only, whatever has been answered before. */
async function replyPrivately(interaction: Answerable, content: string): Promise<void> {
  const message: InteractionReplyOptions = { content, flags: MessageFlags.Ephemeral };
  if (interaction.replied) await interaction.followUp(message);
  else await interaction.reply(message);
}

/** For an answer that did not arrive: no bug if it was only too late. */
function logFailure(error: unknown, interaction: Interaction, log: Logger): void {
  const fields = { ...logFields(interaction), error: errorFields(error) };
  if (isTooLate(error)) log.info(fields, 'an answer came too late');
  else log.error(fields, 'an answer could not be sent');
}

/** An interaction as fields for the log, without what people wrote or who they are. */
function logFields(interaction: Interaction) {
  const what =
    interaction.isMessageComponent() || interaction.isModalSubmit()
      ? { component: customIdParts(interaction.customId).slice(0, 2).join(':') }
      : { command: interaction.commandName };
  return { ...what, kind: interaction.type, interaction: interaction.id, server: interaction.guildId };
}

/** Answers an autocomplete, with an empty list if there is anything in the way. Never throws. */
async function autocomplete(interaction: AutocompleteInteraction, options: RouteOptions) {
  const { context, log, timers, observer, admission } = options;
  const ended = observeInteraction(interaction, { ...context, observer });
  let outcome: Outcome = 'answered';
  const endDeadline = meetAutocompleteDeadline(interaction, timers, error =>
    logFailure(error, interaction, log),
  );
  try {
    const command = context.commands.find(each => each.definition.name === interaction.commandName);
    const { autocomplete } = command ?? {};
    if (command && autocomplete) {
      await checkAllowed(interaction, command, context.libraries);
      const run = () =>
        autocomplete(interaction as AutocompleteInteraction<InServer>, contextOf(interaction, context));
      await admission.run(interaction, run);
    }
  } catch (error) {
    outcome = outcomeOf(error);
    if (!(error instanceof Problem)) logFailure(error, interaction, log);
  }
  try {
    if (!interaction.responded) await interaction.respond([]);
  } catch (error) {
    outcome = outcomeOf(error);
    logFailure(error, interaction, log);
  } finally {
    endDeadline();
    ended(outcome);
  }
}
