/** lunr with its English pipeline (stop words, Porter stems). Its index is made at once, from all documents. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import lunr from 'lunr';
import { passageId } from '../corpus.ts';
import type { Engine } from '../engine.ts';

export function lunrIndex(): Engine {
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.ref('id');
  builder.field('title');
  builder.field('text');
  let index: lunr.Index | undefined;
  return {
    add(articles) {
      for (const { id, title, text, passages } of articles) {
        passages.forEach(({ start, end }, number) => {
          builder.add({ id: passageId(id, number), title, text: text.slice(start, end) });
        });
      }
    },
    finish() {
      index = builder.build();
    },
    search: (question, limit) =>
      (index?.search(question.replace(/[^\p{L}\p{N} ]/gu, ' ')) ?? []).slice(0, limit).map(({ ref }) => ref),
    save: folder => writeFile(join(folder, 'lunr.json'), JSON.stringify(index)),
    async load(folder) {
      index = lunr.Index.load(JSON.parse(await readFile(join(folder, 'lunr.json'), 'utf8')));
    },
  };
}
