import { describe, expect, test } from 'vitest';
import { htmlToText } from '../../src/articles/html-to-text.ts';

describe('what stands above or below the line', () => {
  test.each([
    ['a power stays one', 'It holds 10<sup>6</sup> m<sup>3</sup>.', 'It holds 10⁶ m³.'],
    ['a negative power, too', '10<sup>−9</sup> metres', '10⁻⁹ metres'],
    ['ordinals stand on the line', 'the 1<sup>st</sup> of May', 'the 1st of May'],
    ['the mark of a note goes', 'Water.<sup><a href="#n1">1</a></sup> More came.', 'Water. More came.'],
    ['a mark in brackets goes', 'Water<sup>[2]</sup> came.', 'Water came.'],
    ['a mark behind a full stop goes', 'It came.<sup>12</sup> Then it left.', 'It came. Then it left.'],
    ['what is below the line stands on it', 'CO<sub>2</sub>', 'CO2'],
    ['one that is never closed ends with its paragraph', '<p>x<sup>2<p>Next.', 'x²\n\nNext.'],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

test('readings are no words of a Japanese text', () => {
  const html =
    '<ruby>北海道<rp>(</rp><rt>ほっかいどう</rt><rp>)</rp></ruby>の<ruby>港<rt>みなと</rt></ruby>で';
  expect(htmlToText(html)).toBe('北海道の港で');
});

test('a reading whose end is left out ends with the next, or with its word', () => {
  expect(htmlToText('<ruby>港<rt>みなと</ruby>で、<p>開きました。')).toBe('港で、\n\n開きました。');
});
