/** Posts new articles of a server's feeds, and notices about those feeds, in its channels. */
import { type Client, DiscordAPIError, MessageFlags } from 'discord.js';
import type { Announcer } from '../../library/feeds/announcement.ts';
import { Problem } from '../../problem.ts';
import { wordingFor } from '../../wording/wording.ts';
import { POST_PERMISSIONS } from '../interactions/permissions.ts';
import { Refusals } from '../traffic/refusals.ts';
import { announcementText } from '../views/feed.ts';

/** topics/opcodes-and-status-codes: the channel is gone, the bot may not see it, or not write there. */
const UNKNOWN_CHANNEL = 10003;
const MISSING_ACCESS = 50001;
const FORBIDDEN = 403;

/** `now` gives epoch milliseconds. */
export function announcerIn(client: Client, now: () => number): Announcer {
  const refusals = new Refusals(now);
  return {
    async announce({ owner, channel: id, language }, announcement) {
      const words = wordingFor(language ?? 'en');
      const place = { server: owner, channel: id };
      const mayNotWrite = new Problem(each => each.feed.mayNotWrite);
      if (refusals.leavesAlone(place)) return mayNotWrite;
      try {
        const channel = await client.channels.fetch(id);
        // An id may come from anywhere: what a server's feeds say stays in that server.
        if (!channel?.isSendable() || channel.isDMBased() || channel.guildId !== owner) {
          return new Problem(each => each.feed.noChannel);
        }
        const me = channel.guild.members.me;
        // A member who is timed out keeps the permissions, and each message is refused.
        const isTimedOut = (me?.communicationDisabledUntilTimestamp ?? 0) > now();
        if (isTimedOut || (me && !channel.permissionsFor(me).has(POST_PERMISSIONS))) return mayNotWrite;
        await channel.send({
          content: announcementText(words, announcement),
          flags: MessageFlags.SuppressEmbeds,
          allowedMentions: { parse: [] },
        });
        refusals.accepted(place);
        return null;
      } catch (error) {
        if (!(error instanceof DiscordAPIError)) throw error;
        if (error.status === FORBIDDEN) refusals.refused(place);
        if (error.code === UNKNOWN_CHANNEL || error.code === MISSING_ACCESS) {
          return new Problem(each => each.feed.noChannel);
        }
        if (error.status === FORBIDDEN) return mayNotWrite;
        throw error;
      }
    },
  };
}
