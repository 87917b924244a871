/** The files of languages: each is in the list, once, and what stands in it can be read. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LanguageWords } from '../../../src/search/language/language.ts';
import { LANGUAGES, languageOf, stopWordsOf } from '../../../src/search/language/languages.ts';
import { terms } from '../../../src/search/language/words.ts';
import { answerTypeOf } from '../../../src/search/question/answer-type.ts';

const FOLDER = join(import.meta.dirname, '../../../src/search/language');

const isWords = (value: unknown): value is LanguageWords =>
  typeof value === 'object' && value !== null && 'code' in value;

test('each file of a language is in the list', async () => {
  const files = readdirSync(FOLDER).filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  const modules = await Promise.all(files.map(file => import(join(FOLDER, file)) as Promise<object>));
  const found = modules.flatMap(module => Object.values(module)).filter(isWords);
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter(words => !LANGUAGES.includes(words)).map(({ code }) => code)).toEqual([]);
});

test('each language is there once', () => {
  const codes = LANGUAGES.map(({ code }) => code);
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});

describe.each(LANGUAGES.map(words => [words.code, words] as const))('in %s', (code, words) => {
  test('its stemmer is there, and its stop words are in lower case', () => {
    expect(languageOf(code).stem('newsdesk')).not.toBe('');
    expect([...stopWordsOf(code)].filter(word => word !== word.toLowerCase())).toEqual([]);
  });

  test('its patterns can be read', () => {
    for (const group of [words.time, words.publishers, words.answers, words.followUps, words.persons]) {
      for (const pattern of Object.values(group ?? {}).filter(each => typeof each === 'string'))
        expect(() => new RegExp(pattern, 'iu')).not.toThrow();
    }
    expect(answerTypeOf('newsdesk', code)).toBe('other');
  });
});

test.each(['министър', 'критичен', 'зелен'])('the Bulgarian word %s has a stem', word => {
  expect(terms(word, 'bg')).toEqual([word.slice(0, 6)]);
});
