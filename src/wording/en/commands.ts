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
      query: { name: 'query', description: 'Words of the headline; leave it out for the newest' },
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
  'Find coverage': { name: 'Find coverage' },
  'Ask about this': { name: 'Ask about this' },
} satisfies Record<string, CommandWording>;
