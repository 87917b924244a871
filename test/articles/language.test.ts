/** The language of an article whose source states none. */
import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/articles/language.ts';
import { toArticle } from '../../src/articles/source.ts';

const TEXTS = {
  de: 'Das Unternehmen baut in Kansas eine Fabrik für Batteriezellen. Die Fertigung soll in zwei Jahren beginnen.',
  en: 'The company is building a factory for battery cells in Kansas. Production is to start in two years.',
  es: 'La empresa construye en Kansas una fábrica de celdas de batería. La producción comenzará dentro de dos años.',
  fr: 'L’entreprise construit au Kansas une usine de cellules de batterie. La production commencera dans deux ans.',
  ja: '同社はカンザス州に電池セルの工場を建設している。生産は二年後に始まる予定だ。',
  ru: 'Компания строит в Канзасе завод аккумуляторных элементов. Производство начнётся через два года.',
  zh: '该公司正在堪萨斯州建设电池工厂。预计两年后开始生产。',
};

test.each(Object.entries(TEXTS))('%s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});

test('what is no language is taken for English, and only the beginning is read', () => {
  expect(detectLanguage('1234 5678')).toBe('en');
  expect(detectLanguage(TEXTS.de.padEnd(2_000, ' .') + TEXTS.ru.repeat(1_000))).toBe('de');
});

test('an article has the language that its source states, or else the one of its text', () => {
  const source = { title: 'Fabrik in Kansas', text: TEXTS.de, link: 'https://news.example/a' };
  expect(toArticle(source, 'test', 0).lang).toBe('de');
  expect(toArticle({ ...source, lang: 'nl' }, 'test', 0).lang).toBe('nl');
});
