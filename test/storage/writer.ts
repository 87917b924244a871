/** A process of its own that adds articles and prints the id of each that the store acknowledged: FILE-OR-ADDRESS FIRST COUNT [OWNER]. */
import { writeSync } from 'node:fs';
import { openStore } from '../../src/storage/database.ts';
import { numbered } from './article.ts';

const [place = '', first = '0', count = '0', owner = 'server'] = process.argv.slice(2);
const store = await openStore(place.startsWith('postgres:') ? { url: place } : { file: place });
for (let n = Number(first); n < Number(first) + Number(count); n += 1) {
  const { added } = await store.addArticle(owner, numbered(n));
  if (added) writeSync(1, `${numbered(n).id}\n`);
}
await store.close();
