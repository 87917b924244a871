/** One tab of the page: what it asks for becomes what a Person does, and what that person sees goes back. */
import type { WebSocket } from 'ws';
import {
  type Exchange,
  type Form,
  type Member,
  Mistyped,
  type Person,
  type Playground,
  type Upload,
} from '../types.ts';
import { Ask, Refused } from './ask.ts';
import { commandHints, exampleTexts } from './hints.ts';
import type { Uploads } from './uploads.ts';

/** More than a person has under way; a page that asks for more has gone wrong. */
const maxUnderWay = 30;
/** Forms that may be open or were left; the oldest are forgotten. */
const maxForms = 20;
/** Discord's permission MANAGE_GUILD: https://docs.discord.com/developers/topics/permissions */
const manageGuild = 1n << 5n;

/** What every tab is told. */
export interface Greeting {
  title: string;
  /** Null: made from the commands. */
  examples: string[] | null;
}

export function visit(socket: WebSocket, playground: Playground, uploads: Uploads, greeting: Greeting): void {
  const tab = new Tab(playground, uploads, greeting);
  let underWay = 0;
  const send = (message: unknown) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const stop = playground.watch(event => {
    // The bot's request is on the playground's list a moment later.
    if (event.kind === 'commands')
      return void setImmediate(() => send({ event: 'commands', ...tab.commands() }));
    if (!tab.sees(event)) return;
    if (event.kind === 'message') send({ event: 'message', message: event.message });
    else send({ event: 'gone', messageId: event.messageId });
  });
  socket.on('close', stop);
  socket.on('error', () => socket.terminate());
  socket.on('message', async (data, isBinary) => {
    const ask = Ask.read(isBinary ? '' : String(data));
    underWay += 1;
    try {
      if (underWay > maxUnderWay) throw new Refused('One moment: too much is under way.');
      send({ id: ask.id, answer: (await tab.do(ask)) ?? null });
    } catch (error) {
      send({ id: ask.id, ...refusalOf(error) });
    } finally {
      underWay -= 1;
    }
  });
}

function refusalOf(error: unknown): { refused: string; mistyped?: true } {
  if (error instanceof Mistyped) return { refused: error.message, mistyped: true };
  if (error instanceof Refused) return { refused: error.message };
  return {
    refused: `The playground could not do that: ${error instanceof Error ? error.message : 'for an unknown reason'}`,
  };
}

class Tab {
  readonly #playground: Playground;
  readonly #uploads: Uploads;
  readonly #greeting: Greeting;
  readonly #forms = new Map<string, Form>();
  #person: Person | null = null;

  constructor(playground: Playground, uploads: Uploads, greeting: Greeting) {
    this.#playground = playground;
    this.#uploads = uploads;
    this.#greeting = greeting;
  }

  /** Whether the person of this tab sees what happened. */
  sees(event: { channelId: string; onlyFor: string | null }): boolean {
    const person = this.#person;
    return (
      person?.channelId === event.channelId && (event.onlyFor === null || event.onlyFor === person.member.id)
    );
  }

  commands() {
    const commands = this.#person ? commandHints(this.#person) : [];
    return { commands, examples: this.#greeting.examples ?? exampleTexts(commands) };
  }

  /** What the page can ask for. Throws Refused or Mistyped with a sentence. */
  async do(ask: Ask): Promise<unknown> {
    if (ask.action === 'enter') return this.#enter(ask);
    const person = this.#person;
    if (!person) throw new Refused('Enter a channel first.');
    switch (ask.action) {
      case 'type':
        return this.#shown(await person.type(ask.text('text', 8000), this.#filesOf(ask)));
      case 'complete':
        return await person.complete(ask.text('text', 8000));
      case 'click':
        return this.#shown(await person.click(ask.snowflake('message'), ask.text('button', 100)));
      case 'choose':
        return this.#shown(
          await person.choose(
            ask.snowflake('message'),
            ask.text('customId', 100),
            ask.texts('values', 25, 100),
          ),
        );
      case 'submit':
        return this.#shown(await person.submit(this.#form(ask), ask.values('values'), this.#uploadsOf(ask)));
      case 'rightClick':
        return this.#shown(await person.rightClick(ask.snowflake('message'), ask.text('command', 100)));
      case 'say':
        return void person.say(ask.text('text', 2000));
      case 'found':
        return { serverId: this.#playground.found(person.member).id };
      case 'dismiss':
        return void person.dismiss(ask.snowflake('message'));
      default:
        throw new Refused(`There is nothing called “${ask.action.slice(0, 40)}” to do here.`);
    }
  }

  /** Goes somewhere; what is not there, or not said, falls back to the first of its kind. */
  #enter(ask: Ask) {
    const { servers } = this.#playground;
    const direct = ask.isNull('server');
    const server = direct
      ? null
      : (servers.find(({ id }) => id === ask.maybe('server')) ?? servers[0] ?? null);
    const people = server
      ? server.members
      : [...new Map(servers.flatMap(each => each.members).map(each => [each.id, each])).values()];
    const member = people.find(({ id }) => id === ask.maybe('member')) ?? people[0];
    if (!member) throw new Refused('There is nobody here to be.');
    const channel = server?.channels.find(({ id }) => id === ask.maybe('channel')) ?? server?.channels[0];
    const person = this.#playground.person(member.name, server?.id ?? null, channel?.name);
    this.#person = person;
    return {
      title: this.#greeting.title,
      servers: servers.map(({ id, name, channels, members, roles = [] }) => ({
        id,
        name,
        channels,
        members: members.map(someone),
        roles,
      })),
      people: [
        ...new Map(
          servers.flatMap(each => each.members).map(each => [each.id, { ...someone(each), admin: false }]),
        ).values(),
      ],
      me: { ...someone(member), admin: server !== null && someone(member).admin },
      serverId: server?.id ?? null,
      channelId: person.channelId,
      messages: person.messages(),
      ...this.commands(),
    };
  }

  /** What the page needs to know of an exchange; its messages come by themselves. */
  #shown({ kind, sentence, form, message }: Exchange) {
    if (form) {
      this.#forms.set(form.interactionId, form);
      const [oldest] = this.#forms.keys();
      if (this.#forms.size > maxForms && oldest) this.#forms.delete(oldest);
    }
    const opened = form && {
      interactionId: form.interactionId,
      title: form.data.title,
      components: form.data.components,
    };
    return { kind, sentence, form: opened, messageId: message?.id ?? null };
  }

  #form(ask: Ask): Form {
    const form = this.#forms.get(ask.snowflake('interactionId'));
    if (!form) throw new Refused('This form is no longer open. Use the command again.');
    return form;
  }

  #filesOf(ask: Ask): Record<string, Upload> {
    return Object.fromEntries(
      Object.entries(ask.tokens('files')).map(([name, tokens]) => [name, this.#upload(tokens[0] ?? '')]),
    );
  }

  #uploadsOf(ask: Ask): Record<string, Upload[]> {
    return Object.fromEntries(
      Object.entries(ask.tokens('files')).map(([name, tokens]) => [
        name,
        tokens.map(each => this.#upload(each)),
      ]),
    );
  }

  #upload(token: string): Upload {
    const upload = this.#uploads.get(token);
    if (!upload) throw new Refused('The playground no longer has that file. Attach it again.');
    return upload;
  }
}

function someone({ id, name, permissions }: Member) {
  return { id, name, admin: (permissions & manageGuild) !== 0n };
}
