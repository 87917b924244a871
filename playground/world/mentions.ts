/** Whom a message pings: what its text names, as far as `allowed_mentions` lets it. */

import type { Form } from '../limits/shapes.ts';
import { authorPayload } from './payloads.ts';
import type { World } from './world.ts';

/** Interaction replies ping users only unless told otherwise; ordinary messages ping everything. */
export const defaultMentions = {
  response: { parse: ['users'] },
  channel: { parse: ['users', 'roles', 'everyone'] },
} as const;

export function mentionsIn(world: World, content: string, allowed: Form) {
  const mayPing = (kind: string, id: string) =>
    allowed.parse?.includes(kind) === true || allowed[kind]?.includes(id) === true;
  const ids = (pattern: RegExp) => [...new Set([...content.matchAll(pattern)].map(match => match[1] ?? ''))];
  return {
    mentions: ids(/<@!?(\d{1,20})>/g)
      .filter(id => mayPing('users', id))
      .flatMap(id => (id === world.botId || world.member(id) ? authorPayload(world, id) : [])),
    mention_roles: ids(/<@&(\d{1,20})>/g).filter(id => mayPing('roles', id)),
    mention_everyone: /@(everyone|here)\b/.test(content) && allowed.parse?.includes('everyone') === true,
  };
}
