/** What those who manage a server read: its state, an export, and how all of it is erased. */
import { counted, numeral } from './numbers.ts';

export const newsdesk = {
  /** The state of a server. */
  status: {
    title: 'Status',
    articles: 'Articles',
    newest: (when: string) => `the newest of ${when}`,
    none: 'None yet.',
    feeds: 'Feeds',
    allWell: (feeds: number) => `${counted(feeds, { one: 'feed', other: 'feeds' })}, all well`,
    someUnwell: (feeds: number, unwell: number) =>
      `${counted(feeds, { one: 'feed', other: 'feeds' })}, ${unwell} with trouble:`,
    paused: 'paused',
    more: (number: number) => `… and ${number} more: \`/feed list\``,
    questions: (days: number) => `Questions of the last ${counted(days, { one: 'day', other: 'days' })}`,
    asked: (answered: number, unanswered: number) => `${answered} answered · ${unanswered} not covered`,
    storage: 'Storage',
    texts: (size: string) => `${size} of texts`,
    atMost: (articles: number, size: string) => `room for ${numeral(articles)} articles and ${size} of texts`,
    /** The library is too large for memory: it is on its way into the database, or searched there. */
    moving: 'Too large for memory: it is being moved into the database.',
    inStore: 'Too large for memory: it is searched in the database.',
    wordsForNow: 'Answers are chosen by words alone for now: the networks that judge meaning are not ready.',
    wordsAlone: 'Answers are chosen by words alone: judging by meaning is switched off.',
  },
  /** What people asked and the library could not answer. */
  gaps: {
    title: 'What was not covered',
    none: 'Nothing: every question that was asked lately found an answer.',
    times: (count: number, when: string) => `${count === 1 ? 'once' : `${count} times`}, last ${when}`,
    timesPlain: (count: number) => (count === 1 ? 'asked once' : `asked ${count} times`),
    covered: '✅ covered by now',
    total: (questions: number) => counted(questions, { one: 'question', other: 'questions' }),
    pick: 'Pick a question',
    addSource: 'Add a source',
    done: 'Strike it off',
    back: 'Back',
    gone: 'That question is no longer kept, or was struck off. See what there is with /newsdesk gaps.',
    formTitle: 'Add a source',
    address: 'Address of an article that answers it',
    addressHint: 'I show what I found there before it is saved. For a pasted text: /article add',
  },
  /** Answers that somebody found wrong. */
  review: {
    title: 'Answers found wrong',
    none: 'Nothing: nobody has found an answer wrong lately.',
    votes: (down: number, up: number) => `👎 ${down} · 👍 ${up}`,
    marked: '📌 marked',
    pick: 'Pick an answer to see it',
    answers: (number: number) => counted(number, { one: 'answer', other: 'answers' }),
    shown: 'What was shown',
    articleGone: 'The article is no longer in the library.',
    said: 'What people said',
    shouldBe: 'What should have been shown',
    notSaid: 'Nobody has said yet: pick it below.',
    nothing: 'Nothing: it is not covered',
    nothingAbout: 'I should have said that I do not know',
    pickRight: 'What should have been shown?',
    replay: 'Ask all again',
    back: 'Back',
    gone: 'That answer is no longer kept. See what there is with /newsdesk review.',
    replayTitle: 'Asked again',
    /** `count`: how many questions have an answer that is known to be right. */
    replayed: (count: number) =>
      count === 0
        ? 'There is nothing to compare with yet: mark what an answer should have shown, or praise one with 👍.'
        : `${counted(count, { one: 'question', other: 'questions' })} whose right answer is known: marked here, or praised with 👍.`,
    outcome: (wins: number, losses: number, right: number, wrong: number) =>
      `**${wins} won · ${losses} lost** · ${right} right as before · ${wrong} still wrong`,
    wins: 'Wrong then, right now',
    losses: 'Right then, wrong now',
    others: (number: number) => `… and ${number} more`,
  },
  export: {
    articles: (number: number) =>
      `All ${counted(number, { one: 'article', other: 'articles' })}, as one line of JSON each.`,
    someArticles: (some: number, all: number) =>
      `The newest ${counted(some, { one: 'article', other: 'articles' })} of ${numeral(all)}, as one line of JSON each: more does not fit into a file here. Whoever runs me has them all.`,
    feeds: 'The feeds, as OPML.',
    nothing: 'There is nothing to export yet: no article and no feed.',
  },
  forget: {
    ask: (articles: string, feeds: string, questions: string) =>
      `Erase everything that I keep of this server: ${articles}, ${feeds}, ${questions}, what people said of answers, drafts and settings? There is no way back; \`/newsdesk export\` makes a copy.`,
    articles: (number: number) => counted(number, { one: 'article', other: 'articles' }),
    feeds: (number: number) => counted(number, { one: 'feed', other: 'feeds' }),
    questions: (number: number) => counted(number, { one: 'question', other: 'questions' }),
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
