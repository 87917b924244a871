import { expect, test } from 'vitest';
import { readQuestion } from '../../../src/search/question/question.ts';
import { correctedQuestion } from '../../../src/search/ranking/corrected-question.ts';
import { article, libraryOf } from '../library.ts';

const boeing = article('boeing', 'Boeing hires a new chief', 'Boeing hired a new chief executive on Monday.');
const weather = article('rain', 'Rain', 'It rained on Monday in Seattle, and the streets were wet.');
const library = libraryOf(boeing, weather);
const articles = new Map([boeing, weather].map(each => [each.id, each]));
const corrected = (text: string) =>
  correctedQuestion(text, readQuestion(text), library.matches(text), articles);

test.each([
  ['who is the new executve of Boeing', 'who is the new executive of Boeing'],
  ['who is the new chief of Boeing', 'who is the new chief of Boeing'],
  ['did it rain in Seatle', 'did it rain in Seattle'],
])('%s', (typed, meant) => {
  expect(corrected(typed)).toBe(meant);
});

test('words that nothing is like stay as they are', () => {
  expect(corrected('who is the new zyzzyva of Boeing')).toBe('who is the new zyzzyva of Boeing');
});
