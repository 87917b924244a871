/** Words that are akin to those of a question, by the vectors that ship. */
import { describe, expect, it } from 'vitest';
import { WordSimilarity } from '../../../src/search/language/word-similarity.ts';
import { fromBytes, wordVectors } from '../../../src/search/language/word-vectors.ts';
import { term, terms } from '../../../src/search/language/words.ts';
import { article, libraryOf } from '../library.ts';

/** The words of the question count the same; `text` is an indexed sequence. */
function compared(question: string, text: string) {
  const asked = terms(question).map((term, _, all) => ({ term, share: 1 / all.length }));
  const own = terms(text);
  const similarity = new WordSimilarity(wordVectors(), asked, number => own[number]);
  return similarity.compare(Uint32Array.from(own.keys()));
}

describe('similarity of words', () => {
  it('finds the words of the same sense nearer than others', () => {
    const [near = 0] = compared('company', 'the firm of a banker').akin;
    const [far = 0] = compared('company', 'a river in the mountains').akin;
    expect(near).toBeGreaterThan(0.5);
    expect(far).toBeLessThan(0.2);
  });

  it('takes the nearest of several words, for each word of the question', () => {
    const { akin } = compared('firm river', 'rivers and companies');
    expect([...akin].map(value => value > 0.4)).toEqual([true, true]);
    expect(compared('firm river', 'rivers').akin[0]).toBeLessThan(0.1);
  });

  it('says 1 of a word itself and 0 of words that have no vector', () => {
    expect(compared('river', 'river').akin[0]).toBeCloseTo(1, 1);
    expect([...compared('zzqx', 'river').akin]).toEqual([0]);
    expect([...compared('river', 'zzqx').akin]).toEqual([0]);
    expect([...compared('river', '').akin]).toEqual([0]);
  });

  it('compares the sense of whole sentences', () => {
    const near = compared('Who founded the company?', 'He established the firm.').sense;
    const far = compared('Who founded the company?', 'Rain fell on the mountains.').sense;
    expect(near).toBeGreaterThan(far + 0.3);
    expect(compared('zzqx', 'river').sense).toBe(0);
  });

  it('holds for more index terms than it first has room for', () => {
    const all = [...wordVectors().rows.keys()].slice(0, 3_000);
    const asked = ['river', 'company', 'founded'].map(word => ({ term: term(word), share: 1 / 3 }));
    const similarity = new WordSimilarity(wordVectors(), asked, number => all[number]);
    const first = similarity.compare(Uint32Array.from(all.keys())).akin;
    expect([...first].every(value => value > 0.9)).toBe(true);
    expect(similarity.compare(Uint32Array.from(all.keys())).akin).toEqual(first);
  });
});

describe('word vectors', () => {
  it('are read from their file: as many numbers as terms have, each vector of the length that the header says', () => {
    const { rows, numbers, dimensions, length } = wordVectors();
    expect(rows.size).toBeGreaterThan(30_000);
    expect(numbers).toHaveLength(rows.size * dimensions);
    for (const word of ['river', 'company', 'taiwan']) {
      const row = rows.get(term(word)) ?? -1;
      const own = numbers.subarray(row * dimensions, (row + 1) * dimensions);
      expect(Math.sqrt(own.reduce((sum, value) => sum + value * value, 0)) / length).toBeCloseTo(1, 1);
    }
  });

  it('come in the layout of header, terms, numbers', () => {
    const bytes = Buffer.concat([
      Buffer.from('{"dimensions":2,"length":5}\na b\n'),
      Buffer.from(Int8Array.of(3, 4, -4, 3).buffer),
    ]);
    const { rows, numbers } = fromBytes(bytes);
    expect([...rows]).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
    expect([...numbers]).toEqual([3, 4, -4, 3]);
  });
});

describe('ranking by similar words', () => {
  const texts = ['painted', 'described', 'bought'].map(did => `In 1901 two brothers ${did} the firm.`);
  const library = (lang: string) =>
    libraryOf(...texts.map((text, at) => article(`${at}`, 'Ferries', text, { lang })));

  it('puts what says the same in other words before what shares as many words', () => {
    const [best] = library('en').hits('Who purchased the firm?');
    expect(best?.article.id).toBe('2');
    expect(best?.features.akin).toBeGreaterThan(0.1);
  });

  it('knows none in another language, and says so to whoever asks how sure it is', () => {
    const { akin, akinSentence, sense } = library('de').hits('Who purchased the firm?')[0]?.features ?? {};
    expect([akin, sense]).toEqual([0, 0]);
    expect(akinSentence).toBeGreaterThan(0);
    expect(library('en').sureness('Who purchased the firm?').withoutVectors).toBe(0);
  });
});
