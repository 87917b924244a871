/** Who may import whom, as docs/architecture.md says: bare, relative and dynamic imports of every source file. Each test lists all offenders. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|\bimport\(\s*(['"`])([^'"`]+)\3/g;

const text = new Map(
  ['src', 'commands', 'playground'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.[jt]s$/.test(name))
      .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
      .map(file => [file, readFileSync(join(root, file), 'utf8')] as const),
  ),
);

const node = new RegExp(`^(node:.*|${builtinModules.join('|')})$`);

/** Where each room's files lie, and what they may import beside files of the same room. The first room that fits a file is its room. */
const ROOMS: Record<string, { files: RegExp; may: RegExp[] }> = {
  start: { files: /^src\/start\.js$/, may: [node, /^src\/main\.ts$/] },
  main: { files: /^src\/main\.ts$/, may: [/./] },
  operator: { files: /^src\/operator\.ts$/, may: [/^src\/(?:storage\/.*|settings\.ts|problem\.ts)$/] },
  settings: {
    files: /^src\/settings\.ts$/,
    may: [node, /^(?:dotenv|zod)$/, /^src\/(?:problem\.ts|wording\/)/],
  },
  processes: {
    files: /^src\/processes\.ts$/,
    may: [node, /^(?:discord\.js|pino)$/, /^src\/(?:discord\/.*|problem\.ts)$/],
  },
  log: { files: /^src\/log\.ts$/, may: [/^pino$/] },
  observer: { files: /^src\/observer\.ts$/, may: [] },
  time: { files: /^src\/time\.ts$/, may: [node] },
  turns: { files: /^src\/(?:fair-queue|counts)\.ts$/, may: [] },
  problem: { files: /^src\/problem\.ts$/, may: [/^src\/wording\//] },
  wording: { files: /^src\/wording\//, may: [] },
  health: { files: /^src\/health\//, may: [node, /^prom-client$/, /^src\/(?:observer|problem)\.ts$/] },
  'list of commands': {
    files: /^commands\/index\.ts$/,
    may: [/^commands\//, /^src\/discord\/(?:client\/localise|command)\.ts$/],
  },
  commands: {
    files: /^commands\//,
    may: [
      /^discord\.js$/,
      /^src\/(?:discord|library|wording)\//,
      /^src\/(?:articles\/article|problem|time)\.ts$/,
    ],
  },
  discord: {
    files: /^src\/discord\//,
    may: [
      node,
      /^(?:discord\.js|pino|undici)$/,
      /^src\/(?:library|wording)\//,
      /^src\/(?:articles\/article|observer|problem)\.ts$/,
    ],
  },
  library: {
    files: /^src\/library\//,
    may: [
      node,
      /^zod$/,
      /^src\/(?:articles|web|search|wording)\//,
      /^src\/(?:storage\/(?:store|owner|tables|full-text|stores\/[a-z-]+)|observer|problem)\.ts$/,
    ],
  },
  web: {
    files: /^src\/web\//,
    may: [node, /^(?:encoding-sniffer|jschardet)$/, /^src\/(?:wording\/|problem\.ts)/],
  },
  'pages, feeds and files': {
    files: /^src\/articles\/(?:page|feed|file)\//,
    may: [
      node,
      /^(?:linkedom|@mozilla\/readability|entities|htmlparser2|csv-parse\/sync|markdown-it)$/,
      /^src\/articles\//,
      /^src\/(?:wording\/|problem\.ts)/,
    ],
  },
  articles: {
    files: /^src\/articles\//,
    may: [
      node,
      /^(?:zod|eld\/extrasmall|entities|htmlparser2|tldts|chrono-node)$/,
      /^src\/(?:wording\/|problem\.ts)/,
    ],
  },
  'word vectors': { files: /^src\/search\/language\/word-vectors\.ts$/, may: [/^node:(?:fs|path)$/] },
  meaning: {
    files: /^src\/search\/meaning\//,
    may: [node, /^(?:onnxruntime-node|@huggingface\/tokenizers)$/, /^src\/articles\/article\.ts$/],
  },
  search: {
    files: /^src\/search\//,
    may: [
      /^src\/search\//,
      /^(?:minisearch|snowball-stemmers|stopword|chrono-node)$/,
      /^@orama\/stemmers\//,
      /^src\/(?:articles\/article|problem)\.ts$/,
    ],
  },
  storage: {
    files: /^src\/storage\//,
    may: [node, /^(?:kysely|pg)$/, /^src\/(?:articles\/article\.ts|problem\.ts|wording\/)/],
  },
  "the playground's page": {
    files: /^playground\/page\/browser\//,
    may: [/^@skyra\//, /^lit$/, /^discord-api-types/],
  },
  playground: { files: /^playground\//, may: [node, /^(?:ws|zod)$/, /^discord-api-types/] },
};

/** What every file of `src` may import. */
const COMMON = ['src/time.ts', 'src/fair-queue.ts', 'src/counts.ts'];

/** What a file imports: project files as paths from the root, packages by name. */
function importsOf(file: string): string[] {
  const code = (text.get(file) ?? '').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(IMPORT)]
    .map(match => match[1] ?? match[2] ?? match[4] ?? '')
    .map(name =>
      name.startsWith('.') ? relative(root, join(root, dirname(file), name)).replaceAll('\\', '/') : name,
    );
}

/** All imports, as “importer → imported”, for which `isWrong`. */
function imports(isWrong: (importer: string, imported: string) => boolean): string[] {
  return [...text.keys()].flatMap(file =>
    importsOf(file)
      .filter(name => isWrong(file, name))
      .map(name => `${file} → ${name}`),
  );
}

const roomOf = (file: string) => Object.values(ROOMS).find(({ files }) => files.test(file));

test('every file is in a room', () => {
  const homeless = [...text.keys()].filter(file => !roomOf(file));
  expect(homeless, 'give each a room here and in docs/architecture.md').toEqual([]);
});

test('every room imports only what it may', () => {
  const wrong = imports((importer, imported) => {
    const room = roomOf(importer);
    const may = room?.files.test(imported) || room?.may.some(each => each.test(imported));
    return !!room && !may && !(COMMON.includes(imported) && importer.startsWith('src/'));
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['src/search', ['language', 'question', 'index', 'meaning', 'ranking', 'answer']],
  ['src/discord', ['views', 'traffic', 'interactions', 'client']],
])('in %s, folders import only from those before them: %s', (room, order) => {
  const place = (file: string) =>
    file.startsWith(`${room}/`) ? order.indexOf(file.split('/')[2] ?? '') : Number.NEGATIVE_INFINITY;
  expect(imports((importer, imported) => place(importer) >= 0 && place(imported) > place(importer))).toEqual(
    [],
  );
});

test('pages and feeds do not know each other, nor files, nor the process that reads them; a file may hold a page', () => {
  const kind = /^src\/articles\/(page|feed|file|reader)\//;
  const wrong = imports((importer, imported) => {
    const [from, to] = [kind.exec(importer)?.[1], kind.exec(imported)?.[1]];
    return !!from && from !== 'reader' && !!to && to !== from && `${from} → ${to}` !== 'file → page';
  });
  expect(wrong).toEqual([]);
});

test('what both databases share does not know either', () => {
  const own = /^src\/storage\/(sqlite|postgres)\//;
  const wrong = imports((importer, imported) => {
    const to = own.exec(imported)?.[1];
    return !!to && (importer.includes('/stores/') || (own.test(importer) && own.exec(importer)?.[1] !== to));
  });
  expect(wrong).toEqual([]);
});

test('no circles of imports', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const name of importsOf(file)) if (text.has(name)) visit(name, [...path, file]);
    done.add(file);
  };
  for (const file of text.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('nobody imports main.ts but start.js', () => {
  expect(imports((_importer, imported) => imported === 'src/main.ts')).toEqual([
    'src/start.js → src/main.ts',
  ]);
});

test.each([
  ['dotenv', 'src/settings.ts'],
  ['linkedom', 'src/articles/page/dom.ts'],
])('only one file imports %s', (name, file) => {
  expect(imports((_importer, imported) => imported === name)).toEqual([`${file} → ${name}`]);
});

test('only download.ts opens an outgoing socket for the bot', () => {
  // Types alone are harmless. Discord's own connection is discord.js', and the playground never leaves this machine.
  const opens =
    /(?<![#.\w])(?:fetch|WebSocket|EventSource)\(|import\s+(?!type)[^;]*from 'node:(?:https?2?|net|tls|dgram|dns(?:\/promises)?)'|getBuiltinModule\('node:(?:https?2?|net|tls|dgram)'/;
  const openers = [...text].filter(([file, code]) => !file.startsWith('playground/') && opens.test(code));
  // Reading an address is not dialling it, nor is listening, nor asking for a name.
  expect(openers.map(([file]) => file).sort()).toEqual([
    'src/health/health.ts',
    'src/web/download.ts',
    'src/web/host-names.ts',
    'src/web/ip-addresses.ts',
    'src/web/web-address.ts',
  ]);
});

test('only settings.ts reads the environment', () => {
  const readers = [...text].filter(([, code]) => /process\.env\b/.test(code)).map(([file]) => file);
  expect(readers).toEqual(['src/settings.ts']);
});

test('every file begins by saying what it is for', () => {
  const silent = [...text].filter(([, code]) => !code.startsWith('/**')).map(([file]) => file);
  expect(silent).toEqual([]);
});
