/** One command of the playground in a terminal: types it as Ada, and prints what the bot says as text. */
import type { APIMessage } from 'discord-api-types/v10';
import { Mistyped, type Person, type Playground } from '../types.ts';
import { componentLines } from './components.ts';
import { fileAt } from './file.ts';
import { describeForm } from './form.ts';
import { plainText } from './plain.ts';

export interface TerminalStreams {
  output: NodeJS.WritableStream & { isTTY?: boolean; columns?: number; hasColors?: () => boolean };
  error: NodeJS.WritableStream;
}

/**
 * Prints the messages as they stand when the bot has done its work, which `settled` tells. Gives 0, or 2 when there is no such command or the bot did
 * not answer.
 */
export async function runOnce(
  playground: Playground,
  person: Person,
  text: string,
  { output, error }: TerminalStreams,
  settled: () => Promise<void> = async () => {},
): Promise<0 | 2> {
  const latest = new Map<string, APIMessage>();
  const stop = playground.watch(event => {
    if (event.kind === 'message') latest.set(event.message.id, event.message);
  });
  try {
    const { form, message, followUps, sentence } = await person.type(text, {}, fileAt);
    await settled();
    if (form) output.write(`${describeForm(form)}\n`);
    const width = output.columns || 100;
    const colour = output.isTTY === true && output.hasColors?.() !== false;
    for (const sent of [...(message ? [message] : []), ...followUps]) {
      const shown = latest.get(sent.id) ?? sent;
      const below = componentLines(shown, person);
      output.write(
        `${[plainText(shown, { width, colour }), ...(below.length ? ['', ...below] : [])].join('\n')}\n`,
      );
    }
    if (sentence === null) return 0;
    error.write(`${sentence}\n`);
    return 2;
  } catch (failure) {
    if (!(failure instanceof Mistyped)) throw failure;
    error.write(`${failure.message}\n`);
    return 2;
  } finally {
    stop();
  }
}
