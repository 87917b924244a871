/** /article: for admins, adds articles to this server's library, lists, shows and removes them. */
import {
  ApplicationIntegrationType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type SlashCommandStringOption,
} from 'discord.js';
import type { Article } from '../src/articles/article.ts';
import { type Command, customId } from '../src/discord/command.ts';
import { AUTOCOMPLETE } from '../src/discord/limits.ts';
import {
  addedView,
  articleCard,
  articleForm,
  confirmView,
  DRAFT_GONE,
  FIELD_IDS,
  type FieldId,
  GONE,
  keptView,
  LIST_TITLE,
  PICK_ONE,
  refusedView,
  removedView,
  sameArticle,
} from '../src/discord/views/article.ts';
import { choiceName, FIRST, type Place, pageView, placeOf } from '../src/discord/views/headlines.ts';
import { emptyLibrary } from '../src/discord/views/notcovered.ts';
import type { View } from '../src/discord/views/view.ts';
import type { Library } from '../src/library/library.ts';
import { Problem } from '../src/problem.ts';

type InServer = 'cached' | 'raw';

export const article: Command = {
  permission: PermissionFlagsBits.ManageGuild,
  definition: new SlashCommandBuilder()
    .setName('article')
    .setDescription("Look after this server's articles")
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .addSubcommand(add => add.setName('add').setDescription('Add an article: a form opens'))
    .addSubcommand(list => list.setName('list').setDescription('List the articles, latest added first'))
    .addSubcommand(show =>
      show
        .setName('show')
        .setDescription('Show an article and who added it')
        .addStringOption(option => articleOption(option)),
    )
    .addSubcommand(remove =>
      remove
        .setName('remove')
        .setDescription('Remove an article; I ask before I do')
        .addStringOption(option => articleOption(option)),
    )
    .toJSON(),

  async run(interaction, { newsroom }) {
    // A form can only be the first response, so nothing is read before it opens.
    if (interaction.options.getSubcommand() === 'add') {
      await interaction.showModal(articleForm());
      return;
    }
    const library = await newsroom.library(interaction.guildId);
    await interaction.reply({ ...(await answer(interaction, library)), flags: MessageFlags.Ephemeral });
  },

  async complete(interaction, { newsroom }) {
    const library = await newsroom.library(interaction.guildId);
    const found = library.suggest(interaction.options.getFocused(), AUTOCOMPLETE.choices);
    await interaction.respond(found.map(each => ({ name: choiceName(each), value: each.id })));
  },

  async button(interaction, [action, ...rest], { newsroom }) {
    const library = await newsroom.library(interaction.guildId);
    const [id = '', limit] = rest;
    if (action === 'edit') return openDraft(interaction, library, id);
    if (action === 'list') await interaction.update(listView(library, placeOf(id, limit)));
    else if (action === 'keep') await interaction.update(keptView());
    else if (action === 'drop') {
      const removed = await library.remove(id);
      if (removed === null) throw new Problem(GONE);
      await interaction.update(removedView(removed, library.size));
    } else throw new Problem(GONE);
  },

  /** `form` or `form:<draft>`. */
  async form(interaction, [, draftId = ''], { newsroom, now }) {
    const library = await newsroom.library(interaction.guildId);
    const view = await addArticle(interaction, library, draftId, now());
    // From the Edit button the form belongs to that message, which then shows what came of it.
    if (interaction.isFromMessage()) await interaction.update(view);
    else await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
  },
};

function articleOption(option: SlashCommandStringOption): SlashCommandStringOption {
  return option
    .setName('article')
    .setDescription('Type some words of its title')
    .setMaxLength(AUTOCOMPLETE.value)
    .setRequired(true)
    .setAutocomplete(true);
}

/** What `list`, `show` and `remove` answer. */
async function answer(interaction: ChatInputCommandInteraction<InServer>, library: Library): Promise<View> {
  const subcommand = interaction.options.getSubcommand();
  if (subcommand === 'list') return listView(library, FIRST);
  const article = await pick(library, interaction.options.getString('article', true));
  return subcommand === 'show' ? articleCard(article) : confirmView(article);
}

function listView(library: Library, place: Place): View {
  const view = pageView(
    () => LIST_TITLE,
    place,
    page => library.list(page),
    ({ offset, limit }) => customId('article', 'list', `${offset}`, `${limit}`),
  );
  return view ?? emptyLibrary(true);
}

/** The article that was picked from the list (by its id), or the only one of that title, or the only one that fits what was typed. */
async function pick(library: Library, typed: string): Promise<Article> {
  const fitting = library.headlines(typed, { offset: 0, limit: AUTOCOMPLETE.choices }).items;
  const titled = fitting.filter(({ title }) => title === typed.trim());
  const [only, another] = titled.length ? titled : fitting;
  if (another !== undefined) throw new Problem(PICK_ONE);
  const article = await library.article(only?.id ?? typed);
  if (article === null) throw new Problem(only === undefined ? PICK_ONE : GONE);
  return article;
}

async function openDraft(interaction: ButtonInteraction<InServer>, library: Library, id: string) {
  const draft = await library.draft(id, interaction.user.id);
  if (draft === null) throw new Problem(DRAFT_GONE);
  await interaction.showModal(articleForm(draft));
}

/** Adds what the form says; or keeps it as a draft, with the reason and a way back to the form. */
async function addArticle(
  interaction: ModalSubmitInteraction<InServer>,
  library: Library,
  draftId: string,
  now: number,
): Promise<View> {
  const fields = Object.fromEntries(
    FIELD_IDS.map(id => [id, interaction.fields.getTextInputValue(id)]),
  ) as Record<FieldId, string>;
  const by = interaction.user.id;
  // The id came with the form: it counts only if it names a draft of this person.
  const earlier = draftId === '' ? null : await library.draft(draftId, by);
  let view: View;
  try {
    const result = await library.add(fields, by, now);
    if (result.added) view = addedView(result.article, library.size);
    else view = refusedView(sameArticle(result.same), await library.saveDraft(fields, by, now));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    view = refusedView(error.message, await library.saveDraft(fields, by, now));
  }
  if (earlier !== null) await library.removeDraft(earlier.id);
  return view;
}
