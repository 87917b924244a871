/** Cleaning: what nobody can see goes, what belongs to a script or an emoji stays. */
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanLines, cleanParagraphs } from '../../src/articles/clean.ts';

describe('a cleaned text', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c\u007Fd\u009Fe', 'abcde'],
    ['overrides and isolates of direction', 'a\u202Eb\u202Cc\u2066d\u2069e\u200Ef\u200Fg\u061Ch', 'abcdefgh'],
    ['zero-width spaces and word joiners', 'Pana\u200Bso\u2060ni\uFEFFc', 'Panasonic'],
    ['soft hyphens', 'Pana\u00ADsonic', 'Panasonic'],
    ['joiners between Latin letters', 'Pana\u200Cso\u200Dnic', 'Panasonic'],
    [
      'joiners between Cyrillic, Greek and Chinese letters',
      'но\u200Dвая νέ\u200Cα 新\u200D聞',
      'новая νέα 新聞',
    ],
    ['joiners at the edge of a word', 'a \u200Db\u200C c', 'a b c'],
    ['invisible tags', 'x\u{E0041}\u{E0042}y', 'xy'],
    ['a message in tags behind a black flag', `🏴${'\u{E0041}'.repeat(9)}`, `🏴${'\u{E0041}'.repeat(7)}`],
    ['a 31st mark on a letter', `x${'\u0317'.repeat(31)}y`, `x${'\u0317'.repeat(30)}y`],
    ['Hangul fillers', 'a\u3164b\uFFA0', 'ab'],
    ['half surrogate pairs', 'a\uD83Db', 'a\uFFFDb'],
  ])('is free of %s', (_, raw, clean) => {
    expect(cleanLines(raw)).toBe(clean);
  });

  it.each([
    ['the joiner of a Persian word', 'می\u200Cخواهم'],
    ['the joiner of a Hindi conjunct', 'क्\u200Dष'],
    [
      'the joiner at the end of a word in Malayalam, which writes a consonant without a vowel',
      'അവന്\u200D വന്നു.',
    ],
    ['the joiner at the end of a word in Sorani, which makes another letter', 'ئه\u200C خانه\u200C،'],
    ['a character that Unicode keeps for names', '\uFA19\uFA1A, \u{2F80F}'],
    ['a family', '👨\u200D👩\u200D👧'],
    ['an emoji with skin and sex', '🏃🏽\u200D♀️'],
    ['a rainbow flag', '🏳️\u200D🌈'],
    ['the flag of Scotland', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['thirty marks on a letter', `x${'\u0317'.repeat(30)}y`],
    ['currencies, quotes and dashes', '“350 bn ¥” — NT$240’s £5…'],
  ])('keeps %s', (_, text) => {
    expect(cleanLines(text)).toBe(text);
  });

  it('has one of several joiners in a row', () => {
    expect(cleanLines('می\u200C\u200C\u200Cخواهم')).toBe('می\u200Cخواهم');
  });

  it('is composed (NFC)', () => {
    expect(cleanLines('Cafe\u0301')).toBe('Café');
  });

  it('has single spaces, also for tabs, no-break and wide ones, and none at the ends of lines', () => {
    expect(cleanLines('  a \t b\u00A0\u3000c  \n  d  ')).toBe('a b c\nd');
  });

  it.each(['a\r\nb', 'a\rb', 'a\u2028b', 'a\u0085b', 'a\fb'])('has one kind of line ending: %j', raw => {
    expect(cleanLines(raw)).toBe('a\nb');
  });

  it('is the same when it is cleaned again', () => {
    const raw =
      ' می\u200C\u200D x\u200D\u200B👨\u200D\u200B👩 e\u200B\u0301 \r\n\u200B\r\n\t\u202E 🏴\u{E0067}\u{E007F} क्\u200D ';
    expect(cleanLines(cleanLines(raw))).toBe(cleanLines(raw));
  });
});

describe('a cleaned line', () => {
  it('has no line breaks', () => {
    expect(cleanLine('\n one\r\ntwo \n\n three ')).toBe('one two three');
  });
});

describe('paragraphs', () => {
  it('are separated by exactly one blank line', () => {
    expect(cleanParagraphs('\n\none\r\n \t\r\n\r\n\r\ntwo\n\nthree\n')).toBe('one\n\ntwo\n\nthree');
  });

  it('keep their own lines where there are blank lines', () => {
    expect(cleanParagraphs('one\nstill one\n\ntwo')).toBe('one\nstill one\n\ntwo');
  });

  it('are the lines where there is no blank line', () => {
    expect(cleanParagraphs('one\ntwo\r\nthree')).toBe('one\n\ntwo\n\nthree');
  });
});
