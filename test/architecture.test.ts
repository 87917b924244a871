/** Who may import whom, as docs/design.md says: bare, relative and dynamic imports of every source file. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const FOUND_IN =
  /(?:^|[\s;}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|\bimport\(\s*(['"`])([^'"`]+)\3/g;

/** A room: the files below these paths, and what they may import beside their own. */
interface Room {
  name: string;
  files: RegExp;
  may: RegExp[];
}

const node = new RegExp(`^(node:.*|${builtinModules.join('|')})$`);
const problem = /^src\/problem\.ts$/;
const wording = /^src\/wording\/(?:wording|spoken)\.ts$/;
const observer = /^src\/observer\.ts$/;
const article = /^src\/articles\/article\.ts$/;

const ROOMS: Room[] = [
  { name: 'main', files: /^src\/main\.ts$/, may: [/./] },
  {
    name: 'operator',
    files: /^src\/operator\.ts$/,
    may: [/^src\/storage\//, /^src\/settings\.ts$/, problem],
  },
  { name: 'start', files: /^src\/start\.js$/, may: [node, /^src\/main\.ts$/] },
  { name: 'wording', files: /^src\/wording\//, may: [/^src\/wording\//] },
  { name: 'problem', files: problem, may: [wording] },
  { name: 'settings', files: /^src\/settings\.ts$/, may: [node, /^dotenv$/, /^zod$/, problem, wording] },
  {
    name: 'processes',
    files: /^src\/processes\.ts$/,
    may: [node, /^discord\.js$/, /^pino$/, /^src\/discord\//, problem],
  },
  { name: 'observer', files: observer, may: [] },
  { name: 'heap', files: /^src\/heap\.ts$/, may: [node] },
  {
    name: 'health',
    files: /^src\/health\//,
    may: [node, /^prom-client$/, observer, /^src\/health\//, problem],
  },
  { name: 'log', files: /^src\/log\.ts$/, may: [/^pino$/] },
  {
    name: 'commands',
    files: /^commands\/(?!index)/,
    may: [/^discord\.js$/, /^src\/discord\//, /^src\/library\//, article, problem, wording],
  },
  {
    name: 'list of commands',
    files: /^commands\/index\.ts$/,
    may: [/^commands\//, /^src\/discord\/(?:command|localise)\.ts$/],
  },
  {
    name: 'discord',
    files: /^src\/discord\//,
    may: [
      node,
      /^discord\.js$/,
      /^pino$/,
      /^undici$/,
      /^src\/discord\//,
      /^src\/library\//,
      article,
      observer,
      problem,
      wording,
    ],
  },
  {
    name: 'library',
    files: /^src\/library\//,
    may: [
      node,
      /^src\/library\//,
      /^src\/articles\//,
      /^src\/search\//,
      /^src\/storage\/store\.ts$/,
      /^zod$/,
      observer,
      problem,
      wording,
    ],
  },
  {
    name: 'articles',
    files: /^src\/articles\//,
    may: [
      node,
      /^zod$/,
      /^eld\/extrasmall$/,
      /^encoding-sniffer$/,
      /^(?:entities|htmlparser2)$/,
      /^(?:linkedom|@mozilla\/readability)$/,
      /^(?:csv-parse\/sync|markdown-it)$/,
      /^jschardet$/,
      /^tldts$/,
      /^src\/articles\//,
      problem,
      wording,
    ],
  },
  // What was learnt ships beside the code that reads it.
  { name: 'word vectors', files: /^src\/search\/word-vectors\.ts$/, may: [/^node:(?:fs|path)$/] },
  {
    name: 'search',
    files: /^src\/search\/(?!word-vectors)/,
    may: [
      /^minisearch$/,
      /^snowball-stemmers$/,
      /^@orama\/stemmers\//,
      /^stopword$/,
      /^chrono-node$/,
      /^src\/search\//,
      article,
      problem,
    ],
  },
  {
    name: 'storage',
    files: /^src\/storage\//,
    may: [node, /^(?:kysely|pg)$/, /^src\/storage\//, article, problem, wording],
  },
  {
    name: 'playground',
    files: /^src\/playground\/(?!page\/browser\/)/,
    may: [node, /^ws$/, /^discord-api-types/, /^src\/playground\//],
  },
  {
    name: 'page in the browser',
    files: /^src\/playground\/page\/browser\//,
    may: [/^src\/playground\/page\/browser\//, /^@skyra\//, /^lit$/, /^discord-api-types/],
  },
];

const files = ['src', 'commands'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.[jt]s$/.test(name))
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`),
);

/** What a file imports: project files as paths from the root, packages by name. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(FOUND_IN)]
    .map(match => match[1] ?? match[2] ?? match[4] ?? '')
    .map(name =>
      name.startsWith('.') ? relative(root, join(root, dirname(file), name)).replaceAll('\\', '/') : name,
    );
}

describe('every file imports only what its room may', () => {
  test.each(files)('%s', file => {
    const room = ROOMS.find(each => each.files.test(file));
    if (!room)
      throw new Error(`${file} is in no room: give it one in test/architecture.test.ts and docs/design.md`);
    const wrong = importsOf(file).filter(name => !room.may.some(may => may.test(name)));
    expect(wrong, `${room.name} may not import these`).toEqual([]);
  });
});

test('nobody imports main.ts but start.js', () => {
  const importers = files.filter(file => importsOf(file).includes('src/main.ts'));
  expect(importers).toEqual(['src/start.js']);
});

test.each([
  ['minisearch', ['src/search/index/inverted.ts']],
  ['dotenv', ['src/settings.ts']],
  ['linkedom', ['src/articles/page/dom.ts']],
])('only one file imports %s', (name, expected) => {
  expect(files.filter(file => importsOf(file).includes(name))).toEqual(expected);
});

test('only download.ts opens an outgoing socket for the bot', () => {
  // Types alone are harmless. Discord's own connection is discord.js', and the playground never leaves this machine.
  const opens =
    /(?<![#.\w])(?:fetch|WebSocket|EventSource)\(|import\s+(?!type)[^;]*from 'node:(?:https?2?|net|tls|dgram|dns(?:\/promises)?)'|getBuiltinModule\('node:(?:https?2?|net|tls|dgram)'/;
  const openers = files.filter(
    file => !file.startsWith('playground/') && opens.test(readFileSync(join(root, file), 'utf8')),
  );
  // Reading an address is not dialling it, nor is listening.
  expect(openers.sort()).toEqual([
    'src/web/ip-addresses.ts',
    'src/web/download.ts',
    'src/web/web-address.ts',
    'src/health/health.ts',
  ]);
});

test('only settings.ts reads the environment', () => {
  const readers = files.filter(file => /process\.env\b/.test(readFileSync(join(root, file), 'utf8')));
  expect(readers).toEqual(['src/settings.ts']);
});

test('every file begins by saying what it is for', () => {
  const silent = files.filter(file => !readFileSync(join(root, file), 'utf8').startsWith('/**'));
  expect(silent).toEqual([]);
});
