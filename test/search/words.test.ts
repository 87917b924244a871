import { expect, test } from 'vitest';
import { terms, words } from '../../src/search/words.ts';

test.each([
  ['case, accents and possessives fold', 'Café Panasonic’s TESLA', ['cafe', 'panason', 'tesla']],
  ['stop words of questions carry nothing', 'where is a the what are you', []],
  ['an acronym in capitals is no stop word, with dots or without', 'US and U.S. but us', ['us', 'us']],
  ['thousands separators fold, decimals stay', '50,000 and 2.18', ['50000', '2.18']],
  ['a unit parts from its number', '22nm', ['22', 'nm']],
  ['hyphens part words', 'LongCat-2.0 data-centre', ['longcat', '2.0', 'data', 'centr']],
  ['an apostrophe within a name stays inside', "O’Brien O'Brien", ['obrien', 'obrien']],
  ['a possessive goes before the stem', 'Moss’s Moss', ['moss', 'moss']],
  ['forms of a word share a stem', 'builds building', ['build', 'build']],
])('%s', (_name, text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test('offsets point into the text as it was written', () => {
  const text = 'Größe: “Taiwan’s” 50,000';
  expect(words(text).map(word => text.slice(word.start, word.end))).toEqual(['Größe', 'Taiwan’s', '50,000']);
});
