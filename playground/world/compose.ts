/** Makes messages from what the bot sends, and new ones from old ones and edits. What comes in has been checked. */
import { type APIAttachment, type APIMessage, MessageFlags, MessageType } from 'discord-api-types/v10';
import { walk } from '../limits/component.ts';
import { type flagsFor, message as messageShape } from '../limits/message.ts';
import { check, type Form, isAbsent, type Path } from '../limits/shapes.ts';
import { badField, Refusal } from '../protocol/refusal.ts';
import type { Upload } from '../types.ts';
import { defaultMentions, mentionsIn } from './mentions.ts';
import { authorPayload } from './payloads.ts';
import type { Channel, Stored, World } from './world.ts';

/** What the bot wants to say: JSON and files, and where in its request the JSON stood. */
export interface Draft {
  kind: keyof typeof flagsFor;
  body: Form;
  files: Map<number, Upload>;
  path: Path;
}

const { Ephemeral, HasThread, IsComponentsV2, Loading } = MessageFlags;

/** Checks a draft and makes a message of it. `more`: type, interaction metadata and the like. Throws a Refusal. */
export function compose(world: World, channel: Channel, draft: Draft, more: Partial<APIMessage>): APIMessage {
  const { body } = draft;
  check(messageShape(draft.kind, hasFlag(body.flags, IsComponentsV2)), body ?? {}, draft.path);
  const content = (body.content ?? '').trim();
  const allowed = body.allowed_mentions ?? defaultMentions[draft.kind === 'channel' ? 'channel' : 'response'];
  const message = {
    ...blank(world, channel),
    ...more,
    content,
    flags: (more.flags ?? 0) | (body.flags ?? 0),
    tts: body.tts ?? false,
    ...(isAbsent(body.nonce) ? {} : { nonce: body.nonce }),
    ...mentionsIn(world, content, allowed),
    ...bodyOf(world, channel, draft, []),
  } as APIMessage;
  refuseEmpty(message);
  return message;
}

/** The message that stands after an edit. Throws a Refusal. */
export function revise(world: World, stored: Stored, draft: Draft): APIMessage {
  const { body } = draft;
  const before = stored.message;
  const isThinking = hasFlag(before.flags, Loading);
  const isLayout = hasFlag((before.flags ?? 0) | (body.flags ?? 0), IsComponentsV2);
  check(messageShape(draft.kind, isLayout), body ?? {}, draft.path);
  const content = body.content === undefined ? before.content : (body.content ?? '').trim();
  const keeps = (before.flags ?? 0) & (Ephemeral | IsComponentsV2 | HasThread);
  const flags = isAbsent(body.flags) ? (before.flags ?? 0) & ~Loading : (body.flags & ~Ephemeral) | keeps;
  const message = {
    ...before,
    content,
    flags,
    edited_timestamp: isThinking ? null : new Date(world.clock.now()).toISOString(),
    ...(body.content === undefined
      ? {}
      : mentionsIn(world, content, body.allowed_mentions ?? defaultMentions.response)),
    ...bodyOf(world, stored.channel, draft, before.attachments, before),
  } as APIMessage;
  if (isLayout && (message.content !== '' || message.embeds.length > 0)) {
    const left = message.content === '' ? 'embeds' : 'content';
    throw badField(
      [...draft.path, left],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${left}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  }
  refuseEmpty(message);
  return message;
}

/** A message that says nothing yet. */
export function blank(world: World, channel: Channel): APIMessage {
  return {
    id: world.newId(),
    type: MessageType.Default,
    channel_id: channel.id,
    author: authorPayload(world, world.botId),
    content: '',
    timestamp: new Date(world.clock.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0 as MessageFlags,
  };
}

/** Files, embeds and components, with `attachment://name` become the file's address. */
function bodyOf(
  world: World,
  channel: Channel,
  { body, files, path }: Draft,
  had: APIAttachment[],
  before?: APIMessage,
) {
  const attachments = attachmentsOf(world, channel, body.attachments, files, path, had);
  const resolve = (part: unknown) => withAddresses(part, attachments);
  const embeds = isAbsent(body.embeds) ? undefined : body.embeds;
  return {
    attachments,
    embeds: embeds
      ? (resolve(embeds) as Form[]).map(embed => ({ type: 'rich', ...embed }))
      : body.embeds === null
        ? []
        : (before?.embeds ?? []),
    components:
      body.components === undefined ? (before?.components ?? []) : numbered(resolve(body.components ?? [])),
  };
}

/** Kept ones by their id, new ones by the number of their file; without a list all old ones stay and all files are added. */
function attachmentsOf(
  world: World,
  channel: Channel,
  listed: Form[] | null | undefined,
  files: Map<number, Upload>,
  path: Path,
  had: APIAttachment[],
): APIAttachment[] {
  const described = new Map((listed ?? []).map(each => [String(each.id), each]));
  const kept = listed ? had.filter(({ id }) => described.has(id)) : had;
  for (const [index, each] of (listed ?? []).entries()) {
    const isKnown = files.has(Number(each.id)) || had.some(({ id }) => id === String(each.id));
    if (!isKnown) {
      const at = [...path, 'attachments', index, 'id'];
      throw badField(
        at,
        'ATTACHMENT_NOT_FOUND',
        `Attachment data for attachment with id ${each.id} not found`,
      );
    }
  }
  const added = [...files].map(([number, upload]) => {
    const { filename, description } = described.get(String(number)) ?? {};
    const attachment = world.attach(channel.id, { ...upload, name: filename ?? upload.name });
    return description ? { ...attachment, description } : attachment;
  });
  return [...kept, ...added];
}

function withAddresses(part: unknown, attachments: APIAttachment[]): unknown {
  return JSON.parse(JSON.stringify(part), (key, value) => {
    if (!/^(icon_)?url$/.test(key) || !String(value).startsWith('attachment://')) return value;
    return attachments.find(({ filename }) => `attachment://${filename}` === value)?.url ?? value;
  });
}

/** Gives every component without one a number, as Discord does. */
function numbered(components: unknown): unknown {
  const all = [...walk(components, [])].map(([component]) => component);
  const taken = new Set(all.map(({ id }) => id));
  let next = 1;
  for (const component of all) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next++;
  }
  return components;
}

function refuseEmpty({ content, embeds, attachments, components }: APIMessage): void {
  const parts = [content, embeds, attachments, components ?? []];
  if (parts.every(part => part.length === 0)) throw new Refusal('emptyMessage');
}

export function hasFlag(flags: number | undefined | null, bit: number): boolean {
  return ((flags ?? 0) & bit) !== 0;
}
