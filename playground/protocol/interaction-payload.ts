/** INTERACTION_CREATE as Discord sends it: https://docs.discord.com/developers/interactions/receiving-and-responding */
import { InteractionType } from 'discord-api-types/v10';
import { channelPayload, interactionMember, permissionsOf, userPayload } from '../world/payloads.ts';
import { ordinary } from '../world/servers.ts';
import type { World } from '../world/world.ts';
import { maxFileBytes } from './body.ts';
import type { Live } from './live.ts';

type Opened = Pick<Live, 'id' | 'token' | 'type' | 'origin' | 'data' | 'source'>;

export function interactionPayload(world: World, live: Opened): unknown {
  const { member, server, channel } = live.origin;
  const permissions = String(server ? permissionsOf(member) : ordinary);
  return {
    id: live.id,
    application_id: world.botId,
    type: live.type,
    token: live.token,
    version: 1,
    data: live.data,
    ...(live.source ? { message: live.source.message } : {}),
    channel: { ...channelPayload(channel), permissions },
    channel_id: channel.id,
    ...(server
      ? {
          guild_id: server.id,
          guild: { id: server.id, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member: interactionMember(server, member),
        }
      : { user: userPayload(member) }),
    app_permissions: String(channel.botPermissions),
    locale: member.locale ?? 'en-US',
    context: contextOf(live.origin),
    entitlements: [],
    authorizing_integration_owners: ownersOf(live),
    attachment_size_limit: maxFileBytes,
  };
}

/** In a server, in the direct messages with the bot, or in direct messages without it. */
export function contextOf({ server, channel }: Live['origin']): 0 | 1 | 2 {
  if (server) return 0;
  return channel.group ? 2 : 1;
}

/**
 * Who added the bot, for what is done here. By a server: its id, and 0 in the direct messages of the bot; by a person: theirs. What is below a
 * message keeps those of the message, whoever uses it.
 */
function ownersOf({ origin: { member, server, channel }, source }: Pick<Live, 'origin' | 'source'>) {
  const before = source?.message.interaction_metadata?.authorizing_integration_owners;
  if (before) return before;
  const isHere = server?.hasBot ?? !channel.group;
  return { ...(isHere ? { 0: server?.id ?? '0' } : {}), ...(member.hasBot ? { 1: member.id } : {}) };
}

/** What a message says of the interaction that it answers. */
export function metadataOf(live: Live) {
  const user = userPayload(live.origin.member);
  const { id, type } = live;
  const isFollowUp = live.original !== null && live.state === 'answered';
  return {
    interaction_metadata: {
      id,
      type,
      user,
      authorizing_integration_owners: ownersOf(live),
      ...(isFollowUp ? { original_response_message_id: live.original?.message.id } : {}),
      ...(type === InteractionType.MessageComponent && live.source
        ? { interacted_message_id: live.source.message.id }
        : {}),
    },
    ...(type === InteractionType.ApplicationCommand && !isFollowUp
      ? { interaction: { id, type: 2, name: live.name, user } }
      : {}),
  };
}
