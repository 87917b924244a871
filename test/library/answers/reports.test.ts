/** Quotes of several articles. Those of a story begin alike here. */
import { expect, test } from 'vitest';
import { compareReports } from '../../../src/library/answers/reports.ts';
import type { QuotedSpan } from '../../../src/search/answer/answer.ts';
import { numbered } from '../../storage/article.ts';

const STORY =
  'Nexchip wants to raise $890 million in Hong Kong. The foundry is building a fab in Hefei, where it will make chips of 22 nm. It has never ' +
  'sold shares abroad before. Analysts expect more Chinese makers of chips to follow it to that exchange before the year is over.';

function compare(...texts: string[]) {
  const articles = texts.map((text, at) => numbered(at, { text }));
  const quotes = articles.map(({ id, text }): QuotedSpan => {
    const span = { start: 0, end: text.indexOf('.') + 1 };
    return { articleId: id, ...span, bold: span };
  });
  const byId = new Map(articles.map(each => [each.id, each]));
  const stories = new Map(articles.map(({ id, text }) => [id, text.slice(0, 7)]));
  const { same, shown } = compareReports(
    quotes as [QuotedSpan, ...QuotedSpan[]],
    byId,
    id => stories.get(id) ?? id,
  );
  const places = (spans: readonly QuotedSpan[]) =>
    spans.map(({ articleId }) => articles.findIndex(({ id }) => id === articleId));
  return { same: places(same), shown: places(shown) };
}

test('one quote is one', () => {
  expect(compare(STORY)).toEqual({ same: [0], shown: [0] });
});

test('a copy tells the same, and is not shown', () => {
  const own =
    'Nexchip, a maker of chips, wants to raise $900 million by selling shares. That was said by two people who know of the plan, as its bankers look for buyers.';
  expect(compare(STORY, STORY.replace('never', 'not'), own)).toEqual({ same: [0, 1, 2], shown: [0, 2] });
});

test('another story is no report of this one, and is shown if it has names or numbers of its own', () => {
  const other =
    'Apple sells phones in Cupertino. It has done so for many years and means to go on with it for good.';
  expect(compare(STORY, other)).toEqual({ same: [0], shown: [0, 1] });
});

test('a further quote without a new name or number adds nothing', () => {
  const less =
    'Nexchip wants to raise $890 million. Nothing else is known of this plan at present, as nobody would say more.';
  expect(compare(STORY, less)).toEqual({ same: [0, 1], shown: [0] });
});
