/** The catalogue of what Newsdesk says: complete in every language, within Discord's limits, and spoken by Problems. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMAND } from '../src/discord/views/limits.ts';
import { Problem } from '../src/problem.ts';
import { en } from '../src/wording/en/index.ts';
import { numbersIn } from '../src/wording/numbers.ts';
import { heard, spoken } from '../src/wording/spoken.ts';
import { type CommandWording, SPOKEN, TRANSLATIONS, wordingFor } from '../src/wording/wording.ts';

test.each(['en-US', 'en-GB', 'en', 'xx', '', 'constructor', '__proto__'])(
  'the locale %j is spoken to in English',
  locale => {
    expect(wordingFor(locale)).toBe(en);
  },
);

test.each(['de', 'de-AT'])('the locale %j is spoken to in German', locale => {
  expect(wordingFor(locale).locale).toBe('de');
  expect(wordingFor(locale).answer.more).toBe('Mehr');
});

/** Names of formats and signs, the same in every language. */
const SAME_EVERYWHERE = /^(?:locale|feed\.kinds\.\w+|answer\.(?:up|down)|help\.title)$/;

/** The sentences by their names, such as `feed.stages.new`. */
function leaves(of: unknown, path = ''): [string, unknown][] {
  if (typeof of !== 'object' || of === null) return [[path, of]];
  return Object.entries(of).flatMap(([name, each]) => leaves(each, path ? `${path}.${name}` : name));
}

const WORDING = join(import.meta.dirname, '../src/wording');

test('every folder of sentences is a language that is spoken', () => {
  const folders = readdirSync(WORDING, { withFileTypes: true }).filter(entry => entry.isDirectory());
  expect(folders.map(({ name }) => name).toSorted()).toEqual([...SPOKEN].toSorted());
});

test.each([
  ['en', 0, 'articles'],
  ['en', 1, 'article'],
  ['en', 2, 'articles'],
  ['fr', 0, 'article'],
  ['fr', 1_000_000, 'articles'],
])('in %s, %i goes with “%s”', (language, number, form) => {
  expect(numbersIn(language).formFor(number, { one: 'article', other: 'articles' })).toBe(form);
});

test('a language may have more forms than two', () => {
  const forms = { one: 'artykuł', few: 'artykuły', many: 'artykułów', other: 'artykułu' };
  const { counted } = numbersIn('pl');
  expect([1, 3, 5].map(number => counted(number, forms))).toEqual(['1 artykuł', '3 artykuły', '5 artykułów']);
});

describe.each(Object.entries(TRANSLATIONS))('in %s', (language, translation) => {
  const words = wordingFor(language);
  const own = new Map(leaves(translation));

  test('there are the same files as in English', () => {
    expect(readdirSync(join(WORDING, language)).toSorted()).toEqual(
      readdirSync(join(WORDING, 'en')).toSorted(),
    );
  });

  test('no sentence is missing', () => {
    const missing = leaves(en).filter(([name]) => !own.has(name) && !SAME_EVERYWHERE.test(name));
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  test('there is no sentence that English has not', () => {
    const english = new Map(leaves(en));
    expect([...own].filter(([name, each]) => typeof english.get(name) !== typeof each)).toEqual([]);
  });

  test('functions take as many things as in English, and put each of them in', () => {
    for (const [name, english] of leaves(en)) {
      const each = own.get(name);
      if (typeof english !== 'function' || typeof each !== 'function') continue;
      expect(each.length, name).toBeLessThanOrEqual(english.length);
    }
  });

  test('commands are called and described as Discord allows', () => {
    for (const [name, command] of Object.entries<CommandWording>(words.commands)) check(name, command);
  });
});

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{M}]{1,32}$/u;

function check(name: string, { name: own, description, options = {}, choices = {} }: CommandWording): void {
  if (description === undefined) expect([...own].length, name).toBeLessThanOrEqual(COMMAND.name);
  else {
    expect(own, name).toMatch(SLASH_NAME);
    expect(own, name).toBe(own.toLowerCase());
    expect(description.length, `${name}: ${description}`).toBeLessThanOrEqual(COMMAND.description);
  }
  for (const choice of Object.values(choices)) expect(choice.length, choice).toBeLessThanOrEqual(100);
  const names = Object.values(options).map(option => option.name);
  expect(new Set(names).size, `options of ${name}`).toBe(names.length);
  for (const [option, words] of Object.entries(options)) check(`${name} ${option}`, words);
}

test('a Problem says its sentence in the language of the wording that it is given', () => {
  const problem = new Problem(({ source }) => source.noText);
  expect(problem.message).toBe(en.source.noText);
  expect(problem.in(wordingFor('de'))).toBe('Der Text fehlt. Bitte füge den Text des Artikels ein.');
});

test('a sentence that was spoken before a language was there is heard in English', () => {
  const sentence = spoken(({ reading }) => reading.cutFeed);
  const older = { en: 'It is too large.', de: 'Es ist zu groß.' };
  expect(heard(sentence, wordingFor('ja'))).toBe(wordingFor('ja').reading.cutFeed);
  expect(['de', 'ja'].map(language => heard(older, wordingFor(language)))).toEqual([older.de, older.en]);
});

test('a Problem of one text says it in every language, and keeps its cause', () => {
  const cause = new Error('below');
  const problem = new Problem('The disk is full.', { cause });
  expect(problem.in(wordingFor('de'))).toBe('The disk is full.');
  expect(problem.cause).toBe(cause);
});
