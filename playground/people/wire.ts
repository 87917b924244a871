/** What people do, as the `data` of an interaction: options, targets, values, and everything that ids in them refer to. */
import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import type { Form } from '../limits/shapes.ts';
import type { Origin } from '../protocol/live.ts';
import type { Upload } from '../types.ts';
import { authorPayload, bareMember, channelPayload, permissionsOf, rolesPayload } from '../world/payloads.ts';
import type { Registered } from '../world/registry.ts';
import { ordinary } from '../world/servers.ts';
import type { Channel, Stored, World } from '../world/world.ts';
import type { Option, OptionValue } from './options.ts';

/** Collects what ids refer to. */
export class Resolved {
  readonly #world: World;
  readonly #origin: Origin;
  readonly #found: Record<string, Record<string, unknown>> = {};

  constructor(world: World, origin: Origin) {
    this.#world = world;
    this.#origin = origin;
  }

  /** Undefined when there is nothing. */
  get data(): { resolved?: unknown } {
    return Object.keys(this.#found).length > 0 ? { resolved: this.#found } : {};
  }

  attach(upload: Upload): string {
    const attachment = this.#world.attach(this.#origin.channel.id, upload);
    this.#add('attachments', attachment.id, { ...attachment, ephemeral: true });
    return attachment.id;
  }

  message({ message }: Stored): void {
    this.#add('messages', message.id, message);
  }

  /** A user, role or channel by id; what it is shows in where it is found. */
  entity(id: string): void {
    const { server } = this.#origin;
    const role = server && rolesPayload(server).find(each => each.id === id);
    const channel = this.#world.channels.get(id);
    if (role) this.#add('roles', id, role);
    else if (channel) this.#add('channels', id, this.#bareChannel(channel));
    else this.#person(id);
  }

  #person(id: string): void {
    const { server } = this.#origin;
    this.#add('users', id, authorPayload(this.#world, id));
    const member = server?.members.find(each => each.id === id);
    if (server && member) {
      this.#add('members', id, { ...bareMember(server, member), permissions: String(permissionsOf(member)) });
    }
  }

  #bareChannel(channel: Channel) {
    const { id, type } = channelPayload(channel);
    const permissions = channel.server ? permissionsOf(this.#origin.member) : ordinary;
    return { id, type, name: channel.name, permissions: String(permissions) };
  }

  #add(kind: string, id: string, thing: unknown): void {
    this.#found[kind] = { ...this.#found[kind], [id]: thing };
  }
}

export interface Filled {
  option: Option;
  value: OptionValue | Upload;
  focused?: boolean;
}

/** The data of a slash command or its autocomplete. */
export function slashData(
  command: Registered,
  names: readonly string[],
  filled: Filled[],
  resolved: Resolved,
) {
  const leaves = filled.map(({ option: { name, type }, value, focused }) => {
    const sent = typeof value === 'object' ? resolved.attach(value) : value;
    if (type >= OptionType.User && type <= OptionType.Mentionable) resolved.entity(String(sent));
    return { name, type, value: sent, ...(focused ? { focused } : {}) };
  });
  const options = names.reduceRight<unknown[]>(
    (inner, name, depth) => [{ name, type: names.length - depth, options: inner }],
    leaves,
  );
  return { ...headOf(command), options, ...resolved.data };
}

/** The data of a message command. */
export function menuData(command: Registered, target: Stored, resolved: Resolved) {
  resolved.message(target);
  return { ...headOf(command), target_id: target.message.id, ...resolved.data };
}

function headOf({ id, name, type, guild_id }: Registered) {
  return { id, name, type, ...(guild_id ? { guild_id } : {}) };
}

/** The data of a form that is sent: each field as `fill` gives it. */
export function formData(
  { custom_id, components }: APIModalInteractionResponseCallbackData,
  fill: (field: Form) => Record<string, unknown>,
  resolved: Resolved,
) {
  let nextId = 1;
  const outline = (component: Form): unknown => {
    const { type, id = nextId++ } = component;
    if (component.components) return { type, id, components: component.components.map(outline) };
    if (component.component) return { type, id, component: outline(component.component) };
    return component.custom_id === undefined
      ? { type, id }
      : { type, id, custom_id: component.custom_id, ...fill(component) };
  };
  return { custom_id, components: components.map(outline), ...resolved.data };
}
