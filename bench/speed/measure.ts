/** Measures one engine in this process, started by run.ts with `--expose-gc`: prints a Measured as JSON. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchArticle, type BenchQuestion, type Corpus, madeCorpus, readCorpus } from './corpus.ts';
import type { Engine } from './engine.ts';
import { ENGINES } from './engines.ts';

export interface Measured {
  passages: number;
  /** How many questions there was time for. */
  questions: number;
  /** The share of them whose right passage came first, and among the first five. */
  recall1: number;
  recall5: number;
  buildSeconds: number;
  /** Null if the engine has nothing to load from. */
  loadSeconds: number | null;
  /** Of the finished index, after a collection, without what the bench itself holds; buffers outside the heap included. */
  heapMb: number;
  rssMb: number;
  /** Of a question. */
  medianMs: number;
  p99Ms: number;
  /** Of one article added to all the others, and taken out again; null if the engine is not asked to. */
  addMs: number | null;
  removeMs: number | null;
  /** What an article leaves behind that came and went. */
  leftKb: number | null;
}

export interface Task {
  engine: string;
  /** A number of made passages, or a folder. */
  corpus: number | string;
  questions: number;
  /** Questions are asked for this long at most. */
  seconds: number;
}

/** Made and handed on at once: what a library takes in at a start does not come article by article either. */
const BATCH = 100;
/** Questions that are not timed, as far as they take no longer: code that runs for days has been compiled. */
const WARM_UP = 150;
const WARM_UP_MS = 3_000;
/** Articles that come and go. */
const CHANGED = 100;

const isMain = import.meta.main;
if (isMain) {
  const task = JSON.parse(process.argv[2] ?? '') as Task;
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-bench-'));
  try {
    console.log(JSON.stringify(await measure(task, folder)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(task: Task, folder: string): Promise<Measured> {
  const corpus =
    typeof task.corpus === 'number'
      ? madeCorpus(task.corpus, task.questions)
      : readCorpus(task.corpus, task.questions);
  const open = ENGINES[task.engine];
  if (!open) throw new Error(`no engine ${task.engine}`);
  const before = memory();
  const engine = await open(folder);
  const { passages, buildMs } = await build(engine, corpus);
  const after = memory();
  const asked = await ask(engine, corpus.questions, task.seconds);
  const changes = await change(engine);
  const loadMs = await load(engine, folder);
  await engine.close?.();
  return {
    passages,
    ...asked,
    buildSeconds: buildMs / 1000,
    loadSeconds: loadMs === null ? null : loadMs / 1000,
    heapMb: (after.heap - before.heap) / 1e6,
    rssMb: after.rss / 1e6,
    ...changes,
  };
}

async function build(engine: Engine, corpus: Corpus): Promise<{ passages: number; buildMs: number }> {
  let passages = 0;
  let buildMs = 0;
  for (const batch of batches(corpus.articles())) {
    for (const article of batch) passages += article.passages.length;
    await engine.prepare?.(batch);
    buildMs += await timed(() => engine.add(batch));
  }
  buildMs += await timed(() => engine.finish?.());
  return { passages, buildMs };
}

async function ask(engine: Engine, questions: readonly BenchQuestion[], seconds: number) {
  const cold = performance.now();
  for (const { text } of questions.slice(0, WARM_UP)) {
    await engine.search(text, 5);
    if (performance.now() > cold + WARM_UP_MS) break;
  }
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  let [first, five] = [0, 0];
  for (const { text, gold } of questions) {
    if (performance.now() > until) break;
    let found: string[] = [];
    times.push(
      await timed(async () => {
        found = await engine.search(text, 5);
      }),
    );
    if (gold.includes(found[0] ?? '')) first++;
    if (found.some(id => gold.includes(id))) five++;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    questions: times.length,
    recall1: first / times.length,
    recall5: five / times.length,
    medianMs: at(0.5),
    p99Ms: at(0.99),
  };
}

/** Lets articles come and go, one at a time: first all come, then all go, once to warm up. */
async function change(engine: Engine): Promise<Pick<Measured, 'addMs' | 'removeMs' | 'leftKb'>> {
  if (!engine.remove) return { addMs: null, removeMs: null, leftKb: null };
  const articles: BenchArticle[] = [];
  for (const article of madeCorpus(CHANGED * 10, 0, 2).articles())
    if (articles.length < CHANGED) articles.push({ ...article, id: `new ${article.id}` });
  const round = async () => {
    const added: number[] = [];
    const removed: number[] = [];
    for (const each of articles) added.push(await timed(() => engine.add([each])));
    for (const { id } of articles) removed.push(await timed(() => engine.remove?.(id)));
    return { addMs: median(added), removeMs: median(removed) };
  };
  await round();
  const before = memory().heap;
  const times = await round();
  return { ...times, leftKb: (memory().heap - before) / 1e3 / CHANGED };
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

async function load(engine: Engine, folder: string): Promise<number | null> {
  if (!engine.save || !engine.load) return null;
  await engine.save(folder);
  return timed(() => engine.load?.(folder));
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function memory(): { heap: number; rss: number } {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}

function* batches(articles: Iterable<BenchArticle>): Iterable<BenchArticle[]> {
  let batch: BenchArticle[] = [];
  for (const article of articles) {
    batch.push(article);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}
