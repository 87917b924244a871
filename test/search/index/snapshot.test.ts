/** An index that was stored and restored is the index that was built. */
import { expect, test } from 'vitest';
import { PassageIndex } from '../../../src/search/index/passage-index.ts';
import { fromBytes, type Portion, toBytes } from '../../../src/search/index/snapshot.ts';
import { readQuestion } from '../../../src/search/question/question.ts';
import { article } from '../library.ts';

const TOPICS = [
  'harbour',
  'Hafen',
  '港口',
  'lighthouse',
  'Bevölkerungsgröße',
  'ferry',
  'gull',
  '$2.18 billion',
  "l'été",
];
const articles = Array.from({ length: 230 }, (_, n) => {
  const [a, b] = [TOPICS[n % 9], TOPICS[(n * 7 + 1) % 9]];
  const text = `The ${a} of town ${n} saw ${n % 13} storms. A ${b} came after it!\n\nNobody, said the mayor of town ${n}, had expected the ${b}.`;
  return article(`id${n}`, `${a} and ${b} in town ${n}`, text, {
    lang: n % 9 === 1 ? 'de' : 'en',
    addedAt: n,
  });
});

async function* stored(portions: Iterable<Portion>) {
  // As a database gives them back: part of a larger piece of memory, and not aligned.
  for (const portion of portions)
    yield fromBytes(Buffer.concat([Buffer.alloc(3), toBytes(portion)]).subarray(3));
}

async function restored(index: PassageIndex): Promise<PassageIndex> {
  const copy = new PassageIndex();
  await copy.restore(stored([...index.portions()]), async () => {});
  return copy;
}

/** All that the index says to some questions. Passages that score the same may stand in any order. */
function said(index: PassageIndex) {
  const questions = [
    'harbour storms',
    'Bevölkerung im Hafen',
    '港口',
    'lighthose',
    'mayor of town 17',
    '$2.18 billion',
  ];
  return questions.map(text => {
    const { candidates, occurrences, corrections, passages } = index.candidates(
      readQuestion(text, { languages: ['en', 'de'] }),
      500,
    );
    const found = candidates.map(({ articleId, start, end, score, sentences }) =>
      JSON.stringify([articleId, start, end, score.toFixed(9), [...sentences]]),
    );
    return {
      found: found.sort(),
      occurrences: [...occurrences],
      corrections: [...corrections].map(([term, all]) => [term, [...all].sort()]),
      passages,
      headlines: index
        .headlines(text)
        .map(({ id }) => id)
        .sort(),
      suggested: index.suggest(text.slice(0, 4), 300),
    };
  });
}

test('it says the same to every question, and goes on as if it had been built', async () => {
  const built = new PassageIndex();
  for (const each of articles) built.add(each);
  const copy = await restored(built);
  expect(said(copy)).toEqual(said(built));
  for (const index of [built, copy]) {
    index.remove('id3');
    index.add(
      article('id4', 'A gull replaced the lighthouse', 'Gulls are loud. The harbour of town 4 is gone.'),
    );
    index.add(article('new', 'A new harbour', 'The new harbour has a ferry to town 17.'));
  }
  expect(said(copy)).toEqual(said(built));
});

test('terms that no article has any more stay behind', async () => {
  const built = new PassageIndex();
  built.add(article('a', 'Quokka', 'A quokka smiled.'));
  built.add(article('b', 'Gull', 'A gull screamed.'));
  built.remove('a');
  const stored = JSON.stringify([...built.portions()]);
  expect(stored).not.toMatch(/quokka/i);
  expect(stored).toContain('gull');
  expect(said(await restored(built)).length).toBeGreaterThan(0);
});

test('what is added while it is stored does not show in it', async () => {
  const built = new PassageIndex();
  for (const each of articles) built.add(each);
  const portions = built.portions();
  built.remove('id200');
  built.add(article('new', 'A new harbour', 'The new harbour.'));
  const copy = new PassageIndex();
  await copy.restore(stored(portions), async () => {});
  expect(copy.articles).toBe(230);
  expect(copy.headline('id200')).toBeDefined();
  expect(copy.headline('new')).toBeUndefined();
});

test('an empty index has no portions', () => {
  expect([...new PassageIndex().portions()]).toEqual([]);
});
