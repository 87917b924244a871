/** /help: what there is to do here for the person who asks, made from the list of commands. */
import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  SlashCommandBuilder,
} from 'discord.js';
import type { Command, Context } from '../src/discord/command.ts';
import { mayUse } from '../src/discord/route.ts';
import { helpView } from '../src/discord/views/help.ts';

export const help: Command = {
  anywhere: true,
  definition: new SlashCommandBuilder()
    .setName('help')
    .setDescription('See what I can do')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .toJSON(),

  async run(interaction: ChatInputCommandInteraction, { commands, commandIds }: Context) {
    const usable = commands.filter(command => mayUse(command, interaction.memberPermissions));
    const definitions = usable.map(command => command.definition);
    const view = helpView(definitions, commandIds, interaction.inGuild());
    await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
  },
};
