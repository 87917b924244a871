/** A process of its own that checks the feeds that are due and prints what it announces, then `idle`: FILE PORT NOW. */
import { writeSync } from 'node:fs';
import { openReader } from '../../../src/articles/reader/reader.ts';
import { startPoller } from '../../../src/library/feeds/poller.ts';
import { openLibraries } from '../../../src/library/libraries.ts';
import { openStore } from '../../../src/storage/database.ts';
import { openDownloader } from '../../../src/web/download.ts';

const [file = '', port = '', now = ''] = process.argv.slice(2);
const downloader = openDownloader({
  userAgent: 'Newsdesk/1.0',
  allowance: { networks: ['127.0.0.1'], ports: [Number(port)] },
});
const reader = openReader();
const store = await openStore({ file });
const clock = { now: () => Number(now) };
const libraries = openLibraries(store, { web: { downloader, attachments: downloader, reader }, clock });
libraries.feeds.announceThrough({
  async announce(_, announcement) {
    const articles = announcement.kind === 'headlines' ? announcement.articles : [];
    for (const { url } of articles) writeSync(1, `said ${url}\n`);
    return null;
  },
});
const poller = startPoller({
  feeds: libraries.feeds,
  serves: () => true,
  owners: () => [],
  now: clock.now,
  onError: error => {
    throw error;
  },
});
await poller.idle();
writeSync(1, 'idle\n');
await poller.close();
await libraries.close();
await reader.close();
await store.close();
