/** Answers a question, for every command that asks one: who sees the answer, and what is shown if nothing answers it. */
import {
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { AskOptions } from '../../library/answers/ask-options.ts';
import type { Library } from '../../library/library.ts';
import { type Wording, wordingFor } from '../../wording/wording.ts';
import type { CommandContext, InServer } from '../command.ts';
import { answerView } from '../views/answer.ts';
import { notCoveredView, type Viewer } from '../views/not-covered.ts';
import { sentence, type View } from '../views/view.ts';
import { askChannelsOf, isInChannels, mayAdd } from './permissions.ts';

type QuestionInteraction = ChatInputCommandInteraction<InServer> | ModalSubmitInteraction<InServer>;

/** Which articles are asked, and whether the person said who should see the answer. */
export interface QuestionOptions extends AskOptions {
  isPrivate?: boolean | null;
}

/** Replies with the best passage; privately if it may not answer, or with what is nearest. Throws what `library.ask` throws. */
export async function answerQuestion(
  interaction: QuestionInteraction,
  context: CommandContext,
  question: string,
  { isPrivate = null, ...asking }: QuestionOptions,
): Promise<void> {
  const library = await context.library();
  const elsewhere = askElsewhere(interaction, library, context);
  if (elsewhere) {
    await interaction.reply({ ...elsewhere, flags: MessageFlags.Ephemeral });
    return;
  }
  const now = context.now();
  const answer = await library.ask(question, now, { by: interaction.user.id, ...asking });
  if (answer.kind === 'found') {
    const { asker } = asking;
    // A follow-up to a private question would show everybody what that was.
    const leansOnPrivate =
      asker && context.libraries.conversations.before(library.owner, asker, now)?.isPrivate;
    const isDoubtful = !answer.isSure && !isBotDm(interaction);
    const isHidden =
      isPrivate ?? (isDoubtful || leansOnPrivate || isPrivateHere(interaction, library, context));
    const words = isHidden ? context.words : publicWording(library, context);
    const view = answerView(words, answer, { isShareable: isHidden && !isBotDm(interaction) });
    await interaction.reply(isHidden ? { ...view, flags: MessageFlags.Ephemeral } : view);
    return;
  }
  const view = notCoveredView(context.words, answer, viewerOf(interaction, library, context), asking);
  await interaction.reply(isPrivate === false ? view : { ...view, flags: MessageFlags.Ephemeral });
}

/** What the person who reads may do with this library. */
export function viewerOf(
  interaction: QuestionInteraction,
  library: Library,
  { isOwn }: Pick<CommandContext, 'isOwn'>,
): Viewer {
  return { isOwn, mayAdd: isOwn || mayAdd(interaction, library.settings()) };
}

/** What everybody sees is in the language that the server set, if it set one. */
export function publicWording(library: Library, { words }: Pick<CommandContext, 'words'>): Wording {
  const { language } = library.settings();
  return language === null ? words : wordingFor(language);
}

/** In somebody's own library, what others around them see is theirs to decide; a server decides for its own. */
function isPrivateHere(
  interaction: QuestionInteraction,
  library: Library,
  { isOwn }: CommandContext,
): boolean {
  if (isOwn) return !isBotDm(interaction);
  return library.settings().answers === 'private';
}

/** In the direct messages with the bot nobody else reads. */
function isBotDm({ context }: Pick<QuestionInteraction, 'context'>): boolean {
  return context === InteractionContextType.BotDM;
}

/** Where to ask instead, if this server has its questions in other channels. */
function askElsewhere(
  interaction: QuestionInteraction,
  library: Library,
  { isOwn, words, threads }: CommandContext,
): View | null {
  const channels = askChannelsOf(interaction, library.settings());
  if (isOwn || channels.length === 0 || isInChannels(interaction, channels, threads)) return null;
  return sentence(words.answer.askElsewhere(channels.map(id => `<#${id}>`).join(', ')));
}
