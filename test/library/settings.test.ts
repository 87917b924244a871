/** Settings of a server: bounds, defaults, and that every process follows them. */
import { describe, expect, it } from 'vitest';
import { openLibraries } from '../../src/library/libraries.ts';
import {
  checkPatch,
  DEFAULT_SETTINGS,
  MAX_ASK_CHANNELS,
  MAX_RETENTION,
  readSettings,
  type SettingsPatch,
} from '../../src/library/settings.ts';
import { Problem } from '../../src/problem.ts';
import { OTHER, SERVER, stores } from './newsdesk.ts';

const { newFile, open } = stores();
const ROLE = '300000000000000001';

describe('the settings of a library', () => {
  it('are the defaults at first, then what was set, for this server alone, and survive a restart', async () => {
    const file = newFile();
    const libraries = openLibraries(await open(file));
    const library = await libraries.library(SERVER);
    expect(library.settings()).toEqual(DEFAULT_SETTINGS);
    const set = { ...DEFAULT_SETTINGS, adders: ROLE, retention: { days: 30 } };
    expect(await library.changeSettings({ adders: ROLE, retention: { days: 30 } })).toEqual(set);
    expect(library.settings()).toEqual(set);
    expect((await libraries.library(OTHER)).settings()).toEqual(DEFAULT_SETTINGS);
    const again = openLibraries(await open(file));
    expect((await again.library(SERVER)).settings()).toEqual(set);
  });

  it('are noticed by another process that has the library open', async () => {
    const file = newFile();
    const [one, other] = [openLibraries(await open(file)), openLibraries(await open(file))];
    const library = await one.library(SERVER);
    await (await other.library(SERVER)).changeSettings({ answers: 'private' });
    await library.changeSettings({ threshold: 0.7 });
    for (const libraries of [one, other]) {
      const settings = (await libraries.library(SERVER)).settings();
      expect(settings).toMatchObject({ answers: 'private', threshold: 0.7 });
    }
  });

  it('are refused out of their bounds, and nothing changes', async () => {
    const library = await openLibraries(await open(newFile())).library(SERVER);
    const bad = { answers: 'private', threshold: 1.01 } as const;
    await expect(async () => library.changeSettings(bad)).rejects.toThrow(Problem);
    expect(library.settings()).toEqual(DEFAULT_SETTINGS);
  });
});

const channels = (count: number) => Array.from({ length: count }, (_, n) => `${10n ** 17n + BigInt(n)}`);

it.each<[string, SettingsPatch]>([
  ['as many channels as fit a menu', { askChannels: channels(MAX_ASK_CHANNELS) }],
  ['a threshold of 0', { threshold: 0 }],
  ['a threshold of 1', { threshold: 1 }],
  ['one article', { retention: { articles: 1 } }],
  ['the most days', { retention: { days: MAX_RETENTION.days } }],
  ['a language with a region', { language: 'pt-BR' }],
  ['Spanish of Latin America', { language: 'es-419' }],
  ['nothing', {}],
])('%s may be set', (_, patch) => {
  expect(checkPatch(patch)).toEqual(patch);
  expect(readSettings({ ...patch })).toEqual({ ...DEFAULT_SETTINGS, ...patch });
});

it.each<[string, object]>([
  ['a channel too many', { askChannels: channels(MAX_ASK_CHANNELS + 1) }],
  ['a channel that is no id', { askChannels: ['general'] }],
  ['a role that is no id', { adders: '@everyone' }],
  ['a threshold below 0', { threshold: -0.01 }],
  ['no article', { retention: { articles: 0 } }],
  ['half an article', { retention: { articles: 1.5 } }],
  ['both kinds of retention', { retention: { articles: 1, days: 1 } }],
  ['a day too many', { retention: { days: MAX_RETENTION.days + 1 } }],
  ['a language that is none', { language: 'German' }],
  ['another word for public', { answers: 'open' }],
])('%s may not be set, and counts as not set where it was stored', (_, patch) => {
  expect(() => checkPatch(patch as SettingsPatch)).toThrow(Problem);
  expect(readSettings({ ...patch })).toEqual(DEFAULT_SETTINGS);
});

it('a setting of that name alone may be set', () => {
  expect(() => checkPatch({ colour: 'blue' } as SettingsPatch)).toThrow(Problem);
  expect(readSettings({ colour: 'blue' })).toEqual(DEFAULT_SETTINGS);
});
