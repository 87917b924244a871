import { expect, test } from 'vitest';
import { statesNothing, withoutDateline } from '../../../src/search/ranking/bold.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

function within(text: string, part: string) {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

test('a question states nothing', () => {
  const text = 'Where is the plant? It is in Kansas.';
  expect(statesNothing(text, within(text, 'Where is the plant?'))).toBe(true);
  expect(statesNothing(text, within(text, 'It is in Kansas.'))).toBe(false);
});

test.each([
  ['Where Panasonic is building', true],
  ['The plant opens in May.', false],
  ['“We will build it.”', false],
  ['工廠將於五月開幕。', false],
  ['工廠開幕', true],
])('a short line of its own without an end is a heading: %s', (line, isHeading) => {
  const text = `It rained.\n\n${line}\n\nIt snowed.`;
  expect(statesNothing(text, within(text, line))).toBe(isHeading);
});

test('a cut sentence beside others is none', () => {
  const text = 'It rained. The plant opens in May';
  expect(statesNothing(text, within(text, 'The plant opens in May'))).toBe(false);
});

test.each(['(AP Photo/Jane Roe)', 'Photo: Jane Roe/Reuters.', '© 2026 Example Wire.', 'Bild: dpa/Jan Roh.'])(
  'a credit states nothing: %s',
  credit => {
    const text = `It rained. ${credit} It snowed.`;
    expect(statesNothing(text, within(text, credit))).toBe(true);
  },
);

test.each(['Photographs show the plant in May: it was empty.', 'The image of the firm suffered.'])(
  'a sentence about pictures is none: %s',
  sentence => {
    expect(statesNothing(`It rained. ${sentence}`, within(`It rained. ${sentence}`, sentence))).toBe(false);
  },
);

test.each([
  ['LONDON (AP) — The plant opens in May.', 'The plant opens in May.'],
  ['NEW YORK, May 3 (Reuters) - The plant opens.', 'The plant opens.'],
  ['ST. LOUIS — “We will build,” she said.', '“We will build,” she said.'],
  ['Berlin (dpa) - Das Werk öffnet im Mai.', 'Das Werk öffnet im Mai.'],
])('the dateline is no part of a sentence: %s', (text, rest) => {
  const { start, end } = withoutDateline(text, whole(text));
  expect(text.slice(start, end)).toBe(rest);
});

test.each(['The plant — the largest of all — opens in May.', 'Panasonic (Japan) makes cells.', 'IBM'])(
  'other sentences stay whole: %s',
  text => {
    expect(withoutDateline(text, whole(text))).toEqual(whole(text));
  },
);
