/**
 * `npm run bench -- loading --passages 50000`: builds a library of so many passages from its articles, saves its snapshot, and reads it again, each in one
 * process; how long each took of the processor, and how long the event loop was held at a time.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openLibraries } from '../../src/library/libraries.ts';
import { openDatabase, openStore } from '../../src/storage/database.ts';
import { articleRow } from '../../src/storage/stores/article-store.ts';
import { madeCorpus } from '../speed/corpus.ts';
import { Holds } from './holds.ts';

const { values } = parseArgs({ options: { passages: { type: 'string', default: '50000' } } });
const OWNER = '1200000000000000000';
/** Rows of one statement. */
const PORTION = 200;

const folder = await mkdtemp(join(tmpdir(), 'newsdesk-loading-'));
try {
  const file = join(folder, 'newsdesk.db');
  await fill(file);
  const store = await openStore({ file });

  const builder = openLibraries(store, { memoryBytes: Number.POSITIVE_INFINITY });
  const building = new Holds();
  const { size } = await builder.library(OWNER);
  const builtMs = building.end(`Building ${size} articles, ${builder.figures().passages} passages`);
  const saving = new Holds();
  while ((await store.snapshot(OWNER)) === null) await pause(20);
  saving.end('Saving the snapshot');
  await builder.close();

  const reader = openLibraries(store, { memoryBytes: Number.POSITIVE_INFINITY });
  const reading = new Holds();
  await reader.library(OWNER);
  const readMs = reading.end('Reading the snapshot');
  if (reader.figures().fromSnapshot !== 1) throw new Error('the snapshot was not used');
  console.log(`Reading is ${(builtMs / readMs).toFixed(1)} times faster than building.`);
  await reader.close();
  await store.close();
} finally {
  await rm(folder, { recursive: true });
}

async function fill(file: string): Promise<void> {
  const { db } = await openDatabase({ file });
  let rows: ReturnType<typeof articleRow>[] = [];
  const insert = async () => {
    if (rows.length > 0) await db.insertInto('articles').values(rows).execute();
    rows = [];
  };
  let articles = 0;
  for (const { id, title, text } of madeCorpus(Number(values.passages), 0).articles()) {
    articles += 1;
    rows.push(
      articleRow(OWNER, {
        ...{
          id,
          title,
          text,
          publisher: 'The Example',
          byline: null,
          publishedAt: articles,
          addedAt: articles,
        },
        ...{ url: `https://news.example/${id}`, addedBy: '1', lang: 'en', hash: id },
      }),
    );
    if (rows.length === PORTION) await insert();
  }
  await insert();
  await db.insertInto('libraries').values({ owner: OWNER, revision: articles }).execute();
  await db.destroy();
}
