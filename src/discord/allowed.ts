/** What a server's settings allow a member: to add articles, and to ask in this channel. */
import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { ServerSettings } from '../library/settings.ts';

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

/** Whether questions may be asked in this channel. A thread counts as its channel. */
export function mayAskHere(
  interaction: BaseInteraction,
  { askChannels }: Pick<ServerSettings, 'askChannels'>,
): boolean {
  if (askChannels.length === 0) return true;
  const { channel, channelId } = interaction;
  const above = channel?.isThread() ? channel.parentId : null;
  return [channelId, above].some(id => id !== null && askChannels.includes(id));
}
