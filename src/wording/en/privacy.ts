/** What /privacy says: what is kept about a person, for how long, and what went. */
import { counted } from './numbers.ts';

export const privacy = {
  title: 'What I keep about you here',
  days: (number: number) => counted(number, { one: 'day', other: 'days' }),
  /** Each kind of thing with how many there are. */
  kinds: {
    questions: (number: number) => counted(number, { one: 'question', other: 'questions' }),
    ratings: (number: number) => counted(number, { one: 'rating', other: 'ratings' }),
    drafts: (number: number) => counted(number, { one: 'draft', other: 'drafts' }),
    news: (number: number) => counted(number, { one: 'note', other: 'notes' }),
    articles: (number: number) => counted(number, { one: 'article', other: 'articles' }),
    feeds: (number: number) => counted(number, { one: 'feed', other: 'feeds' }),
  },
  /** What a kind is, and how long it is kept. */
  about: {
    questions: (days: string) => `that you asked, with their answers: ${days}, so that their buttons work`,
    ratings: (days: string) => `that you gave to answers, with what you wrote: ${days}`,
    drafts: (days: string) => `of forms that could not be saved yet: ${days}`,
    news: (days: string) => `of which stories /news has shown you: ${days} after you last looked`,
    articles: 'that you added: as long as they are in the library',
    feeds: 'that you followed: as long as they are followed',
  },
  nothing: 'Nothing.',
  how: 'Beside these stands your Discord id, never your name, and nobody is shown who asked or rated. An article and a feed say who added them. My logs hold neither names nor questions. For ten minutes I remember your last question, so that the next one may lean on it.',
  forgets:
    '*Forget me* erases your questions, ratings, drafts and notes here, at once and for good. Articles and feeds stay, without you.',
  forget: 'Forget me',
  forgotten: (what: string) => `Forgotten: ${what}.`,
  forgottenNothing: 'There was nothing to forget.',
  stays: (what: string) => `What stays, without you: ${what}.`,
  /** For somebody who has a library of their own. */
  own: (articles: string) => `This is your own library, with ${articles}. You can erase all of it.`,
  eraseOwn: 'Erase my library',
  eraseOwnAsk: (articles: string) =>
    `Erase your own library for good: ${articles}, and everything that was asked and set? There is no way back.`,
  erase: 'Erase everything',
  keep: 'Keep',
  erased: 'Erased: nothing of your library is left.',
  kept: 'Kept: nothing was erased.',
  and: ' and ',
};
