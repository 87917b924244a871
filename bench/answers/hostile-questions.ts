/** Questions that are meant to cost much. */

const letters = (count: number) =>
  Array.from({ length: count }, (_, n) => String.fromCharCode(97 + (n % 26)));

export const HOSTILE: Record<string, string> = {
  'one common word': 'government',
  'one common word a thousand times': 'government '.repeat(1_000),
  '6,000 characters of one word': 'x'.repeat(6_000),
  '6,000 characters of common words': Array.from({ length: 2_000 }, (_, n) => `w${(n + 26).toString(36)}`)
    .join(' ')
    .slice(0, 6_000),
  'a hundred one-letter words': letters(100).join(' '),
  'a hundred unknown words': Array.from(
    { length: 100 },
    (_, n) => `governmant${String.fromCharCode(97 + (n % 26), 97 + (n >> 5))}`,
  ).join(' '),
  'marks of direction': '\u202e\u2066\u200f'.repeat(500),
  'only emoji': '🗞️'.repeat(500),
  'Chinese without an end': '松下在哪里建厂'.repeat(800),
  'Thai without an end': 'พานาโซนิคสร้างโรงงานที่ไหน'.repeat(200),
  'hyphens without an end': 'a-'.repeat(3_000),
  'accents without an end': `e${'\u0301'.repeat(5_000)}`,
  'numbers without an end': '1,000.'.repeat(1_000),
};
