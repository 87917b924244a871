/** The articles of a library: the form, the list, and the sentences around showing and removing one. What is inserted is escaped before. */
import { counted } from './numbers.ts';

export const article = {
  form: {
    add: 'Add an article',
    edit: 'Edit the article',
    title: { label: 'Title', hint: 'The headline, as published' },
    text: { label: 'Text', hint: 'The article, word for word: every answer quotes it' },
    link: { label: 'Link', hint: 'Where it was published: every quote names its source' },
    publisher: { label: 'Publisher', hint: 'Left empty: the name of the website' },
    date: { label: 'Date', hint: 'Such as 2026-06-02 or 2 June 2026' },
    longText: (words: string) => `The text (${words}) is longer than a form may be. It stays as it was read.`,
  },
  articles: (number: number) => counted(number, { one: 'article', other: 'articles' }),
  added: (articles: string) =>
    `Added: the library now holds ${articles}. Try it: \`/ask\` something that this article answers.`,
  replaced: (old: string) => `It took the place of ${old}.`,
  notAdded: (reason: string) => `Not added. ${reason}`,
  addedBy: (who: string, when: string) => `Added ${who} on ${when}`,
  /** Whoever added it had themselves forgotten. */
  addedOn: (when: string) => `Added on ${when}`,
  by: (person: string) => `by ${person}`,
  noDate: 'no date given',
  firstLines: 'First lines',
  untitled: 'Untitled',
  named: (title: string, publisher: string) => `“${title}” (${publisher})`,
  remove: (named: string) => `Remove ${named} from the library for good? It will not be quoted any more.`,
  removed: (named: string, articles: string) => `Removed ${named}. The library now holds ${articles}.`,
  kept: 'Kept: nothing was removed.',
  pinned: (named: string) => `Pinned ${named}: it stays, however many articles or days this server keeps.`,
  /** Taken out of its story. */
  apart: (named: string) => `${named} is in no story with others any more, and stays so.`,
  unpinned: (named: string) =>
    `${named} is not pinned any more: it goes like any other once it is past what this server keeps.`,
  isPinned: 'Pinned: it stays, however many articles or days this server keeps.',
  listTitle: 'Articles, latest added first',
  gone: 'That article is not in the library any more. See what there is with /article list.',
  pickOne: 'No single article fits that. Pick one from the list that appears while you type.',
  draftGone: 'What you typed is no longer kept. Start again with /article add.',
  buttons: { edit: 'Edit', remove: 'Remove', keep: 'Keep', apart: 'Take out of its story' },
};
