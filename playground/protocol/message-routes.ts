/** The routes of channels and the messages in them. Private messages are not to be found there. */
import { type APIMessage, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Form } from '../limits/shapes.ts';
import { compose, revise } from '../world/compose.ts';
import { channelPayload } from '../world/payloads.ts';
import type { Channel, Stored, World } from '../world/world.ts';
import type { Body } from './body.ts';
import type { Parts } from './parts.ts';
import { badField, Refusal } from './refusal.ts';
import { type Call, noContent, ok, type Route } from './rest.ts';

/** Messages with the same nonce within this time are one: https://docs.discord.com/developers/resources/message#create-message */
const nonceMs = 5 * 60_000;

export function messageRoutes({ world }: Parts): Route[] {
  const inChannel = ({ params }: Call) => channelOf(world, params.channel ?? '');
  const storedOf = (call: Call): Stored => {
    const stored = inChannel(call).messages.get(call.params.message ?? '');
    if (!stored || stored.onlyFor) throw new Refusal('unknownMessage');
    return stored;
  };
  const path = '/channels/:channel/messages';
  const one = `${path}/:message`;
  return [
    { method: 'GET', path: '/channels/:channel', answer: call => ok(channelPayload(inChannel(call))) },
    {
      method: 'POST',
      path: '/channels/:channel/typing',
      answer: call => {
        inChannel(call);
        return noContent;
      },
    },
    { method: 'GET', path, answer: call => ok(page(inChannel(call), call.query)) },
    {
      method: 'POST',
      path,
      answer: call => {
        const channel = inChannel(call);
        if (!(channel.botPermissions & PermissionFlagsBits.SendMessages))
          throw new Refusal('missingPermissions');
        return ok(post(world, channel, call.body));
      },
    },
    { method: 'GET', path: one, answer: call => ok(storedOf(call).message) },
    {
      method: 'PATCH',
      path: one,
      answer: call => {
        const stored = storedOf(call);
        if (stored.message.author.id !== world.botId) throw new Refusal('notAuthor');
        const { json, files } = call.body;
        world.change(stored, revise(world, stored, { kind: 'edit', body: json ?? {}, files, path: [] }));
        return ok(stored.message);
      },
    },
    {
      method: 'DELETE',
      path: one,
      answer: call => {
        const stored = storedOf(call);
        if (stored.message.author.id !== world.botId) throw new Refusal('missingPermissions');
        world.remove(stored);
        return noContent;
      },
    },
  ];
}

/** Newest first: `limit` of them (1 to 100, default 50), `before` or `after` a message. */
function page({ messages }: Channel, query: URLSearchParams): APIMessage[] {
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw badField(['limit'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 100.');
  }
  const before = BigInt(query.get('before')?.match(/^\d+$/)?.[0] ?? 2n ** 64n);
  const after = BigInt(query.get('after')?.match(/^\d+$/)?.[0] ?? 0n);
  const open = [...messages.values()].filter(
    ({ onlyFor, message: { id } }) => !onlyFor && BigInt(id) < before && BigInt(id) > after,
  );
  const chosen = query.has('after') ? open.slice(0, limit) : open.slice(-limit);
  return chosen.map(({ message }) => message).reverse();
}

function post(world: World, channel: Channel, { json, files }: Body): APIMessage {
  const body = (json ?? {}) as Form;
  const repeated = body.enforce_nonce === true ? withNonce(world, channel, body.nonce) : undefined;
  if (repeated) return repeated.message;
  const reference = referenceOf(channel, body.message_reference);
  const message = compose(world, channel, { kind: 'channel', body, files, path: [] }, reference);
  return world.post(channel, message, null).message;
}

function withNonce(world: World, { messages }: Channel, nonce: unknown): Stored | undefined {
  if (nonce === undefined || nonce === null) return undefined;
  return [...messages.values()].find(
    ({ message }) =>
      message.author.id === world.botId &&
      message.nonce === nonce &&
      world.clock.now() - Date.parse(message.timestamp) < nonceMs,
  );
}

function referenceOf(channel: Channel, reference: Form): Partial<APIMessage> {
  if (typeof reference?.message_id !== 'string') return {};
  const referenced = channel.messages.get(reference.message_id);
  if (!referenced || referenced.onlyFor) {
    if (reference.fail_if_not_exists === false) return {};
    throw badField(['message_reference'], 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message');
  }
  return {
    type: 19,
    message_reference: { type: 0, message_id: reference.message_id, channel_id: channel.id },
    referenced_message: referenced.message,
  } as Partial<APIMessage>;
}

export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new Refusal('unknownChannel');
  if (channel.server?.hasBot === false) throw new Refusal('missingAccess');
  if (!(channel.botPermissions & PermissionFlagsBits.ViewChannel)) throw new Refusal('missingAccess');
  return channel;
}
