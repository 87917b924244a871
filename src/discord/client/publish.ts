/**
 * Registers the commands with Discord, but only when they differ from what is registered there.
 *
 * A registration replaces everything that is there, so there is one list: the one that is handed in. Discord allows 200 new commands a
 * day, and a restart should cost none.
 */

import type { Client, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { ApplicationCommandType, type REST, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { pause, type Timers } from '../../time.ts';
import type { Command } from '../command.ts';
import { errorFields } from '../errors.ts';
import { backoffMs } from './backoff.ts';

type Definition = RESTPostAPIApplicationCommandsJSONBody;
type Registered = Definition & { id: string };

export interface PublishOptions {
  client: Client<true>;
  commands: readonly Command[];
  /** Gets the commands' ids by their names. */
  commandIds: Map<string, string>;
  /** Whether to change Discord's list, or only read it. */
  mayChange: boolean;
  log: Logger;
  timers: Timers;
  /** Ends further attempts. */
  signal: AbortSignal;
}

/**
 * Resolves after the first attempt; after a failed one it goes on trying, while the commands of an earlier start still work. Never throws.
 */
export async function publishUntilDone(options: PublishOptions, attempt = 0): Promise<void> {
  const { client, commands, commandIds, mayChange, log, timers, signal } = options;
  try {
    const definitions = commands.map(command => command.definition);
    const { changed, ids } = await publish(client.rest, client.application.id, definitions, mayChange);
    for (const [name, id] of ids) commandIds.set(name, id);
    log.info({ changed, commands: ids.size }, 'commands are registered');
  } catch (error) {
    if (signal.aborted) return;
    log.error({ error: errorFields(error) }, 'the commands could not be registered; trying again');
    void pause(backoffMs(attempt), timers, signal).then(
      () => publishUntilDone(options, attempt + 1),
      () => undefined,
    );
  }
}

/** Makes Discord's list the same as this one, if it may change it. Throws what discord.js throws. */
async function publish(
  rest: REST,
  applicationId: string,
  definitions: readonly Definition[],
  mayChange: boolean,
): Promise<{ changed: boolean; ids: Map<string, string> }> {
  const path = Routes.applicationCommands(applicationId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  let registered = (await rest.get(path, { query })) as Registered[];
  const changed = mayChange && canonical(registered) !== canonical(definitions);
  if (changed) registered = (await rest.put(path, { body: definitions })) as Registered[];
  return { changed, ids: new Map(registered.map(command => [command.name, command.id])) };
}

/** The fields of a definition that are compared. Discord's answers have more, such as ids and versions. */
const KEYS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'nsfw',
  'integration_types',
  'contexts',
] as const;

/** The same text for lists that mean the same to Discord. */
export function canonical(definitions: readonly Definition[]): string {
  const lines = definitions.map(definition => {
    const said: Record<string, unknown> = { type: ApplicationCommandType.ChatInput };
    for (const key of KEYS) {
      const value = (definition as unknown as Record<string, unknown>)[key];
      if (value !== undefined && value !== null) said[key] = value;
    }
    said.integration_types = [...(definition.integration_types ?? [0])].sort();
    said.contexts = [...(definition.contexts ?? [])].sort();
    return JSON.stringify(meaningful(said));
  });
  return lines.sort().join('\n');
}

/** Without defaults (null, false, an empty text, list or object), and with its keys in order. */
function meaningful(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaningful);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, inner]): [string, unknown] => [key, meaningful(inner)])
    .filter(([, inner]) => !isDefault(inner))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

function isDefault(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === null || value === undefined || value === false || value === '';
}
