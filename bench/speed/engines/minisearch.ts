/** MiniSearch out of the box: `search(question)` with its defaults, where any word may match. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { passageId } from '../corpus.ts';
import type { Engine } from '../engine.ts';

const OPTIONS = { fields: ['title', 'text'] };

export function plainMiniSearch(): Engine {
  let index = new MiniSearch(OPTIONS);
  return {
    add(articles) {
      for (const { id, title, text, passages } of articles) {
        passages.forEach(({ start, end }, number) => {
          index.add({ id: passageId(id, number), title, text: text.slice(start, end) });
        });
      }
    },
    search: (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => id as string),
    save: folder => writeFile(join(folder, 'minisearch.json'), JSON.stringify(index)),
    async load(folder) {
      index = MiniSearch.loadJSON(await readFile(join(folder, 'minisearch.json'), 'utf8'), OPTIONS);
    },
  };
}
