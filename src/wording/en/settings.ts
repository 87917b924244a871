/** The panel of a server's settings. */
import { counted } from './numbers.ts';

export const settings = {
  title: 'Settings',
  intro: 'Each change is saved at once.',
  saved: '✅ Saved.',
  /** `channel`: as a mention. */
  mayNotWrite: (channel: string) =>
    `⚠️ I may not write in ${channel} yet: give me *View Channel* and *Send Messages* there.`,
  fields: {
    adders: {
      name: 'Who may add articles',
      about: 'Besides those who may manage the server',
      none: 'Nobody else',
    },
    askChannels: {
      name: 'Where questions may be asked',
      about: 'Threads and posts count as their channel',
      none: 'Everywhere',
    },
    answers: { name: 'Who sees an answer', about: 'Unless the person who asks chose otherwise' },
    threshold: { name: 'How sure I must be', about: 'Below that I say that it is not covered' },
    language: { name: 'Language of public answers', about: 'And of announcements' },
    announceChannel: {
      name: 'Where new articles of feeds are announced',
      about: 'All feeds, besides the channels of their own',
      none: 'Nowhere',
    },
    retention: { name: 'How much is kept', about: 'Older articles go, unless they are pinned' },
  },
  answers: { public: 'Everybody in the channel', private: 'Only the person who asks' },
  usual: 'As usual',
  usualAbout: 'As measured on thousands of questions',
  sure: (percent: number) => `${percent}% sure`,
  personsOwn: 'Each person’s own',
  all: 'All articles',
  newest: (articles: number) => `The newest ${counted(articles, { one: 'article', other: 'articles' })}`,
  lastDays: (days: number) => (days === 365 ? 'A year' : counted(days, { one: 'day', other: 'days' })),
  reset: 'Back to the defaults',
  badValue: 'That setting cannot have this value. Please pick another one.',
  notHere: 'That is not in this server any more. Please pick another one.',
};
