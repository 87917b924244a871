/** /news: the stories that are new to the person who asks, for them alone. */
import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { viewerOf } from '../src/discord/interactions/answering.ts';
import { newsView } from '../src/discord/views/headlines.ts';
import { emptyLibraryView } from '../src/discord/views/not-covered.ts';
import { longDate } from '../src/discord/views/text.ts';
import { sentence } from '../src/discord/views/view.ts';
import { BY_SERVERS_AND_PERSONS, EVERYWHERE } from '../src/discord/where.ts';
import { sinceOf } from '../src/library/answers/filter.ts';
import { wordingFor } from '../src/wording/wording.ts';

const { description, options } = wordingFor('en').commands.news;

const MAX_TOPIC = 100;
const MAX_SINCE = 60;

export const news: Command = {
  personal: true,
  definition: new SlashCommandBuilder()
    .setName('news')
    .setDescription(description)
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...BY_SERVERS_AND_PERSONS)
    .addStringOption(option =>
      option.setName('topic').setDescription(options.topic.description).setMaxLength(MAX_TOPIC),
    )
    .addStringOption(option =>
      option.setName('since').setDescription(options.since.description).setMaxLength(MAX_SINCE),
    )
    .toJSON(),

  async run(interaction, context) {
    const { words } = context;
    const library = await context.library();
    if (library.size === 0) {
      const view = emptyLibraryView(words, viewerOf(interaction, library, context));
      await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
      return;
    }
    const given = (name: string) => interaction.options.getString(name)?.trim() || undefined;
    const [topic, typed] = [given('topic')?.slice(0, MAX_TOPIC).toWellFormed(), given('since')];
    const now = context.now();
    const since = typed === undefined ? undefined : sinceOf(typed, now, interaction.locale);
    const person = interaction.user.id;
    const found = await library.news(person, now, { since, topic });
    const shown = newsView(words, found);
    if (shown === null) {
      const nothing = sentence(words.headlines.noNews(longDate(found.since)));
      await interaction.reply({ ...nothing, flags: MessageFlags.Ephemeral });
      return;
    }
    // Remembered first, so that who asks twice at once is not shown the same twice; only what was shown is seen.
    await library.newsSeen(person, found, shown.shown, now);
    try {
      await interaction.reply({ ...shown.view, flags: MessageFlags.Ephemeral });
    } catch (error) {
      await library.newsSeen(person, found, 0, now);
      throw error;
    }
  },
};
