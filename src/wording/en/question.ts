/** What is wrong with a question. */
import { numeral } from './numbers.ts';

export const question = {
  empty: 'Please type a question, for example: where is Panasonic building?',
  noWords: 'That question has no words in it. Please ask in words, for example: where is Panasonic building?',
  tooLong: (length: number, most: number) =>
    `That question has ${numeral(length)} characters; please ask in ${most} or fewer.`,
  notATime: (typed: string) =>
    `I don't understand “${typed}” as a time. Please write since when, such as “monday”, “2 weeks ago” or “2026-06-01”.`,
  timeInFuture: (typed: string) =>
    `“${typed}” lies in the future. Please give a day that has been, such as “monday” or “2026-06-01”.`,
  noPublisher: (typed: string) =>
    `No article here is from a publisher “${typed}”. Please pick one from the list that appears while you type.`,
  severalPublishers: (typed: string) =>
    `Several publishers here fit “${typed}”. Please pick one from the list that appears while you type.`,
};
