/** The log: one JSON line an event, without secrets. */
import { type Logger, pino } from 'pino';

/** Tokens of interactions stand in the paths of Discord's API; whoever has one can answer in the bot's name for 15 minutes. */
const INTERACTION_TOKEN = /(\/(?:interactions|webhooks)\/\d+\/)[\w.~%-]+/g;

export interface LogOptions {
  level: string;
  /** Strings that must not appear in the log, such as the bot token. */
  secrets: readonly string[];
  /** Default: standard output. */
  destination?: { write(line: string): void };
}

export function openLog({ level, secrets, destination = process.stdout }: LogOptions): Logger {
  const hide = (line: string) =>
    secrets
      .filter(Boolean)
      .reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
      .replace(INTERACTION_TOKEN, '$1[token]');
  return pino({ level, base: null, hooks: { streamWrite: hide } }, destination);
}
