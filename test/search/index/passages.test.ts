import { expect, test } from 'vitest';
import {
  MAX_PASSAGE,
  MAX_SENTENCE,
  PASSAGE_WORDS,
  passages,
  sentences,
} from '../../../src/search/index/passages.ts';

const cut = (text: string, spans: { start: number; end: number }[]) =>
  spans.map(span => text.slice(span.start, span.end));

test('abbreviations, initials and numbers end no sentence', () => {
  const text = 'Mr. Smith of the U.S. Army left on Jan. 5. J. K. Rowling paid $2.18 billion. It rained.';
  expect(cut(text, sentences(text))).toEqual([
    'Mr. Smith of the U.S. Army left on Jan. 5.',
    'J. K. Rowling paid $2.18 billion.',
    'It rained.',
  ]);
});

test('a quotation goes on where its speaker follows in lower case', () => {
  const text = '“Why?” he asked. Nobody knew.';
  expect(cut(text, sentences(text))).toEqual(['“Why?” he asked.', 'Nobody knew.']);
});

test('no sentence reaches over a blank line', () => {
  const text = 'A heading without a stop\n\nthe first sentence.';
  expect(cut(text, sentences(text))).toEqual(['A heading without a stop', 'the first sentence.']);
});

test('passages hold every word once, in order, and are about as long as they should be', () => {
  const text = Array.from({ length: 60 }, (_, i) => `Sentence number ${i} has exactly seven words.`).join(
    ' ',
  );
  const parts = cut(text, passages(text));
  expect(parts.join(' ')).toBe(text);
  for (const part of parts.slice(0, -1)) {
    expect(part.split(' ').length).toBeGreaterThan(PASSAGE_WORDS - 10);
    expect(part.split(' ').length).toBeLessThan(PASSAGE_WORDS + 10);
  }
});

test('a run without full stops is cut at white space, never within a surrogate pair', () => {
  const table = `${'cell '.repeat(200)}end`;
  for (const part of cut(table, sentences(table))) {
    expect(part.length).toBeLessThanOrEqual(MAX_SENTENCE);
    expect(part).toMatch(/^(cell ?|end)+$/);
  }
  const faces = `a${'😀'.repeat(1000)}`;
  const parts = cut(faces, sentences(faces));
  expect(parts.join('')).toBe(faces);
  expect(parts.every(part => part.isWellFormed())).toBe(true);
});

test.each([
  ['words joined by commas', 'Chips,boards,cables,fans,racks,lamps and more. '],
  ['Chinese', '松下公司正在堪萨斯州德索托建设一座新的电池工厂。这座工厂将雇用四千名员工。'],
])('passages of %s are bounded though few words can be counted', (_, part) => {
  const text = part.repeat(300).trim();
  const found = passages(text);
  expect(found.length).toBeGreaterThan(text.length / MAX_PASSAGE);
  for (const { start, end } of found) expect(end - start).toBeLessThanOrEqual(MAX_PASSAGE);
  expect(found.at(-1)?.end).toBe(text.length);
});

test('an empty text has no sentence and no passage', () => {
  expect(sentences('')).toEqual([]);
  expect(passages(' \n\n ')).toEqual([]);
});

test.each([
  ['今天下雨。明天呢？很好！', ['今天下雨。', '明天呢？', '很好！']],
  ['كيف حالك؟ أنا بخير.', ['كيف حالك؟', 'أنا بخير.']],
  ['यह एक वाक्य है। दूसरा वाक्य है।', ['यह एक वाक्य है।', 'दूसरा वाक्य है।']],
])('full stops of other scripts end sentences: %s', (text, expected) => {
  expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('Thai, which has no full stops, is cut at spaces', () => {
  const text = 'โรงงานแห่งใหม่จะเริ่มผลิตแบตเตอรี่ในปีหน้า '.repeat(20).trim();
  const found = sentences(text);
  expect(found.length).toBeGreaterThan(3);
  expect(found.every(({ start, end }) => end - start <= 200 && !/^\s|\s$/.test(text.slice(start, end)))).toBe(
    true,
  );
});

test('passages without spaces are about as long as a hundred words', () => {
  const text = '松下公司正在堪萨斯州建设电池工厂。'.repeat(60);
  const lengths = passages(text).map(({ start, end }) => end - start);
  expect(Math.max(...lengths)).toBeLessThan(260);
});
