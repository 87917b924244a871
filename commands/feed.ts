/** /feed: for admins, follows feeds, so that the library stays fresh by itself; lists, checks and unfollows them. */
import {
  ApplicationIntegrationType,
  AttachmentBuilder,
  ChannelType,
  type ChatInputCommandInteraction,
  GuildChannel,
  GuildMember,
  type Interaction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type SlashCommandStringOption,
} from 'discord.js';
import type { Command, CommandContext, InServer } from '../src/discord/command.ts';
import { POST_PERMISSIONS } from '../src/discord/interactions/permissions.ts';
import {
  channelView,
  checkReportView,
  choicesView,
  confirmUnfollowView,
  feedChoice,
  feedKeptView,
  feedListView,
  followedView,
  importedFeedsView,
  unfollowedView,
} from '../src/discord/views/feed.ts';
import { AUTOCOMPLETE } from '../src/discord/views/limits.ts';
import type { View } from '../src/discord/views/view.ts';
import { type LibraryFeeds, MAX_OPML } from '../src/library/feeds/feeds.ts';
import type { Feed } from '../src/library/feeds/report.ts';
import { Problem } from '../src/problem.ts';
import { type Wording, wordingFor } from '../src/wording/wording.ts';

/** Longer addresses are none that anybody types. */
const MAX_ADDRESS = 2_000;

const { description, options } = wordingFor('en').commands.feed;

