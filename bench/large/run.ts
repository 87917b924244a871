/**
 * `npm run bench -- large --passages 500000 --memory 512 [--questions 300] [--file F] [--minutes 30] [--ready] [--beside]`: one server's library that is too
 * large for a process of so many megabytes. That process makes its full text; then it is asked questions whose right passage is known. With
 * `--ready` the full text is made before, in half the time. With `--beside` the same is asked of the index in memory, which then has all the memory
 * it wants. With `--postgres` the database is a PostgreSQL of its own, and with `--rum` RUM's index stands in the place of its GIN index. A file that is named stays, and is used again: making its full text ends after so many minutes, and goes on where it was.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillFullText } from '../../src/library/memory/full-text.ts';
import { type DatabaseLocation, openDatabase, openStore } from '../../src/storage/database.ts';
import { articleRow } from '../../src/storage/stores/article-store.ts';
import { START_OPTIONS } from '../../test/helpers/process.ts';
import { type Cluster, startCluster } from '../../test/storage/cluster.ts';
import { type BenchArticle, madeCorpus, passageId } from '../speed/corpus.ts';
import { asArticle } from '../speed/engines/newsdesk.ts';

const OWNER = '100000000000000001';
/** Articles that are read into the full text at once: few where the store's deadline of 2.5 seconds is near. */
const AT_ONCE = { file: 100, postgres: 10 };

/** A question, and where its answer stands: the article, and where the passage begins. */
export interface AskedQuestion {
  text: string;
  articleId: string;
  start: number;
}

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '500000' },
    memory: { type: 'string', default: '512' },
    questions: { type: 'string', default: '300' },
    minutes: { type: 'string', default: '30' },
    file: { type: 'string' },
    ready: { type: 'boolean', default: false },
    beside: { type: 'boolean', default: false },
    postgres: { type: 'boolean', default: false },
    rum: { type: 'boolean', default: false },
  },
});

const cluster = values.postgres ? await startCluster({ durable: true }) : null;
const folder = await mkdtemp(join(tmpdir(), 'newsdesk-large-'));
try {
  const file = values.file ?? join(folder, 'newsdesk.db');
  const place = cluster ? { url: await cluster.createDatabase() } : { file };
  const questions = `${file}.questions.json`;
  if (cluster || !existsSync(file)) await fill(place, questions);
  if (values.ready) await makeReady(place);
  if (cluster && 'url' in place) await useIndex(cluster, new URL(place.url).pathname.slice(1));
  await ask(place, questions, values.memory);
  if (!cluster) console.log(`the database: ${Math.round((await stat(file)).size / 1e6)} MB`);
  if (values.beside) await ask(place, questions, 'all');
} finally {
  cluster?.remove();
  await rm(folder, { recursive: true });
}

/** Makes the index of terms anew, RUM's if that is wanted, and says how large it is. */
async function useIndex(cluster: Cluster, database: string): Promise<void> {
  const [method, operators] = values.rum ? ['rum', 'rum_anyarray_ops'] : ['gin', 'array_ops'];
  const run = (sql: string) => cluster.query(database, sql);
  if (values.rum) {
    const [found] = await run(`SELECT 1 FROM pg_available_extensions WHERE name = 'rum'`);
    if (!found) throw new Error('RUM is not installed: apt-get install postgresql-15-rum');
    await run('CREATE EXTENSION rum');
  }
  await run('DROP INDEX passages_by_term');
  await run(`CREATE INDEX passages_by_term ON passages USING ${method} (found ${operators})`);
  await run('VACUUM ANALYZE passages');
  const [{ bytes } = {}] = await run(`SELECT pg_relation_size('passages_by_term') AS bytes`);
  console.log(`index by ${method}: ${(Number(bytes) / 1e6).toFixed(0)} MB`);
}

/** In a process of its own, so that its memory is its own. */
async function ask(place: DatabaseLocation, questions: string, memory: string): Promise<void> {
  const options = memory === 'all' ? ['--max-old-space-size=12000'] : START_OPTIONS;
  const args = [
    ...options,
    join(import.meta.dirname, 'asking.ts'),
    JSON.stringify(place),
    questions,
    memory,
    values.minutes,
  ];
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'close');
  if (code !== 0) process.exitCode = 1;
}

async function makeReady(place: DatabaseLocation): Promise<void> {
  const store = await openStore(place);
  const signal = AbortSignal.timeout(Number(values.minutes) * 60_000);
  const startedAt = performance.now();
  await store.beginFullText(OWNER);
  await fillFullText(OWNER, store, signal, cluster ? AT_ONCE.postgres : AT_ONCE.file);
  if (!signal.aborted) await store.finishFullText(OWNER);
  const { passages = 0 } = (await store.fullText(OWNER)) ?? {};
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const { user, system } = process.cpuUsage();
  console.log(
    `${passages} passages in the full text after ${seconds} s, ${Math.round((user + system) / 1e6)} s of the processor`,
  );
  await store.close();
  if (signal.aborted) process.exit(1);
}

/** The library's articles, and a file of questions. */
async function fill(place: DatabaseLocation, file: string): Promise<void> {
  const corpus = madeCorpus(Number(values.passages), Number(values.questions));
  const gold = new Map(corpus.questions.map(({ text, gold }) => [gold[0], text]));
  const questions: AskedQuestion[] = [];
  const { db } = await openDatabase(place);
  let articles = 0;
  let passages = 0;
  const save = (some: readonly BenchArticle[]) =>
    db
      .insertInto('articles')
      .values(some.map(each => articleRow(OWNER, asArticle(each))))
      .execute();
  let some: BenchArticle[] = [];
  for (const article of corpus.articles()) {
    articles += 1;
    passages += article.passages.length;
    for (const [number, { start }] of article.passages.entries()) {
      const text = gold.get(passageId(article.id, number));
      if (text) questions.push({ text, articleId: article.id, start });
    }
    some.push(article);
    if (some.length === 100) {
      await save(some);
      some = [];
    }
  }
  if (some.length > 0) await save(some);
  await db.insertInto('libraries').values({ owner: OWNER, revision: articles }).execute();
  await db.destroy();
  writeFileSync(file, JSON.stringify(questions));
  console.log(`${articles} articles, ${passages} passages, ${questions.length} questions`);
}
