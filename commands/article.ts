/** /article: for admins, adds articles to this server's library, lists, shows, refreshes and removes them. */
import {
  type BaseInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type SlashCommandStringOption,
} from 'discord.js';
import type { Article } from '../src/articles/article.ts';
import type { Command, CommandContext, InServer } from '../src/discord/command.ts';
import {
  type AddContext,
  addContextOf,
  addOrDraft,
  previewAddress,
} from '../src/discord/interactions/add-article.ts';
import { importFile } from '../src/discord/interactions/import-file.ts';
import { isPersonal } from '../src/discord/interactions/owner.ts';
import { mayManage } from '../src/discord/interactions/permissions.ts';
import {
  apartView,
  articleDetailsView,
  articleForm,
  confirmRemoveView,
  FIELD_IDS,
  pinnedView,
  removedView,
} from '../src/discord/views/article.ts';
import { customId } from '../src/discord/views/custom-id.ts';
import {
  choiceName,
  FIRST_PAGE,
  type PageRange,
  pageRangeOf,
  pageView,
} from '../src/discord/views/headlines.ts';
import { AUTOCOMPLETE } from '../src/discord/views/limits.ts';
import { emptyLibraryView } from '../src/discord/views/not-covered.ts';
import { notRefreshedView, refreshedView } from '../src/discord/views/preview.ts';
import { sentence, type View } from '../src/discord/views/view.ts';
import { BY_SERVERS_AND_PERSONS, EVERYWHERE } from '../src/discord/where.ts';
import type { Library } from '../src/library/library.ts';
import { Problem } from '../src/problem.ts';
import { type Wording, wordingFor } from '../src/wording/wording.ts';

/** As long as web-address.ts accepts them. */
const MAX_ADDRESS = 2_048;

const { description, options } = wordingFor('en').commands.article;

export const article: Command = {
  permission: PermissionFlagsBits.ManageGuild,
  forAdders: true,
  personal: true,
  definition: new SlashCommandBuilder()
    .setName('article')
    .setDescription(description)
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...BY_SERVERS_AND_PERSONS)
    .addSubcommand(add =>
      add
        .setName('add')
        .setDescription(options.add.description)
        .addStringOption(option =>
          option
            .setName('address')
            .setDescription(options.add.options.address.description)
            .setMaxLength(MAX_ADDRESS),
        )
        .addAttachmentOption(option =>
          option.setName('file').setDescription(options.add.options.file.description),
        ),
    )
    .addSubcommand(list => list.setName('list').setDescription(options.list.description))
    .addSubcommand(show =>
      show
        .setName('show')
        .setDescription(options.show.description)
        .addStringOption(option => articleOption(option)),
    )
    .addSubcommand(remove =>
      remove
        .setName('remove')
        .setDescription(options.remove.description)
        .addStringOption(option => articleOption(option)),
    )
    .addSubcommand(refresh =>
      refresh
        .setName('refresh')
        .setDescription(options.refresh.description)
        .addStringOption(option => articleOption(option)),
    )
    .addSubcommand(pin =>
      pin
        .setName('pin')
        .setDescription(options.pin.description)
        .addStringOption(option => articleOption(option)),
    )
    .addSubcommand(unpin =>
      unpin
        .setName('unpin')
        .setDescription(options.unpin.description)
        .addStringOption(option => articleOption(option)),
    )
    .toJSON(),

  async run(interaction, context) {
    const subcommand = interaction.options.getSubcommand();
    if (subcommand === 'remove') checkManager(interaction, context);
    if (subcommand === 'add') return add(interaction, context);
    const mayTakeOut = context.isOwn || mayManage(interaction);
    const view = await answer(interaction, subcommand, await addContextOf(interaction, context), mayTakeOut);
    await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
  },

  async autocomplete(interaction, { library, words }) {
    const found = (await library()).suggest(interaction.options.getFocused(), AUTOCOMPLETE.choices);
    await interaction.respond(found.map(each => ({ name: choiceName(words, each), value: each.id })));
  },

  async button(interaction, [action, ...rest], context) {
    const { words } = context;
    const library = await context.library();
    const [id = '', more] = rest;
    if (action === 'list') await interaction.update(listView(library, words, pageRangeOf(id, more)));
    else if (action === 'keep') await interaction.update(sentence(words.article.kept));
    else if (action === 'drop') {
      checkManager(interaction, context);
      const removed = await library.remove(id);
      if (removed === null) throw new Problem(words => words.article.gone);
      await interaction.update(removedView(words, removed, library.size));
    } else if (action === 'apart') {
      checkManager(interaction, context);
      const article = await library.article(id);
      if (article === null || !(await library.takeOut(id, context.now())))
        throw new Problem(words => words.article.gone);
      await interaction.update(apartView(words, article));
    } else if (isDraftAction(action)) {
      if (action === 'replace') await checkMayReplace(interaction, context, more);
      await decide(interaction, action, [id, more], await addContextOf(interaction, context));
    } else throw new Problem(words => words.article.gone);
  },

  /** `form` or `form:<draft>`. */
  async form(interaction, [, draftId = ''], context) {
    const view = await addArticle(interaction, draftId, await addContextOf(interaction, context));
    // From the Edit button the form belongs to that message, which then shows what came of it.
    if (interaction.isFromMessage()) await interaction.update(view);
    else await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
  },
};

