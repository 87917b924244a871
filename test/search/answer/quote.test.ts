/** How much is quoted around the sentence that answers. */
import { expect, test } from 'vitest';
import { leadBefore, quoteAround } from '../../../src/search/answer/quote.ts';

function quoted(text: string, bold: string): string {
  const start = text.indexOf(bold);
  const span = quoteAround(text, { start, end: start + bold.length });
  return text.slice(span.start, span.end);
}

test('the neighbours of its paragraph belong to a sentence', () => {
  expect(quoted('Before it. This one answers. After it.\n\nElsewhere.', 'This one answers.')).toBe(
    'Before it. This one answers. After it.',
  );
});

test.each(['He', 'It', 'But it', 'The company', 'However, it'])(
  '“%s …” wants the paragraph before it',
  start => {
    const text = `Elsewhere entirely.\n\nNexchip makes chips in Hefei.\n\n${start} wants to raise money. More follows.`;
    expect(quoted(text, `${start} wants to raise money.`)).toBe(
      `Nexchip makes chips in Hefei.\n\n${start} wants to raise money. More follows.`,
    );
  },
);

test('what leans in its turn is led back to a beginning, by two sentences at most', () => {
  expect(quoted('Ada won.\n\nShe was glad.\n\nBut she left.', 'But she left.')).toBe(
    'Ada won.\n\nShe was glad.\n\nBut she left.',
  );
  expect(quoted('Ada won.\n\nShe ran.\n\nShe sat.\n\nShe left. Bye.', 'She left.')).toBe(
    'She ran.\n\nShe sat.\n\nShe left. Bye.',
  );
});

test.each([
  [
    'Panasonic baut eine Fabrik.\n\nDer Konzern will 2028 beginnen. Mehr dazu bald.',
    'Der Konzern will 2028 beginnen.',
  ],
  ['L’usine est à Lyon.\n\nElle ouvrira en mai. Le reste suivra.', 'Elle ouvrira en mai.'],
  ['松下建厂。\n\n该公司明年开始生产。还有更多。', '该公司明年开始生产。'],
])('also in other languages: %s', (text, bold) => {
  expect(quoted(text, bold)).toBe(text);
});

test('what a sentence leans on goes before what follows it, where there is no room for both', () => {
  const [before, after] = [`A${'a'.repeat(398)}.`, `B${'b'.repeat(398)}.`];
  expect(quoted(`${before} It answers. ${after}`, 'It answers.')).toBe(`${before} It answers.`);
});

test('the whole passage is quoted, with what its beginning leans on', () => {
  const text = 'Ada won.\n\nShe was glad. Nobody saw it. It rained.\n\nMore.';
  const passage = { start: text.indexOf('She'), end: text.indexOf('\n\nMore') };
  const bold = { start: text.indexOf('Nobody'), end: text.indexOf(' It rained') };
  const { start, end } = quoteAround(text, bold, passage);
  expect(text.slice(start, end)).toBe('Ada won.\n\nShe was glad. Nobody saw it. It rained.');
});

test('of a passage that is too long its part around the sentence is quoted', () => {
  const text = `${'Long ago it rained. '.repeat(40)}It answers. ${'Later it snowed. '.repeat(40)}`.trim();
  const start = text.indexOf('It answers.');
  const quote = quoteAround(text, { start, end: start + 11 }, { start: 0, end: text.length });
  expect(text.slice(quote.start, quote.end)).toBe('Long ago it rained. It answers. Later it snowed.');
});

test('the first sentence comes before a quote that does not say what it is about, and no other', () => {
  const text = `The bridge of Porto fell on Monday. ${'Rain came. '.repeat(9)}Three were hurt. Nobody died.`;
  const start = text.indexOf('Three');
  const quote = { start, end: text.length };
  const lead = (...terms: string[]) => {
    const span = leadBefore(
      { text, lang: 'en' },
      quote,
      terms.map(term => [term]),
    );
    return span && text.slice(span.start, span.end);
  };
  expect(lead('porto', 'hurt')).toBe('The bridge of Porto fell on Monday.');
  expect(lead('hurt')).toBeNull();
  expect(lead('lisbon')).toBeNull();
  expect(leadBefore({ text, lang: 'en' }, { start: 0, end: text.length }, [['porto']])).toBeNull();
});
