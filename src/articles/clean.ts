/** Takes out of foreign text what nobody can see: control, bidi and zero-width characters. */

const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * Characters without a glyph that text never needs: control characters, soft hyphens, marks and overrides of direction (U+061C,
 * 200E–F, 202A–E, 2066–9), zero-width spaces and joiners of words, invisible operators, Hangul fillers, tags.
 * The first seven tags after a black flag are kept: they spell the flags of England, Scotland and Wales.
 */
const INVISIBLE =
  /[\p{Cc}--\n]|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|(?<!\u{1F3F4}[\u{E0000}-\u{E007F}]{0,6})[\u{E0000}-\u{E007F}]/gv;

/** Scripts that write without joiners: there, a joiner between two letters only hides a word from the search. */
const PLAIN =
  '\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}';
const JOINED = `[[\\p{L}\\p{M}]--[${PLAIN}]]`;
/**
 * U+200C and U+200D have a meaning inside emoji, and behind letters of the joining scripts, at the end of a word too: Malayalam's chillus
 * and the vowel ە of Sorani are written with one.
 */
const STRAY_JOINERS = new RegExp(
  `(?<!${JOINED})[\\u200C\\u200D](?!\\p{Extended_Pictographic})` +
    `|(?<!${JOINED}|\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\uFE0F)[\\u200C\\u200D]`,
  'gv',
);
/** Characters for which NFC writes another one, such as 神 for 神: names are written with them. */
const COMPATIBLE = /([\uF900-\uFAFF\u{2F800}-\u{2FA1F}])/u;

/**
 * Beyond the 30 marks in a row of the Stream-Safe Text Format (https://unicode.org/reports/tr15/#Stream_Safe_Text_Format). No language needs
 * them, and the time of NFC grows with the square of their number: half a minute for 200,000.
 */
const EXCESS_MARKS = /(\p{M}{30})\p{M}+/gu;

/** A text of several lines: line endings as `\n`, single spaces, no space at either end of a line, NFC. */
export function cleanLines(raw: string): string {
  return visible(raw.replace(LINE_BREAKS, '\n').replaceAll('\t', ' '))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** A text of one line: as `cleanLines`, with every break of a line as a space. */
export function cleanLine(raw: string): string {
  return cleanLines(raw).replace(/\n+/g, ' ');
}

/** Paragraphs separated by one blank line. Where there is no blank line at all, every line is a paragraph. */
export function cleanParagraphs(raw: string): string {
  const lines = cleanLines(raw);
  const breaks = /\n\n/.test(lines) ? /\n{2,}/g : /\n/g;
  return lines.replace(breaks, '\n\n');
}

function visible(raw: string): string {
  return raw
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(/([\u200C\u200D])[\u200C\u200D]+/g, '$1')
    .replace(STRAY_JOINERS, '')
    .replace(EXCESS_MARKS, '$1')
    .split(COMPATIBLE)
    .map((part, at) => (at % 2 ? part : part.normalize('NFC')))
    .join('');
}
