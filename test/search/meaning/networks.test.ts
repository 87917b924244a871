import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cosine, VECTOR_BYTES } from '../../../src/search/meaning/meaning.ts';
import { Networks } from '../../../src/search/meaning/networks.ts';
import { WordPieces } from '../../../src/search/meaning/tokens.ts';

interface Checked {
  question: string;
  title: string;
  passage: string;
  ids: number[];
  relevance: number;
  span: { score: number; text: string };
  passageVector: number[];
}

const FOLDER = join(import.meta.dirname, '../../../data/models');
const CHECKED = JSON.parse(readFileSync(join(FOLDER, 'check.json'), 'utf8')) as Checked[];
/** Whole numbers differ by machine: data/models/README.md. */
const NEAR = 0.3;

describe('word pieces', () => {
  const pieces = new WordPieces(join(FOLDER, 'tokenizer.json'));

  it.each(CHECKED)('of “$question” are those that the networks were trained on', each => {
    const { cls, sep } = pieces;
    const first = pieces.of(each.question, 48).ids;
    const second = pieces.of(`${each.title}. ${each.passage}`, 200).ids;
    expect([cls, ...first, sep, ...second, sep]).toEqual(each.ids);
  });

  it('have the words that they are of, and are no more than wanted', () => {
    const text = 'Zürich’s  électricité: 東京, 5%';
    const { ids, words } = pieces.of(text, 100);
    expect(ids).toHaveLength(words.length);
    expect([...new Set(words.map(({ start, end }) => text.slice(start, end)))]).toEqual([
      'Zürich',
      '’',
      's',
      'électricité',
      ':',
      '東',
      '京',
      ',',
      '5',
      '%',
    ]);
    expect(pieces.of(text, 3).ids).toEqual(ids.slice(0, 3));
    expect(pieces.of('x'.repeat(100_000), 100).ids).toHaveLength(1);
  });

  it('of a text never are the marks that part texts', () => {
    const { ids } = pieces.of('[SEP] [CLS] [PAD] ##s', 100);
    for (const mark of [pieces.cls, pieces.sep, 0]) expect(ids).not.toContain(mark);
  });
});

describe('networks', () => {
  let networks: Networks;
  beforeAll(async () => {
    networks = await Networks.load(FOLDER, 1);
  });

  it.each(CHECKED)(
    'read “$question” as they were exported',
    async ({ question, title, passage, ...checked }) => {
      const sentences = [{ start: 0, end: passage.length }];
      const { relevance, spans } = await networks.read(question, { title, text: passage, sentences });
      expect(Math.abs(relevance - checked.relevance)).toBeLessThan(NEAR);
      const [span] = spans;
      expect(passage.slice(span?.start, span?.end)).toBe(checked.span.text);
      const vector = await networks.vector(`${title}. ${passage}`);
      expect(vector).toHaveLength(VECTOR_BYTES);
      const shown = Int8Array.from(checked.passageVector, value => value * 900);
      expect(cosine(vector.subarray(0, shown.length), shown)).toBeGreaterThan(0.97);
    },
  );

  it('find the words that answer in each sentence, never in the title', async () => {
    const title = 'Kansas';
    const text = 'The plant is in Kansas. It opened in 2025.';
    const sentences = [
      { start: 0, end: 23 },
      { start: 24, end: 42 },
    ];
    const { spans } = await networks.read('where is the plant?', { title, text, sentences });
    expect(spans.map(span => span && text.slice(span.start, span.end))).toEqual([
      'Kansas',
      expect.any(String),
    ]);
    expect(spans[0]?.score).toBeGreaterThan(spans[1]?.score ?? 0);
  });

  it('leave out what is beyond their length', async () => {
    const text = `${'word '.repeat(400)}end.`;
    const sentences = [
      { start: 0, end: 5 },
      { start: text.length - 4, end: text.length },
    ];
    const { spans } = await networks.read('what is the last word?', { title: 'T', text, sentences });
    expect(spans.map(span => span !== null)).toEqual([true, false]);
  });

  it('put what means the same nearer together', async () => {
    const [asked, same, other] = await Promise.all(
      ['who leads the company?', 'Ann Li is its new chief executive.', 'Rain fell all night.'].map(text =>
        networks.vector(text),
      ),
    );
    if (!asked || !same || !other) throw new Error('three vectors');
    expect(cosine(asked, same)).toBeGreaterThan(cosine(asked, other) + 0.1);
  });
});
