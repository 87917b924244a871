/** What the page says about commands: which there are for a person, which take files, and examples of them. */
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import type { Person, Playground, SeenRequest } from '../types.ts';

export interface CommandHint {
  kind: 'slash' | 'message';
  /** With its group and subcommand: `article add`. */
  name: string;
  description: string;
  /** Options that take a file. */
  fileOptions: string[];
}

/** Discord's permission ADMINISTRATOR. */
const administrator = 1n << 3n;

/** The lists of commands by scope (a server's id, '' for every server), as last seen in the bot's own requests. */
const seenLists = new WeakMap<Playground, Map<string, APIApplicationCommand[]>>();

/** What this person may use where they are. */
export function commandHints(playground: Playground, person: Person): CommandHint[] {
  const lists = readLists(playground);
  const inServer = person.server ? (lists.get(person.server.id) ?? []) : [];
  const context = person.server ? 0 : 1;
  const general = (lists.get('') ?? []).filter(command => command.contexts?.includes(context) ?? true);
  return [...inServer, ...general].filter(command => mayUse(command, person)).flatMap(hintsOf);
}

/** Three to try first. */
export function exampleTexts(hints: CommandHint[]): string[] {
  const slash = hints.filter(({ kind }) => kind === 'slash');
  return slash.slice(0, 3).map(({ name }) => `/${name} `);
}

function readLists(playground: Playground): Map<string, APIApplicationCommand[]> {
  const lists = seenLists.get(playground) ?? new Map<string, APIApplicationCommand[]>();
  seenLists.set(playground, lists);
  for (const request of playground.requests) {
    const scope = scopeOf(request);
    if (scope !== null) lists.set(scope, request.response as APIApplicationCommand[]);
  }
  return lists;
}

/** The scope whose whole list a request set or read; null for any other request. */
function scopeOf({ method, path, status, response }: SeenRequest): string | null {
  if ((method !== 'PUT' && method !== 'GET') || status !== 200 || !Array.isArray(response)) return null;
  const match = /^\/applications\/\d+(?:\/guilds\/(\d+))?\/commands$/.exec(path);
  return match ? (match[1] ?? '') : null;
}

function mayUse(command: APIApplicationCommand, { server, member }: Person): boolean {
  const needed = command.default_member_permissions;
  if (!server || needed === null || member.permissions & administrator) return true;
  return BigInt(needed) !== 0n && (member.permissions & BigInt(needed)) === BigInt(needed);
}

function hintsOf(command: APIApplicationCommand): CommandHint[] {
  if (command.type === ApplicationCommandType.Message) {
    return [{ kind: 'message', name: command.name, description: '', fileOptions: [] }];
  }
  return command.type === ApplicationCommandType.ChatInput ? slashHints(command.name, command) : [];
}

interface Node {
  name: string;
  description: string;
  type?: number;
  options?: Node[];
}

/** A command with subcommands is one hint for each of them. */
function slashHints(
  name: string,
  { description, options = [] }: Pick<Node, 'description'> & { options?: unknown },
): CommandHint[] {
  const nodes = options as Node[];
  const below = nodes.filter(
    ({ type }) => type === OptionType.Subcommand || type === OptionType.SubcommandGroup,
  );
  if (below.length > 0) return below.flatMap(each => slashHints(`${name} ${each.name}`, each));
  const fileOptions = nodes.filter(({ type }) => type === OptionType.Attachment).map(each => each.name);
  return [{ kind: 'slash', name, description, fileOptions }];
}
