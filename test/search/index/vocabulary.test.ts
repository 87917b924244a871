/** How often terms occur, and what a question may cost by it. */
import { expect, test } from 'vitest';
import { HOSTILE } from '../../../bench/answers/hostile-questions.ts';
import type { PassageIndex } from '../../../src/search/index/passage-index.ts';
import { Vocabulary } from '../../../src/search/index/vocabulary.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { article, libraryOf } from '../library.ts';

test('a term is counted once a passage, and forgotten again', () => {
  const vocabulary = new Vocabulary();
  const numbers = (...terms: string[]) => new Set(terms.map(term => vocabulary.number(term)));
  vocabulary.addPassage(numbers('rain', 'rain', 'sun'));
  vocabulary.addPassage(numbers('rain'));
  expect([
    vocabulary.passagesWith('rain'),
    vocabulary.passagesWith('sun'),
    vocabulary.passagesWith('snow'),
  ]).toEqual([2, 1, 0]);
  vocabulary.removePassage(numbers('rain', 'sun'));
  expect([vocabulary.passagesWith('rain'), vocabulary.passagesWith('sun')]).toEqual([1, 0]);
  expect([vocabulary.known('sun'), vocabulary.known('snow')]).toEqual([1, undefined]);
});

test('a term that no article holds any more is forgotten, and its number is given to another', () => {
  const vocabulary = new Vocabulary();
  const [rain, sun] = [vocabulary.number('rain'), vocabulary.number('sun')];
  vocabulary.addArticle(new Set([rain, sun]));
  vocabulary.addArticle(new Set([rain]));
  vocabulary.removeArticle(new Set([rain, sun]));
  expect([vocabulary.known('rain'), vocabulary.known('sun')]).toEqual([rain, undefined]);
  expect(vocabulary.number('snow')).toBe(sun);
  expect(vocabulary.terms).toEqual(['rain', 'snow']);
});

test('an index whose articles come and go has no more terms than one that was built of those that stayed', () => {
  const weather = (id: string, word: string) => article(id, `Of ${word}`, `It brings ${word} again.`);
  const words = (index: PassageIndex) =>
    [...index.portions()].flatMap(each => ('terms' in each ? each.terms : [])).toSorted();
  const { index } = libraryOf(weather('a', 'rain'), weather('b', 'sun'));
  for (const word of ['hail', 'sleet', 'fog']) index.add(weather('a', word));
  expect(words(index)).toEqual(words(libraryOf(weather('b', 'sun'), weather('a', 'fog')).index));
  expect(index.candidates(readQuestion('fog'), 5).candidates.map(({ articleId }) => articleId)).toEqual([
    'a',
  ]);
  expect(index.candidates(readQuestion('rain'), 5).candidates).toEqual([]);
});

test('occurrences follow articles that are replaced and removed', () => {
  const { index } = libraryOf(article('a', 'One', 'It rains.'), article('b', 'Two', 'It rains.'));
  const rains = () => index.candidates(readQuestion('rain'), 5).occurrences.get('rain');
  expect(rains()).toBe(2);
  index.add(article('b', 'Two', 'It snows.'));
  expect(rains()).toBe(1);
  index.remove('a');
  expect(rains()).toBe(0);
});

test.each(Object.entries(HOSTILE))('%s: read as 64 words at most, of a few forms each', (_name, text) => {
  const { terms } = readQuestion(text, {
    now: 0,
    languages: ['en', 'de', 'zh', 'th', 'fr', 'tr', 'ko', 'ar', 'ru'],
  });
  expect(terms.length).toBeLessThanOrEqual(64);
  expect(Math.max(0, ...terms.map(({ forms }) => forms.length))).toBeLessThanOrEqual(12);
});

test('a rare word is found among frequent ones that are too costly to look for', () => {
  const common = Array.from(
    { length: 60 },
    (_, n) => `common${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}`,
  );
  const text = Array.from({ length: 1_300 }, () => `${common.join(' ')}.`).join(' ');
  const library = libraryOf(
    article('long', 'Long', text),
    article('rare', 'Rare', `A quagga came. ${common.join(' ')}.`),
  );
  const { candidates, occurrences } = library.matches(`${common.join(' ')} quagga`);
  expect(candidates[0]?.articleId).toBe('rare');
  expect(occurrences.get(common[0] ?? '')).toBeGreaterThan(500);
  expect([...occurrences.values()].reduce((sum, each) => sum + each, 0)).toBeGreaterThan(30_000);
});
