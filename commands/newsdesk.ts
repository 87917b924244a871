/** /newsdesk: for those who manage a server: its settings, its state, a copy of all it has, and erasing it. */
import {
  ApplicationIntegrationType,
  AttachmentBuilder,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import type { Command, CommandContext, InServer } from '../src/discord/command.ts';
import { previewAddress } from '../src/discord/interactions/add-article.ts';
import { POST_PERMISSIONS } from '../src/discord/interactions/permissions.ts';
import { forgetForm, forgetView, NAME_FIELD } from '../src/discord/views/forget.ts';
import { ADDRESS_FIELD, GAPS_PAGE, gapsView, gapView, sourceForm } from '../src/discord/views/gaps.ts';
import { UPLOAD } from '../src/discord/views/limits.ts';
import {
  complaintView,
  pickedMark,
  REVIEW_PAGE,
  replayView,
  reviewView,
} from '../src/discord/views/review.ts';
import { changeOf, type Panel, settingsPanel } from '../src/discord/views/settings.ts';
import { statusView } from '../src/discord/views/status.ts';
import { sentence, type View } from '../src/discord/views/view.ts';
import { DEFAULT_SETTINGS, type ServerSettings, type SettingsPatch } from '../src/library/settings.ts';
import { Problem } from '../src/problem.ts';
import { type Wording, wordingFor } from '../src/wording/wording.ts';

type Subcommand = ChatInputCommandInteraction<InServer>;

const { description, options } = wordingFor('en').commands.newsdesk;
const SUBCOMMANDS = ['settings', 'status', 'gaps', 'review', 'export', 'forget'] as const;
/** Bytes that a message needs beside its files. */
const MESSAGE_ROOM = 64 * 1024;

export const newsdesk: Command = {
  permission: PermissionFlagsBits.ManageGuild,
  definition: SUBCOMMANDS.reduce(
    (builder, name) =>
      builder.addSubcommand(sub =>
        sub.setName(name).setDescription(options[name].description),
      ) as SlashCommandBuilder,
    new SlashCommandBuilder()
      .setName('newsdesk')
      .setDescription(description)
      .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
      .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
      .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild),
  ).toJSON(),

  async run(interaction, context) {
    switch (interaction.options.getSubcommand()) {
      case 'settings': {
        const settings = (await context.library()).settings();
        const shown = withoutDeleted(interaction, settings);
        const panel = settingsPanel(context.words, shown, warning(interaction, context, settings));
        await interaction.reply({ ...panel, flags: MessageFlags.Ephemeral | panel.flags });
        return;
      }
      case 'status':
        return status(interaction, context);
      case 'gaps':
        await interaction.reply({ ...(await gapsAt(context, 0)), flags: MessageFlags.Ephemeral });
        return;
      case 'review':
        await interaction.reply({ ...(await reviewAt(context, 0)), flags: MessageFlags.Ephemeral });
        return;
      case 'export':
        return exportAll(interaction, context);
      default:
        return askToForget(interaction, context);
    }
  },

  /** `set:<setting>`, `gap`: a question, `review`: an answer, `mark:<answer>`: what it should have shown. */
  async select(interaction, [action, name = ''], context) {
    const [value = ''] = interaction.values;
    if (action === 'gap') return void (await interaction.update(await gapOf(context, value)));
    if (action === 'review') return void (await interaction.update(await complaintOf(context, value)));
    if (action === 'mark') {
      await mark(context, name, value);
      return void (await interaction.update(await complaintOf(context, name)));
    }
    const patch = action === 'set' ? changeOf(name, interaction.values) : null;
    if (patch === null) throw new Problem(words => words.router.unknownComponent);
    checkHere(interaction, patch);
    const settings = await (await context.library()).changeSettings(patch);
    await interaction.update(savedPanel(interaction, context, settings));
  },

  /**
   * `reset`: all settings. `gaps:<offset>`, `source:<gap>`, `close:<gap>`, `review:<offset>`, `replay`. `erase`, `keep`: whether everything
   * is forgotten.
   */
  async button(interaction, [action, id = ''], context) {
    const { words } = context;
    if (action === 'reset') {
      const settings = await (await context.library()).changeSettings(DEFAULT_SETTINGS);
      await interaction.update(savedPanel(interaction, context, settings));
    } else if (action === 'gaps') await interaction.update(await gapsAt(context, offsetOf(id)));
    else if (action === 'review') await interaction.update(await reviewAt(context, offsetOf(id)));
    else if (action === 'source') await interaction.showModal(sourceForm(words));
    else if (action === 'close') {
      if ((await (await context.library()).history.closeGap(id)) === 0) throw new Problem(GAP_GONE);
      await interaction.update(await gapsAt(context, 0));
    } else if (action === 'replay') {
      const { history } = await context.library();
      await interaction.update(replayView(words, await history.replay()));
    } else if (action === 'erase') await interaction.showModal(forgetForm(words, nameOf(interaction)));
    else if (action === 'keep') await interaction.update(sentence(words.newsdesk.forget.kept));
    else throw new Problem(({ router }) => router.unknownComponent);
  },

  /** `source`: the address of an article. `erase`: the server's name. */
  async form(interaction, [action], { library, words, now }) {
    if (action === 'source') {
      const adding = { library: await library(), by: interaction.user.id, now: now(), words };
      const view = await previewAddress(adding, interaction.fields.getTextInputValue(ADDRESS_FIELD));
      await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
      return;
    }
    if (action !== 'erase') throw new Problem(({ router }) => router.unknownComponent);
    const typed = interaction.fields.getTextInputValue(NAME_FIELD).trim();
    if (typed !== nameOf(interaction).trim()) throw new Problem(({ newsdesk }) => newsdesk.forget.wrongName);
    await (await library()).history.erase();
    const done = sentence(words.newsdesk.forget.done);
    if (interaction.isFromMessage()) await interaction.update(done);
    else await interaction.reply({ ...done, flags: MessageFlags.Ephemeral });
  },
};

