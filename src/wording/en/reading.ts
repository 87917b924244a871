/** What the reader of pages, feeds and files says when it can’t read them. */
import { numeral } from './numbers.ts';

/** What is read, as sentences begin with it. */
const THINGS = {
  page: 'That page',
  feed: 'That feed',
  file: 'That file',
  opml: 'That list of feeds',
};

type Thing = keyof typeof THINGS;

export const reading = {
  closing: 'Newsdesk is closing. Please try again in a minute.',
  busy: 'There is too much to read at the moment. Please try again in a minute.',
  tooLarge: (what: Thing, mebibytes: number) => `${THINGS[what]} is too large: more than ${mebibytes} MiB.`,
  tooSlow: (what: Thing, seconds: number) => `${THINGS[what]} took longer than ${seconds} seconds to read.`,
  tooMuch: (what: Thing) => `${THINGS[what]} takes too much memory to read.`,
  emptyPage: 'That page is empty.',
  pageIsFeed: 'That is a feed, not a page. Please follow it with /feed follow.',
  pageIsData: 'That is data, not a page.',
  emptyFeed: 'That feed is empty.',
  feedIsPage: 'That is a web page, not a feed.',
  noFeed: 'That is no feed: it is neither RSS nor Atom nor JSON Feed.',
  noJsonFeed: 'That is no feed: it has neither a version nor a list of items.',
  brokenJsonFeed: 'That feed is no valid JSON.',
  emptyFile: 'That file is empty.',
  kindOfFile: (endings: string) =>
    `That kind of file can’t be read. Please give one that ends with ${endings}.`,
  brokenJson: 'That file is no valid JSON. If each of its lines is an article, call it .jsonl.',
  csvHeader:
    'The first line of a CSV file names its fields. Please call them title, text and link; publisher, date, byline and lang may follow.',
  brokenCsv: (line: number | null) =>
    `That file is no valid CSV${line === null ? '' : `: something is wrong on line ${line}`}.`,
  noOpml: 'That is no list of feeds in OPML. Other feed readers can export one.',

  /** What of a feed, of a list of feeds or of a file could not be read. */
  tooManyItems: (most: number, all: number) => `Only the first ${most} of its ${all} items were read.`,
  cutFeed: 'The feed is too large: its end was not read.',
  itemNoObject: (item: number) => `Item ${item} is not an object.`,
  emptyItem: (item: number) => `Item ${item} has neither a title nor a text nor a link.`,
  cutList: 'The list is too large: its end was not read.',
  noWebAddress: (title: string) => `“${title}” has no web address.`,
  tooManyFeeds: (most: number, left: number) =>
    `Only the first ${most} feeds were read; ${left} were left out.`,
  noArticle: 'There is no article here: it has neither a title nor a text.',
  noObject: 'There is no article here: it is not an object with a title and a text.',
  brokenLine: 'This line is no valid JSON.',
  tooManyArticles: (most: number) =>
    `Only the first ${numeral(most)} articles were read. Please give the others in a file of their own.`,
};
