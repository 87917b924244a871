/** Orama with English stems and its own stop words left in, as its documentation starts. */
import { type AnyOrama, create, insertMultiple, load, save, search } from '@orama/orama';
import { passageId } from '../corpus.ts';
import type { Engine } from '../engine.ts';

export function orama(): Engine {
  const empty = (): AnyOrama =>
    create({
      schema: { title: 'string', text: 'string' } as const,
      components: { tokenizer: { stemming: true, language: 'english' } },
    });
  let index = empty();
  let saved: ReturnType<typeof save> | undefined;
  return {
    async add(articles) {
      const rows = articles.flatMap(({ id, title, text, passages }) =>
        passages.map(({ start, end }, number) => ({
          id: passageId(id, number),
          title,
          text: text.slice(start, end),
        })),
      );
      await insertMultiple(index, rows, rows.length);
    },
    async search(question, limit) {
      const { hits } = await search(index, { term: question, limit });
      return hits.map(({ id }) => id);
    },
    save() {
      saved = save(index);
    },
    load() {
      index = empty();
      if (saved) load(index, saved);
    },
  };
}
