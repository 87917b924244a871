/** The application's commands: for every server, and for single ones. */
import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { areTooMany, command as commandShape, commands as commandsShape } from '../limits/command.ts';
import { check, type Form } from '../limits/shapes.ts';
import { Refusal } from '../protocol/refusal.ts';
import type { Member, Server } from '../types.ts';
import { permissionsOf } from './payloads.ts';
import { everything } from './servers.ts';
import type { World } from './world.ts';

export type Registered = APIApplicationCommand;

export class Registry {
  readonly #world: World;
  readonly #changed: () => void;
  /** By server id; '' is every server. */
  readonly #scopes = new Map<string, Registered[]>();

  constructor(world: World, changed: () => void) {
    this.#world = world;
    this.#changed = changed;
  }

  get isEmpty(): boolean {
    return [...this.#scopes.values()].every(scope => scope.length === 0);
  }

  list(scope: string): readonly Registered[] {
    return this.#scopes.get(scope) ?? [];
  }

  get(scope: string, id: string): Registered {
    const found = this.list(scope).find(command => command.id === id);
    if (!found) throw new Refusal('unknownCommand');
    return found;
  }

  /** Replaces the whole scope; a command of the same type and name keeps its id. */
  overwrite(scope: string, definitions: Form[]): readonly Registered[] {
    if (Array.isArray(definitions) && areTooMany(definitions)) throw new Refusal('tooManyCommands');
    check(commandsShape, definitions);
    const before = this.list(scope);
    const after = definitions.map(definition =>
      this.#make(
        scope,
        definition,
        before.find(command => isSame(command, definition)),
      ),
    );
    return this.#replace(scope, after);
  }

  /** Creates a command, or replaces the one of the same type and name. */
  upsert(scope: string, definition: Form): { command: Registered; isNew: boolean } {
    check(commandShape, definition);
    const before = this.list(scope).find(command => isSame(command, definition));
    const command = this.#make(scope, definition, before);
    const after = [...this.list(scope).filter(each => each !== before), command];
    if (areTooMany(after)) throw new Refusal('tooManyCommands');
    this.#replace(scope, after);
    return { command, isNew: !before };
  }

  edit(scope: string, id: string, change: Form): Registered {
    const before = this.get(scope, id);
    const merged = { ...before, ...change, type: before.type };
    check(commandShape, merged);
    const command = this.#make(scope, merged, before);
    this.#replace(
      scope,
      this.list(scope).map(each => (each === before ? command : each)),
    );
    return command;
  }

  delete(scope: string, id: string): void {
    const before = this.get(scope, id);
    this.#replace(
      scope,
      this.list(scope).filter(command => command !== before),
    );
  }

  /**
   * What is there for someone in a server, in a direct message (1) or in one without the bot (2): the server's own commands before the general
   * ones, which come with the server's bot or with the person's.
   */
  availableTo(member: Member, server: Server | null, context: 0 | 1 | 2): Registered[] {
    const isHere = server?.hasBot ?? context !== 2;
    const general = this.list('').filter(
      ({ contexts, integration_types: types }) =>
        (contexts?.includes(context) ?? true) &&
        ((isHere && (types?.includes(0) ?? true)) || (member.hasBot === true && types?.includes(1))),
    );
    const own = server ? this.list(server.id) : [];
    return [...own, ...general];
  }

  #make(scope: string, definition: Form, before: Registered | undefined): Registered {
    const command = {
      application_id: this.#world.botId,
      ...(scope ? { guild_id: scope } : {}),
      type: ApplicationCommandType.ChatInput,
      description: '',
      name_localizations: null,
      description_localizations: null,
      default_member_permissions: null,
      nsfw: false,
      ...(scope ? {} : { contexts: null, integration_types: [0], dm_permission: true }),
      ...definition,
    };
    const { id, version, ...old } = before ?? {};
    const isUnchanged = before && JSON.stringify({ ...old, ...command }) === JSON.stringify(old);
    return {
      ...command,
      id: id ?? this.#world.newId(),
      version: isUnchanged ? version : this.#world.newId(),
    } as Registered;
  }

  #replace(scope: string, commands: Registered[]): readonly Registered[] {
    this.#scopes.set(scope, commands);
    this.#changed();
    return commands;
  }
}

/** By `default_member_permissions`: null is everybody, 0 administrators only. */
export function mayUse(command: Registered, server: Server | null, member: Member): boolean {
  if (!server || command.default_member_permissions === null) return true;
  const needs = BigInt(command.default_member_permissions);
  const has = permissionsOf(member);
  return has === everything || (needs !== 0n && (has & needs) === needs);
}

/** A command without its translations, as a list without `with_localizations` gives it. */
export function untranslated(command: Registered): unknown {
  return JSON.parse(JSON.stringify(command), (key, value) =>
    key === 'name_localizations' || key === 'description_localizations' ? undefined : value,
  );
}

function isSame(command: Registered, definition: Form): boolean {
  return command.name === definition.name && command.type === (definition.type ?? 1);
}
