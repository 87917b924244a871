/**
 * `npm run bench -- crowd --servers 1000 --articles 200 --memory 512 --fresh 50`: one process with so many megabytes answers a question in each of so many
 * servers, all of which have a library. The first `fresh` of them were never in memory; the others left a snapshot of their index behind.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openLibraries } from '../../src/library/libraries.ts';
import { openDatabase, openStore } from '../../src/storage/database.ts';
import { articleRow } from '../../src/storage/stores/article-store.ts';
import { START_OPTIONS } from '../../test/helpers/process.ts';
import { article } from './articles.ts';

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '1000' },
    articles: { type: 'string', default: '200' },
    memory: { type: 'string', default: '512' },
    fresh: { type: 'string', default: '50' },
  },
});
const [servers, articles, fresh] = [values.servers, values.articles, values.fresh].map(Number) as [
  number,
  number,
  number,
];

const folder = await mkdtemp(join(tmpdir(), 'newsdesk-crowd-'));
try {
  const file = join(folder, 'newsdesk.db');
  await fill(file);
  console.log(
    `${servers} libraries of ${articles} articles: ${Math.round((await stat(file)).size / 1e6)} MB`,
  );
  const visitor = join(import.meta.dirname, 'visitor.ts');
  const args = [...START_OPTIONS, visitor, file, values.servers, values.articles, values.memory];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  [process.exitCode] = await once(child, 'close');
} finally {
  await rm(folder, { recursive: true });
}

/** The same articles for every server, and the same snapshot for all but the first ones. */
async function fill(file: string): Promise<void> {
  const { db } = await openDatabase({ file });
  const all = Array.from({ length: articles }, (_, n) => article(n));
  for (let server = 0; server < servers; server += 1) {
    await db.transaction().execute(async tx => {
      await tx
        .insertInto('libraries')
        .values({ owner: `${server}`, revision: articles })
        .execute();
      for (let at = 0; at < articles; at += 500) {
        const rows = all.slice(at, at + 500).map(each => articleRow(`${server}`, each));
        await tx.insertInto('articles').values(rows).execute();
      }
    });
  }
  const last = `${servers - 1}`;
  const store = await openStore({ file });
  const libraries = openLibraries(store);
  await libraries.library(last);
  await libraries.close();
  await store.close();
  for (let server = fresh; server < servers - 1; server += 1) {
    await sql`INSERT INTO snapshots SELECT ${`${server}`}, stamp, part, bytes FROM snapshots WHERE owner = ${last}`.execute(
      db,
    );
  }
  await db.destroy();
}
