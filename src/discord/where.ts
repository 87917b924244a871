/** Where in Discord a command can be used, as its definition says it. */
import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** In servers, direct messages and groups: for commands that also work for a person's own library. */
export const EVERYWHERE = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
] as const;

/** Whoever may add the bot: a server, or a person for themselves. */
export const BY_SERVERS_AND_PERSONS = [
  ApplicationIntegrationType.GuildInstall,
  ApplicationIntegrationType.UserInstall,
] as const;