export const feed: Command = {
  permission: PermissionFlagsBits.ManageGuild,
  forAdders: true,
  definition: new SlashCommandBuilder()
    .setName('feed')
    .setDescription(description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addSubcommand(follow =>
      follow
        .setName('follow')
        .setDescription(options.follow.description)
        .addStringOption(option =>
          option
            .setName('address')
            .setDescription(options.follow.options.address.description)
            .setMaxLength(MAX_ADDRESS)
            .setRequired(true),
        )
        .addChannelOption(option =>
          option
            .setName('channel')
            .setDescription(options.follow.options.channel.description)
            .addChannelTypes(ChannelType.GuildText, ChannelType.GuildAnnouncement),
        ),
    )
    .addSubcommand(list => list.setName('list').setDescription(options.list.description))
    .addSubcommand(check =>
      check
        .setName('check')
        .setDescription(options.check.description)
        .addStringOption(option => feedOption(option)),
    )
    .addSubcommand(unfollow =>
      unfollow
        .setName('unfollow')
        .setDescription(options.unfollow.description)
        .addStringOption(option => feedOption(option)),
    )
    .addSubcommand(list =>
      list
        .setName('import')
        .setDescription(options.import.description)
        .addAttachmentOption(option =>
          option.setName('file').setDescription(options.import.options.file.description).setRequired(true),
        ),
    )
    .addSubcommand(list => list.setName('export').setDescription(options.export.description))
    .toJSON(),

  async run(interaction, context) {
    const { libraries, words } = context;
    const feeds = libraries.feeds.of(interaction.guildId);
    const answer =
      interaction.options.getSubcommand() === 'follow'
        ? await followTyped(interaction, context)
        : await answerTo(interaction, feeds, words);
    await interaction.reply({ ...answer, flags: MessageFlags.Ephemeral });
  },

  /** `pick:<draft>`; the value is the place of an address in that draft, which knows the channel too. */
  async select(interaction, [, draftId = ''], context) {
    const library = await context.library();
    const draft = await library.draft(draftId, interaction.user.id);
    const [place = ''] = interaction.values;
    const address = draft && Object.hasOwn(draft.fields, place) ? draft.fields[place] : undefined;
    if (!draft || address === undefined) throw new Problem(({ feed }) => feed.choicesGone);
    const channel = draft.fields.channel ?? null;
    const there = channel === null ? undefined : interaction.guild?.channels.cache.get(channel);
    if (there) checkChannel(interaction, there);
    const view = await follow(interaction, address, channel, context);
    await library.removeDraft(draft.id);
    await interaction.update(view);
  },

  async autocomplete(interaction, { libraries }) {
    const feeds = await libraries.feeds.of(interaction.guildId).list();
    const found = fitting(feeds, interaction.options.getFocused()).slice(0, AUTOCOMPLETE.choices);
    await interaction.respond(found.map(each => ({ name: feedChoice(each), value: each.id })));
  },

  /** `list:<page>`, `drop:<feed>` or `keep`. */
  async button(interaction, [action, of = ''], { libraries, words }) {
    const feeds = libraries.feeds.of(interaction.guildId);
    if (action === 'list') {
      const page = /^\d{1,4}$/u.test(of) ? Number(of) : 0;
      await interaction.update(feedListView(words, await feeds.list(), page));
    } else if (action === 'keep') await interaction.update(feedKeptView(words));
    else {
      const gone = action === 'drop' ? await feeds.unfollow(of) : null;
      if (!gone) throw new Problem(({ feed }) => feed.gone);
      await interaction.update(unfollowedView(words, gone));
    }
  },
};

function feedOption(option: SlashCommandStringOption): SlashCommandStringOption {
  return option
    .setName('feed')
    .setDescription(options.check.options.feed.description)
    .setMaxLength(AUTOCOMPLETE.value)
    .setRequired(true)
    .setAutocomplete(true);
}

async function answerTo(
  interaction: ChatInputCommandInteraction<InServer>,
  feeds: LibraryFeeds,
  words: Wording,
): Promise<View & { files?: AttachmentBuilder[] }> {
  switch (interaction.options.getSubcommand()) {
    case 'list':
      return feedListView(words, await feeds.list(), 0);
    case 'check':
      return checkReportView(words, await feeds.check((await pick(interaction, feeds)).id));
    case 'unfollow':
      return confirmUnfollowView(words, await pick(interaction, feeds));
    case 'import': {
      const { url, size } = interaction.options.getAttachment('file', true);
      if (size > MAX_OPML) throw new Problem(({ feed }) => feed.listTooLarge(MAX_OPML / 2 ** 20));
      return importedFeedsView(words, await feeds.import(url, interaction.user.id));
    }
    default:
      return exported(await feeds.list(), await feeds.export(), words);
  }
}

async function followTyped(
  interaction: ChatInputCommandInteraction<InServer>,
  context: CommandContext,
): Promise<View> {
  const channel = interaction.options.getChannel('channel');
  if (channel) checkChannel(interaction, channel);
  return follow(interaction, interaction.options.getString('address', true), channel?.id ?? null, context);
}

async function follow(
  { guildId, user }: Interaction<InServer>,
  address: string,
  channel: string | null,
  { libraries, library, now, words }: CommandContext,
): Promise<View> {
  const followed = await libraries.feeds.of(guildId).follow(address, channel, user.id);
  if (followed.kind === 'followed') return followedView(words, followed.report);
  if (followed.kind === 'channel') return channelView(words, followed.feed);
  const { choices } = followed;
  const addresses = Object.fromEntries(choices.map(({ url }, place) => [`${place}`, url]));
  const draft = await (await library()).saveDraft(
    { ...addresses, ...(channel && { channel }) },
    user.id,
    now(),
  );
  return choicesView(words, choices, draft);
}

/** Throws a Problem if the bot may not write there, or the person may not: nobody speaks through the bot where they are silent. */
function checkChannel(interaction: Interaction<InServer>, channel: object): void {
  if (!(channel instanceof GuildChannel)) return;
  const { me } = channel.guild.members;
  if (me && !channel.permissionsFor(me).has(POST_PERMISSIONS))
    throw new Problem(({ feed }) => feed.mayNotWrite);
  const { member } = interaction;
  if (member instanceof GuildMember && !channel.permissionsFor(member).has(POST_PERMISSIONS)) {
    throw new Problem(({ feed }) => feed.notYourChannel);
  }
}

function exported(feeds: readonly Feed[], opml: string, words: Wording) {
  if (feeds.length === 0) throw new Problem(({ feed }) => feed.nothingToExport);
  const file = new AttachmentBuilder(Buffer.from(opml), { name: 'feeds.opml' });
  return { content: words.feed.exported(feeds.length), embeds: [], components: [], files: [file] };
}

/** The feed that was picked from the list (by its id), or the only one that fits what was typed. */
async function pick(interaction: ChatInputCommandInteraction<InServer>, feeds: LibraryFeeds): Promise<Feed> {
  const all = await feeds.list();
  const typed = interaction.options.getString('feed', true).trim();
  const exact = all.filter(({ id, title, url }) => [id, title, url].includes(typed));
  const [only, another] = exact.length > 0 ? exact : fitting(all, typed);
  if (!only || another) throw new Problem(({ feed }) => feed.pickOne);
  return only;
}

/** Feeds whose title or address holds all words that were typed; all of them for none. */
function fitting(feeds: readonly Feed[], typed: string): Feed[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return feeds.filter(({ title, url }) =>
    words.every(word => `${title} ${url}`.toLowerCase().includes(word)),
  );
}
