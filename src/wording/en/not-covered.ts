/** A question that the library does not answer, and a library without articles. */
import { counted } from './numbers.ts';

export const notCovered = {
  inServer: (articles: number, question: string) =>
    `**Not covered:** nothing in this server's ${count(articles)} answers “${question}”.`,
  inOwn: (articles: number, question: string) =>
    `**Not covered:** nothing in your ${count(articles)} answers “${question}”.`,
  inArticle: (question: string) => `**Not covered:** nothing in this article answers “${question}”.`,
  onlySince: (date: string) => `I looked only at articles since ${date}.`,
  onlyFrom: (publisher: string) => `I looked only at articles from ${publisher}.`,
  unknownWord: (word: string) => `No article has the word ${word}.`,
  unknownWords: (words: string) => `No article has the words ${words}.`,
  andOthers: ' and others',
  nearest: 'The nearest headlines:',
  newest: 'The newest headlines:',
  newestArticle: (date: string) => `The newest article is of ${date}.`,
  emptyForAdmin: "This server's library has no articles yet. Add the first one with `/article add`.",
  emptyForMember:
    "This server's library has no articles yet. Somebody who may manage this server can add the first one with `/article add`.",
  emptyOwn: 'Your library has no articles yet. Add the first one with `/article add`.',
};

function count(articles: number): string {
  return counted(articles, { one: 'article', other: 'articles' });
}
