/** Why an answer was chosen. */
export const why = {
  title: '**Why this answer?**',
  matched: (words: string) => `Words of your question in it: ${words}.`,
  missing: (words: string) => `Not in it: ${words}.`,
  andOthers: ' and others',
  decided: 'What decided:',
  /** By the names that the search gives its features. One that has no words here is left out. */
  features: {
    coverage: 'the passage has the rare words of the question',
    sentence: 'one sentence has many of them together',
    firstStage: 'these words are frequent in the passage and rare elsewhere',
    nearness: 'words that stand together in the question stand near each other',
    pairs: 'words that stand together in the question do so in the passage',
    kind: 'it has the kind of answer asked for, such as a place or a number',
    title: 'the headline has words of the question',
    publisher: 'it is by the publisher that the question names',
    time: 'it is of the time that the question asks about',
    recency: 'it is new',
    article: 'the article as a whole is about this',
  } as Record<string, string>,
  runnerUp: (title: string, share: string) => `Next came ${title}, with ${share} of its score.`,
  noRunnerUp: 'No other article came near.',
  sure: (share: string) => `How sure it is: ${share}.`,
  gone: 'This answer is no longer kept. Ask again to see why.',
};
