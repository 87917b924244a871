import { expect, test } from 'vitest';
import { readQuestion } from '../../src/search/question.ts';

test.each([
  ['where is Panasonic building', 'place', ['panason', 'build']],
  ['Who runs Panasonic Energy?', 'person', ['run', 'panason', 'energi']],
  ['when does Kansas start', 'date', ['kansa', 'start']],
  ['how much goes to the energy unit', 'amount', ['energi', 'unit']],
  ['how big is the model', 'amount', ['model']],
  ['why does it rain', 'reason', ['rain']],
  ['rain rain rain', 'other', ['rain']],
])('“%s” asks for: %s', (text, kind, expected) => {
  const question = readQuestion(text);
  expect(question.kind).toBe(kind);
  expect(question.terms.map(each => each.term)).toEqual(expected);
});

test('what is counted is the first word after “how many”', () => {
  expect(readQuestion('In Kansas, how many cells a year?').counted).toBe('cell');
  expect(readQuestion('where are cells').counted).toBeNull();
});

test('64 distinct terms are read, and a 65th is not', () => {
  const terms = (n: number) => readQuestion(Array.from({ length: n }, (_, i) => `w${i}`).join(' ')).terms;
  expect(terms(64)).toHaveLength(64);
  expect(terms(65)).toHaveLength(64);
});
