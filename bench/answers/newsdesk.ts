/** Newsdesk as a system to measure: a real store in a file, entered where people enter. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../src/articles/article.ts';
import { detectLanguage } from '../../src/articles/language.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/stored-library.ts';
import type { Model } from '../../src/search/ranking/model.ts';
import { openStore } from '../../src/storage/database.ts';
import type { Store } from '../../src/storage/store.ts';
import type { Response, System } from './baselines.ts';
import type { Document, Query } from './dataset.ts';
import type { Units } from './pieces.ts';

/** What `library.ask` answered. */
export interface Asked {
  /** The sentence in bold, or null where the answer was "not covered". */
  bold: string | null;
  /** The id of the document that is quoted first. */
  documentId: string | null;
  /** What `library.ask` took, in milliseconds: searching, reading the quotes, keeping the answer. */
  ms: number;
}

export interface Newsdesk extends System {
  passages: number;
  people(query: Query): Promise<Asked>;
}

/** Passages asked for: some lie in the same unit, and the twentieth unit is looked at. */
const PASSAGES = 50;

/** Runs `use` with a store in a new file, which is erased afterwards. */
export async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-eval-'));
  const store = await openStore({ file: join(folder, 'eval.db') });
  try {
    return await use(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A library of these documents under the owner's name. `modelFor` says which model each question is answered with. */
export async function openNewsdesk(
  store: Store,
  owner: string,
  documents: readonly Document[],
  units: Units,
  modelFor: (query: Query) => Model,
): Promise<Newsdesk> {
  if ((await store.revision(owner)) === 0) {
    for (const document of documents) await store.addArticle(owner, asArticle(document));
  }
  const fail = (error: unknown) => {
    throw error;
  };
  const library = await openLibrary(owner, store, { onError: fail });
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  return {
    name: 'Newsdesk',
    passages: library.passages,
    ask: query => search(library, query, modelFor(query), units, texts),
    people: query => people(library, query, modelFor(query)),
  };
}

async function search(
  library: Library,
  { q, askedAt }: Query,
  model: Model,
  units: Units,
  texts: ReadonlyMap<string, string>,
): Promise<Response> {
  const start = performance.now();
  const { passages, confidence } = await library.search(q, askedAt ?? 0, PASSAGES, model);
  const ms = performance.now() - start;
  const ids = passages.map(({ articleId, best }) => units.at(articleId, best.start)?.id ?? articleId);
  const [first] = passages;
  const sentences = (first?.sentences ?? []).slice(0, 3);
  const text = texts.get(first?.articleId ?? '') ?? '';
  return {
    ranked: [...new Set(ids)].slice(0, 20),
    sentences: sentences.map(({ start, end }) => text.slice(start, end)),
    confidence,
    ms,
  };
}

async function people(library: Library, { q, askedAt }: Query, model: Model): Promise<Asked> {
  const start = performance.now();
  const answer = await library.ask(q, askedAt ?? 0, { model });
  const ms = performance.now() - start;
  if (answer.kind !== 'found') return { bold: null, documentId: null, ms };
  const [{ text, bold, article }] = answer.quotes;
  return { bold: text.slice(bold.start, bold.end), documentId: article.id, ms };
}

/** As it would stand in the store; link and hash tell every document apart, so that none is taken for another's copy. */
export function asArticle({ id, title, text, publisher, date, lang }: Document): Article {
  return {
    id,
    title,
    text,
    publisher,
    publishedAt: date,
    byline: null,
    url: `https://news.example/${encodeURIComponent(id)}`,
    addedAt: date ?? 0,
    addedBy: 'benchmark',
    lang: lang ?? detectLanguage(`${title}\n${text}`),
    hash: id,
  };
}
