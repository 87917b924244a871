/** German: the list of headlines. */
import type { Topic } from '../translation.ts';
import { counted, numeral } from './numbers.ts';

const artikel = (n: number) => `${numeral(n)} Artikel`;

export const headlines: Topic<'headlines'> = {
  newest: 'Neueste Schlagzeilen',
  one: 'Schlagzeile',
  of: query => `Schlagzeilen zu „${query}“`,
  from: publisher => `von ${publisher}`,
  since: date => `seit ${date}`,
  newestFirst: 'die neuesten zuerst',
  total: artikel,
  stories: n => counted(n, { one: 'Thema', other: 'Themen' }),
  reports: (reports, publishers) =>
    `${counted(reports, { one: 'Bericht', other: 'Berichte' })}, ${counted(publishers, { one: 'Medium', other: 'Medien' })}`,
  copyOf: publisher => `eine Kopie von ${publisher}`,
  news: 'Neu für dich',
  moreNews: (shown, stories) =>
    `${numeral(shown)} von ${numeral(stories)} Themen · frag noch einmal, um die nächsten zu sehen`,
  noNews: date =>
    `Seit ${date} gibt es hier nichts Neues. Weiter zurück geht es mit \`since:\`, alles zeigt /headlines.`,
  page: (page, pages) => `Seite ${page} von ${pages}`,
  open: 'Ein Thema oder einen Artikel öffnen',
  openArticle: 'Einen Artikel öffnen',
  ask: 'Zu diesem Artikel fragen',
  questionLabel: 'Deine Frage',
  nothingFound:
    'Keine Schlagzeile passt. Versuch es mit weniger oder anderen Wörtern, oder lass die Suche leer, um die neuesten zu sehen.',
  gone: 'Dieser Artikel ist nicht mehr in der Bibliothek. Was es gibt, zeigt /headlines.',
};
