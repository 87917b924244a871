/** Scores of passages that a database found, beside those of the index in memory, and spellings that are near. */
import { describe, expect, it } from 'vitest';
import { distance, type LookedFor, readForFullText, scoreOf } from '../../src/search/full-text.ts';
import { PassageIndex } from '../../src/search/index.ts';
import { leading } from '../../src/search/leading.ts';
import { readQuestion } from '../../src/search/question.ts';
import { article } from './library.ts';

const TEXTS = [
  'The ferry sails at noon, and the ferry comes back at night.',
  'A ferry needs a harbour, a crew and a captain who knows the islands, the wind and the tides of the north.',
  'Bread is baked before noon.',
  'Nobody counts the ships.',
];
const articles = TEXTS.map((text, n) => article(`${n}`, 'Zebra', text));

describe('the score of a passage', () => {
  it('is MiniSearch’s', () => {
    const index = new PassageIndex();
    for (const each of articles) index.add(each);
    const question = readQuestion('the ferry at noon');
    const { candidates } = index.candidates(question, 9);
    const read = articles.map(readForFullText);
    const lengths = { text: 0, title: 1, publisher: 1 };
    for (const { passages } of read) lengths.text += new Set(passages[0]?.terms).size / read.length;
    const scores = read.map(({ vocabulary, passages: [passage] }) => {
      if (!passage) expect.fail('no passage');
      const asked: LookedFor[] = [
        { number: vocabulary.indexOf('ferri'), passages: 2, weight: 1 },
        { number: vocabulary.indexOf('noon'), passages: 2, weight: 1 },
      ];
      return scoreOf(passage, asked, { passages: 4, lengths });
    });
    expect(candidates.map(({ articleId }) => articleId)).toEqual(['0', '2', '1']);
    for (const { articleId, score } of candidates) expect(scores[Number(articleId)]).toBeCloseTo(score, 9);
    expect(scores[3]).toBe(0);
  });

  it('is worked out by hand: ln(1 + 2.5 ÷ 2.5) · (0.5 + 2.2 ÷ (1 + 1.2)) for a term of average length', () => {
    const [one, none] = [Uint32Array.of(7), new Uint32Array()];
    const asked = [{ number: 7, passages: 2, weight: 0.5 }];
    const lengths = { text: 1, title: 1, publisher: 1 };
    const score = scoreOf({ terms: one, title: none, publisher: none }, asked, { passages: 4, lengths });
    expect(score).toBeCloseTo(0.5 * Math.LN2 * 1.5, 9);
  });
});

describe('spellings', () => {
  it.each([
    ['ferry', 'ferry', 2, 0],
    ['ferry', 'fery', 2, 1],
    ['ferry', 'ferries', 3, 3],
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 2, 3],
    ['a', 'abcd', 2, 3],
  ])('%s and %s are apart, at most %d: %d', (a, b, most, away) => {
    expect(distance(a, b, most)).toBe(away);
  });
});

describe('terms that lead', () => {
  const POSTINGS = { all: 30_000, enough: 4_000, following: 150_000 };
  const split = (...passages: number[]) => {
    const { lead, following } = leading(
      passages.map(passages => ({ passages })),
      500_000,
      POSTINGS,
    );
    return [lead.map(each => each.passages), following.map(each => each.passages)];
  };

  it('are all of them where they are rare, the rarest first', () => {
    expect(split(300, 0, 20)).toEqual([[20, 300], []]);
  });

  it('are those that hold half of the rarity, where the others are frequent', () => {
    expect(split(60_000, 600, 3_000)).toEqual([[600, 3_000], [60_000]]);
    expect(split(3_401, 600, 5)).toEqual([[5, 600], [3_401]]);
    expect(split(3_395, 600, 5)).toEqual([[5, 600, 3_395], []]);
  });

  it('are the rarest, however frequent; what is too frequent tells nothing', () => {
    expect(split(40_000, 50_000, 100_000)).toEqual([[40_000], [50_000]]);
  });
});
