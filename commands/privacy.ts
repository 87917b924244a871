/** /privacy: what is stored about the person who asks, for how long, and buttons to erase it. */
import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { confirmErasingView, forgottenView, privacyView } from '../src/discord/views/privacy.ts';
import { sentence } from '../src/discord/views/view.ts';
import { BY_SERVERS_AND_PERSONS, EVERYWHERE } from '../src/discord/where.ts';
import { Problem } from '../src/problem.ts';
import { wordingFor } from '../src/wording/wording.ts';

export const privacy: Command = {
  personal: true,
  definition: new SlashCommandBuilder()
    .setName('privacy')
    .setDescription(wordingFor('en').commands.privacy.description)
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...BY_SERVERS_AND_PERSONS)
    .toJSON(),

  async run(interaction, { library: open, libraries, isOwn, words }) {
    const library = await open();
    const kept = await library.history.keptOf(interaction.user.id);
    const view = privacyView(words, kept, libraries.keeps, isOwn ? library.size : null);
    await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
  },

  /** `forget`: what this person wrote. `library`, `erase`, `keep`: their own library, never a server's. */
  async button(interaction, [action], { library: open, libraries, isOwn, words }) {
    const library = await open();
    if (action === 'forget') {
      libraries.conversations.forget(interaction.user.id);
      const kept = await library.history.forgetPerson(interaction.user.id);
      await interaction.update(forgottenView(words, kept));
      return;
    }
    if (!isOwn) throw new Problem(said => said.router.unknownComponent);
    if (action === 'library') await interaction.update(confirmErasingView(words, library.size));
    else if (action === 'keep') await interaction.update(sentence(words.privacy.kept));
    else if (action === 'erase') {
      libraries.conversations.forget(interaction.user.id);
      await library.history.erase();
      await interaction.update(sentence(words.privacy.erased));
    } else throw new Problem(said => said.router.unknownComponent);
  },
};
