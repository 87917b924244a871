import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDataset } from '../../bench/answers/dataset.ts';
import { Problem } from '../../src/problem.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsdesk-dataset-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, rows: unknown[]) =>
  writeFile(join(folder, name), rows.map(row => JSON.stringify(row)).join('\n'));

test('a set with all fields, and one with hardly any', async () => {
  await write('passages.jsonl', [
    { id: 7, title: 'Ships', text: 'A ship sank.', source: 'BBC', date: '2022/06/16', lang: 'en' },
    { text: 'Nothing else.' },
  ]);
  await write('queries.jsonl', [
    { q: 'What sank?', gold: [7], answers: ['ship'], doc: '2022/06/17' },
    { q: 'What flew?', gold: [7], imp: true },
    { q: 'Bare?' },
  ]);
  const { documents, queries } = readDataset(folder);
  expect(documents).toEqual([
    {
      id: '7',
      title: 'Ships',
      text: 'A ship sank.',
      publisher: 'BBC',
      date: Date.UTC(2022, 5, 16),
      lang: 'en',
      group: 'Ships',
    },
    { id: '1', title: '', text: 'Nothing else.', publisher: '', date: null, lang: null, group: '1' },
  ]);
  expect(queries.map(({ gold, answerable, askedAt }) => [gold, answerable, askedAt])).toEqual([
    [['7'], true, Date.UTC(2022, 5, 17)],
    [[], false, Date.UTC(2022, 5, 16)],
    [[], false, Date.UTC(2022, 5, 16)],
  ]);
});

test('questions alone are a set without documents; what can’t be read is named', async () => {
  await rm(join(folder, 'passages.jsonl'), { force: true });
  expect(readDataset(folder).documents).toEqual([]);
  await writeFile(join(folder, 'queries.jsonl'), '{"q":"a"}\n{');
  expect(() => readDataset(folder)).toThrow(/^Line 2 of .*queries\.jsonl is no JSON/);
  expect(() => readDataset(join(folder, 'none'))).toThrow(Problem);
});

test('of our own set every answer stands in an article that is named for it, and each language has its questions', () => {
  const { documents, queries } = readDataset(join(import.meta.dirname, '../../data/eval'));
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  for (const { q, gold, answers } of queries.filter(({ answerable }) => answerable)) {
    for (const id of gold)
      expect([q, answers.some(answer => texts.get(id)?.includes(answer))]).toEqual([q, true]);
  }
  expect(queries.filter(({ answerable }) => !answerable).length).toBeGreaterThan(15);
  expect(new Set(documents.map(({ lang }) => lang))).toEqual(new Set(['en', 'de', 'fr', 'es', 'zh']));
});
