import { describe, expect, test } from 'vitest';
import { headlineFromTitle } from '../../src/articles/headline.ts';

const page = {
  publisher: 'Harbour News',
  byline: 'Ann Ekdal, Bo Falk',
  url: 'https://www.harbournews.example/a',
};

describe('a headline', () => {
  test.each([
    ['Ferry leaves the quay - Harbour News', 'Ferry leaves the quay'],
    ['Ferry leaves the quay | The Harbour News', 'Ferry leaves the quay'],
    ['Ferry leaves the quay – harbournews.example', 'Ferry leaves the quay'],
    ['Ferry leaves the quay | Ann Ekdal | Harbour News', 'Ferry leaves the quay'],
    ['Ferry leaves the quay - and returns', 'Ferry leaves the quay - and returns'],
    ['Ferry leaves the quay - Lower Quay', 'Ferry leaves the quay - Lower Quay'],
    ['Harbour News: ferry leaves', 'Harbour News: ferry leaves'],
    ['A quay-side story', 'A quay-side story'],
    ['Home | Harbour News', 'Home | Harbour News'],
  ])('of %j is %j', (title, headline) => {
    expect(headlineFromTitle(title, page)).toBe(headline);
  });

  test('of a page without a publisher loses the name of its host', () => {
    const about = { publisher: null, byline: null, url: 'https://www.harbournews.com/a' };
    expect(headlineFromTitle('Ferry leaves the quay | Harbour News', about)).toBe('Ferry leaves the quay');
  });
});
