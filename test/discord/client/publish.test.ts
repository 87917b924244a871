/** Two lists of commands are the same to Discord when only its own additions and defaults differ. */
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { commands as limits } from '../../../playground/limits/command.ts';
import { fieldErrors } from '../../../playground/limits/shapes.ts';
import { canonical } from '../../../src/discord/client/publish.ts';

type Definition = RESTPostAPIApplicationCommandsJSONBody;
const definitions = commands.map(command => command.definition);

/** As Discord's answer to GET has it: with ids, versions, and defaults spelt out. */
function asRegistered(definition: Definition): Definition {
  const registered = {
    id: '1',
    application_id: '2',
    version: '3',
    default_permission: true,
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    ...JSON.parse(JSON.stringify(definition)),
    contexts: [...(definition.contexts ?? [])].reverse(),
  };
  for (const option of registered.options ?? []) if (option.required === false) delete option.required;
  return registered;
}

describe('canonical', () => {
  it('sees no difference in ids, versions, defaults and order', () => {
    expect(canonical(definitions.map(asRegistered).reverse())).toBe(canonical(definitions));
  });

  it.each([
    ['a description', { description: 'Something else' }],
    ['a permission', { default_member_permissions: '8' }],
    ['a context', { contexts: [0] }],
    ['an option', { options: [] }],
    ['a localised name', { name_localizations: { de: 'fragen' } }],
    ['a name', { name: 'other' }],
  ])('sees a difference in %s', (_, change) => {
    const [first, ...others] = definitions;
    expect(canonical([{ ...first, ...change } as Definition, ...others])).not.toBe(canonical(definitions));
  });

  it('sees a command that is missing, or that is not in the list', () => {
    expect(canonical(definitions.slice(1))).not.toBe(canonical(definitions));
    const foreign = { name: 'foreign', description: 'Not ours' } as Definition;
    expect(canonical([...definitions, foreign])).not.toBe(canonical(definitions));
  });
});

describe('the list of commands', () => {
  it('has legal names, descriptions and sizes, each once', () => {
    expect(fieldErrors(limits, definitions)).toEqual([]);
    expect(new Set(definitions.map(each => each.name)).size).toBe(definitions.length);
  });

  it('comes with a server’s bot, and where it works for people’s own libraries with theirs, everywhere', () => {
    for (const { definition, personal, anywhere } of commands) {
      const isForAll = personal || anywhere;
      expect(definition).toMatchObject(
        isForAll
          ? { contexts: [0, 1, 2], integration_types: [0, 1] }
          : { contexts: [0, 1], integration_types: [0] },
      );
    }
  });

  it('asks Discord for the same permission that the router checks, where no role of the server’s choice may lift it', () => {
    for (const { definition, permission, forAdders } of commands) {
      const asked = forAdders ? undefined : permission?.toString();
      expect(definition.default_member_permissions ?? undefined, definition.name).toBe(asked);
    }
  });
});
