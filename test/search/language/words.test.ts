import { expect, test } from 'vitest';
import { term, terms, words } from '../../../src/search/language/words.ts';

test.each([
  ['case, accents and possessives fold', 'Café Panasonic’s TESLA', ['cafe', 'panason', 'tesla']],
  ['stop words of questions carry nothing', 'where is a the what are you', []],
  ['an acronym in capitals is no stop word, with dots or without', 'US and U.S. but us', ['us', 'us']],
  ['thousands separators fold, decimals stay', '50,000 and 2.18', ['50000', '2.18']],
  ['a unit parts from its number', '22nm 22 nm', ['22', 'nm', '22', 'nm']],
  [
    'a hyphen parts words, and joins them',
    'LongCat-2.0 data-centre',
    ['longcat', '2.0', 'datacentr', 'data', 'center'],
  ],
  ['an apostrophe within a name stays inside', "O’Brien O'Brien", ['obrien', 'obrien']],
  ['a possessive goes before the stem', 'Moss’s Moss', ['moss', 'moss']],
  ['forms of a word share a stem', 'builds building', ['build', 'build']],
  [
    'a scale is part of the value',
    '$2.18 billion 2.18bn 2,180 million',
    ['dollar', '2180000000', 'billion', '2180000000', 'billion', '2180000000', 'million'],
  ],
  [
    'money has prefixes and short forms',
    'NT$240 billion $5m 5m',
    ['nt', 'dollar', '240000000000', 'billion', 'dollar', '5000000', 'million', '5'],
  ],
  ['a share of a hundred', '5% 5 percent 5 per cent', ['5', 'percent', '5', 'percent', '5', 'percent']],
  ['one capital behind a number belongs to it', '5G 3D', ['5g', '3d']],
  ['a headline in capitals is of words', 'PANASONIC Panasonic', ['panason', 'panason']],
])('%s', (_name, text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test('offsets point into the text as it was written', () => {
  const text = 'Größe: “Taiwan’s” 50,000';
  expect(words(text).map(word => text.slice(word.start, word.end))).toEqual(['Größe', 'Taiwan’s', '50,000']);
});

test.each([
  ['centre', 'center'],
  ['kilometres', 'kilometers'],
  ['organisation', 'organizations'],
  ['behaviour', 'behavior'],
  ['analysed', 'analyzed'],
  ['defence', 'defense'],
  ['travelling', 'traveling'],
  ['programme', 'program'],
  ['paediatric', 'pediatric'],
  ['anaemia', 'anemia'],
  ['foetus', 'fetus'],
  ['enrolment', 'enrollment'],
  ['grey', 'gray'],
])('British %s and American %s are one term', (british, american) => {
  expect(term(british)).toBe(term(american));
});

test.each([
  'precise precisely',
  'rise rising',
  'advertise advertisement',
  'wise wisely',
  'promise promising',
])('no z comes into %s', pair => {
  const [a, b] = terms(pair);
  expect(a).toBe(b);
});

test.each([
  ['de', 'Die Häuser in den Städten', ['haus', 'stadt']],
  ['de', '2,18 Milliarden und 50.000', ['2180000000', 'milliard', '50000']],
  ['fr', 'l’usine d’une entreprise', ['usin', 'entrepris']],
  ['es', 'organización organizaciones', ['organiz', 'organiz']],
  ['ru', 'завод заводов ещё йод', ['завод', 'завод', 'йод']],
  ['el', 'κυβέρνηση κυβερνήσεις', ['κυβερνησ', 'κυβερνησ']],
  ['hi', 'कारखाना कारखाने १२', ['कारख', 'कारख', '12']],
  ['ar', 'المصنع والمصنع', ['مصنع', 'مصنع']],
  ['tr', 'İstanbul’da İSTANBUL', ['istanbul', 'istanbul']],
  ['vi', 'nhà máy', ['nhà', 'máy']],
  ['zh', '3.08亿 AI芯片厂', ['308000000', '亿', 'ai', '芯片', '片厂']],
  ['ja', 'カンザス州で電池を', ['カン', 'ンザ', 'ザス', '州', '電池']],
  ['ko', '캔자스에서 캔자스', ['캔자', '자스', '캔자', '자스']],
  ['th', 'สร้างโรงงาน', ['สร้าง', 'โรงงาน']],
])('%s: %s', (lang, text, expected) => {
  expect(terms(text, lang)).toEqual(expected);
});

test('a long run without spaces is cut into words piece by piece', () => {
  const run = 'โรงงาน'.repeat(500);
  const found = words(run, 'th');
  expect(found.length).toBeGreaterThan(400);
  expect(found.every(({ raw, start, end }) => run.slice(start, end) === raw)).toBe(true);
});
