/** The copy in memory of one owner's articles and settings, and how it follows the store. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PassageIndex } from '../search/index.ts';
import type { Store } from '../storage/store.ts';
import { DEFAULT_SETTINGS, readSettings, type ServerSettings } from './settings.ts';

export interface Copy {
  readonly index: PassageIndex;
  settings: ServerSettings;
  /** The store's revision that it knows everything of. A write of our own raises both by one, another process's only the store's. */
  revision: number;
}

/** Articles that are read and indexed (about 2 ms each) before others get their turn. */
const SLICE = 20;

export function emptyCopy(): Copy {
  return { index: new PassageIndex(), settings: DEFAULT_SETTINGS, revision: 0 };
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
  for (const { id } of copy.index.latestAdded()) if (!standing.has(id)) copy.index.remove(id);
  const missing = ids.filter(id => !copy.index.headline(id));
  for (let at = 0; at < missing.length; at += SLICE) {
    for (const article of await store.articlesById(owner, missing.slice(at, at + SLICE)))
      copy.index.add(article);
    await nextTurn();
  }
  copy.settings = readSettings(await store.settings(owner));
  copy.revision = revision;
}
