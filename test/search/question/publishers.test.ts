/** Publishers named in questions. */
import { expect, test } from 'vitest';
import { publishersIn } from '../../../src/search/question/publishers.ts';
import { article, libraryOf } from '../library.ts';

const PUBLISHERS = [
  'BBC News - Technology',
  'The Verge',
  'TechCrunch',
  'Time',
  'CBSSports.com',
  'Harbour Tech Daily',
];

test.each([
  ['according to the BBC, who won?', ['BBC News - Technology']],
  ['what was reported by The Verge', ['The Verge']],
  ['what did techcrunch report', ['TechCrunch']],
  ['who leads, as reported by both TechCrunch and CBSSports.com?', ['TechCrunch', 'CBSSports.com']],
  ['what does harbour tech daily say about chips', ['Harbour Tech Daily']],
  ['what time is it', []],
  ['how long in time', []],
  ['is it on the verge of collapse', []],
  ['what did Time report', ['Time']],
  ['who is it according to time', ['Time']],
])('%s', (question, expected) => {
  expect(publishersIn(question, PUBLISHERS)).toEqual(expected);
});

test('of articles that answer as well, the one of the named publisher leads', () => {
  const text = 'Storm Ida hit the port hard. The wind was strong.';
  const library = libraryOf(
    article('a', 'Storm', text, { publisher: 'Example Wire' }),
    article('b', 'Storm', text, { publisher: 'The Verge' }),
  );
  const first = (question: string) => {
    const verdict = library.ask(question);
    return verdict.found && verdict.quotes[0].articleId;
  };
  expect(first('what did storm Ida hit')).toBe('a');
  expect(first('according to The Verge, what did storm Ida hit')).toBe('b');
});
