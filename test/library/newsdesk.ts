/** Stores and sources for the tests of the library. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Source } from '../../src/articles/article.ts';
import { openStore } from '../../src/storage/database.ts';
import type { Store } from '../../src/storage/store.ts';

export const SERVER = '100000000000000001';
export const OTHER = '100000000000000002';
export const ADMIN = '200000000000000001';
export const NOW = Date.UTC(2026, 7, 1);

/** Opens stores in new files for the tests of one file, and closes and erases them afterwards. */
export function stores(): { newFile(): string; open(file: string): Promise<Store> } {
  let root: string;
  let files = 0;
  const open: Store[] = [];
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'newsdesk-library-'));
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map(store => store.close()));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  return {
    newFile() {
      files += 1;
      return join(root, `${files}.db`);
    },
    async open(file) {
      const store = await openStore({ file });
      open.push(store);
      return store;
    },
  };
}

/** A source whose link and text belong to its name, a word that stands in no other text. */
export function source(name: string, change: Partial<Source> = {}): Source {
  return {
    title: `The harbour of ${name} opens a second pier`,
    publisher: 'Harbour Daily',
    link: `https://news.example/${name}`,
    date: '2026-06-02',
    text:
      `The mayor of ${name} opened a second pier on Tuesday. Work on it had taken four years and cost 20 million euros.\n\n` +
      `Ferries from ${name} will sail to the islands twice a day, said the harbour master, who hopes for more visitors.`,
    ...change,
  };
}
