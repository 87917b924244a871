/** FlexSearch's Index with its English preset; it ranks by position, so the whole passage is one text. Any word may match. */
import { Charset, Encoder, Index } from 'flexsearch';
import English from 'flexsearch/lang/en';
import { passageId } from '../corpus.ts';
import type { Engine } from '../engine.ts';

export function flexSearch(): Engine {
  const index = new Index({ tokenize: 'strict', encoder: new Encoder(Charset.Normalize).assign(English) });
  const ids: string[] = [];
  return {
    add(articles) {
      for (const { id, title, text, passages } of articles) {
        passages.forEach(({ start, end }, number) => {
          index.add(ids.length, `${title} ${text.slice(start, end)}`);
          ids.push(passageId(id, number));
        });
      }
    },
    search: (question, limit) =>
      (index.search(question, { limit, suggest: true }) as number[]).map(number => ids[number] as string),
  };
}
