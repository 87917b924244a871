/** One member in one channel: what they type, press, fill in and see. */
import { type APIMessage, ApplicationCommandType, InteractionType, MessageType } from 'discord-api-types/v10';
import { maxContentLength } from '../limits/message.ts';
import { contextOf } from '../protocol/interaction-payload.ts';
import type { Interactions } from '../protocol/interactions.ts';
import type { Origin } from '../protocol/live.ts';
import { type Exchange, type Form, Mistyped, type Person, type Suggestion, type Upload } from '../types.ts';
import { blank } from '../world/compose.ts';
import { defaultMentions, mentionsIn } from '../world/mentions.ts';
import { userPayload } from '../world/payloads.ts';
import { mayUse, type Registered, type Registry } from '../world/registry.ts';
import type { Stored, World } from '../world/world.ts';
import { complete } from './complete.ts';
import { buttonOf, fieldIds, fillField, pick, selectOf } from './fields.ts';
import { type Directory, listed, optionValue, sameText } from './options.ts';
import { type Part, read, titleOf } from './typed.ts';
import { type Filled, formData, menuData, Resolved, slashData } from './wire.ts';

export interface Surroundings {
  world: World;
  registry: Registry;
  interactions: Interactions;
  /** The message under which a form was opened, by the interaction that opened it. */
  forms: Map<string, Stored | null>;
}

/** Forms that may still be sent. */
const maxForms = 200;

export class Someone implements Person {
  readonly #around: Surroundings;
  readonly #origin: Origin;

  constructor(around: Surroundings, origin: Origin) {
    this.#around = around;
    this.#origin = origin;
  }

  get origin() {
    return this.#origin;
  }

  get member() {
    return this.#origin.member;
  }

  get server() {
    return this.#origin.server;
  }

  get channelId() {
    return this.#origin.channel.id;
  }

  commands(): Registered[] {
    return this.#available().filter(command => mayUse(command, this.server, this.member));
  }

