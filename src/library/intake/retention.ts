/** What a server keeps of its articles: the newest so many, or those of the last so many days. Pinned ones stay. */
import type { Store } from '../../storage/store.ts';
import { DAY_MS } from '../../time.ts';
import type { ServerSettings } from '../settings.ts';

/** Articles that are removed in one transaction. */
const PORTION = 500;

/** The date (epoch milliseconds) before which articles are not kept; null if age does not matter. */
export function oldestKept(retention: ServerSettings['retention'], now: number): number | null {
  return retention && 'days' in retention ? now - retention.days * DAY_MS : null;
}

/** Removes the articles that are past it; how many. Libraries in memory notice by the store's revision. */
export async function expire(
  store: Store,
  owner: string,
  { retention }: ServerSettings,
  now: number,
): Promise<number> {
  if (!retention) return 0;
  const keep = 'articles' in retention ? retention.articles : null;
  let gone = 0;
  for (;;) {
    const ids = await store.expire(owner, { keep, before: oldestKept(retention, now) }, PORTION);
    gone += ids.length;
    if (ids.length < PORTION) return gone;
  }
}
