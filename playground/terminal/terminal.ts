/** The playground in a terminal: commands typed as on the page, replies as text, buttons by number, forms field by field. */
import type { APIMessage } from 'discord-api-types/v10';
import { type Exchange, Mistyped, type Person, type Playground } from '../types.ts';
import { meant, type Offer, offerOf, perform } from './actions.ts';
import { describeForm, fillForm } from './form.ts';
import { Terminal, type TerminalStreams } from './lines.ts';
import { type PlainOptions, plainText } from './plain.ts';

export type { TerminalStreams } from './lines.ts';

/** The flag of a message whose bot is thinking: https://docs.discord.com/developers/resources/message#message-object-message-flags */
const LOADING = 1 << 7;

/** Reads commands until the input ends, Ctrl-C or Ctrl-D is pressed, or the signal comes: how many lines there were. */
export async function runTerminal(
  playground: Playground,
  person: Person,
  streams: TerminalStreams,
): Promise<number> {
  const terminal = new Terminal(streams, async line => (await person.complete(line)).map(({ text }) => text));
  const session = new Session(terminal, person, streams);
  const stop = playground.watch(event => {
    if (event.kind === 'message' && session.isOwn(event.message) && session.show(event.message))
      terminal.promptAgain();
  });
  try {
    for (let lines = 0; ; lines++) {
      const line = await terminal.next('> ');
      if (line === null || /^\s*(exit|quit)\s*$/i.test(line)) return lines;
      await session.obey(line);
    }
  } finally {
    stop();
    terminal.close();
  }
}

/** Does what is typed and prints what comes of it: 0, or 2 when there is no such command or the bot did not answer. */
export async function runOnce(
  _playground: Playground,
  person: Person,
  text: string,
  streams: TerminalStreams,
): Promise<0 | 2> {
  const terminal = new Terminal(streams);
  try {
    const exchange = await person.type(text);
    if (exchange.form && !(await terminal.canAnswer())) {
      terminal.print(describeForm(exchange.form, person));
      return 0;
    }
    const last = exchange.form ? await fillForm(terminal, person, exchange.form) : exchange;
    if (!last) {
      terminal.complain('The form was not filled to its end, so nothing was sent.');
      return 2;
    }
    for (const message of messagesOf(last))
      terminal.print(textOf(message, person, plainOptions(streams), false));
    if (last.sentence === null) return 0;
    terminal.complain(last.sentence);
    return 2;
  } catch (error) {
    if (!(error instanceof Mistyped)) throw error;
    terminal.complain(error.message);
    return 2;
  } finally {
    terminal.close();
  }
}

/** What one person does in the terminal, and what they last had before them. */
class Session {
  readonly #terminal: Terminal;
  readonly #person: Person;
  readonly #streams: TerminalStreams;
  /** Interactions that were opened here: what belongs to them is printed when it comes. */
  readonly #own = new Set<string>();
  /** How each message stood when it was printed last. */
  readonly #shown = new Map<string, string>();
  #offer: Offer | null = null;
  #isBusy = false;

  constructor(terminal: Terminal, person: Person, streams: TerminalStreams) {
    this.#terminal = terminal;
    this.#person = person;
    this.#streams = streams;
  }

  /** A thinking bot is heard before the interaction is over, when its id is not known yet. */
  isOwn({ interaction_metadata: from, flags }: APIMessage): boolean {
    const isThinking =
      this.#isBusy && ((flags ?? 0) & LOADING) !== 0 && from?.user.id === this.#person.member.id;
    return isThinking || this.#own.has(from?.id ?? '');
  }

  /** Prints a message unless it was printed as it stands; says whether it did. */
  show(message: APIMessage): boolean {
    const now = JSON.stringify(message);
    if (this.#shown.get(message.id) === now) return false;
    this.#shown.set(message.id, now);
    const offer = offerOf(message, this.#person);
    if (offer.actions.length > 0 || this.#offer?.messageId === message.id) this.#offer = offer;
    this.#terminal.print(`\n${textOf(message, this.#person, plainOptions(this.#streams), true)}\n`);
    return true;
  }

  async obey(line: string): Promise<void> {
    const actions = meant(line, this.#offer);
    this.#isBusy = true;
    try {
      if (actions.length > 0 && this.#offer)
        await this.#follow(await perform(this.#person, this.#offer.messageId, actions));
      else if (/^\s*(\/|\?|help|h)?\s*$/i.test(line)) await this.#help();
      else await this.#follow(await this.#person.type(line));
    } catch (error) {
      if (!(error instanceof Mistyped)) throw error;
      this.#terminal.complain(error.message);
    } finally {
      this.#isBusy = false;
    }
  }

  async #follow(exchange: Exchange | null): Promise<void> {
    if (!exchange) return this.#terminal.complain('The form was left; nothing was sent.');
    this.#own.add(exchange.interactionId);
    for (const message of messagesOf(exchange)) this.show(message);
    if (exchange.sentence) this.#terminal.complain(exchange.sentence);
    if (exchange.form) await this.#follow(await fillForm(this.#terminal, this.#person, exchange.form));
  }

  /** The commands there are. */
  async #help(): Promise<void> {
    const commands = await this.#person.complete('/');
    const width = Math.max(0, ...commands.map(({ name }) => name.length));
    const lines = commands.map(({ name, description = '' }) => `  ${name.padEnd(width)}  ${description}`);
    this.#terminal.print(['Commands:', ...lines, 'Tab completes; Ctrl-D ends.'].join('\n'));
  }
}

/** The reply and what followed it. */
function messagesOf({ message, followUps }: Exchange): APIMessage[] {
  return message ? [message, ...followUps] : [...followUps];
}

function textOf(message: APIMessage, person: Person, options: PlainOptions, numbered: boolean): string {
  const { lines } = offerOf(message, person, numbered);
  return [plainText(message, options), ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
}

function plainOptions({ output }: TerminalStreams): PlainOptions {
  return { width: output.columns || 100, colour: output.isTTY === true && output.hasColors?.() !== false };
}
