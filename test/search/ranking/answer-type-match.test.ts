import { expect, test } from 'vitest';
import { words } from '../../../src/search/language/words.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { hasAnswerType, lackOf } from '../../../src/search/ranking/answer-type-match.ts';

const holds = (question: string, sentence: string) =>
  hasAnswerType(readQuestion(question), sentence, () => words(sentence));

test.each([
  ['when did it open', 'It opened in 2024.', 'It opened with a speech.'],
  ['when did it open', 'It opened on Monday.', 'It opened at once.'],
  ['when was the battle', 'It was fought in 1066.', 'It may be fought again.'],
  ['when did it happen', 'It happened in the 1580s.', 'It happened on the march.'],
  ['when did it happen', 'It happened on 3 May.', 'May it never happen.'],
  ['when does it start', 'It starts at 7:30 p.m. sharp.', 'It starts with Room 7.'],
  ['which country left', 'Germany left last.', 'They left last.'],
  ['who runs it', 'Tadanobu runs it.', 'The people run it.'],
  ['where is the plant', 'It stands in Kansas.', 'It stands in the rain.'],
  ['who runs Panasonic', 'Kazuo Tadanobu runs Panasonic.', 'Panasonic runs well.'],
  ['why did it close', 'It closed because of rain.', 'It closed early and stayed that way.'],
  ['how much did it cost', 'It cost $5 at first.', 'It cost little at first.'],
  ['how much did it cost', 'It cost three billion yen.', 'It cost a fortune.'],
  ['how big is the model', 'The model has 1.6 trillion parameters.', 'The model is LongCat-2.0.'],
  ['how many ships sank', 'Ten ships sank.', 'Ships sank, ten captains say.'],
  [
    'how many ships sank',
    'Some 1,200 old grey wooden ships sank.',
    'In 1912 a storm came up and the ships sank.',
  ],
])('“%s” is answered by “%s” and not by “%s”', (question, answer, other) => {
  expect(holds(question, answer)).toBe(true);
  expect(holds(question, other)).toBe(false);
});

test('any sentence may answer a question that asks for no certain kind', () => {
  expect(holds('what does the KMT propose', 'Nothing much.')).toBe(true);
});

test('how many of nothing in particular takes any number', () => {
  expect(holds('how many', 'Ten.')).toBe(true);
  expect(holds('how many', 'Lots.')).toBe(false);
});

test.each([
  ['wann beginnt es', 'Im März beginnt es.', 'Es beginnt in Kansas.', 'de'],
  ['warum wird gebaut', 'Gebaut wird, weil Strom fehlt.', 'Gebaut wird in Kansas.', 'de'],
  ['quand commence-t-il', 'Il commence en février.', 'Il commence bientôt.', 'fr'],
])('in other languages: “%s”', (text, yes, no, language) => {
  const question = readQuestion(text, { languages: [language] });
  expect(hasAnswerType(question, yes, () => words(yes, language))).toBe(true);
  expect(hasAnswerType(question, no, () => words(no, language))).toBe(false);
});

test.each([
  ['when did it open', 'It opened with a speech.', 'en', 'date'],
  ['when did it open', 'It opened in June.', 'en', null],
  ['how many ships sank', 'About thirty ships sank.', 'en', null],
  ['how many ships sank', 'In all, thirty captains say, ships sank.', 'en', null],
  ['how much did it cost', 'It cost little.', 'en', 'number'],
  ['who opened it', 'It was opened.', 'en', null],
  ['when did it open', 'Es hat gestern eröffnet.', 'de', null],
])('asked “%s”, “%s” (%s) lacks: %s', (question, text, lang, lack) => {
  expect(lackOf(readQuestion(question), text, lang)).toBe(lack);
});
