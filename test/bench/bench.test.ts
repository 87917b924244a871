/** The corpus of the bench, and every engine on a few passages of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeCorpus } from './corpus.ts';
import { ENGINES } from './engine.ts';
import { plot } from './plot.ts';

const corpus = madeCorpus(200, 20);

test('the same seed makes the same corpus, another one another', () => {
  const again = madeCorpus(200, 20);
  expect([...again.articles()]).toEqual([...corpus.articles()]);
  expect(again.questions).toEqual(corpus.questions);
  expect([...madeCorpus(200, 20, 2).articles()]).not.toEqual([...corpus.articles()]);
});

test('a corpus is about as large as asked for, in passages of about 100 words', () => {
  const passages = [...corpus.articles()].flatMap(({ text, passages }) =>
    passages.map(({ start, end }) => text.slice(start, end).split(/\s+/).length),
  );
  expect(Math.abs(passages.length - 200)).toBeLessThan(20);
  const mean = passages.reduce((sum, each) => sum + each, 0) / passages.length;
  expect(mean).toBeGreaterThan(60);
  expect(mean).toBeLessThan(140);
});

test('every question names a passage that is there', () => {
  const ids = new Set(
    [...corpus.articles()].flatMap(({ id, passages }) => passages.map((_, n) => `${id}#${n}`)),
  );
  for (const { gold } of corpus.questions) expect(gold.every(id => ids.has(id))).toBe(true);
});

test.each(Object.keys(ENGINES))('%s finds passages, and the same after loading', async name => {
  const folder = await mkdtemp(join(tmpdir(), 'newsdesk-bench-'));
  const engine = await ENGINES[name]?.(folder);
  if (!engine) throw new Error(`no engine ${name}`);
  try {
    const articles = [...corpus.articles()];
    await engine.prepare?.(articles);
    await engine.add(articles);
    await engine.finish?.();
    const answers = () => Promise.all(corpus.questions.map(({ text }) => engine.search(text, 5)));
    const found = await answers();
    const right = corpus.questions.filter(({ gold }, at) => found[at]?.some(id => gold.includes(id)));
    expect(right.length).toBeGreaterThan(corpus.questions.length / 4);
    if (!engine.save || !engine.load) return;
    await engine.save(folder);
    await engine.load(folder);
    expect(await answers()).toEqual(found);
  } finally {
    await engine.close?.();
    await rm(folder, { recursive: true, force: true });
  }
});

test('the plot has a line for every engine, and none where nothing was measured', () => {
  const measured = {
    passages: 1000,
    questions: 10,
    recall1: 1,
    recall5: 1,
    buildSeconds: 1,
    loadSeconds: null,
    heapMb: 10,
    rssMb: 100,
    medianMs: 2,
    p99Ms: 3,
  };
  const svg = plot([
    { engine: 'one', size: 1000, measured },
    { engine: 'one', size: 10_000, measured: { ...measured, passages: 10_000, medianMs: 20 } },
    { engine: 'two', size: 1000, measured: null },
  ]);
  expect(svg.match(/<circle/g)).toHaveLength(4);
  expect(svg).toContain('>10,000</text>');
  expect(svg).not.toContain('NaN');
});
