/**
 * Measures the way in on public corpora and prints a table: `npm run bench -- corpora`, or `npm run bench -- corpora urls encodings` for parts of it.
 * `--verbose` lists the cases that failed. Ends with 1 if a target is missed. The data lies in ../shared/corpora, or where --data=DIR says.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Row } from './row.ts';

/** A part measures what is below one folder of corpora (null: it needs none). */
interface Part {
  folder: string | null;
  load: () => Promise<{ measure(folder: string): Promise<Row[]> }>;
}

const PARTS: Record<string, Part> = {
  urls: { folder: 'urls', load: () => import('./urls.ts') },
  encodings: { folder: 'encoding', load: () => import('./encodings.ts') },
  feeds: { folder: 'feeds', load: () => import('./feeds.ts') },
  pages: { folder: 'pages', load: () => import('./pages.ts') },
  network: { folder: null, load: () => import('./network-bombs.ts') },
  bombs: { folder: null, load: () => import('./bombs.ts') },
};

const words = process.argv.slice(2);
const isVerbose = words.includes('--verbose');
const data = resolve(
  words.find(word => word.startsWith('--data='))?.slice('--data='.length) ?? '../shared/corpora',
);
const chosen = words.filter(word => !word.startsWith('--'));
const unknown = chosen.filter(name => !(name in PARTS));
if (unknown.length) {
  console.error(`There is no part ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

let missed = 0;
console.log('| what | result | target | |\n|---|---|---|---|');
for (const [name, part] of Object.entries(PARTS)) {
  if (chosen.length && !chosen.includes(name)) continue;
  const folder = part.folder === null ? data : join(data, part.folder);
  if (!existsSync(folder) && part.folder !== null) {
    console.log(`| ${name} | left out: ${folder} is not there | | |`);
    continue;
  }
  const { measure } = await part.load();
  for (const row of await measure(folder)) {
    if (!row.ok) missed++;
    console.log(`| ${row.what} | ${row.result} | ${row.target} | ${row.ok ? 'yes' : '**no**'} |`);
    if (isVerbose) for (const line of row.failed ?? []) console.log(`    ${line}`);
  }
}
process.exit(missed ? 1 : 0);
