/** “Why?” has words for everything by which the search decides. */
import { expect, it } from 'vitest';
import { MODEL } from '../../../src/search/ranking/model.ts';
import { en } from '../../../src/wording/en/index.ts';

const { short, long } = MODEL.passage;

it.each(Object.keys({ ...short, ...long }))('says what the feature “%s” means', feature => {
  expect(en.why.features[feature]).toMatch(/^\p{Ll}.*[^.]$/u);
});
