/** Adding articles from pages, messages and files: previews, what may be wrong with them, refreshing. What is inserted is escaped before. */
import { counted, numeral } from './numbers.ts';

export const adding = {
  found: 'Is this the article? Save it, or correct it first.',
  /** `warnings`: one or several of those below. */
  warned: (warnings: string) => `Please look closely: ${warnings}.`,
  /** What may be wrong with a page, by the names that the reader gives it. */
  warnings: {
    'no title found': 'no title found',
    'no text found': 'no text found',
    'no date found': 'no date found',
    'very short, maybe a paywall': 'very short, maybe a paywall',
    'looks like a paywall': 'looks like a paywall',
    'looks like a cookie notice': 'looks like a cookie notice',
  },
  /** `warning`: one of the above. */
  hidden: (warning: string) => `The page shows no whole article now: it ${warning}.`,
  words: (number: number) => counted(number, { one: 'word', other: 'words' }),
  /** For languages that are written without spaces. */
  characters: (number: number) => counted(number, { one: 'character', other: 'characters' }),
  sameStory: (named: string, percent: number) => `It is the same story as ${named}: ${percent}% alike.`,
  sameLink: (named: string) =>
    `That link is in the library already, as ${named}, with other words or another date.`,
  sameArticle: (title: string, publisher: string) =>
    `It is in the library already, as “${title}” of ${publisher}.`,
  notRead: (reason: string) =>
    `${reason} If you can see the article, paste its text: the link stays its source.`,
  noArticle: (reason: string) => `That is no whole article yet. ${reason}`,
  cancelled: 'Not added.',
  oneOfBoth: 'Please give either an address or a file, not both.',
  buttons: {
    save: 'Save',
    edit: 'Edit',
    cancel: 'Cancel',
    paste: 'Paste the text',
    complete: 'Complete it',
    replace: 'Replace it',
    both: 'Keep both',
    useText: 'Use its text',
  },
  file: {
    noArticle: 'There is no article in that file.',
    tooLarge: (most: string) => `That file is too large: ${most} is the most. Please split it.`,
    /** `file`: its name. */
    progress: (file: string, done: number, all: number) =>
      `Adding the articles of ${file}: ${numeral(done)} of ${numeral(all)} …`,
    done: (file: string, added: number, skipped: number, refused: number) =>
      `${file}: added ${numeral(added)}, skipped ${numeral(skipped)}, refused ${numeral(refused)}.`,
    late: (left: number) =>
      `I stopped after 13 minutes: ${counted(left, { one: 'article', other: 'articles' })} were not reached. Send the file again for the rest.`,
    stopped: (done: number, all: number) =>
      `I was stopped after ${numeral(done)} of ${numeral(all)}. Send the file again in a minute: what is there is skipped.`,
    report: 'The attached file says what became of each.',
    article: (number: number, what: string) => `Article ${numeral(number)}: ${what}`,
    line: (number: number, what: string) => `Line ${numeral(number)}: ${what}`,
    added: (title: string) => `added “${title}”`,
    skipped: (title: string, publisher: string, percent: number) =>
      percent === 100
        ? `skipped, it is there as “${title}” of ${publisher}`
        : `skipped, ${percent}% like “${title}” of ${publisher}`,
    refused: (reason: string) => `refused. ${reason}`,
  },
  message: {
    pick: 'Which link is the article?',
    placeholder: 'Pick a link',
    more: (left: number) => `The message has ${left} more; these are the first.`,
    draftGone: 'Those links are no longer kept. Right-click the message once more.',
    noLink: 'That message has no link. You can make an article of its text, with the link of its source.',
    nothing: 'That message has neither a link nor text, so there is nothing to save.',
  },
  refreshed: {
    unchanged: (named: string) => `${named} still says the same.`,
    changed: 'The page has changed, and the library now holds what it says:',
    title: (before: string, after: string) => `Title: “${before}” → “${after}”`,
    date: (before: string, after: string) => `Date: ${before} → ${after}`,
    noDate: 'none',
    text: (added: number, removed: number) =>
      `Text: +${counted(added, { one: 'word', other: 'words' })}, −${numeral(removed)}`,
    kept: (reason: string, named: string) => `${reason} I kept ${named} as it was.`,
    another: (named: string, other: string) =>
      `That page now says what ${other} says, which is in the library too. I kept ${named} as it was.`,
  },
};
