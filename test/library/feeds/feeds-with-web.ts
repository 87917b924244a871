/** Libraries with a web of their own for the tests of feeds: a clock moved by hand, and an announcer that notes what it is told. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openReader } from '../../../src/articles/reader/reader.ts';
import type { ArticleReader } from '../../../src/articles/reading.ts';
import type { Announcement } from '../../../src/library/feeds/announcement.ts';
import type { LibraryFeeds } from '../../../src/library/feeds/feeds.ts';
import type { CheckReport, Fate, Feed } from '../../../src/library/feeds/report.ts';
import { type Libraries, openLibraries } from '../../../src/library/libraries.ts';
import { Problem } from '../../../src/problem.ts';
import type { Store } from '../../../src/storage/store.ts';
import { HandClock } from '../../helpers/clock.ts';
import { openWeb, type Web } from '../../helpers/web.ts';
import { SERVER, stores } from '../newsdesk.ts';

export const FEED = 'http://news.example/feed.xml';
export const CHANNEL = '300000000000000001';
export const BOSS = '200000000000000001';

export interface Desk {
  web: Web;
  clock: HandClock;
  store: Store;
  libraries: Libraries;
  /** The feeds of SERVER. */
  feeds: LibraryFeeds;
  /** What was said, and where. */
  said: { channel: string; announcement: Announcement }[];
  /** Channels in which nothing can be said. */
  closed: Set<string>;
  errors: unknown[];
  /** Opens all libraries in another process, over the same file. */
  another(): Promise<Libraries>;
  /** The feed as it is stored now. */
  stored(): Promise<Feed>;
}

/** A new one for each test. */
export function desks(): () => Desk {
  const files = stores();
  let desk: Desk;
  let open: Libraries[] = [];
  let reader: ArticleReader;
  beforeAll(() => {
    reader = openReader();
  });
  afterAll(() => reader.close());
  beforeEach(async () => {
    const file = files.newFile();
    const clock = new HandClock();
    const web = await openWeb(undefined, clock, reader);
    const said: Desk['said'] = [];
    const closed = new Set<string>();
    const errors: unknown[] = [];
    async function openOne() {
      const store = await files.open(file);
      const libraries = openLibraries(store, {
        web: web.access,
        onError: error => void errors.push(error),
        clock: { now: () => clock.now(), random: () => 0, timers: clock },
      });
      libraries.feeds.announceThrough({
        async announce({ channel }, announcement) {
          if (closed.has(channel)) return new Problem('I may not write there.');
          said.push({ channel, announcement });
          return null;
        },
      });
      open.push(libraries);
      return { store, libraries };
    }
    const { store, libraries } = await openOne();
    desk = {
      web,
      clock,
      store,
      libraries,
      feeds: libraries.feeds.of(SERVER),
      said,
      closed,
      errors,
      another: async () => (await openOne()).libraries,
      async stored() {
        const [feed] = await store.feeds(SERVER);
        if (!feed) throw new Error('no feed is followed');
        return feed;
      },
    };
  });
  afterEach(async () => {
    await Promise.all(open.map(each => each.close()));
    open = [];
    await desk.web.close();
  });
  return () => desk;
}

/** How many items met each fate. */
export function fates({ items }: CheckReport): Partial<Record<Fate['kind'], number>> {
  const counts = Object.groupBy(items, ({ fate }) => fate.kind);
  return Object.fromEntries(Object.entries(counts).map(([kind, all]) => [kind, all.length]));
}

/** Why items were skipped or left for later. */
export function reasons({ items }: CheckReport): string[] {
  return items.flatMap(({ fate }) => ('why' in fate ? [fate.why.message] : []));
}
