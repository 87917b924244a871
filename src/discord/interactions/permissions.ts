/** What a server's settings allow a member: to add articles, and to ask in this channel. */
import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { ServerSettings } from '../../library/settings.ts';
import type { Threads } from './threads.ts';

/** What the bot, or a person, needs in a channel to post there. */
export const POST_PERMISSIONS = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

/** Whether this person may add articles and feeds: with Manage Server, or with the role that the server set for it. */
export function mayAdd(interaction: BaseInteraction, { adders }: Pick<ServerSettings, 'adders'>): boolean {
  if (mayManage(interaction)) return true;
  if (adders === null || !interaction.inGuild()) return false;
  const { roles } = interaction.member;
  // Everybody has the role @everyone, whose id is the server's, and nobody's list names it.
  return (
    adders === interaction.guildId ||
    (Array.isArray(roles) ? roles.includes(adders) : roles.cache.has(adders))
  );
}

/** Whether this person may manage the server. */
export function mayManage(interaction: BaseInteraction): boolean {
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
}

/** The channels where questions may be asked; empty: everywhere. Deleted ones do not count. */
export function askChannelsOf(
  { guild }: BaseInteraction,
  { askChannels }: Pick<ServerSettings, 'askChannels'>,
): string[] {
  return askChannels.filter(id => guild?.channels.cache.has(id) ?? true);
}

/** Whether one of these channels is where this happens. A thread counts as its channel, a post as its forum. */
export function isInChannels(
  { channelId }: Pick<BaseInteraction, 'channelId'>,
  channels: readonly string[],
  threads: Threads,
): boolean {
  if (channelId === null) return false;
  const parent = threads.parentOf(channelId);
  return channels.includes(channelId) || (parent !== null && channels.includes(parent));
}
