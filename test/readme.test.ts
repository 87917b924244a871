/** The README and the other documents say what is so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { APIApplicationCommandOption } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { SETTING_NAMES } from '../src/settings.ts';
import { runNewsdesk } from './helpers/process.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');
const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'],
  ...filesIn('docs', /^[^/]+\.md$/),
  ...['src', 'bench', 'learn', 'playground', 'data'].flatMap(folder =>
    filesIn(folder, /(?:^|\/)README\.md$/),
  ),
];

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => name.test(file))
    .map(file => `${folder}/${file}`);
}

describe('README', () => {
  test('shows what the bot really answers to its first command', async () => {
    const [, question = ''] = /npm start -- "([^"]+)"/.exec(readme) ?? [];
    const [, shown = ''] = /```\n(where is [\s\S]*?)```/.exec(readme) ?? [];
    const { output, code } = await runNewsdesk([question]);
    expect(output.trim()).toBe(shown.trim());
    expect(code).toBe(0);
  });

  test('lists every command and subcommand with its options, and no other', () => {
    const listed = [...readme.matchAll(/^\| `(\/[^`]+)` \|/gm)].map(match => match[1]);
    expect(listed).toEqual(
      ['ask', 'headlines', 'news', 'article', 'feed', 'newsdesk', 'privacy', 'help'].flatMap(usagesOf),
    );
  });

  test('lists every setting', () => {
    const listed = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(match => match[1]);
    expect(listed).toEqual(SETTING_NAMES);
  });

  test('names the oldest Node that the packages can be installed with', () => {
    const [, oldest] = /Node (\d+\.\d+) or newer are all it takes/.exec(readme) ?? [];
    expect(JSON.parse(read('package.json')).engines.node).toMatch(new RegExp(`^\\^${oldest}\\.0 `));
  });

  test('says what .ci/run runs', () => {
    const install = /```sh\n(.+)\nnpm test\n```/.exec(readme)?.[1];
    expect(read('.ci/run').trim().split('\n').slice(-2)).toEqual([install, 'npm test']);
  });

  test('asks for no more than the scopes and permissions of the invitation', () => {
    expect(readme).toContain('scope=bot+applications.commands&permissions=0');
  });
});

function usagesOf(name: string): string[] {
  const definition = commands.find(each => each.definition.name === name)?.definition;
  const options = (definition as { options?: APIApplicationCommandOption[] }).options ?? [];
  const subcommands = options.filter(option => option.type === 1) as {
    name: string;
    options?: { name: string }[];
  }[];
  const line = (start: string, of: readonly { name: string }[]) =>
    [start, ...of.map(option => `${option.name}:`)].join(' ');
  if (!subcommands.length) return [line(`/${name}`, options)];
  return subcommands.map(each => line(`/${name} ${each.name}`, each.options ?? []));
}

describe.each(documents)('%s', document => {
  test('links only to files that are there', () => {
    const links = [...read(document).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(match => match[1] ?? '');
    const missing = links.filter(link => !existsSync(join(root, dirname(document), link)));
    expect(missing).toEqual([]);
  });

  test('names only scripts that there are', () => {
    const named = [...read(document).matchAll(/\bnpm run ([\w:-]+)/g)].map(match => match[1] ?? '');
    expect(named.filter(name => !scripts.includes(name))).toEqual([]);
  });
});

test('every file that docs/architecture.md draws in the house is there', () => {
  const house = /## The house\n[\s\S]*?```\n([\s\S]*?)```/.exec(read('docs/architecture.md'))?.[1] ?? '';
  const folders: string[] = [];
  const paths = [...house.matchAll(/^( *)(\S+)/gm)].map(([, indent = '', name = '']) => {
    folders.length = indent.length / 2;
    const path = folders.join('') + name;
    folders.push(name);
    return path;
  });
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter(path => !existsSync(join(root, path)))).toEqual([]);
});

test.each(['docs/architecture.md'])(
  'every path that %s names is there, from the root or below src',
  document => {
    const named = [...read(document).matchAll(/`([\w-]+\/[\w./-]*)`/g)].map(match => match[1] ?? '');
    expect(named.length).toBeGreaterThan(10);
    const missing = named.filter(path => !['', 'src'].some(above => existsSync(join(root, above, path))));
    expect(missing).toEqual([]);
  },
);

test('the glossary has each term once, with the file where it lives', () => {
  const rows = [...read('docs/glossary.md').matchAll(/^\| (.+?) \| .+ \| \[(\S+)\]\(\.\.\/(\S+)\) \|$/gm)];
  expect(rows.length).toBeGreaterThan(60);
  const terms = rows.map(([, term]) => term);
  expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  const wrong = rows.filter(
    ([, , shown, linked]) => shown !== linked || !existsSync(join(root, `${linked}`)),
  );
  expect(wrong.map(([row]) => row)).toEqual([]);
});

test('the lock file names no address', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": *"https?:/);
});
