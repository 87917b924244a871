/** Runs Newsdesk as its users do: as a process of its own, with a clean environment. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const root = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** What `npm start` gives to Node: options, and the script. */
export const [, ...START] = scripts.start.split(' ') as string[];
/** The options alone, for processes that are measured. */
export const START_OPTIONS = START.slice(0, -1);

export interface Options {
  /** Settings beside those that a process needs to run at all. */
  environment?: Record<string, string>;
  /** Arguments of Node itself. */
  node?: string[];
  /** What is typed; the input ends after it. */
  input?: string;
}

export interface Run {
  output: string;
  error: string;
  code: number | null;
}

/** Starts what `npm start` starts, with these arguments. The caller sees to its end. */
export function startNewsdesk(
  args: string[],
  options: Options = {},
): ChildProcessByStdio<Writable, Readable, Readable> {
  const { environment = {}, node = [] } = options;
  // The folder has no .env, so that the settings of whoever runs the tests stay out.
  const start = START.map(each => (each.startsWith('-') ? each : join(root, each)));
  return spawn(process.execPath, [...node, ...start, ...args], {
    cwd: join(root, 'test'),
    env: { PATH: process.env.PATH, PLAYGROUND_PORT: '0', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs it to its end. */
export async function runNewsdesk(args: string[], options: Options = {}): Promise<Run> {
  const child = startNewsdesk(args, options);
  child.stdin.end(options.input ?? '');
  const [output, error, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>(resolve => child.once('close', resolve)),
  ]);
  return { output, error, code };
}

async function textOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) text += chunk;
  return text;
}
