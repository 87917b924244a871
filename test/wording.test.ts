/** The catalogue of what Newsdesk says, and Problems that speak every language. */
import { expect, test } from 'vitest';
import { Problem } from '../src/problem.ts';
import { en } from '../src/wording/en/index.ts';
import { wordingFor } from '../src/wording/wording.ts';

test.each(['en-US', 'en-GB', 'en', 'xx', '', 'constructor', '__proto__'])(
  'the locale %j has a wording',
  locale => {
    expect(wordingFor(locale)).toBe(en);
  },
);

test('a Problem says its sentence in the language of the wording that it is given', () => {
  const words = { ...en, source: { ...en.source, noText: 'Der Text fehlt.' } };
  const problem = new Problem(({ source }) => source.noText);
  expect(problem.message).toBe(en.source.noText);
  expect(problem.in(words)).toBe('Der Text fehlt.');
});

test('a Problem of one text says it in every language, and keeps its cause', () => {
  const cause = new Error('below');
  const problem = new Problem('The disk is full.', { cause });
  expect(problem.in(en)).toBe('The disk is full.');
  expect(problem.cause).toBe(cause);
});
