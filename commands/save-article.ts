/** Right-click on a message → Save article: the page that it links to, previewed and added. */
import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { addContextOf, previewAddress } from '../src/discord/interactions/add-article.ts';
import { linksIn } from '../src/discord/interactions/links.ts';
import { SELECT } from '../src/discord/views/limits.ts';
import { noLinkView, pickView } from '../src/discord/views/save-message.ts';
import { BY_SERVERS_AND_PERSONS, EVERYWHERE } from '../src/discord/where.ts';
import { Problem } from '../src/problem.ts';

const NAME = 'Save article';

/** The buttons of its previews are those of /article. */
export const saveArticle: Command = {
  permission: PermissionFlagsBits.ManageGuild,
  forAdders: true,
  personal: true,
  definition: new ContextMenuCommandBuilder()
    .setName(NAME)
    .setType(ApplicationCommandType.Message)
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...BY_SERVERS_AND_PERSONS)
    .toJSON(),

  async runOnMessage(interaction, context) {
    const { targetMessage: message } = interaction;
    const links = linksIn(message);
    const [first, second] = links;
    const text = message.content.trim();
    if (!first && !text) throw new Problem(words => words.adding.message.nothing);
    const adding = await addContextOf(interaction, context);
    const { library, by, now, words } = adding;
    const flags = MessageFlags.Ephemeral;
    if (!first) {
      const draft = await library.saveDraft({ text }, by, now);
      await interaction.reply({ ...noLinkView(words, draft), flags });
    } else if (!second) await interaction.reply({ ...(await previewAddress(adding, first)), flags });
    else {
      const kept = Object.fromEntries(
        links.slice(0, SELECT.options).map((link, place) => [`${place}`, link]),
      );
      const draft = await library.saveDraft(kept, by, now);
      await interaction.reply({ ...pickView(words, NAME, links, draft), flags });
    }
  },

  /** `pick:<draft>`; the value is the place of a link in that draft. */
  async select(interaction, [, draftId = ''], context) {
    const adding = await addContextOf(interaction, context);
    const draft = await adding.library.draft(draftId, adding.by);
    const [place = ''] = interaction.values;
    const address = draft && Object.hasOwn(draft.fields, place) ? draft.fields[place] : undefined;
    if (!draft || address === undefined) throw new Problem(words => words.adding.message.draftGone);
    const view = await previewAddress(adding, address);
    await adding.library.removeDraft(draft.id);
    await interaction.update(view);
  },
};
