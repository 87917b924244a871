/** /headlines: searches this server's headlines, or shows the newest. */
import {
  ApplicationIntegrationType,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { type Command, customId } from '../src/discord/command.ts';
import { AUTOCOMPLETE } from '../src/discord/limits.ts';
import {
  choiceName,
  FIRST,
  headlinesTitle,
  NOTHING_FOUND,
  type Place,
  pageView,
  placeOf,
} from '../src/discord/views/headlines.ts';
import { emptyLibrary } from '../src/discord/views/notcovered.ts';
import type { View } from '../src/discord/views/view.ts';
import type { Library } from '../src/library/library.ts';
import { Problem } from '../src/problem.ts';

/** Short enough that the buttons' ids can carry it. */
const MAX_QUERY = 60;

export const headlines: Command = {
  definition: new SlashCommandBuilder()
    .setName('headlines')
    .setDescription("Search this server's headlines, or see the newest")
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption(option =>
      option
        .setName('query')
        .setDescription('Words of the headline; leave it out for the newest')
        .setMaxLength(MAX_QUERY)
        .setAutocomplete(true),
    )
    .toJSON(),

  async run(interaction, { library: open }) {
    const library = await open();
    if (library.size === 0) {
      const mayAdd = interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild);
      await interaction.reply({ ...emptyLibrary(mayAdd), flags: MessageFlags.Ephemeral });
      return;
    }
    const query = (interaction.options.getString('query') ?? '').trim().slice(0, MAX_QUERY).toWellFormed();
    await interaction.reply(view(library, query, FIRST));
  },

  async complete(interaction, { library: open }) {
    const library = await open();
    const found = library.suggest(interaction.options.getFocused(), AUTOCOMPLETE.choices);
    await interaction.respond(found.map(headline => ({ name: choiceName(headline), value: headline.id })));
  },

  /** `page:<offset>:<limit>:<query>`; the query may contain colons. */
  async button(interaction, [, offset, limit, ...query], { library: open }) {
    const library = await open();
    await interaction.update(view(library, query.join(':'), placeOf(offset, limit)));
  },
};

/** A page of what fits the query. Throws a Problem if nothing does. */
function view(library: Library, query: string, place: Place): View {
  const found = pageView(
    first => headlinesTitle(query, first),
    place,
    page => library.headlines(query, page),
    ({ offset, limit }) => customId('headlines', 'page', `${offset}`, `${limit}`, query),
  );
  if (found === null) throw new Problem(NOTHING_FOUND);
  return found;
}
