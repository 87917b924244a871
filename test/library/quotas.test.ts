/** What a server may keep at most: on both sides of each bound, and what is said there. */
import { expect, it } from 'vitest';
import { type Libraries, openLibraries } from '../../src/library/libraries.ts';
import { LibraryFull } from '../../src/library/quotas.ts';
import { en } from '../../src/wording/en/index.ts';
import { ADMIN, NOW, OTHER, SERVER, source, stores } from './newsdesk.ts';

const { newFile, open } = stores();

async function libraries(quotas: Partial<Libraries['quotas']>): Promise<Libraries> {
  const all = { articles: 1_000, textBytes: 1_000_000, feeds: 200, ...quotas };
  return openLibraries(await open(newFile()), { quotas: all });
}
const add = async (from: Libraries, name: string, owner = SERVER) =>
  (await from.library(owner)).add(source(name), ADMIN, NOW);

it('articles: the last that fits comes in, the next is told so, and another server is not concerned', async () => {
  const from = await libraries({ articles: 2 });
  for (const name of ['Aber', 'Bray']) expect(await add(from, name)).toMatchObject({ added: true });
  await expect(add(from, 'Cork')).rejects.toThrow(en.source.tooManyArticles(2));
  await expect(add(from, 'Cork')).rejects.toBeInstanceOf(LibraryFull);
  expect(await add(from, 'Cork', OTHER)).toMatchObject({ added: true });
});

it('articles: one that was removed makes room, and an update needs none', async () => {
  const from = await libraries({ articles: 1 });
  const first = await add(from, 'Aber');
  const library = await from.library(SERVER);
  const changed = source('Aber', { title: 'The harbour of Aber closes its pier' });
  expect(await library.add(changed, ADMIN, NOW, { update: true })).toMatchObject({ added: true });
  const [{ id } = { id: '' }] = library.list({ offset: 0, limit: 1 }).items;
  expect(id).not.toBe(first.added && first.article.id);
  await library.remove(id);
  expect(await add(from, 'Bray')).toMatchObject({ added: true });
  await library.history.erase();
  expect(await add(from, 'Cork')).toMatchObject({ added: true });
});

it('texts: as many bytes as fit, and not one more', async () => {
  const textBytes = 2 * Buffer.byteLength(source('Aber').text);
  const from = await libraries({ textBytes });
  for (const name of ['Aber', 'Bray']) expect(await add(from, name)).toMatchObject({ added: true });
  await expect(add(from, 'Cork')).rejects.toThrow('MB of text');
  const less = await libraries({ textBytes: textBytes - 1 });
  await add(less, 'Aber');
  await expect(add(less, 'Bray')).rejects.toBeInstanceOf(LibraryFull);
});

it('what is there already counts after a restart', async () => {
  const file = newFile();
  const quotas = { articles: 1, textBytes: 1_000_000, feeds: 200 };
  await add(openLibraries(await open(file), { quotas }), 'Aber');
  await expect(add(openLibraries(await open(file), { quotas }), 'Bray')).rejects.toBeInstanceOf(LibraryFull);
});