  async type(
    line: string,
    files: Record<string, Upload> = {},
    fileAt?: (path: string) => Upload,
  ): Promise<Exchange> {
    const usable = this.commands();
    this.#refuseHidden(line, usable);
    const { command, names, filled } = read(line, usable, this.#directory(), files, fileAt);
    const resolved = this.#resolved();
    const data = slashData(command, names, filled, resolved);
    return this.#open(InteractionType.ApplicationCommand, data, null, titleOf({ command, names }).slice(1));
  }

  complete(line: string): Promise<Suggestion[]> {
    const directory = this.#directory();
    return complete(line, this.commands(), directory, async ({ command, names }, parts, focused) => {
      const others = parts.filter(part => part !== focused).flatMap(part => readable(part, directory));
      const filled = [...others, { option: focused.option, value: focused.text, focused: true }];
      const data = slashData(command, names, filled, this.#resolved());
      const exchange = await this.#open(InteractionType.ApplicationCommandAutocomplete, data);
      return exchange.choices ?? [];
    });
  }

  async click(messageId: string, button: string): Promise<Exchange> {
    const stored = this.#visible(messageId);
    const { custom_id, type, id } = buttonOf(stored, button);
    return this.#open(InteractionType.MessageComponent, { custom_id, component_type: type, id }, stored);
  }

  async choose(messageId: string, customId: string, values: string[]): Promise<Exchange> {
    const stored = this.#visible(messageId);
    const select = selectOf(stored, customId);
    const resolved = this.#resolved();
    const picked = pick(select, values, resolved);
    const { custom_id, type, id } = select;
    const data = { custom_id, component_type: type, id, values: picked, ...resolved.data };
    return this.#open(InteractionType.MessageComponent, data, stored);
  }

  async submit(
    form: Form,
    values: Record<string, string | string[]>,
    files: Record<string, Upload[]> = {},
  ): Promise<Exchange> {
    const ids = fieldIds(form.data.components);
    const unknown = [...Object.keys(values), ...Object.keys(files)].find(id => !ids.includes(id));
    if (unknown !== undefined) {
      throw new Mistyped(`The form has no field “${unknown}”. It has ${listed(ids, 'and')}.`);
    }
    const resolved = this.#resolved();
    const fill = (field: { custom_id: string }) =>
      fillField(field, values[field.custom_id], files[field.custom_id] ?? [], resolved);
    const data = formData(form.data, fill, resolved);
    const source = this.#around.forms.get(form.interactionId) ?? null;
    return this.#open(InteractionType.ModalSubmit, data, source);
  }

  async rightClick(messageId: string, name: string): Promise<Exchange> {
    const stored = this.#visible(messageId);
    const menu = this.#available().filter(({ type }) => type === ApplicationCommandType.Message);
    const command = menu.find(each => sameText(each.name, name));
    if (!command) {
      const names = menu.map(each => `“${each.name}”`);
      throw new Mistyped(`There is no “${name}” for messages here. There is ${listed(names, 'and')}.`);
    }
    if (!mayUse(command, this.server, this.member)) {
      throw new Mistyped(`You do not have permission to use “${command.name}” here.`);
    }
    const data = menuData(command, stored, this.#resolved());
    return this.#open(InteractionType.ApplicationCommand, data, null, command.name);
  }

  async raw({ type, data, messageId }: Parameters<Person['raw']>[0]): Promise<Exchange> {
    const source = messageId === undefined ? null : (this.#around.world.find(messageId) ?? null);
    return this.#open(type, data, source);
  }

  say(text: string): APIMessage {
    if (text.trim() === '') throw new Mistyped('A message says something.');
    if (text.length > maxContentLength) {
      throw new Mistyped(
        `A message may be at most ${maxContentLength} characters long; this is ${text.length}.`,
      );
    }
    const { world } = this.#around;
    const { channel, member } = this.#origin;
    const message: APIMessage = {
      ...blank(world, channel),
      type: MessageType.Default,
      author: userPayload(member),
      content: text,
      ...mentionsIn(world, text, defaultMentions.channel),
    };
    return world.post(channel, message, null).message;
  }

  dismiss(messageId: string): void {
    const stored = this.#visible(messageId);
    if (!stored.onlyFor) throw new Mistyped('Only a private message can be dismissed.');
    this.#around.world.remove(stored, 'dismissed');
  }

  messages(): APIMessage[] {
    return [...this.#origin.channel.messages.values()]
      .filter(({ onlyFor }) => onlyFor === null || onlyFor === this.member.id)
      .map(({ message }) => message);
  }

  async #open(
    type: InteractionType,
    data: unknown,
    source: Stored | null = null,
    name = '',
  ): Promise<Exchange> {
    const { interactions, forms } = this.#around;
    const exchange = await interactions.open({ type, origin: this.#origin, data, source, name });
    if (exchange.form) {
      forms.set(exchange.interactionId, source);
      for (const id of [...forms.keys()].slice(0, -maxForms)) forms.delete(id);
    }
    return exchange;
  }

  #available(): Registered[] {
    const { registry, world } = this.#around;
    if (this.server && !world.server(this.server.id)) return [];
    return registry.availableTo(this.member, this.server, contextOf(this.#origin));
  }

  #directory(): Directory {
    return { members: this.server?.members ?? [this.member], server: this.server };
  }

  #resolved(): Resolved {
    return new Resolved(this.#around.world, this.#origin);
  }

  /** Says that a command is there, but not for this person. */
  #refuseHidden(line: string, usable: readonly Registered[]): void {
    const word = /^\s*\/(\S+)/.exec(line)?.[1] ?? '';
    const isWanted = ({ name, type }: Registered) =>
      type === ApplicationCommandType.ChatInput && sameText(name, word);
    if (usable.some(isWanted) || !this.#available().some(isWanted)) return;
    throw new Mistyped(`You do not have permission to use /${word} here.`);
  }

  #visible(messageId: string): Stored {
    const stored = this.#origin.channel.messages.get(messageId);
    if (!stored || (stored.onlyFor !== null && stored.onlyFor !== this.member.id)) {
      throw new Mistyped('That message is not here any more.');
    }
    return stored;
  }
}

/** What was typed for the other options while one is being completed; what cannot be read yet is left out, as Discord does. */
function readable({ option, text }: Part, directory: Directory): Filled[] {
  try {
    return text === '' ? [] : [{ option, value: optionValue(option, text, directory) }];
  } catch (error) {
    if (error instanceof Mistyped) return [];
    throw error;
  }
}
