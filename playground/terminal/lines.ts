/** Reads lines that are typed or piped, one when it is asked for; none is lost in between. */
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Ink } from './plain.ts';

export interface TerminalStreams {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean; columns?: number; hasColors?: () => boolean };
  /** Default: `output`. */
  error?: NodeJS.WritableStream;
  /** Ends the reading, as Ctrl-C does. */
  signal?: AbortSignal;
}

export type Complete = (line: string) => Promise<string[]>;

/** How long a command waits for piped lines before it takes it that there are none. */
const pipedLineMs = 500;

export class Terminal {
  readonly ink: Ink;
  readonly isInteractive: boolean;
  readonly #streams: TerminalStreams;
  readonly #interface: Interface;
  readonly #lines: string[] = [];
  #isEnded = false;
  #wake: () => void = () => {};

  constructor(streams: TerminalStreams, complete?: Complete) {
    const { input, output, signal } = streams;
    this.#streams = streams;
    this.isInteractive = Boolean(input.isTTY && output.isTTY);
    this.ink = new Ink({
      width: output.columns || 100,
      colour: output.isTTY === true && output.hasColors?.() !== false,
    });
    this.#interface = createInterface({
      input,
      ...(this.isInteractive ? { output } : {}),
      terminal: this.isInteractive,
      completer: completer(complete),
    });
    this.#interface.on('line', line => {
      this.#lines.push(line);
      this.#wake();
    });
    this.#interface.on('SIGINT', () => this.close());
    this.#interface.on('close', () => {
      this.#isEnded = true;
      this.#wake();
    });
    if (signal?.aborted) this.close();
    else signal?.addEventListener('abort', () => this.close(), { once: true });
  }

  /** The next line; null at the end of the input. */
  async next(prompt: string): Promise<string | null> {
    if (this.isInteractive && !this.#isEnded) {
      this.#interface.setPrompt(prompt);
      this.#interface.prompt();
    }
    while (this.#lines.length === 0 && !this.#isEnded) {
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
    return this.#lines.shift() ?? null;
  }

  /** Whether someone is there to ask, or has piped answers in. */
  async canAnswer(): Promise<boolean> {
    if (this.isInteractive) return true;
    const first = new Promise<void>(resolve => {
      this.#wake = resolve;
    });
    if (this.#lines.length === 0 && !this.#isEnded)
      await Promise.race([first, pause(pipedLineMs, undefined, { ref: false })]);
    return this.#lines.length > 0;
  }

  /** Writes lines; what is being typed comes after them. */
  print(text: string): void {
    if (this.isInteractive) this.#streams.output.write('\r\u001b[K');
    this.#streams.output.write(`${text}\n`);
  }

  /** Shows the prompt again after something was printed of itself. */
  promptAgain(): void {
    if (this.isInteractive && !this.#isEnded) this.#interface.prompt(true);
  }

  complain(sentence: string): void {
    const { error, output } = this.#streams;
    (error ?? output).write(
      `${this.ink
        .wrap(sentence)
        .map(line => this.ink.red(line))
        .join('\n')}\n`,
    );
  }

  close(): void {
    this.#interface.close();
  }
}

function completer(complete: Complete = async () => []) {
  return (line: string, done: (error: null, result: [string[], string]) => void) => {
    complete(line).then(
      texts => done(null, [texts, line]),
      () => done(null, [[], line]),
    );
  };
}
