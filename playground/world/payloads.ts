/** Users, members, servers and channels as Discord's JSON describes them. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Member, Server } from '../types.ts';
import { everything, ordinary } from './servers.ts';
import { timeOf } from './snowflake.ts';
import { botId, type Channel, type World } from './world.ts';

export const botName = 'Newsdesk';

export function userPayload(person: Pick<Member, 'id' | 'name'>) {
  const { id, name } = person;
  return {
    id,
    username: name.toLowerCase().replace(/[^a-z0-9_.]/g, '_'),
    discriminator: '0',
    global_name: name as string | null,
    avatar: null,
    bot: false,
    flags: 0,
    public_flags: 0,
  };
}

export function botPayload(world: World) {
  return {
    ...userPayload({ id: world.botId, name: botName }),
    username: botName,
    global_name: null,
    bot: true,
  };
}

export function authorPayload(world: World, userId: string) {
  const member = world.member(userId);
  return member ? userPayload(member) : botPayload(world);
}

/** Administrators have every permission, whatever else their bits say. */
export function permissionsOf(member: Member): bigint {
  return member.permissions & PermissionFlagsBits.Administrator ? everything : member.permissions;
}

/** A member as an interaction carries them, with their permissions in its channel. */
export function interactionMember(server: Server, member: Member) {
  return { ...memberPayload(server, member), permissions: String(permissionsOf(member)) };
}

export function memberPayload(server: Server, member: Member) {
  return { ...bareMember(server, member), user: userPayload(member) };
}

/** Without the user, as resolved data has it. */
export function bareMember(server: Server, member: Member) {
  return {
    nick: null,
    avatar: null,
    banner: null,
    roles: [...(member.permissions === ordinary ? [] : [roleId(server, member)]), ...(member.roles ?? [])],
    joined_at: new Date(timeOf(server.id)).toISOString(),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

/** People with the same permissions share a role; its id is made of the first one's and the server's. */
function roleId(server: Server, member: Member): string {
  const first = server.members.find(other => other.permissions === member.permissions) ?? member;
  return String(BigInt(server.id) + (BigInt(first.id) % 1_000_000n) + 1n);
}

export function rolesPayload(server: Server) {
  const holders = new Map<string, Member>();
  for (const member of server.members) {
    if (member.permissions !== ordinary) holders.set(roleId(server, member), member);
  }
  const role = (id: string, name: string, permissions: bigint, position: number) => ({
    id,
    name,
    permissions: String(permissions),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  });
  return [
    role(server.id, '@everyone', ordinary, 0),
    ...[...holders].map(([id, holder], index) =>
      role(
        id,
        permissionsOf(holder) === everything ? 'Admin' : `Role ${index + 1}`,
        holder.permissions,
        index + 1,
      ),
    ),
    ...(server.roles ?? []).map(({ id, name }, index) => role(id, name, 0n, holders.size + index + 1)),
  ];
}

export function channelPayload(channel: Channel) {
  const last = [...channel.messages.keys()].at(-1) ?? null;
  if (channel.group) {
    const recipients = channel.group.map(userPayload);
    const owner_id = channel.group[0]?.id;
    return {
      id: channel.id,
      type: 3,
      name: null,
      icon: null,
      owner_id,
      flags: 0,
      last_message_id: last,
      recipients,
    };
  }
  if (!channel.server) {
    const recipients = channel.recipient ? [userPayload(channel.recipient)] : [];
    return { id: channel.id, type: 1, flags: 0, last_message_id: last, recipients };
  }
  if (channel.parent !== undefined) return threadPayload(channel, channel.server, last);
  return {
    id: channel.id,
    type: channel.isForum ? 15 : 0,
    guild_id: channel.server.id,
    name: channel.name,
    position: channel.server.channels.findIndex(({ id }) => id === channel.id),
    permission_overwrites: overwritesOf(channel),
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    flags: 0,
    last_message_id: last,
  };
}

/** A public thread, as a post in a forum is one, too; one that the bot is not told of is private. */
function threadPayload({ id, name, parent, isUntold }: Channel, server: Server, last: string | null) {
  return {
    id,
    type: isUntold ? 12 : 11,
    guild_id: server.id,
    name,
    parent_id: parent,
    owner_id: server.members[0]?.id,
    last_message_id: last,
    rate_limit_per_user: 0,
    flags: 0,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 4_320,
      archive_timestamp: new Date(timeOf(id)).toISOString(),
      locked: false,
      create_timestamp: new Date(timeOf(id)).toISOString(),
    },
  };
}

/** How permissions in a channel differ from the server's: the bot's, and those of whom something is denied. */
function overwritesOf({ botPermissions, server, denied = {} }: Channel) {
  const others = Object.entries(denied).map(([id, bits]) => {
    const isMember = server?.members.some(member => member.id === id);
    return { id, type: isMember ? 1 : 0, allow: '0', deny: String(bits) };
  });
  if (botPermissions === ordinary) return others;
  const [allow, deny] = [botPermissions & ~ordinary, ordinary & ~botPermissions];
  return [...others, { id: botId, type: 1, allow: String(allow), deny: String(deny) }];
}

/** A server as GET /guilds/{id} gives it. */
export function guildPayload(server: Server) {
  return {
    id: server.id,
    name: server.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id:
      (server.members.find(member => permissionsOf(member) === everything) ?? server.members[0])?.id ?? '0',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: rolesPayload(server),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: server.channels[0]?.id ?? null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    nsfw_level: 0,
    max_members: 500_000,
  };
}

/** A server as GUILD_CREATE gives it. Without the privileged GuildMembers intent it names the bot alone as a member. */
export function guildCreatePayload(world: World, server: Server) {
  const bot = { id: world.botId, name: botName, permissions: ordinary };
  const channels = server.channels.flatMap(({ id }) => world.channels.get(id) ?? []);
  return {
    ...guildPayload(server),
    joined_at: new Date(timeOf(server.id)).toISOString(),
    large: false,
    unavailable: false,
    member_count: server.members.length + 1,
    members: [{ ...bareMember(server, bot), user: botPayload(world) }],
    channels: channels.filter(({ parent }) => parent === undefined).map(channelPayload),
    threads: channels.filter(({ parent, isUntold }) => parent !== undefined && !isUntold).map(channelPayload),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
