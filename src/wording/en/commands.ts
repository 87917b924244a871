/**
 * How commands and their options are called and described in Discord's menus: names of slash commands and options in small letters without
 * spaces, at most 32 characters; descriptions at most 100.
 */
export interface CommandWording {
  name: string;
  /** Message commands have none. */
  description?: string;
  /** Options and subcommands by their English names. */
  options?: Record<string, CommandWording>;
  /** What may be chosen, by its value. */
  choices?: Record<string, string>;
}

const article = { name: 'article', description: 'Type some words of its title' };
const feed = { name: 'feed', description: 'Type some words of its title or address' };

/** By the commands' English names. */
export const commands = {
  ask: {
    name: 'ask',
    description: 'Ask a question: the answer is a quote from the news articles here',
    options: {
      question: {
        name: 'question',
        description: 'What you want to know, such as: where is Panasonic building?',
      },
      since: {
        name: 'since',
        description: 'Only articles since then, such as: monday, 2 weeks ago, 2026-06-01',
      },
      source: { name: 'source', description: 'Only articles from this publisher' },
      private: { name: 'private', description: 'Whether only you see the answer' },
    },
  },
  headlines: {
    name: 'headlines',
    description: 'Search the headlines here, or see the newest',
    options: {
      query: { name: 'query', description: 'Words, “a phrase”, -without this; leave it out for the newest' },
      source: { name: 'source', description: 'Only articles from this publisher' },
      since: {
        name: 'since',
        description: 'Only articles since then, such as: monday, 2 weeks ago, 2026-06-01',
      },
      sort: {
        name: 'sort',
        description: 'Which come first',
        choices: { relevance: 'the best fitting', newest: 'the newest' },
      },
    },
  },
  news: {
    name: 'news',
    description: 'Catch up: the stories that are new to you here',
    options: {
      topic: { name: 'topic', description: 'Only stories about this' },
      since: {
        name: 'since',
        description:
          'From when on, such as: monday, 2 weeks ago, 2026-06-01; otherwise since you last looked',
      },
    },
  },
  article: {
    name: 'article',
    description: 'Look after the articles here',
    options: {
      add: {
        name: 'add',
        description: 'Add an article from the web or a file; without either a form opens',
        options: {
          address: { name: 'address', description: 'Where the article is on the web' },
          file: { name: 'file', description: 'Articles in a file: html, txt, md, json, jsonl or csv' },
        },
      },
      list: { name: 'list', description: 'List the articles, latest added first' },
      show: { name: 'show', description: 'Show an article and who added it', options: { article } },
      remove: { name: 'remove', description: 'Remove an article; I ask before I do', options: { article } },
      refresh: { name: 'refresh', description: 'Read the page of an article again', options: { article } },
      pin: {
        name: 'pin',
        description: 'Keep an article, however many articles or days this server keeps',
        options: { article },
      },
      unpin: { name: 'unpin', description: 'Let an article go like any other', options: { article } },
    },
  },
  feed: {
    name: 'feed',
    description: "Look after the feeds that fill this server's library",
    options: {
      follow: {
        name: 'follow',
        description: 'Follow a feed: its articles come in by themselves',
        options: {
          address: { name: 'address', description: 'The address of a feed, or of a page that has one' },
          channel: {
            name: 'channel',
            description: 'Where new articles are announced; left out: where /newsdesk settings say',
          },
        },
      },
      list: { name: 'list', description: 'List the feeds, their state and next check' },
      check: {
        name: 'check',
        description: 'Check a feed now, and see what came of it stage by stage',
        options: { feed },
      },
      unfollow: {
        name: 'unfollow',
        description: 'Unfollow a feed; I ask before I do, and its articles stay',
        options: { feed },
      },
      import: {
        name: 'import',
        description: 'Follow all feeds of an OPML file',
        options: { file: { name: 'file', description: 'As other readers of feeds export it' } },
      },
      export: { name: 'export', description: 'Get all feeds as an OPML file' },
    },
  },
  newsdesk: {
    name: 'newsdesk',
    description: 'Manage me in this server',
    options: {
      settings: { name: 'settings', description: 'Who may add, where to ask, what is kept, and more' },
      status: { name: 'status', description: 'See articles, feeds, questions and storage' },
      gaps: { name: 'gaps', description: 'See what people asked and the library could not answer' },
      review: { name: 'review', description: 'See answers that people found wrong, and say what was right' },
      export: { name: 'export', description: 'Get all articles and feeds as files' },
      forget: { name: 'forget', description: 'Erase everything of this server; I ask twice' },
    },
  },
  privacy: { name: 'privacy', description: 'See what I keep about you, for how long, and have it erased' },
  help: { name: 'help', description: 'See what I can do' },
  'Save article': { name: 'Save article' },
  'Find coverage': { name: 'Find coverage' },
  'Ask about this': { name: 'Ask about this' },
} satisfies Record<string, CommandWording>;
