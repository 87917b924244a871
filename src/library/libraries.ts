/** Opens libraries, and keeps those in use in memory, within a budget. */
import { NOBODY } from '../observer.ts';
import { NO_MEANING } from '../search/meaning/meaning.ts';
import type { Store } from '../storage/store.ts';
import { DAY_MS } from '../time.ts';
import { Conversations } from './answers/conversations.ts';
import { Feeds, type FeedsOptions } from './feeds/feeds.ts';
import type { Library, LibraryOptions } from './library.ts';
import { budgetOfLibraries, budgetOfLibrary } from './memory/budget.ts';
import { type Figures, LibraryMemory } from './memory/memory.ts';
import { QUOTAS, type Quotas, withQuotas } from './quotas.ts';
import { Servers } from './servers.ts';
import { openLibrary } from './stored-library.ts';
import { webAccessOf } from './web-access.ts';

export interface Libraries {
  /** The library of this server, read from storage on first use. Concurrent calls share one load. */
  library(owner: string): Promise<Library>;
  /** What people asked last, in memory. */
  readonly conversations: Conversations;
  /** The servers that the bot comes to and goes from. */
  readonly servers: Servers;
  /** How long what people ask, and what they typed into refused forms, is kept. */
  readonly keeps: Keeps;
  /** What one server may keep at most. */
  readonly quotas: Quotas;
  /** What is in memory, and what that took. */
  figures(): Figures;
  /** The feeds that servers follow. */
  readonly feeds: Feeds;
  /** Waits for the writes that were asked for. The store stays open: whoever opened it closes it. */
  close(): Promise<void>;
}

export interface Keeps {
  questionsMs: number;
  draftsMs: number;
}

export interface LibrariesOptions extends Partial<LibraryOptions> {
  /** Memory beyond which the least recently used libraries are evicted. Default: what a process of 1,024 MB has room for. */
  memoryBytes?: number;
  /** The time for checks of feeds. Default: the system's. */
  clock?: Pick<FeedsOptions, 'now' | 'random' | 'timers'>;
  /** What people are told; whoever opens them sees to it. Default: 30 days and one. */
  keeps?: Keeps;
  /** Default: QUOTAS. */
  quotas?: Quotas;
}

/**
 * Opens all libraries over the store. A library that left memory can still be held by whoever is using it; like a write by
 * another process, what is written through it is noticed by the store's revision when the library is next asked for.
 */
export function openLibraries(unbounded: Store, options: LibrariesOptions = {}): Libraries {
  const { quotas = QUOTAS } = options;
  const store = withQuotas(unbounded, quotas);
  const { memoryBytes = budgetOfLibraries(1_024), onError = () => {}, observer = NOBODY, web } = options;
  const { meaning = NO_MEANING } = options;
  const { conversations = new Conversations(), budgetBytes = budgetOfLibrary(memoryBytes) } = options;
  /** Erases once nobody works for the owner any more. */
  const erasing: Store = { ...store, erase: owner => feeds.halting(owner, () => store.erase(owner)) };
  const memory = new LibraryMemory({
    open: owner =>
      openLibrary(owner, erasing, {
        ...{ onError, observer, conversations, budgetBytes, meaning },
        ...(web && { web: webAccessOf(owner, web) }),
      }),
    bytes: memoryBytes,
    observer,
    onError,
  });
  let closed = false;
  const library = async (owner: string): Promise<Library> => {
    if (closed) throw new Error('the libraries are closed');
    return memory.library(owner);
  };

  const feeds = new Feeds({
    store,
    web,
    library,
    onError,
    observer,
    maxFeeds: quotas.feeds,
    ...options.clock,
  });

  return {
    conversations,
    servers: new Servers(erasing),
    feeds,
    library,
    quotas,
    keeps: options.keeps ?? { questionsMs: 30 * DAY_MS, draftsMs: DAY_MS },

    figures: () => memory.figures(),

    async close() {
      await feeds.close();
      closed = true;
      await memory.close();
    },
  };
}
