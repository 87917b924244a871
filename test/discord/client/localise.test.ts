/** Commands are called and described in everybody's own language. */
import { ApplicationCommandOptionType, Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { localised } from '../../../src/discord/client/localise.ts';
import { SPOKEN, wordingFor } from '../../../src/wording/wording.ts';

const languages = SPOKEN.filter(each => each !== 'en');

describe('a command of the catalogue', () => {
  const ask = commands.find(({ definition }) => definition.name === 'ask')?.definition as unknown as {
    name_localizations: Record<string, string>;
    options: { name: string; name_localizations: Record<string, string> }[];
  };

  it('has a name in every locale of a language that is spoken, and in no other', () => {
    const locales = Object.values(Locale).filter(locale => languages.includes(locale.split('-')[0] ?? ''));
    expect(Object.keys(ask.name_localizations).sort()).toEqual(locales.sort());
    expect(locales).toContain('es-419');
  });

  it('says it of its options, too', () => {
    const since = ask.options.find(({ name }) => name === 'since');
    expect(since?.name_localizations.de).toBe(wordingFor('de').commands.ask.options.since.name);
  });
});

it('a command that the catalogue does not know stays as it is', () => {
  const option = { type: ApplicationCommandOptionType.String as const, name: 'x', description: 'X' };
  const unknown = { name: 'nobody', description: 'Nobody knows', options: [option] };
  expect(localised(unknown)).toBe(unknown);
});
