/** Servers that come and go: welcomed once, erased seven days after the bot left, and never because of an outage. */
import { beforeEach, expect, it } from 'vitest';
import { KEEP_LEFT_MS, Servers } from '../../src/library/servers.ts';
import { openLibrary } from '../../src/library/stored-library.ts';
import type { Store } from '../../src/storage/store.ts';
import { ADMIN, NOW, OTHER, SERVER, source, stores } from './newsdesk.ts';

const { newFile, open } = stores();
let store: Store;
let servers: Servers;
beforeEach(async () => {
  store = await open(newFile());
  servers = new Servers(store);
  for (const owner of [SERVER, OTHER]) {
    const library = await openLibrary(owner, store, { onError: () => {} });
    await library.add(source('Lisbon'), ADMIN, NOW);
    await servers.added(owner, NOW);
  }
});

const everywhere = () => true;
const articles = async (owner: string) => (await store.articleIds(owner)).length;

it('a server that was left is erased after seven days, not a moment before', async () => {
  await servers.removed(SERVER, NOW);
  const present = new Set([OTHER]);
  expect(await servers.sweep(present, everywhere, NOW + KEEP_LEFT_MS - 1)).toEqual([]);
  expect(await articles(SERVER)).toBe(1);
  expect(await servers.sweep(present, everywhere, NOW + KEEP_LEFT_MS)).toEqual([SERVER]);
  expect(await articles(SERVER)).toBe(0);
  expect(await articles(OTHER)).toBe(1);
  expect(await servers.sweep(present, everywhere, NOW + 2 * KEEP_LEFT_MS)).toEqual([]);
});

it('a server that the bot is in again is not erased', async () => {
  await servers.removed(SERVER, NOW);
  expect(await servers.added(SERVER, NOW + 1)).toBe(false);
  expect(await servers.sweep(new Set(), everywhere, NOW + KEEP_LEFT_MS)).toEqual([]);
  expect(await articles(SERVER)).toBe(1);
});

it('the sweep cancels for a server that it finds the bot in', async () => {
  await servers.removed(SERVER, NOW);
  expect(await servers.sweep(new Set([SERVER]), everywhere, NOW + KEEP_LEFT_MS)).toEqual([]);
  await servers.removed(SERVER, NOW + KEEP_LEFT_MS);
  expect(await servers.sweep(new Set([OTHER]), everywhere, NOW + KEEP_LEFT_MS + 1)).toEqual([]);
  expect(await articles(SERVER)).toBe(1);
});

it('a server that was left while the bot was off has its seven days from then on', async () => {
  const present = new Set([OTHER]);
  expect(await servers.sweep(present, everywhere, NOW + 2 * KEEP_LEFT_MS)).toEqual([]);
  expect(await servers.sweep(present, everywhere, NOW + 3 * KEEP_LEFT_MS)).toEqual([SERVER]);
});

it('another process’s servers are left alone', async () => {
  await servers.removed(SERVER, NOW);
  expect(await servers.sweep(new Set(), () => false, NOW + KEEP_LEFT_MS)).toEqual([]);
  expect(await articles(SERVER)).toBe(1);
});

it('a person’s library is none of this', async () => {
  const library = await openLibrary('user:200000000000000001', store, { onError: () => {} });
  await library.add(source('Oslo'), ADMIN, NOW);
  await servers.sweep(new Set(), everywhere, NOW);
  await servers.sweep(new Set(), everywhere, NOW + 2 * KEEP_LEFT_MS);
  expect(library.size).toBe(1);
  expect(await articles('user:200000000000000001')).toBe(1);
});
