/** What the bot may do with an interaction: the first response, then edits and follow-ups by its token. */
import {
  type APIMessage,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { autocomplete, deferral } from '../limits/message.ts';
import { modal } from '../limits/modal.ts';
import { check, type Form } from '../limits/shapes.ts';
import { blank, compose, type Draft, hasFlag, revise } from '../world/compose.ts';
import { permissionsOf } from '../world/payloads.ts';
import type { Stored, World } from '../world/world.ts';
import type { Body } from './body.ts';
import { metadataOf } from './interaction-payload.ts';
import type { Live } from './live.ts';
import { Refusal } from './refusal.ts';

const { Ephemeral, Loading } = MessageFlags;
const Response = InteractionResponseType;

/** The responses that fit each kind of interaction; `onMessage` those besides when it came from a message's component. */
const fitting: Partial<Record<InteractionType, { always: number[]; onMessage: number[] }>> = {
  [InteractionType.ApplicationCommand]: { always: [4, 5, 9], onMessage: [] },
  [InteractionType.MessageComponent]: { always: [4, 5, 6, 7, 9], onMessage: [] },
  [InteractionType.ApplicationCommandAutocomplete]: { always: [8], onMessage: [] },
  [InteractionType.ModalSubmit]: { always: [4, 5], onMessage: [6, 7] },
};

/** Data that must come with a response, checked before anything else of it is looked at. */
const dataShapes: Record<number, z.ZodType> = {
  [Response.DeferredChannelMessageWithSource]: deferral,
  [Response.ApplicationCommandAutocompleteResult]: autocomplete,
  [Response.Modal]: modal,
};

/** The first response. Gives what Discord answers when asked for it (`with_response`). Throws a Refusal. */
export function respond(world: World, live: Live, { json, files }: Body): unknown {
  const types = fitting[live.type];
  const legal = [...(types?.always ?? []), ...(live.source ? (types?.onMessage ?? []) : [])];
  check(z.object({ type: z.literal(legal) }), json);
  const { type, data } = json as Form;
  const mustHaveData = [
    Response.ChannelMessageWithSource,
    Response.ApplicationCommandAutocompleteResult,
    Response.Modal,
  ];
  if (mustHaveData.includes(type)) check(z.object({ data: z.looseObject({}) }), json);
  const shape = dataShapes[type];
  if (shape) check(shape, data ?? {}, ['data']);
  const { exchange } = live;
  switch (type) {
    case Response.ChannelMessageWithSource:
      live.original = reply(world, live, { kind: 'response', body: data, files, path: ['data'] });
      exchange.kind = 'message';
      break;
    case Response.DeferredChannelMessageWithSource:
      live.original = deferredReply(world, live, data?.flags ?? 0);
      live.isThinking = true;
      exchange.kind = 'deferred';
      break;
    case Response.UpdateMessage:
      live.original = update(world, live, { kind: 'response', body: data ?? {}, files, path: ['data'] });
      exchange.kind = 'update';
      break;
    case Response.DeferredMessageUpdate:
      exchange.kind = 'acknowledged';
      break;
    case Response.ApplicationCommandAutocompleteResult:
      exchange.kind = 'acknowledged';
      exchange.choices = data.choices;
      break;
    default:
      exchange.kind = 'form';
      exchange.form = { interactionId: live.id, data };
  }
  live.state = 'answered';
  world.clock.clearTimeout(live.timers[0]);
  exchange.tookMs = world.clock.now() - live.openedAt;
  if (!live.isThinking) live.settle();
  return answerOf(live, type);
}

/** A further message. Directly after "thinking…" it becomes the deferred reply, as Discord documents. Throws a Refusal. */
export function followUp(world: World, live: Live, { json, files }: Body): APIMessage {
  const draft: Draft = { kind: 'response', body: json ?? {}, files, path: [] };
  if (live.isThinking) return edit(world, live, '@original', { json, files });
  const stored = reply(world, live, draft, answerTo(live.original ?? live.source));
  live.followUps.push(stored);
  return stored.message;
}

/** Changes the reply (`@original`) or a follow-up. Throws a Refusal. */
export function edit(world: World, live: Live, id: string, { json, files }: Body): APIMessage {
  const stored = locate(live, id);
  world.change(stored, revise(world, stored, { kind: 'edit', body: json ?? {}, files, path: [] }));
  live.original ??= stored;
  if (stored === live.original && live.isThinking) {
    live.isThinking = false;
    live.settle();
  }
  return stored.message;
}

export function remove(world: World, live: Live, id: string): void {
  const stored = locate(live, id);
  world.remove(stored);
  if (stored === live.original) {
    live.isThinking = false;
    live.settle();
  }
}

/** A message of this interaction that still stands. */
export function locate({ original, source, exchange, followUps }: Live, id: string): Stored {
  const first = original ?? (exchange.kind === 'acknowledged' ? source : null);
  const found = id === '@original' ? first : [first, ...followUps].find(stored => stored?.message.id === id);
  if (!found || found.gone) throw new Refusal('unknownMessage');
  return found;
}

/** Where people's own apps may say nothing to others, everything of theirs is private: so the permission USE_EXTERNAL_APPS has it. */
function forcedFlags({ server, member }: Live['origin']): number {
  const isOthers = server?.hasBot === false;
  return isOthers && (permissionsOf(member) & PermissionFlagsBits.UseExternalApps) === 0n ? Ephemeral : 0;
}

function reply(world: World, live: Live, draft: Draft, more: Partial<APIMessage> = {}): Stored {
  const { channel, member } = live.origin;
  const fields = { ...replyFields(world, live), ...more };
  const message = compose(world, channel, draft, {
    ...fields,
    flags: (fields.flags ?? 0) | forcedFlags(live.origin),
  });
  return world.post(channel, message, hasFlag(message.flags, Ephemeral) ? member.id : null);
}

function deferredReply(world: World, live: Live, wanted: number): Stored {
  const flags = wanted | forcedFlags(live.origin);
  const { channel, member } = live.origin;
  const message = { ...blank(world, channel), ...replyFields(world, live), flags: flags | Loading };
  return world.post(channel, message as APIMessage, flags & Ephemeral ? member.id : null);
}

function update(world: World, live: Live, draft: Draft): Stored {
  const stored = live.source;
  if (!stored || stored.gone) throw new Refusal('unknownMessage');
  world.change(stored, revise(world, stored, draft));
  return stored;
}

/** The fields that mark a message as the bot's answer to this interaction. */
function replyFields(world: World, live: Live): Partial<APIMessage> {
  const isMenu = (live.data as Form)?.target_id !== undefined;
  const isCommand = live.type === InteractionType.ApplicationCommand;
  const commandType = isMenu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand;
  return {
    ...(isCommand ? { type: commandType } : answerTo(live.source)),
    application_id: world.botId,
    webhook_id: world.botId,
    ...metadataOf(live),
  } as Partial<APIMessage>;
}

function answerTo(origin: Stored | null): Partial<APIMessage> {
  if (!origin) return { type: MessageType.Default };
  const { message, channel } = origin;
  return {
    type: MessageType.Reply,
    message_reference: { type: 0, message_id: message.id, channel_id: channel.id },
  };
}

function answerOf(live: Live, type: number): unknown {
  const { id, origin, original } = live;
  const message = original?.message;
  return {
    interaction: {
      id,
      type: live.type,
      channel_id: origin.channel.id,
      ...(origin.server ? { guild_id: origin.server.id } : {}),
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: live.isThinking,
            response_message_ephemeral: hasFlag(message.flags, Ephemeral),
          }
        : {}),
    },
    ...(message ? { resource: { type, message } } : {}),
  };
}
