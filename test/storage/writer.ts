/** A process of its own that adds articles and prints the id of each that the store acknowledged: FILE FIRST COUNT. */
import { writeSync } from 'node:fs';
import { openStore } from '../../src/storage/database.ts';
import { numbered } from './article.ts';

const [file = '', first = '0', count = '0'] = process.argv.slice(2);
const store = await openStore({ file });
for (let n = Number(first); n < Number(first) + Number(count); n += 1) {
  const { added } = await store.addArticle('server', numbered(n));
  if (added) writeSync(1, `${numbered(n).id}\n`);
}
await store.close();
