/** Whose library an interaction is about: the server's that added Newsdesk, or the person's who added it for themselves. */
import type { Interaction } from 'discord.js';

/** How a person's library is called, beside the servers' which go by their ids. */
const PERSON_PREFIX = 'user:';

/**
 * The owner of the library, or null where there is none: in direct messages with somebody who has not added Newsdesk for themselves. A server's
 * comes first. A button or form below a message belongs to the library that the message is from, whoever uses it: Discord says so.
 */
export function ownerOf({ guildId, authorizingIntegrationOwners: by }: Interaction): string | null {
  if (guildId !== null && by.guildId === guildId) return guildId;
  return by.userId === null ? null : `${PERSON_PREFIX}${by.userId}`;
}

/** Whether this is the library of a person, not of a server. */
export function isPersonal(owner: string): boolean {
  return owner.startsWith(PERSON_PREFIX);
}

/** Whether this is the library of the person who does this. */
export function isOwn(owner: string, { user }: Pick<Interaction, 'user'>): boolean {
  return owner === `${PERSON_PREFIX}${user.id}`;
}

/** Whose library there is where something is done. */
export function libraryScope(interaction: Interaction): 'inServer' | 'inOwn' | 'elsewhere' {
  const owner = ownerOf(interaction);
  if (owner === null) return 'elsewhere';
  return isPersonal(owner) ? 'inOwn' : 'inServer';
}
