/** /ask: answers a question with the best passage of this server's articles, word for word. */
import {
  ApplicationIntegrationType,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { answerView, moreView, NO_MORE } from '../src/discord/views/answer.ts';
import { notCoveredView } from '../src/discord/views/notcovered.ts';
import { NO_WHY, whyView } from '../src/discord/views/why.ts';
import { MAX_QUESTION } from '../src/library/library.ts';
import { Problem } from '../src/problem.ts';

export const ask: Command = {
  definition: new SlashCommandBuilder()
    .setName('ask')
    .setDescription("Ask a question: the answer is a quote from this server's news articles")
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption(option =>
      option
        .setName('question')
        .setDescription('What you want to know, such as: where is Panasonic building?')
        .setMaxLength(MAX_QUESTION)
        .setRequired(true),
    )
    .toJSON(),

  async run(interaction, { library: open, now }) {
    const library = await open();
    const answer = await library.ask(interaction.options.getString('question', true), now(), {
      by: interaction.user.id,
    });
    if (answer.kind === 'found') {
      await interaction.reply(answerView(answer));
      return;
    }
    const mayAdd = interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild);
    await interaction.reply({ ...notCoveredView(answer, mayAdd), flags: MessageFlags.Ephemeral });
  },

  /** `more:<answer>:<article shown>`: the quotes that were not shown. `why:<answer>`: why this one was. */
  async button(interaction, [action, answerId = '', shownArticle = ''], { library: open }) {
    if (action !== 'more' && action !== 'why') throw new Problem(NO_MORE);
    const library = await open();
    const found = await library.answer(answerId);
    if (action === 'why') {
      if (!found?.why) throw new Problem(NO_WHY);
      await interaction.reply({ ...whyView(found.why), flags: MessageFlags.Ephemeral });
      return;
    }
    const others = found?.quotes.filter(quote => quote.article.id !== shownArticle) ?? [];
    if (others.length === 0) throw new Problem(NO_MORE);
    await interaction.reply({ ...moreView(others), flags: MessageFlags.Ephemeral });
  },
};