/** What the server is called; its id if Discord did not say. */
function nameOf({ guild, guildId }: { guild: { name: string } | null; guildId: string }): string {
  return guild?.name ?? guildId;
}

/** Throws a Problem if the setting names a role or channel of another server: an id may come from anywhere. */
function checkHere({ guild }: Pick<ButtonInteraction<InServer>, 'guild'>, patch: SettingsPatch): void {
  const channels = [...(patch.askChannels ?? []), ...(patch.announceChannel ? [patch.announceChannel] : [])];
  const isHere =
    channels.every(id => guild?.channels.cache.has(id)) &&
    (!patch.adders || guild?.roles.cache.has(patch.adders));
  if (!isHere) throw new Problem(words => words.settings.notHere);
}

function savedPanel(interaction: WithServer, context: CommandContext, settings: ServerSettings): Panel {
  const { words } = context;
  const notice = warning(interaction, context, settings) ?? words.settings.saved;
  return settingsPanel(words, withoutDeleted(interaction, settings), notice);
}

/** Without the channels and the role that were deleted, which Discord could not show. */
function withoutDeleted({ guild }: WithServer, settings: ServerSettings): ServerSettings {
  if (!guild) return settings;
  const { askChannels, announceChannel, adders } = settings;
  const { channels, roles } = guild;
  return {
    ...settings,
    askChannels: askChannels.filter(id => channels.cache.has(id)),
    announceChannel: announceChannel && channels.cache.has(announceChannel) ? announceChannel : null,
    adders: adders && roles.cache.has(adders) ? adders : null,
  };
}

type WithServer = Pick<ButtonInteraction<InServer>, 'guild'>;

/** What to say first if the bot cannot announce where it should. */
function warning(
  { guild }: WithServer,
  { words }: CommandContext,
  { announceChannel }: ServerSettings,
): string | null {
  const channel = announceChannel === null ? null : guild?.channels.cache.get(announceChannel);
  const me = guild?.members.me;
  if (!channel || !me || channel.permissionsFor(me).has(POST_PERMISSIONS)) return null;
  return words.settings.mayNotWrite(`<#${channel.id}>`);
}

