/** French: the list of headlines. */
import type { Topic } from '../translation.ts';
import { counted, numeral } from './numbers.ts';

export const headlines: Topic<'headlines'> = {
  newest: 'Les titres les plus récents',
  one: 'Titre',
  of: query => `Titres pour « ${query} »`,
  from: publisher => `de ${publisher}`,
  since: date => `depuis le ${date}`,
  newestFirst: 'les plus récents d’abord',
  total: n => counted(n, { one: 'article', other: 'articles' }),
  stories: n => counted(n, { one: 'sujet', other: 'sujets' }),
  reports: (reports, publishers) =>
    `${counted(reports, { one: 'article', other: 'articles' })}, ${counted(publishers, { one: 'média', other: 'médias' })}`,
  copyOf: publisher => `une copie de ${publisher}`,
  news: 'Du nouveau pour vous',
  moreNews: (shown, stories) =>
    `${numeral(shown)} sur ${numeral(stories)} sujets · redemandez pour voir les suivants`,
  noNews: date =>
    `Rien de nouveau ici depuis le ${date}. Remontez plus loin avec \`since:\`, ou voyez tout avec /headlines.`,
  page: (page, pages) => `Page ${page} sur ${pages}`,
  open: 'Ouvrir un sujet ou un article',
  openArticle: 'Ouvrir un article',
  ask: 'Poser une question sur cet article',
  questionLabel: 'Votre question',
  nothingFound:
    'Aucun titre ne correspond. Essayez moins de mots ou d’autres, ou laissez la recherche vide pour voir les plus récents.',
  gone: 'Cet article n’est plus dans la bibliothèque. /headlines montre ce qu’il y a.',
};
