/** The servers that a playground opens with, and the permissions of the people in them. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Member, Server } from '../types.ts';

const may = PermissionFlagsBits;

/** Every permission there is: what Discord sends for an administrator. */
export const everything = Object.values(may).reduce((sum, bit) => sum | bit, 0n);

/** What members may without a role. */
export const ordinary =
  may.CreateInstantInvite |
  may.AddReactions |
  may.ViewChannel |
  may.SendMessages |
  may.EmbedLinks |
  may.AttachFiles |
  may.ReadMessageHistory |
  may.UseExternalEmojis |
  may.ChangeNickname |
  may.UseApplicationCommands |
  may.UseExternalApps |
  may.CreatePublicThreads |
  may.SendMessagesInThreads;

const ben = '801445910573416468';

/** Two servers: each has an administrator of its own, and Ben is an ordinary member of both. Their ids fall on different shards of two. */
export function defaultServers(): Server[] {
  return [
    {
      id: '1180402017635106816',
      name: 'Harbour Newsroom',
      channels: [
        { id: '1180402018956312638', name: 'newsroom' },
        { id: '1180402019086336120', name: 'lounge' },
      ],
      members: [
        { id: '691238817453146132', name: 'Ada', permissions: everything, hasBot: true },
        { id: ben, name: 'Ben', permissions: ordinary },
      ],
      roles: [{ id: '1180402019275079761', name: 'Curators' }],
    },
    {
      id: '1214963571204923393',
      name: 'Quiet Corner',
      channels: [
        { id: '1214963572404486224', name: 'general' },
        { id: '1214963572538707968', name: 'reading' },
      ],
      members: [
        { id: '745310268419358760', name: 'Cleo', permissions: everything },
        { id: ben, name: 'Ben', permissions: ordinary },
      ],
    },
  ];
}

/** Names of new servers, one after the other. */
const names = ['New Pier', 'Old Lighthouse', 'Second Shift', 'Night Desk', 'Paper Boat'];
/** A server that this member has just made, with the people of the others as ordinary members. Throws when there are too many. */
export function newServer(servers: readonly Server[], founder: Member, newId: () => string): Server {
  const name = names.find(each => !servers.some(server => server.name === each));
  if (name === undefined) throw new Error('there are servers enough already');
  const others = new Map(servers.flatMap(({ members }) => members).map(member => [member.id, member]));
  others.delete(founder.id);
  return {
    id: newId(),
    name,
    channels: [
      { id: newId(), name: 'general' },
      { id: newId(), name: 'news' },
    ],
    members: [
      { ...founder, permissions: everything },
      ...[...others.values()].map(member => ({ ...member, permissions: ordinary, roles: [] })),
    ],
  };
}
