/** One member in one channel: what they type, press, fill in and see. */
import { type APIMessage, ApplicationCommandType, InteractionType, MessageType } from 'discord-api-types/v10';
import { complete } from './complete.ts';
import { blank } from './compose.ts';
import { buttonOf, fieldIds, fillField, pick, selectOf } from './fields.ts';
import type { Interactions, Seat } from './interactions.ts';
import { defaultMentions, mentionsIn } from './mentions.ts';
import { type Directory, listed, sameText } from './options.ts';
import { userPayload } from './payloads.ts';
import { mayUse, type Registered, type Registry } from './registry.ts';
import { read, titleOf } from './typed.ts';
import { type Exchange, type Form, Mistyped, type Person, type Suggestion, type Upload } from './types.ts';
import { formData, menuData, Resolved, slashData } from './wire.ts';
import type { Stored, World } from './world.ts';

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
  readonly #seat: Seat;

  constructor(around: Surroundings, seat: Seat) {
    this.#around = around;
    this.#seat = seat;
  }

  get member() {
    return this.#seat.member;
  }

  get server() {
    return this.#seat.server;
  }

  get channelId() {
    return this.#seat.channel.id;
  }

  async type(line: string, files: Record<string, Upload> = {}): Promise<Exchange> {
    const all = this.#available();
    const { command, names, filled } = read(line, all, this.#directory(), files);
    this.#refuseForbidden(command);
    const resolved = this.#resolved();
    const data = slashData(command, names, filled, resolved);
    return this.#open(InteractionType.ApplicationCommand, data, null, titleOf({ command, names }).slice(1));
  }

  complete(line: string): Promise<Suggestion[]> {
    const usable = this.#available().filter(command => mayUse(command, this.server, this.member));
    return complete(line, usable, this.#directory(), async ({ command, names }, parts, focused) => {
      const others = parts.filter(part => part.option !== focused.option);
      const filled = [...others, focused].map(({ option, text }) => ({
        option,
        value: text,
        focused: option === focused.option,
      }));
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
    this.#refuseForbidden(command);
    const data = menuData(command, stored, this.#resolved());
    return this.#open(InteractionType.ApplicationCommand, data, null, command.name);
  }

  async raw({ type, data, messageId }: Parameters<Person['raw']>[0]): Promise<Exchange> {
    const source = messageId === undefined ? null : (this.#around.world.find(messageId) ?? null);
    return this.#open(type, data, source);
  }

  say(text: string): APIMessage {
    const { world } = this.#around;
    const { channel, member } = this.#seat;
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
    return [...this.#seat.channel.messages.values()]
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
    const exchange = await interactions.open({ type, seat: this.#seat, data, source, name });
    if (exchange.form) {
      forms.set(exchange.interactionId, source);
      for (const id of [...forms.keys()].slice(0, -maxForms)) forms.delete(id);
    }
    return exchange;
  }

  #available(): Registered[] {
    const { registry, world } = this.#around;
    if (this.server && !world.server(this.server.id)) return [];
    return registry.availableIn(this.server);
  }

  #directory(): Directory {
    return { members: this.server?.members ?? [this.member], server: this.server };
  }

  #resolved(): Resolved {
    return new Resolved(this.#around.world, this.#seat);
  }

  #refuseForbidden(command: Registered): void {
    if (mayUse(command, this.server, this.member)) return;
    const name = command.type === ApplicationCommandType.ChatInput ? `/${command.name}` : `“${command.name}”`;
    throw new Mistyped(`You do not have permission to use ${name} here.`);
  }

  #visible(messageId: string): Stored {
    const stored = this.#seat.channel.messages.get(messageId);
    if (!stored || (stored.onlyFor !== null && stored.onlyFor !== this.member.id)) {
      throw new Mistyped('That message is not here any more.');
    }
    return stored;
  }
}
