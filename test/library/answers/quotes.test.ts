/** Quotes: slices of articles, with what is bold counted from the quote's own beginning. */
import { expect, it } from 'vitest';
import { type Details, found, paged } from '../../../src/library/answers/quotes.ts';
import { rightOf } from '../../../src/search/ranking/model.ts';
import { numbered } from '../../storage/article.ts';

const article = numbered(1, { text: 'Before. This answers it. After. Not quoted.' });
const quote = { articleId: article.id, start: 8, end: 31, bold: { start: 8, end: 24 } };
const inner = { articleId: article.id, start: 0, end: 31, bold: { start: 8, end: 24 } };
const articles = new Map([[article.id, article]]);

it('are word for word, and so is what is bold', () => {
  const answer = found('an id', 'a question', [quote, inner], null, articles);
  expect(answer?.quotes.map(({ text }) => text)).toEqual([
    'This answers it. After.',
    'Before. This answers it. After.',
  ]);
  for (const { text, bold } of answer?.quotes ?? [])
    expect(text.slice(bold.start, bold.end)).toBe('This answers it.');
});

it('have the words that answer, counted from their own beginning, if they are known', () => {
  const answer = found(
    'an id',
    'a question',
    [{ ...quote, span: { start: 13, end: 20 } }, inner],
    null,
    articles,
  );
  const [first, second] = answer?.quotes ?? [];
  expect(first?.text.slice(first.span?.start, first.span?.end)).toBe('answers');
  expect(second?.span).toBeNull();
});

const reasons = { matched: [], missing: [], decided: [], runnerUp: null, confidence: 0.62 };
const details: Details = {
  reports: { total: 1, independent: 1 },
  figures: [],
  ageMs: null,
  reasons,
  typed: null,
};

it('from before it was kept are sure, and as often right as their confidence says today', () => {
  const before = found('an id', 'a question', [quote], details, articles);
  expect(before).toMatchObject({ isSure: true, why: { right: rightOf(0.62) } });
  const now = { ...details, isSure: false, reasons: { ...reasons, right: 0.1 } };
  expect(found('an id', 'a question', [quote], now, articles)).toMatchObject({
    isSure: false,
    why: { right: 0.1 },
  });
});

it('leave out articles that are gone, and the answer is null without any', () => {
  const gone = { ...quote, articleId: 'nosuchid000000' };
  expect(found('an id', 'a question', [gone, quote], null, articles)?.quotes).toHaveLength(1);
  expect(found('an id', 'a question', [gone], null, articles)).toBeNull();
});

it('come in pages', () => {
  expect(paged(['a', 'b', 'c'], { offset: 1, limit: 5 })).toEqual({ items: ['b', 'c'], total: 3 });
});
