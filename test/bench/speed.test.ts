/** The corpus of the bench, and every engine on a few passages of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeCorpus } from '../../bench/speed/corpus.ts';
import { ENGINES } from '../../bench/speed/engines.ts';
import { plot } from '../../bench/speed/plot.ts';
import { markdown } from '../../bench/speed/table.ts';

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
  addMs: null,
  removeMs: null,
  leftKb: null,
};
const rows = [
  { engine: 'SQLite FTS5', size: 1000, runs: 3, measured: { ...measured, medianMs: 4 } },
  { engine: 'one', size: 1000, runs: 3, measured },
  { engine: 'one', size: 10_000, runs: 1, measured: { ...measured, passages: 10_000, medianMs: 20 } },
  { engine: 'two', size: 1000, runs: 0, measured: null, failed: 'not within 9 s' },
];

test('the plot has a line for every engine, and none where nothing was measured', () => {
  const svg = plot(rows);
  expect(svg.match(/<circle/g)).toHaveLength(6);
  expect(svg).toContain('>10,000</text>');
  expect(svg).not.toContain('NaN');
});

test('the table has every size, ratios beside the base engine, and why an engine is missing', () => {
  const table = markdown(rows, 'Some machine');
  expect(table.match(/^## .*$/gm)).toEqual(['## 1,000 passages', '## 10,000 passages']);
  expect(table).toContain('| one | 1.000 | 1.000 | 2.00 (×0.50) | 3.0 (×1.0) |');
  expect(table).toContain('| two | not within 9 s |');
  expect(table).toContain('| 20.00 |');
});