async function status(
  interaction: Subcommand,
  { library: open, libraries, words }: CommandContext,
): Promise<void> {
  const library = await open();
  const { items } = await library.headlines('', { offset: 0, limit: 1 });
  const view = statusView(words, {
    articles: library.size,
    newest: items[0] ?? null,
    place: library.place,
    choosesBy: library.choosesBy,
    feeds: await libraries.feeds.of(interaction.guildId).list(),
    usage: await library.history.usage(),
    keepQuestionsMs: libraries.keeps.questionsMs,
    quotas: libraries.quotas,
  });
  await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
}

const GAP_GONE = ({ newsdesk }: Wording) => newsdesk.gaps.gone;
const ANSWER_GONE = ({ newsdesk }: Wording) => newsdesk.review.gone;

/** The offset that a button carries; 0 if it is none. */
function offsetOf(text: string): number {
  return /^\d{1,7}$/u.test(text) ? Number(text) : 0;
}

/** The page of questions that begins there; the first one if there are none by now. */
async function gapsAt({ library: open, now, words }: CommandContext, offset: number): Promise<View> {
  const { history } = await open();
  const page = await history.gaps({ offset, limit: GAPS_PAGE }, now());
  if (page.items.length > 0 || offset === 0) return gapsView(words, page, offset);
  return gapsView(words, await history.gaps({ offset: 0, limit: GAPS_PAGE }, now()), 0);
}

async function gapOf({ library: open, words }: CommandContext, id: string): Promise<View> {
  const question = await (await open()).history.gap(id);
  if (question === null) throw new Problem(GAP_GONE);
  return gapView(words, id, question);
}

async function reviewAt({ library: open, words }: CommandContext, offset: number): Promise<View> {
  const { history } = await open();
  const page = await history.complaints({ offset, limit: REVIEW_PAGE });
  if (page.items.length > 0 || offset === 0) return reviewView(words, page, offset);
  return reviewView(words, await history.complaints({ offset: 0, limit: REVIEW_PAGE }), 0);
}

async function complaintOf({ library: open, words }: CommandContext, id: string): Promise<View> {
  const library = await open();
  const { history } = library;
  const complaint = await history.complaint(id);
  if (complaint === null) throw new Problem(ANSWER_GONE);
  const right = complaint.mark ? await history.passage(complaint.mark) : null;
  return complaintView(
    words,
    complaint,
    await library.answer(id),
    right,
    await history.candidates(complaint),
  );
}

/** Stores what the answer should have shown. Throws a Problem if the answer is no longer stored, or there is no such passage. */
async function mark({ library: open, now }: CommandContext, answer: string, value: string): Promise<void> {
  const picked = pickedMark(value);
  const isKept = picked !== undefined && (await (await open()).history.mark(answer, picked, now()));
  if (!isKept) throw new Problem(ANSWER_GONE);
}

async function exportAll(
  interaction: Subcommand,
  { library: open, libraries, words }: CommandContext,
): Promise<void> {
  const library = await open();
  const feeds = libraries.feeds.of(interaction.guildId);
  const most = (interaction.attachmentSizeLimit || UPLOAD.bytes) - MESSAGE_ROOM;
  const opml = (await feeds.list()).length > 0 ? Buffer.from(await feeds.export()) : null;
  const { bytes, articles, total } = await library.history.export(most - (opml?.length ?? 0));
  const said = words.newsdesk.export;
  if (total === 0 && !opml) throw new Problem(({ newsdesk }) => newsdesk.export.nothing);
  const content = [
    ...(total > 0 ? [articles === total ? said.articles(total) : said.someArticles(articles, total)] : []),
    ...(opml ? [said.feeds] : []),
  ];
  const files = [
    ...(articles > 0 ? [new AttachmentBuilder(bytes, { name: 'articles.jsonl' })] : []),
    ...(opml ? [new AttachmentBuilder(opml, { name: 'feeds.opml' })] : []),
  ];
  await interaction.reply({ content: content.join('\n'), files, flags: MessageFlags.Ephemeral });
}

async function askToForget(
  interaction: Subcommand,
  { library: open, libraries, words }: CommandContext,
): Promise<void> {
  const library = await open();
  const { answered, unanswered } = await library.history.usage();
  const feeds = await libraries.feeds.of(interaction.guildId).list();
  const view = forgetView(words, {
    articles: library.size,
    feeds: feeds.length,
    questions: answered + unanswered,
  });
  await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
}
