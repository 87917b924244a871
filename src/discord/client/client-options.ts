/** The options of discord.js' client: which events it hears of, and what it keeps in memory. */
import { GatewayIntentBits, Options } from 'discord.js';
import { MINUTE_MS } from '../../time.ts';

/** `api`: where Discord's REST API is, if not at Discord itself. */
export function clientOptions(api: string | undefined) {
  return {
    // Slash commands, buttons and forms need no intent; this one brings being added to servers and removed from them.
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // Interactions bring everything that a handler needs.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ...NOTHING_OF,
      UserManager: { maxSize: 0, keepOverLimit: user => user.id === user.client.user?.id },
      GuildMemberManager: { maxSize: 0, keepOverLimit: member => member.id === member.client.user.id },
    }),
    sweepers: Options.DefaultSweeperSettings,
    rest: {
      ...(api === undefined ? {} : { api }),
      // Every interaction leaves a request queue of about 3 KB behind, by default for an hour.
      handlerSweepInterval: MINUTE_MS,
    },
  };
}

/** Caches that stay empty. */
const NOTHING_OF = {
  ApplicationCommandManager: 0,
  AutoModerationRuleManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  VoiceStateManager: 0,
};
