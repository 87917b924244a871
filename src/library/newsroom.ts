/** Opens libraries, and keeps the busy ones in memory within a bound. */
import { NOBODY } from '../observer.ts';
import type { Store } from '../storage/store.ts';
import { Conversations } from './conversations.ts';
import { FeedDesk, type FeedDeskOptions } from './feeds.ts';
import { type Library, type LibraryOptions, type OpenLibrary, openLibrary } from './library.ts';
import { Servers } from './servers.ts';

const DAY_MS = 86_400_000;

export interface Newsroom {
  /** The library of this server, read from storage on first use. Concurrent calls share one load. */
  library(owner: string): Promise<Library>;
  /** What people asked last, in memory. */
  readonly conversations: Conversations;
  /** The servers that the bot comes to and goes from. */
  readonly servers: Servers;
  /** How long what people ask, and what they typed into refused forms, is kept. */
  readonly keeps: Keeps;
  /** What is in memory. */
  figures(): { libraries: number; articles: number; passages: number };
  /** The feeds that servers follow. */
  readonly feeds: FeedDesk;
  /** Waits for the writes that were asked for. The store stays open: whoever opened it closes it. */
  close(): Promise<void>;
}

export interface Keeps {
  questionsMs: number;
  draftsMs: number;
}

export interface NewsroomOptions extends Partial<LibraryOptions> {
  /** Passages in memory beyond which the least recently used libraries leave; 1 passage takes about 4 kB. Default 200,000. */
  maxPassages?: number;
  /** The time for checks of feeds. Default: the system's. */
  clock?: Pick<FeedDeskOptions, 'now' | 'random' | 'timers'>;
  /** What people are told; whoever opens the newsroom sees to it. Default: 30 days and one. */
  keeps?: Keeps;
}

/**
 * Opens a newsroom over the store. A library that left memory can still be held by whoever is using it; like a write by
 * another process, what is written through it is noticed by the store's revision when the library is next asked for.
 */
export function openNewsroom(store: Store, options: NewsroomOptions = {}): Newsroom {
  const { maxPassages = 200_000, onError = () => {}, observer = NOBODY, outside } = options;
  const { conversations = new Conversations() } = options;
  /** The least recently used first. */
  const loads = new Map<string, Promise<OpenLibrary>>();
  const loaded = new Map<string, OpenLibrary>();
  let closed = false;

  const load = async (owner: string): Promise<OpenLibrary> => {
    const startedAt = performance.now();
    try {
      const library = await openLibrary(owner, store, {
        onError,
        observer,
        conversations,
        ...(outside && { outside }),
      });
      observer.loaded({ from: 'articles', tookMs: performance.now() - startedAt });
      loaded.set(owner, library);
      return library;
    } catch (error) {
      loads.delete(owner);
      throw error;
    }
  };

  const makeRoom = (busy: string): void => {
    let passages = 0;
    for (const library of loaded.values()) passages += library.passages;
    for (const owner of loads.keys()) {
      if (passages <= maxPassages) return;
      const library = loaded.get(owner);
      if (owner === busy || !library) continue;
      passages -= library.passages;
      loads.delete(owner);
      loaded.delete(owner);
    }
  };

  const library = async (owner: string): Promise<Library> => {
    if (closed) throw new Error('the newsroom is closed');
    const library = loads.get(owner) ?? load(owner);
    loads.delete(owner);
    loads.set(owner, library);
    const open = await library;
    await open.catchUp();
    makeRoom(owner);
    return open;
  };

  const feeds = new FeedDesk({ store, outside, library, onError, observer, ...options.clock });

  return {
    conversations,
    servers: new Servers(store),
    feeds,
    library,
    keeps: options.keeps ?? { questionsMs: 30 * DAY_MS, draftsMs: DAY_MS },

    figures() {
      const sizes = { libraries: loaded.size, articles: 0, passages: 0 };
      for (const { size, passages } of loaded.values()) {
        sizes.articles += size;
        sizes.passages += passages;
      }
      return sizes;
    },

    async close() {
      await feeds.close();
      closed = true;
      await Promise.allSettled([...loads.values()].map(async library => (await library).settled()));
      loads.clear();
      loaded.clear();
    },
  };
}
