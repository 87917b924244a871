/** /ask: answers a question with the best passage of the articles here, word for word. */
import { type ButtonInteraction, MessageFlags, SlashCommandBuilder } from 'discord.js';
import type { Command, CommandContext, InServer } from '../src/discord/command.ts';
import { answerQuestion, publicWording } from '../src/discord/interactions/answering.ts';
import { answerView, moreView, reasonForm } from '../src/discord/views/answer.ts';
import { publisherChoice } from '../src/discord/views/headlines.ts';
import { AUTOCOMPLETE } from '../src/discord/views/limits.ts';
import { sentence } from '../src/discord/views/view.ts';
import { whyView } from '../src/discord/views/why.ts';
import { BY_SERVERS_AND_PERSONS, EVERYWHERE } from '../src/discord/where.ts';
import { publisherOf, publishersLike, sinceOf } from '../src/library/answers/filter.ts';
import { MAX_QUESTION } from '../src/library/library.ts';
import { Problem } from '../src/problem.ts';
import { wordingFor } from '../src/wording/wording.ts';

const { description, options } = wordingFor('en').commands.ask;

/** As somebody types it: “monday”, “2 weeks ago”. */
const MAX_SINCE = 60;

export const ask: Command = {
  personal: true,
  definition: new SlashCommandBuilder()
    .setName('ask')
    .setDescription(description)
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...BY_SERVERS_AND_PERSONS)
    .addStringOption(option =>
      option
        .setName('question')
        .setDescription(options.question.description)
        .setMaxLength(MAX_QUESTION)
        .setRequired(true),
    )
    .addStringOption(option =>
      option.setName('since').setDescription(options.since.description).setMaxLength(MAX_SINCE),
    )
    .addStringOption(option =>
      option
        .setName('source')
        .setDescription(options.source.description)
        .setMaxLength(AUTOCOMPLETE.value)
        .setAutocomplete(true),
    )
    .addBooleanOption(option => option.setName('private').setDescription(options.private.description))
    .toJSON(),

  async run(interaction, context) {
    const library = await context.library();
    const given = (name: string) => interaction.options.getString(name)?.trim() || null;
    const [since, source] = [given('since'), given('source')];
    const isPrivate = interaction.options.getBoolean('private');
    await answerQuestion(interaction, context, interaction.options.getString('question', true), {
      since: since === null ? undefined : sinceOf(since, context.now(), interaction.locale),
      publisher: source === null ? undefined : publisherOf(source, library.publishers()),
      isPrivate,
      asker: { person: interaction.user.id, channel: interaction.channelId, isPrivate },
    });
  },

  async autocomplete(interaction, { library }) {
    const names = publishersLike(
      interaction.options.getFocused(),
      (await library()).publishers(),
      AUTOCOMPLETE.choices,
    );
    await interaction.respond(names.map(publisherChoice));
  },

  /**
   * Of an answer by its id: `more:<answer>:<article shown>` the quotes that were not shown, `why:<answer>` why it was chosen, `up:<answer>` and
   * `down:<answer>` what somebody thinks of it, `share:<answer>` makes it public.
   */
  async button(interaction, [action, answerId = '', shownArticle = ''], context) {
    switch (action) {
      case 'more':
        return await showMore(interaction, context, answerId, shownArticle);
      case 'why':
        return await showWhy(interaction, context, answerId);
      case 'up':
        await rate(interaction, context, answerId, 'up');
        await interaction.reply({
          ...sentence(context.words.answer.thanksUp),
          flags: MessageFlags.Ephemeral,
        });
        return;
      case 'down':
        await rate(interaction, context, answerId, 'down');
        return await interaction.showModal(reasonForm(context.words, answerId));
      case 'share':
        return await share(interaction, context, answerId);
      default:
        throw new Problem(({ router }) => router.unknownComponent);
    }
  },

  /** `reason:<answer>`: what was wrong, if the person says so. */
  async form(interaction, [action, answerId = ''], context) {
    if (action !== 'reason') throw new Problem(({ router }) => router.unknownComponent);
    await rate(interaction, context, answerId, 'down', interaction.fields.getTextInputValue('reason'));
    await interaction.reply({ ...sentence(context.words.answer.thanksDown), flags: MessageFlags.Ephemeral });
  },
};

type ButtonPress = ButtonInteraction<InServer>;

async function showMore(
  interaction: ButtonPress,
  { library, words }: CommandContext,
  answerId: string,
  shown: string,
) {
  const found = await (await library()).answer(answerId);
  const others = found?.quotes.filter(quote => quote.article.id !== shown) ?? [];
  if (others.length === 0) throw new Problem(({ answer }) => answer.noMore);
  await interaction.reply({ ...moreView(words, others), flags: MessageFlags.Ephemeral });
}

async function showWhy(interaction: ButtonPress, { library, words }: CommandContext, answerId: string) {
  const found = await (await library()).answer(answerId);
  if (!found?.why) throw new Problem(({ why }) => why.gone);
  await interaction.reply({ ...whyView(words, found.why), flags: MessageFlags.Ephemeral });
}

async function rate(
  { user }: { user: { id: string } },
  { library, now }: CommandContext,
  answerId: string,
  verdict: 'up' | 'down',
  reason?: string,
): Promise<void> {
  const isKept = await (await library()).rate(answerId, user.id, verdict, now(), reason);
  if (!isKept) throw new Problem(({ answer }) => answer.gone);
}

/** Shows everybody here a private answer, once. Discord itself says whose answer it is, and that the button is on it. */
async function share(interaction: ButtonPress, context: CommandContext, answerId: string): Promise<void> {
  const { message, user, customId } = interaction;
  const asker = message.interactionMetadata?.user.id ?? user.id;
  const isOnIt = message.components.some(
    row =>
      'components' in row && row.components.some(each => 'customId' in each && each.customId === customId),
  );
  if (!message.flags.has(MessageFlags.Ephemeral) || asker !== user.id || !isOnIt) {
    throw new Problem(({ answer }) => answer.onlyAsker);
  }
  const library = await context.library();
  const found = await library.answer(answerId);
  if (!found) throw new Problem(({ answer }) => answer.gone);
  if (!context.sharedAnswers.add(message.id)) throw new Problem(({ answer }) => answer.sharedAlready);
  await interaction.update({ ...answerView(context.words, found), content: context.words.answer.shared });
  const words = publicWording(library, context);
  const shown = await interaction.followUp({
    ...answerView(words, found),
    content: `-# ${words.answer.sharedBy(`<@${user.id}>`)}`,
    allowedMentions: { parse: [] },
  });
  // Where people's own apps may say nothing to others, Discord makes everything of theirs private.
  if (shown.flags.has(MessageFlags.Ephemeral)) {
    await interaction.editReply({ content: context.words.answer.notShared });
  }
}
