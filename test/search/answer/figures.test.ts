/** Figures of sentences, and which of them differ. */
import { expect, test } from 'vitest';
import { differingFigures, figuresIn } from '../../../src/search/answer/figures.ts';
import { readQuestion } from '../../../src/search/question/question.ts';

test.each([
  ['It wants $890 million in Hong Kong', ['$890 million: $ 890000000']],
  ['The KMT proposes NT$240 billion', ['NT$240 billion: NT$ 240000000000']],
  ['about 350 billion yen this year', ['350 billion yen: yen 350000000000']],
  ['a cluster of 50,000 chips since 2024', ['50,000 chips: chip 50000']],
  ['a share of 12.5% and 3 per cent', ['12.5%: % 12.5', '3 per cent: % 3']],
  ['in 2024, in 1999', []],
])('%s', (text, expected) => {
  const found = figuresIn(text, { start: 0, end: text.length }, 'en');
  expect(found.map(({ start, end, unit, value }) => `${text.slice(start, end)}: ${unit} ${value}`)).toEqual(
    expected,
  );
});

function differing(question: string, ...texts: string[]): string[] {
  const answering = texts.map((text, at) => ({
    articleId: `${at}`,
    text,
    lang: 'en',
    sentence: { start: 0, end: text.length },
  }));
  return differingFigures(readQuestion(question), answering).map(({ articleId, start, end }) =>
    (texts[Number(articleId)] ?? '').slice(start, end),
  );
}

test('figures of one unit that differ stand side by side, each once', () => {
  const raise = 'how much does Nexchip want to raise';
  expect(
    differing(
      raise,
      'It raises $890 million.',
      'It raises $0.9 billion.',
      'It raises $890m.',
      'It raises $900 million.',
    ),
  ).toEqual(['$890 million', '$0.9 billion']);
  expect(differing(raise, 'It raises $890 million.', 'It raises $890m.')).toEqual([]);
  expect(differing(raise, 'It raises $890 million.', 'It took 3 days.')).toEqual([]);
  expect(differing('who raises it', 'It raises $890 million.', 'It raises $900 million.')).toEqual([]);
});

test('what is counted decides which figure is compared', () => {
  expect(
    differing(
      'how many chips trained it',
      'In 3 weeks 50,000 chips trained it.',
      'In 4 weeks 60,000 chips trained it.',
    ),
  ).toEqual(['50,000 chips', '60,000 chips']);
});