/** Throws a Problem for those who may add articles, and no more. */
function checkManager(interaction: BaseInteraction, { isOwn }: CommandContext): void {
  if (!isOwn && !mayManage(interaction))
    throw new Problem(({ answer, router }) => router.notAllowed(answer.quoted(router.manageServer)));
}

/** What takes an article's place removes it: those who may only add may do so with what they added themselves, and what is not pinned. */
async function checkMayReplace(
  interaction: BaseInteraction,
  context: CommandContext,
  id: string | undefined,
): Promise<void> {
  const library = await context.library();
  const article = id === undefined ? null : await library.article(id);
  const isOwnArticle = article?.addedBy === interaction.user.id && !(await library.isPinned(article.id));
  if (!isOwnArticle) checkManager(interaction, context);
}

function articleOption(option: SlashCommandStringOption): SlashCommandStringOption {
  return option
    .setName('article')
    .setDescription(options.show.options.article.description)
    .setMaxLength(AUTOCOMPLETE.value)
    .setRequired(true)
    .setAutocomplete(true);
}

async function add(
  interaction: ChatInputCommandInteraction<InServer>,
  context: CommandContext,
): Promise<void> {
  const address = interaction.options.getString('address');
  const file = interaction.options.getAttachment('file');
  if (address !== null && file !== null) throw new Problem(words => words.adding.oneOfBoth);
  if (file !== null) return importFile(interaction, file, await addContextOf(interaction, context), context);
  if (address !== null) {
    const view = await previewAddress(await addContextOf(interaction, context), address);
    await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
    return;
  }
  // A form can only be the first response, so nothing is read before it opens.
  await interaction.showModal(articleForm(context.words));
}

/** What the other subcommands answer. */
async function answer(
  interaction: ChatInputCommandInteraction<InServer>,
  subcommand: string,
  adding: AddContext,
  mayTakeOut: boolean,
): Promise<View> {
  const { library, words } = adding;
  if (subcommand === 'list') return listView(library, words, FIRST_PAGE);
  const article = await pick(library, interaction.options.getString('article', true));
  if (subcommand === 'refresh') return await refresh(article, adding);
  if (subcommand === 'pin' || subcommand === 'unpin') {
    if (!(await library.pin(article.id, subcommand === 'pin')))
      throw new Problem(words => words.article.gone);
    return pinnedView(words, article, subcommand === 'pin');
  }
  if (subcommand === 'remove') return confirmRemoveView(words, article);
  const story = mayTakeOut ? await library.reports(article.id, { offset: 0, limit: 0 }) : null;
  const isPinned = await library.isPinned(article.id);
  return articleDetailsView(words, article, { isPinned, isInStory: (story?.total ?? 1) > 1 });
}

