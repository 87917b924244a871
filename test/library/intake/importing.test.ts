/** A file's articles, one after another: what became of each, and the bound of time. */
import { beforeEach, expect, it } from 'vitest';
import { type ImportProgress, importEntries, MAX_IMPORT_MS } from '../../../src/library/intake/importing.ts';
import type { Library } from '../../../src/library/library.ts';
import { openLibrary } from '../../../src/library/stored-library.ts';
import { articleText } from '../../helpers/web.ts';
import { ADMIN, NOW, SERVER, source, stores } from '../newsdesk.ts';

const { newFile, open } = stores();
let library: Library;
beforeEach(async () => {
  const options = { onError: (error: unknown) => expect.fail(String(error)) };
  library = await openLibrary(SERVER, await open(newFile()), options);
});

const entry = (line: number, name: string) => ({ line, source: source(name, { text: articleText(name) }) });

it('each line has its outcome, and is told before the next one begins', async () => {
  const told: string[] = [];
  const entries = [
    entry(1, 'Lisbon'),
    { line: 2, problem: { en: 'That line is no JSON.' } },
    {
      line: 5,
      source: source('Lisbon', { link: 'https://other.example/', text: `${articleText('Lisbon')} More.` }),
    },
    { line: 6, source: source('Porto', { title: '' }) },
    entry(7, 'Faro'),
  ];
  const imported = await importEntries(
    library,
    entries,
    ADMIN,
    () => NOW,
    async ({ lines, left }) => {
      told.push(`${lines.at(-1)?.line} ${left} ${library.size}`);
    },
  );
  expect(told).toEqual(['1 4 1', '2 3 1', '5 2 1', '6 1 1', '7 0 2']);
  expect(imported).toMatchObject({ added: 2, skipped: 1, refused: 2, left: 0 });
  expect(imported.lines).toMatchObject([
    { line: 1, outcome: 'added', title: source('Lisbon').title },
    { line: 2, outcome: 'refused', problem: { message: 'That line is no JSON.' } },
    { line: 5, outcome: 'skipped', same: { title: source('Lisbon').title } },
    { line: 6, outcome: 'refused', problem: { message: expect.stringContaining('title') } },
    { line: 7, outcome: 'added' },
  ]);
});

it.each([
  [MAX_IMPORT_MS - 1, 2, 0],
  [MAX_IMPORT_MS, 1, 1],
])('when %i ms have gone by, %i are added and %i left', async (elapsed, added, left) => {
  let now = NOW;
  const pass = async () => {
    now = NOW + elapsed;
  };
  const entries = [entry(1, 'Lisbon'), entry(2, 'Porto')];
  expect(await importEntries(library, entries, ADMIN, () => now, pass)).toMatchObject({ added, left });
});

it('a bug is no bad line: it ends the import', async () => {
  const broken = { add: () => Promise.reject(new TypeError('a bug')) } as unknown as Library;
  const nothing = async (_: ImportProgress) => {};
  await expect(importEntries(broken, [entry(1, 'Lisbon')], ADMIN, () => NOW, nothing)).rejects.toThrow(
    'a bug',
  );
});

it('once Newsdesk stops, no more are added, and it is told', async () => {
  const stopping = new AbortController();
  const stop = async () => stopping.abort();
  const entries = [entry(1, 'Lisbon'), entry(2, 'Porto'), entry(3, 'Faro')];
  const imported = await importEntries(library, entries, ADMIN, () => NOW, stop, stopping.signal);
  expect(imported).toMatchObject({ added: 1, left: 2, isStopped: true });
  expect(library.size).toBe(1);
});
