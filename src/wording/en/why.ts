/** Why an answer was chosen. */
import { formFor } from './numbers.ts';

export const why = {
  title: '**Why this answer?**',
  matched: (words: string) => `Words of your question in it: ${words}.`,
  missing: (words: string) => `Not in it: ${words}.`,
  andOthers: ' and others',
  decided: 'What spoke for it most:',
  /** By the names that the search gives its features. One that has no words here is left out. */
  features: {
    coverage: 'passage, headline and publisher together have the rare words of your question',
    text: 'the passage has the rare words of your question',
    sentence: 'one sentence has many of your words together',
    kind: 'beside your words stands the kind of answer asked for, such as a place or a number',
    window: 'many of your words stand close together',
    nearness: 'words that are neighbours in your question are near each other here',
    pairs: 'words that follow each other in your question do so here',
    exact: 'your words stand here just as you wrote them',
    related: 'it has words that are related to yours',
    akin: 'it has words that mean nearly the same as yours',
    akinSentence: 'one sentence has your words, or words that mean nearly the same',
    sense: 'one sentence is about the same as your question',
    stretch: 'it has the words of one part of your question',
    distinctSentence: 'one sentence has words of yours that other passages about this lack',
    theirs: 'it has what your question says of its publisher',
    distinct: 'it has words of yours that other passages about this lack',
    firstStage: 'it has your words often, and few other passages do',
    bm25: 'your words are rare in this library',
    title: 'the headline has words of your question',
    publisher: 'it is by the publisher that your question names',
    time: 'it is of the time that your question is about',
    recency: 'it is new',
    names: 'it has the names in your question',
    numbers: 'it has the numbers in your question',
    rarest: 'it has the rarest word of your question',
    neighbours: 'the passages around it have more of your words',
    article: 'the whole article is about this',
    mass: 'many passages of the article fit',
    lead: 'it stands near the beginning of the article',
  } as Record<string, string>,
  /** The best of the other articles, by how far it was behind. */
  runnerUp: {
    close: (title: string) => `Close behind came ${title}.`,
    behind: (title: string) => `Next came ${title}, some way behind.`,
    far: (title: string) => `Next came ${title}, far behind.`,
  },
  noRunnerUp: 'No other article came near.',
  /** `ofTen`: 1 to 9. */
  right: (ofTen: number) =>
    `Of answers like this one, ${ofTen} of 10 ${formFor(ofTen, { one: 'is', other: 'are' })} right.`,
  nearlyAllRight: 'Nearly every answer like this one is right.',
  hardlyAnyRight: 'Hardly any answer like this one is right.',
  gone: 'This answer is no longer kept. Ask again to see why.',
};
