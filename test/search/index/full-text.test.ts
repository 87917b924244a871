/** Scores of passages that a database found, beside those of the index in memory. */
import { describe, expect, it } from 'vitest';
import { type FullTextTerm, readForFullText, scoreOf } from '../../../src/search/index/full-text.ts';
import { PassageIndex } from '../../../src/search/index/passage-index.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { article } from '../library.ts';

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
      const asked: FullTextTerm[] = [
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