function listView(library: Library, words: Wording, range: PageRange): View {
  const list = {
    titleOf: () => words.article.listTitle,
    read: (page: PageRange) => library.list(page),
    turn: ({ offset, limit }: PageRange) => customId('article', 'list', `${offset}`, `${limit}`),
  };
  return (
    pageView(words, list, range) ??
    emptyLibraryView(words, { mayAdd: true, isOwn: isPersonal(library.owner) })
  );
}

/** The article that was picked from the list (by its id), or the only one of that title, or the only one that fits what was typed. */
async function pick(library: Library, typed: string): Promise<Article> {
  const page = { offset: 0, limit: AUTOCOMPLETE.choices };
  const { items: fitting } = await library.headlines(typed, page);
  const titled = fitting.filter(({ title }) => title === typed.trim());
  const [only, another] = titled.length ? titled : fitting;
  if (another !== undefined) throw new Problem(words => words.article.pickOne);
  const article = await library.article(only?.id ?? typed);
  if (article === null)
    throw new Problem(words => (only === undefined ? words.article.pickOne : words.article.gone));
  return article;
}

async function refresh(article: Article, { library, now, words }: AddContext): Promise<View> {
  try {
    const refreshed = await library.refresh(article.id, now);
    if (refreshed === null) throw new Problem(words => words.article.gone);
    return refreshedView(words, refreshed, article);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return notRefreshedView(words, error.in(words), article);
  }
}

/** What the buttons of a preview do with the draft behind it, and below a refused form. */
const DRAFT_ACTIONS = ['edit', 'save', 'replace', 'both', 'cancel'] as const;
type DraftAction = (typeof DRAFT_ACTIONS)[number];

function isDraftAction(action: string | undefined): action is DraftAction {
  return DRAFT_ACTIONS.some(each => each === action);
}

/** `id`: of the draft, which must be this person's; `other`: of the article to replace. */
async function decide(
  interaction: ButtonInteraction<InServer>,
  action: DraftAction,
  [id, other]: [string, string | undefined],
  adding: AddContext,
): Promise<void> {
  const { library, by, words } = adding;
  const draft = await library.draft(id, by);
  if (draft === null) throw new Problem(words => words.article.draftGone);
  if (action === 'edit') {
    await interaction.showModal(articleForm(words, draft));
    return;
  }
  const view =
    action === 'cancel'
      ? sentence(words.adding.cancelled)
      : await addOrDraft(adding, draft.fields, {
          ...(action === 'replace' && other && { replaces: other }),
          keepBoth: action === 'both',
        });
  await library.removeDraft(draft.id);
  await interaction.update(view);
}

/** Adds the article of the form; or stores it as a draft, with the reason and a button back to the form. */
async function addArticle(
  interaction: ModalSubmitInteraction<InServer>,
  draftId: string,
  adding: AddContext,
): Promise<View> {
  const { library, by } = adding;
  // The id came with the form: it counts only if it names a draft of this person.
  const earlier = draftId === '' ? null : await library.draft(draftId, by);
  const { fields } = interaction.fields;
  const typed = FIELD_IDS.filter(id => fields.has(id)).map(id => [
    id,
    interaction.fields.getTextInputValue(id),
  ]);
  // A form without a text is one whose text is in the draft.
  if (!fields.has('text') && earlier === null) throw new Problem(words => words.article.draftGone);
  const view = await addOrDraft(adding, { ...earlier?.fields, ...Object.fromEntries(typed) });
  if (earlier !== null) await library.removeDraft(earlier.id);
  return view;
}
