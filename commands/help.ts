/** /help: what there is to do here for the person who asks, made from the list of commands. */
import { type ChatInputCommandInteraction, MessageFlags, SlashCommandBuilder } from 'discord.js';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { libraryScope } from '../src/discord/interactions/owner.ts';
import { mayUse } from '../src/discord/interactions/route.ts';
import { helpView } from '../src/discord/views/help.ts';
import { BY_SERVERS_AND_PERSONS, EVERYWHERE } from '../src/discord/where.ts';
import { wordingFor } from '../src/wording/wording.ts';

export const help: Command = {
  anywhere: true,
  definition: new SlashCommandBuilder()
    .setName('help')
    .setDescription(wordingFor('en').commands.help.description)
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...BY_SERVERS_AND_PERSONS)
    .toJSON(),

  async run(
    interaction: ChatInputCommandInteraction,
    { commands, commandIds, libraries, words }: CommandContext,
  ) {
    const where = libraryScope(interaction);
    // Where there is no library, what everybody may do elsewhere.
    const may = await Promise.all(
      commands.map(command =>
        where === 'elsewhere'
          ? command.permission === undefined
          : mayUse(command, interaction, { libraries }),
      ),
    );
    const usable = commands.filter((_, at) => may[at]);
    const view = helpView(
      words,
      usable.map(command => command.definition),
      { ids: commandIds, where, locale: interaction.locale },
    );
    await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
  },
};
