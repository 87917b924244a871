/** The copy in memory of one owner's articles and settings, and how it follows the store. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PassageIndex } from '../search/index.ts';
import type { Store } from '../storage/store.ts';
import { DEFAULT_SETTINGS, readSettings, type ServerSettings } from './settings.ts';
import { readSnapshot, saveSnapshot } from './snapshot.ts';

export interface Copy {
  readonly index: PassageIndex;
  /** Where the index came from. */
  readonly from: 'snapshot' | 'articles';
  /** The index's counts of changes when its last snapshot was made; null if it has none. */
  saved: PassageIndex['changes'] | null;
  settings: ServerSettings;
  /** The store's revision that it knows everything of. A write of our own raises both by one, another process's only the store's. */
  revision: number;
}

/** Articles that are read from the store at once. */
const SLICE = 20;
/** After so long of indexing others get their turn; one article takes about 2 ms. */
const TURN_MS = 10;
/** Changes that a snapshot is saved for: building as many articles takes about as long as reading a small snapshot. */
const LEAST_CHANGES = 20;

/** The copy as its snapshot has it, else an empty one. It knows nothing of what was written since, nor of the settings. */
export async function openCopy(owner: string, store: Store): Promise<Copy> {
  const saved = await readSnapshot(owner, store);
  const index = saved?.index ?? new PassageIndex();
  // A copy of no revision that was ever written: the settings are still to be read.
  const revision = saved ? -1 : 0;
  return {
    index,
    from: saved ? 'snapshot' : 'articles',
    saved: saved ? index.changes : null,
    settings: DEFAULT_SETTINGS,
    revision,
  };
}

/** Many changes, or anything removed: what was removed for good should not stand in a snapshot for long. */
export function isWorthSaving({ index, saved }: Copy): boolean {
  const { all, removals } = index.changes;
  return all - (saved?.all ?? 0) >= LEAST_CHANGES || (saved !== null && removals > saved.removals);
}

/** Saves a snapshot, if nobody was faster; gives up when told to. */
export async function saveCopy(copy: Copy, owner: string, store: Store, signal: AbortSignal): Promise<void> {
  if (!isWorthSaving(copy)) return;
  const before = copy.saved;
  copy.saved = copy.index.changes;
  try {
    await saveSnapshot(copy.index, owner, store, signal);
  } catch (error) {
    copy.saved = before;
    throw error;
  }
}

/**
 * Takes in what was added and removed since. As a text never changes under its id, comparing ids is enough. The revision is read
 * first: what is written meanwhile may be taken in already, and is looked for once more the next time.
 */
export async function bringUpToDate(copy: Copy, owner: string, store: Store): Promise<void> {
  const revision = await store.revision(owner);
  if (revision === copy.revision) return;
  const ids = await store.articleIds(owner);
  const standing = new Set(ids);
  const rest = turns();
  for (const { id } of copy.index.latestAdded()) {
    if (standing.has(id)) continue;
    copy.index.remove(id);
    await rest();
  }
  const missing = ids.filter(id => !copy.index.headline(id));
  for (let at = 0; at < missing.length; at += SLICE) {
    for (const article of await store.articlesById(owner, missing.slice(at, at + SLICE))) {
      copy.index.add(article);
      await rest();
    }
  }
  copy.settings = readSettings(await store.settings(owner));
  copy.revision = revision;
}

/** To be awaited after each piece of work: lets others have their turn when it was enough. */
function turns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < TURN_MS) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}
