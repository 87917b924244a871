/** What those who manage a server read: its state, an export, and how all of it is erased. */
const counted = (number: number, one: string, many = `${one}s`) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

export const newsdesk = {
  /** The state of a server. */
  status: {
    title: 'Status',
    articles: 'Articles',
    newest: (when: string) => `the newest of ${when}`,
    none: 'None yet.',
    feeds: 'Feeds',
    allWell: (feeds: number) => `${counted(feeds, 'feed')}, all well`,
    someUnwell: (feeds: number, unwell: number) => `${counted(feeds, 'feed')}, ${unwell} with trouble:`,
    paused: 'paused',
    more: (number: number) => `… and ${number} more: \`/feed list\``,
    questions: (days: number) => `Questions of the last ${counted(days, 'day')}`,
    asked: (answered: number, unanswered: number) => `${answered} answered · ${unanswered} not covered`,
    storage: 'Storage',
    texts: (size: string) => `${size} of texts`,
  },
  export: {
    articles: (number: number) => `All ${counted(number, 'article')}, as one line of JSON each.`,
    someArticles: (some: number, all: number) =>
      `The newest ${counted(some, 'article')} of ${all.toLocaleString('en')}, as one line of JSON each: more does not fit into a file here. Whoever runs me has them all.`,
    feeds: 'The feeds, as OPML.',
    nothing: 'There is nothing to export yet: no article and no feed.',
  },
  forget: {
    ask: (articles: string, feeds: string, questions: string) =>
      `Erase everything that I keep of this server: ${articles}, ${feeds}, ${questions}, what people said of answers, drafts and settings? There is no way back; \`/newsdesk export\` makes a copy.`,
    articles: (number: number) => counted(number, 'article'),
    feeds: (number: number) => counted(number, 'feed'),
    questions: (number: number) => counted(number, 'question'),
    erase: 'Erase everything…',
    keep: 'Keep',
    kept: 'Kept: nothing was erased.',
    formTitle: 'Erase everything',
    label: 'Name of this server',
    hint: (name: string) => `To be sure, type: ${name}`,
    wrongName: 'That is not the name of this server, so nothing was erased.',
    done: 'Erased: nothing of this server is left. I stay here, with an empty library.',
  },
};
