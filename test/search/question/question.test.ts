import { expect, test } from 'vitest';
import { readQuestion } from '../../../src/search/question/question.ts';

test.each([
  ['where is Panasonic building', 'place', ['panason', 'build']],
  ['Who runs Panasonic Energy?', 'person', ['run', 'panason', 'energi']],
  ['when does Kansas start', 'date', ['kansa', 'start']],
  ['which company runs it', 'organisation', ['compani', 'run']],
  ['how much did the plant cost', 'money', ['plant', 'cost']],
  ['how does the plant work', 'how', ['plant', 'work']],
  ['how much goes to the energy unit', 'amount', ['energi', 'unit']],
  ['how big is the model', 'amount', ['model']],
  ['why does it rain', 'reason', ['rain']],
  ['rain rain rain', 'other', ['rain']],
])('“%s” asks for: %s', (text, kind, expected) => {
  const question = readQuestion(text);
  expect(question.kind).toBe(kind);
  expect(question.terms.map(each => each.term)).toEqual(expected);
});

test.each([
  ['when the Kansas plant opens', 'date'],
  ['Who led the army when Cyprus fell?', 'person'],
  ['When the Rhine leaves the lake, where does it flow?', 'place'],
  ['What did Edison say when Tesla asked?', 'other'],
  ['Tell me when the plant opens', 'date'],
  ['After the fire, when did it open again?', 'date'],
])('“when” is asked for where it is no conjunction: “%s” asks for %s', (text, kind) => {
  expect(readQuestion(text).kind).toBe(kind);
});

test('what is counted is the first word after “how many”', () => {
  expect(readQuestion('In Kansas, how many cells a year?').counted).toBe('cell');
  expect(readQuestion('where are cells').counted).toBeNull();
});

test('64 distinct terms are read, and a 65th is not', () => {
  const terms = (n: number) => readQuestion(Array.from({ length: n }, (_, i) => `w${i}`).join(' ')).terms;
  expect(terms(64)).toHaveLength(64);
  expect(terms(65)).toHaveLength(64);
});

test.each([
  ['Wie viele Zellen baut Panasonic?', 'de', 'count'],
  ['wo baut Panasonic', 'de', 'place'],
  ['où construit Panasonic', 'fr', 'place'],
  ['Quand ouvre l’usine de Panasonic ?', 'fr', 'date'],
  ['Qui dirigeait le pays quand la guerre a commencé ?', 'fr', 'person'],
  ['¿Quién dirige la empresa?', 'es', 'person'],
  ['松下在哪里建厂？', 'zh', 'place'],
  ['なぜ工場を建てるのか', 'ja', 'reason'],
  ['where is it built', 'en', 'place'],
])('“%s” is read as %s, for: %s', (text, language, kind) => {
  const question = readQuestion(text, { languages: ['en', 'de', 'fr', 'es', 'zh', 'ja'] });
  expect(question).toMatchObject({ language, kind });
});

test('a word stands for its terms in every language of the library, and for compounds', () => {
  const forms = (text: string, languages: string[]) =>
    readQuestion(text, { languages }).terms.map(each => each.forms);
  expect(forms('wo baut Panasonic', ['en', 'de'])[1]).toContain('panason');
  expect(forms('the data centre', ['en'])).toEqual([
    ['data', 'datacentr'],
    ['center', 'datacentr'],
  ]);
  expect(forms('the data-centre', ['en'])[0]).toEqual(['data', 'datacentr']);
});

/** A Wednesday. */
const NOW = Date.UTC(2026, 5, 24, 12);

test.each([
  ['what was announced this week', '2026-06-22', '2026-06-29'],
  ['what was announced last month', '2026-05-01', '2026-06-01'],
  ['what was announced in June', '2026-06-01', '2026-07-01'],
  ['what was announced in August', '2025-08-01', '2025-09-01'],
  ['what was announced on 4 June 2026', '2026-06-04', '2026-06-05'],
  ['what was announced yesterday', '2026-06-23', '2026-06-24'],
  ['what was announced in 2024', '2024-01-01', '2025-01-01'],
  ['what was announced since Monday', '2026-06-22', '2026-06-24'],
  ['what was announced before 2024', '1970-01-01', '2024-01-01'],
  ['was wurde seit Montag angekündigt', '2026-06-22', '2026-06-24'],
  ['what was announced between 4 June 2026 and 9 June 2026', '2026-06-04', '2026-06-10'],
  ['what was announced from June 4 to June 9, 2026', '2026-06-04', '2026-06-10'],
])('“%s” asks about %s to %s', (text, from, to) => {
  const { spans } = readQuestion(text, { now: NOW, languages: ['en', 'de'] });
  expect(spans).toHaveLength(1);
  const day = (at = 0) => new Date(at).toISOString().slice(0, 10);
  expect([day(spans[0]?.from), day(spans[0]?.to)]).toEqual([from, to]);
});

test('a question may name the days of several reports, four at most', () => {
  const days = (text: string) =>
    readQuestion(text, { now: NOW }).spans.map(({ from }) => new Date(from).toISOString().slice(0, 10));
  expect(days('the report of June 4, 2026 on chips and that of June 9, 2026')).toEqual([
    '2026-06-04',
    '2026-06-09',
  ]);
  const named = (count: number) =>
    Array.from({ length: count }, (_, n) => `June ${n + 1}, 2026`).join(' or else ');
  expect(days(named(4))).toHaveLength(4);
  expect(days(named(5))).toHaveLength(4);
});

test('words that say nothing but when are no terms, dates are', () => {
  const terms = (text: string) => readQuestion(text, { now: NOW }).terms.map(each => each.term);
  expect(terms('latest on Nexchip this week')).toEqual(['nexchip']);
  expect(terms('Nexchip since Monday')).toEqual(['nexchip']);
  expect(terms('Nexchip on Monday or after Monday')).toEqual(['nexchip']);
  expect(terms('Nexchip in June 2026')).toEqual(['nexchip', 'june', '2026']);
});

test.each(['latest on Nexchip', 'was gibt es Neuestes: neueste Chips', '最新消息'])(
  '“%s” wants the latest',
  text => {
    expect(readQuestion(text, { languages: ['en', 'de', 'zh'] }).wantsLatest).toBe(true);
    expect(readQuestion('where is it', {}).wantsLatest).toBe(false);
  },
);

test.each([
  ['wer ist der neue Chef von Boeing', 'de', 'boeing'],
  ['¿quién es el nuevo jefe de Boeing?', 'es', 'boeing'],
  ['qui est le nouveau chef de Boeing', 'fr', 'boeing'],
])('a question may be in another language than all articles: %s', (text, language, name) => {
  const question = readQuestion(text, { languages: ['en'] });
  expect(question.language).toBe(language);
  expect(question.kind).toBe('person');
  const term = question.terms.find(({ raw }) => raw.toLowerCase() === name);
  expect(term?.forms).toContain(readQuestion(name).terms[0]?.term);
  expect(question.terms.map(({ raw }) => raw.toLowerCase())).not.toContain('der');
});

test('a question in the library’s language is read in that, whatever its names', () => {
  expect(readQuestion('where is the Volkswagen de Mexico plant', { languages: ['en'] }).language).toBe('en');
});
