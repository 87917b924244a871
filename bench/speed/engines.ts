/** The engines that are measured. */
import type { Engine } from './engine.ts';

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
