/** Lists of headlines, and the card of an article. */
import { counted, numeral } from './numbers.ts';

export const headlines = {
  newest: 'Newest headlines',
  one: 'Headline',
  of: (query: string) => `Headlines for “${query}”`,
  from: (publisher: string) => `from ${publisher}`,
  since: (date: string) => `since ${date}`,
  newestFirst: 'the newest first',
  total: (articles: number) => counted(articles, { one: 'article', other: 'articles' }),
  stories: (stories: number) => counted(stories, { one: 'story', other: 'stories' }),
  reports: (reports: number, publishers: number) =>
    `${counted(reports, { one: 'report', other: 'reports' })}, ${counted(publishers, { one: 'publisher', other: 'publishers' })}`,
  copyOf: (publisher: string) => `a copy of ${publisher}`,
  /** What is new to somebody. */
  news: 'News for you',
  moreNews: (shown: number, stories: number) =>
    `${numeral(shown)} of ${counted(stories, { one: 'story', other: 'stories' })} · ask again for the next`,
  noNews: (date: string) =>
    `Nothing new here since ${date}. Look further back with \`since:\`, or see all with /headlines.`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  /** At most 150 characters. */
  open: 'Open a story or an article',
  openArticle: 'Open an article',
  /** At most 80 characters; as a form's title 45. */
  ask: 'Ask about this article',
  questionLabel: 'Your question',
  nothingFound:
    'No headline fits that. Try fewer or other words, or leave the query empty to see the newest.',
  gone: 'That article is not in the library any more. See what there is with /headlines.',
};
