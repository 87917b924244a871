/** German: what is kept about a person, and forgetting it. */
import type { Topic } from '../translation.ts';
import { counted } from './numbers.ts';

export const privacy: Topic<'privacy'> = {
  title: 'Was ich hier über dich aufbewahre',
  days: n => counted(n, { one: 'Tag', other: 'Tage' }),
  kinds: {
    questions: n => counted(n, { one: 'Frage', other: 'Fragen' }),
    ratings: n => counted(n, { one: 'Bewertung', other: 'Bewertungen' }),
    drafts: n => counted(n, { one: 'Entwurf', other: 'Entwürfe' }),
    news: n => counted(n, { one: 'Notiz', other: 'Notizen' }),
    articles: n => counted(n, { one: 'Artikel', other: 'Artikel' }),
    feeds: n => counted(n, { one: 'Feed', other: 'Feeds' }),
  },
  about: {
    questions: days => `von dir, mit ihren Antworten: ${days}, damit deren Knöpfe funktionieren`,
    ratings: days => `die du Antworten gegeben hast, mit dem, was du dazu geschrieben hast: ${days}`,
    drafts: days => `von Formularen, die noch nicht gespeichert werden konnten: ${days}`,
    news: days =>
      `darüber, welche Themen /news dir gezeigt hat: ${days}, nachdem du zuletzt nachgesehen hast`,
    articles: 'die du hinzugefügt hast: so lange sie in der Bibliothek sind',
    feeds: 'denen du folgst: so lange ihnen gefolgt wird',
  },
  nothing: 'Nichts.',
  how: 'Daneben steht deine Discord-ID, nicht dein Name. Niemand sieht, wer gefragt oder bewertet hat; bei Artikeln und Feeds steht, wer sie hinzugefügt hat. In meinen Logs steht keine ID und keine Frage. Was du zuletzt gefragt hast, bleibt außerdem zehn Minuten im Arbeitsspeicher, für Fragen, die sich darauf beziehen.',
  forgets:
    '*Vergiss mich* löscht deine Fragen, Bewertungen, Entwürfe und Notizen hier, sofort und endgültig. Artikel und Feeds bleiben, ohne dich.',
  forget: 'Vergiss mich',
  forgotten: what => `Vergessen: ${what}.`,
  forgottenNothing: 'Es gab nichts zu vergessen.',
  stays: what => `Was ohne dich bleibt: ${what}.`,
  own: articles => `Das ist deine eigene Bibliothek, mit ${articles}. Du kannst sie ganz löschen.`,
  eraseOwn: 'Meine Bibliothek löschen',
  eraseOwnAsk: articles =>
    `Deine eigene Bibliothek endgültig löschen: ${articles} und alles, was gefragt und eingestellt wurde? Es gibt kein Zurück.`,
  erase: 'Alles löschen',
  keep: 'Behalten',
  erased: 'Gelöscht: Von deiner Bibliothek ist nichts mehr da.',
  kept: 'Behalten: Es wurde nichts gelöscht.',
  and: ' und ',
};
