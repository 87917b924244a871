/** Processes that check the same feeds, and processes that are killed while they do. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../src/storage/store.ts';
import type { StoredFeed } from '../../../src/storage/stores/feed-store.ts';
import { item, rss, teaser } from '../../helpers/feed.ts';
import { articlePage } from '../../helpers/web.ts';
import { openSite, type Site } from '../../web/site.ts';
import { NOW, SERVER, stores } from '../newsdesk.ts';
import { CHANNEL } from './feeds-with-web.ts';

const files = stores();
let file: string;
let store: Store;
let site: Site;
/** What lies at each path; a path that is not there hangs. */
let pages: Map<string, string>;
/** Called with each path that hangs. */
let hangs: (path: string) => void;
const children: ChildProcess[] = [];
beforeEach(async () => {
  file = files.newFile();
  store = await files.open(file);
  pages = new Map([['/robots.txt', '']]);
  site = await openSite((request, response) => {
    const page = pages.get(request.url ?? '');
    if (page === undefined) hangs(request.url ?? '');
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
  });
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await site[Symbol.asyncDispose]();
});

const address = (path: string) => `http://127.0.0.1:${site.port}${path}`;
const asked = (path: string) => site.asked.filter(({ url }) => url === path).length;

/** Follows a feed that has been checked before and is due at NOW. */
async function follow(path: string): Promise<void> {
  const feed: StoredFeed = {
    ...{ id: `feed${path}`, url: address(path), page: null, title: 'Harbour Daily', channel: CHANNEL },
    ...{ addedBy: '1', addedAt: 0, state: 'active', dueAt: NOW, checkedAt: 1, settled: true },
    ...{ failures: 0, problem: null, etag: null, lastModified: null, everyMs: null, channelProblem: null },
  };
  await store.followFeed(SERVER, feed, 100);
}

/** Runs a process to its end, or until it is killed: what it announced. */
function poll(now: number): { child: ChildProcess; said: Promise<string[]> } {
  const script = join(import.meta.dirname, 'poller-child.ts');
  const child = spawn(process.execPath, [script, file, `${site.port}`, `${now}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let output = '';
  child.stdout?.on('data', chunk => {
    output += chunk;
  });
  const said = once(child, 'close').then(() => output.match(/(?<=said )\S+/gu) ?? []);
  return { child, said };
}

it('three processes check each feed once', { timeout: 60_000 }, async () => {
  const names = Array.from({ length: 12 }, (_, n) => `Port${n}`);
  for (const name of names) {
    pages.set(`/${name}.xml`, rss([item(name, { link: address(`/${name}`) })]));
    await follow(`/${name}.xml`);
  }
  const said = await Promise.all([1, 2, 3].map(() => poll(NOW).said));
  expect(names.map(name => asked(`/${name}.xml`))).toEqual(names.map(() => 1));
  expect(said.flat().sort()).toEqual(names.map(name => address(`/${name}`)).sort());
  expect(await store.articleIds(SERVER)).toHaveLength(12);
  expect(await store.dueFeeds(NOW, 100)).toEqual([]);
});

it('a process that is killed in the middle leaves the rest to the next one, and nothing comes twice', {
  timeout: 60_000,
}, async () => {
  const names = ['Aber', 'Bray', 'Cork', 'Derry'];
  pages.set('/feed.xml', rss(names.map(name => teaser(name, { link: address(`/${name}`) }))));
  // Oldest first, and the second one's page never comes.
  for (const name of ['Derry', 'Bray', 'Aber']) pages.set(`/${name}`, articlePage(name));
  await follow('/feed.xml');
  const { promise: hanging, resolve } = Promise.withResolvers<string>();
  hangs = resolve;
  const first = poll(NOW);
  expect(await hanging).toBe('/Cork');
  first.child.kill('SIGKILL');
  expect(await first.said).toEqual([]);
  expect(await store.articleIds(SERVER)).toHaveLength(1);

  pages.set('/Cork', articlePage('Cork'));
  expect(await poll(NOW).said).toEqual([]);
  expect(asked('/feed.xml')).toBe(1);
  const [{ dueAt } = { dueAt: 0 }] = await store.feeds(SERVER);
  const said = await poll(dueAt).said;
  expect(said).toEqual(['Aber', 'Bray', 'Cork'].map(name => address(`/${name}`)));
  expect(asked('/feed.xml')).toBe(2);
  expect(asked('/Derry')).toBe(1);
  expect(await store.articleIds(SERVER)).toHaveLength(4);
  expect(await poll(dueAt).said).toEqual([]);
});
