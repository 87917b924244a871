/** What an engine of the bench has to do, and the list of those that are measured. */
import type { BenchArticle } from './corpus.ts';

export interface Engine {
  /** What has to be there before it is built, and is not timed. Called for all articles, a few at a time. */
  prepare?(articles: readonly BenchArticle[]): void | Promise<void>;
  /** Takes in some articles. Called for all, a few at a time. */
  add(articles: readonly BenchArticle[]): void | Promise<void>;
  /** Ends building: from now on it is searched. */
  finish?(): void | Promise<void>;
  /** Takes an article out. Left out by engines that are not measured so. */
  remove?(articleId: string): void | Promise<void>;
  /** Ids of passages, best first. */
  search(question: string, limit: number): string[] | Promise<string[]>;
  /** Writes what it needs to start again into the folder; undefined if it has nothing to offer there. */
  save?(folder: string): void | Promise<void>;
  /** Starts anew from that folder. What it was before is forgotten. */
  load?(folder: string): void | Promise<void>;
  close?(): void | Promise<void>;
}

/** Each in a file of its own, loaded only in the process that measures it. `folder` is a temporary one. */
export const ENGINES: Readonly<Record<string, (folder: string) => Promise<Engine>>> = {
  'MiniSearch out of the box': async () => (await import('./engines/minisearch.ts')).plainMiniSearch(),
  'MiniSearch as Newsdesk uses it': async () => (await import('./engines/newsdesk.ts')).firstStage(),
  Newsdesk: async folder => (await import('./engines/newsdesk.ts')).newsdesk(folder),
  'SQLite FTS5': async folder => (await import('./engines/fts5.ts')).fts5(folder),
  Orama: async () => (await import('./engines/orama.ts')).orama(),
  FlexSearch: async () => (await import('./engines/flexsearch.ts')).flexSearch(),
  lunr: async () => (await import('./engines/lunr.ts')).lunrIndex(),
};

/** The engine that the others are compared with. */
export const BASE = 'SQLite FTS5';
