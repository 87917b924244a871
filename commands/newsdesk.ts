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
import type { Command, Context } from '../src/discord/command.ts';
import { TO_WRITE } from '../src/discord/deliver.ts';
import { forgetForm, forgetView, NAME_FIELD } from '../src/discord/views/forget.ts';
import { changeOf, type Panel, settingsPanel } from '../src/discord/views/settings.ts';
import { statusView } from '../src/discord/views/status.ts';
import { sentence } from '../src/discord/views/view.ts';
import { DEFAULT_SETTINGS, type ServerSettings, type SettingsPatch } from '../src/library/settings.ts';
import { Problem } from '../src/problem.ts';
import { wordingFor } from '../src/wording/wording.ts';

type InServer = 'cached' | 'raw';
type Run = ChatInputCommandInteraction<InServer>;

const { description, options } = wordingFor('en').commands.newsdesk;
const SUBCOMMANDS = ['settings', 'status', 'export', 'forget'] as const;
/** What a message holds beside its files, in bytes. */
const MESSAGE_ROOM = 64 * 1024;
/** Discord takes at least this where it does not say. */
const MIN_UPLOAD = 10 * 1024 * 1024;

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
        const panel = settingsPanel(context.words, settings, warning(interaction, context, settings));
        await interaction.reply({ ...panel, flags: MessageFlags.Ephemeral | panel.flags });
        return;
      }
      case 'status':
        return status(interaction, context);
      case 'export':
        return exportAll(interaction, context);
      default:
        return askToForget(interaction, context);
    }
  },

  /** `set:<setting>` */
  async select(interaction, [action, name = ''], context) {
    const patch = action === 'set' ? changeOf(name, interaction.values) : null;
    if (patch === null) throw new Problem(words => words.router.unknownComponent);
    checkHere(interaction, patch);
    const settings = await (await context.library()).changeSettings(patch);
    await interaction.update(savedPanel(interaction, context, settings));
  },

  /** `reset`: all settings. `erase`, `keep`: whether everything is forgotten. */
  async button(interaction, [action], context) {
    const { words } = context;
    if (action === 'reset') {
      const settings = await (await context.library()).changeSettings(DEFAULT_SETTINGS);
      await interaction.update(savedPanel(interaction, context, settings));
    } else if (action === 'erase') await interaction.showModal(forgetForm(words, nameOf(interaction)));
    else if (action === 'keep') await interaction.update(sentence(words.newsdesk.forget.kept));
    else throw new Problem(({ router }) => router.unknownComponent);
  },

  /** `erase` */
  async form(interaction, [action], { library, words }) {
    if (action !== 'erase') throw new Problem(({ router }) => router.unknownComponent);
    const typed = interaction.fields.getTextInputValue(NAME_FIELD).trim();
    if (typed !== nameOf(interaction).trim()) throw new Problem(({ newsdesk }) => newsdesk.forget.wrongName);
    await (await library()).ledger.erase();
    const done = sentence(words.newsdesk.forget.done);
    if (interaction.isFromMessage()) await interaction.update(done);
    else await interaction.reply({ ...done, flags: MessageFlags.Ephemeral });
  },
};

/** What the server is called; its id if Discord did not say. */
function nameOf({ guild, guildId }: { guild: { name: string } | null; guildId: string }): string {
  return guild?.name ?? guildId;
}

/** An id may come from anywhere: a setting names roles and channels of this server alone. */
function checkHere({ guild }: Pick<ButtonInteraction<InServer>, 'guild'>, patch: SettingsPatch): void {
  const channels = [...(patch.askChannels ?? []), ...(patch.announceChannel ? [patch.announceChannel] : [])];
  const isHere =
    channels.every(id => guild?.channels.cache.has(id)) &&
    (!patch.adders || guild?.roles.cache.has(patch.adders));
  if (!isHere) throw new Problem(words => words.settings.notHere);
}

function savedPanel(interaction: Placed, context: Context, settings: ServerSettings): Panel {
  const { words } = context;
  return settingsPanel(words, settings, warning(interaction, context, settings) ?? words.settings.saved);
}

type Placed = Pick<ButtonInteraction<InServer>, 'guild'>;

/** What to say first if the bot cannot announce where it should. */
function warning({ guild }: Placed, { words }: Context, { announceChannel }: ServerSettings): string | null {
  const channel = announceChannel === null ? null : guild?.channels.cache.get(announceChannel);
  const me = guild?.members.me;
  if (!channel || !me || channel.permissionsFor(me).has(TO_WRITE)) return null;
  return words.settings.mayNotWrite(`<#${channel.id}>`);
}

async function status(interaction: Run, { library: open, newsroom, words }: Context): Promise<void> {
  const library = await open();
  const [newest = null] = library.headlines('', { offset: 0, limit: 1 }).items;
  const view = statusView(words, {
    articles: library.size,
    newest,
    feeds: await newsroom.feeds.of(interaction.guildId).list(),
    usage: await library.ledger.usage(),
    keepQuestionsMs: newsroom.keeps.questionsMs,
  });
  await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
}

async function exportAll(interaction: Run, { library: open, newsroom, words }: Context): Promise<void> {
  const library = await open();
  const feeds = newsroom.feeds.of(interaction.guildId);
  const most = (interaction.attachmentSizeLimit || MIN_UPLOAD) - MESSAGE_ROOM;
  const opml = (await feeds.list()).length > 0 ? Buffer.from(await feeds.export()) : null;
  const { bytes, articles, total } = await library.ledger.export(most - (opml?.length ?? 0));
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

async function askToForget(interaction: Run, { library: open, newsroom, words }: Context): Promise<void> {
  const library = await open();
  const { answered, unanswered } = await library.ledger.usage();
  const feeds = await newsroom.feeds.of(interaction.guildId).list();
  const view = forgetView(words, {
    articles: library.size,
    feeds: feeds.length,
    questions: answered + unanswered,
  });
  await interaction.reply({ ...view, flags: MessageFlags.Ephemeral });
}
