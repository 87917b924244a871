/** Newsdesk itself: its first stage alone, and the library as people ask it, with ranking and a real store in a file. */
import { join } from 'node:path';
import type { Article } from '../../../src/articles/article.ts';
import type { OpenLibrary } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/stored-library.ts';
import { candidatesFor, PassageIndex } from '../../../src/search/index/passage-index.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { openStore } from '../../../src/storage/database.ts';
import { type BenchArticle, passageId } from '../corpus.ts';
import type { Engine } from '../engine.ts';

const NOW = Date.UTC(2026, 5, 1);
const OWNER = '100000000000000001';

export function firstStage(): Engine {
  const index = new PassageIndex();
  const places = new Places();
  return {
    add(articles) {
      for (const article of articles) {
        places.add(article);
        index.add(asArticle(article));
      }
    },
    remove: id => index.remove(id),
    search(text, limit) {
      const question = readQuestion(text, { now: NOW, languages: index.languages(), publishers: [] });
      const { candidates } = index.candidates(question, candidatesFor(question));
      return candidates.slice(0, limit).map(({ articleId, start }) => places.idAt(articleId, start));
    },
  };
}

/** Building is opening the library on a store that holds the articles already, as at a start; loading is opening it once more, from its snapshot. */
export async function newsdesk(folder: string): Promise<Engine> {
  const store = await openStore({ file: join(folder, 'newsdesk.db') });
  const places = new Places();
  let library: OpenLibrary | undefined;
  const open = async () => {
    library = await openLibrary(OWNER, store, {
      onError: error => {
        throw error;
      },
    });
  };
  return {
    async prepare(articles) {
      for (const article of articles) {
        places.add(article);
        await store.addArticle(OWNER, asArticle(article));
      }
    },
    add() {},
    finish: open,
    async search(text, limit) {
      const { passages } = (await library?.search(text, NOW, limit)) ?? { passages: [] };
      return passages.map(({ articleId, start }) => places.idAt(articleId, start));
    },
    save: () => library?.saveSnapshot(new AbortController().signal),
    load: open,
    close: () => store.close(),
  };
}

/** Which passage of an article begins where. */
class Places {
  readonly #starts = new Map<string, number[]>();

  add({ id, passages }: BenchArticle): void {
    this.#starts.set(
      id,
      passages.map(({ start }) => start),
    );
  }

  idAt(articleId: string, start: number): string {
    return passageId(articleId, this.#starts.get(articleId)?.indexOf(start) ?? -1);
  }
}

export function asArticle({ id, title, text }: BenchArticle): Article {
  const rest = { byline: null, addedBy: 'bench', addedAt: 0, publishedAt: NOW - 86_400_000 };
  const url = `https://news.example/${encodeURIComponent(id)}`;
  return { id, title, text, url, publisher: 'Example Wire', lang: 'en', hash: id, ...rest };
}
