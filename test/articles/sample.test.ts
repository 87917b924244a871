/** Reading the sample articles, and saying which one is wrong. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSamples } from '../../src/articles/sample.ts';
import { toArticle } from '../../src/articles/source.ts';
import { Problem } from '../../src/problem.ts';

const sample = {
  title: 'A plant in Kansas',
  publisher: 'Example Wire',
  link: 'https://news.example/plant',
  date: '2026-06-02',
  lang: 'en',
  text: ['One paragraph.', 'Another one.'],
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsdesk-samples-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function write(name: string, content: unknown): Promise<void> {
  return writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}

it('reads every .json file, in the order of their names', async () => {
  await write('02-second.json', { ...sample, title: 'Second', byline: 'Jo Doe' });
  await write('01-first.json', sample);
  await write('readme.md', 'not a sample');
  const { text, ...rest } = sample;
  expect(await readSamples(folder)).toEqual([
    { ...rest, text: 'One paragraph.\n\nAnother one.' },
    { ...rest, text: 'One paragraph.\n\nAnother one.', title: 'Second', byline: 'Jo Doe' },
  ]);
});

it('finds none in an empty folder', async () => {
  expect(await readSamples(folder)).toEqual([]);
});

it.each([
  ['title', { ...sample, title: undefined }],
  ['date', { ...sample, date: '2026-02-30' }],
  ['link', { ...sample, link: 'ftp://news.example/' }],
  ['text', { ...sample, text: [] }],
  ['text.1', { ...sample, text: ['One.', 2] }],
  ['the whole file', { ...sample, tilte: 'a slip of the finger' }],
  ['the whole file', []],
])('names the file and its field: %s', async (field, content) => {
  await write('01-bad.json', content);
  const refused = readSamples(folder);
  await expect(refused).rejects.toThrow(Problem);
  await expect(refused).rejects.toThrow(`The sample 01-bad.json is not right at “${field}”: `);
});

it('names the file that is no JSON', async () => {
  await write('01-bad.json', '{"title":');
  await expect(readSamples(folder)).rejects.toThrow(/^The sample 01-bad\.json can't be read: /);
});

it('names the folder that is missing', async () => {
  await expect(readSamples(join(folder, 'none'))).rejects.toThrow(Problem);
  await expect(readSamples(join(folder, 'none'))).rejects.toThrow(
    `The folder of sample articles, ${folder}/none, `,
  );
});

it('finds every sample that ships to be an article', async () => {
  const samples = await readSamples(join(import.meta.dirname, '../../data/sample'));
  expect(samples.length).toBeGreaterThanOrEqual(6);
  const articles = samples.map(sample => toArticle(sample, 'sample', Date.UTC(2026, 7, 1)));
  expect(new Set(articles.map(({ hash }) => hash)).size).toBe(samples.length);
});
