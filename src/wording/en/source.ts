/** What is wrong with an article that somebody wants to add. Numbers are characters. */
import { numeral } from './numbers.ts';

export const source = {
  noTitle: 'A title is missing. Please give the headline of the article.',
  titleTooLong: (length: number, most: number) =>
    `That title has ${length} characters, and ${most} is the most. Please shorten it.`,
  noText: 'The text is missing. Please paste the text of the article.',
  textTooShort: (length: number, least: number) =>
    `That text has ${length} characters, too few to quote from. Please paste the whole article, at least ${least} characters.`,
  textTooLong: (length: number, most: number) =>
    `That text has ${numeral(length)} characters, and ${numeral(most)} is the most. Please give a part of it.`,
  publisherTooLong: (length: number, most: number) =>
    `That publisher has ${length} characters, and ${most} is the most. Please shorten it.`,
  bylineTooLong: (length: number, most: number) =>
    `That byline has ${length} characters, and ${most} is the most. Please shorten it.`,
  noLanguage: (tag: string) => `“${tag}” is not a language tag. Please write one such as en, de or zh-Hant.`,
  noLink: 'A link is missing: every quote names its source. Please give the address of the article.',
  notALink: (typed: string) =>
    `The link “${typed}” is not a web address. Please give one that begins with https:// or http://.`,
  linkWithPassword: 'That link holds a user name or a password. Please give the address without it.',
  linkTooLong: (length: number, most: number) =>
    `That link has ${length} characters, and ${most} is the most. Please give a shorter address of the article.`,
  dateInFuture: (typed: string) =>
    `The date ${typed} lies in the future. Please give the day on which the article appeared.`,
  notADate: (typed: string) =>
    `The date “${typed}” can't be read. Please write it as YYYY-MM-DD, for example 2026-06-02.`,
  /** `one` and `other`: the two readings, as YYYY-MM-DD. */
  ambiguousDate: (typed: string, one: string, other: string) =>
    `The date ${typed} can be read in two ways: ${one} or ${other}. Please write it as YYYY-MM-DD.`,
  noSuchDay: (typed: string) =>
    `There is no such day as ${typed}. Please check the date; write it as YYYY-MM-DD, for example 2026-06-02.`,
  yearTooEarly: (typed: string, first: number) =>
    `The year of ${typed} can't be right: the first newspaper appeared in ${first}. Please check the date.`,
  tooManyArticles: (most: number) =>
    `This library holds ${numeral(most)} articles, and that is the most. Please remove some, or let old ones go: /newsdesk settings.`,
  /** In megabytes. */
  tooMuchText: (most: number) =>
    `The articles of this library hold ${numeral(most)} MB of text, and that is the most. Please remove some, or let old ones go: /newsdesk settings.`,
};
