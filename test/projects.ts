/** Which tests start a process, a browser or a database, told by what they and their helpers import: those are slow, all others fast. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const STARTS = [
  'node:child_process',
  'playwright-core',
  'src/articles/reader/reader.ts',
  'src/search/meaning/process.ts',
];
const IMPORT = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

/** Paths of test files from the root. */
export function testFiles(): { fast: string[]; slow: string[] } {
  const all = globSync('test/**/*.test.ts', { cwd: root }).sort();
  const slow = all.filter(file => startsSomething(file, new Set()));
  return { fast: all.filter(file => !slow.includes(file)), slow };
}

/** Looks through tests, their helpers and what measures; the bot's own code starts things only where a test asks it to. */
function startsSomething(file: string, seen: Set<string>): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  return importsOf(file).some(
    name => STARTS.includes(name) || (/^(?:test|bench)\//.test(name) && startsSomething(name, seen)),
  );
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, name = '']) =>
    name.startsWith('.') ? relative(root, join(root, dirname(file), name)).replaceAll('\\', '/') : name,
  );
}
