/** Spanish: the list of headlines. */
import type { Topic } from '../translation.ts';
import { counted, numeral } from './numbers.ts';

export const headlines: Topic<'headlines'> = {
  newest: 'Los titulares más recientes',
  one: 'Titular',
  of: query => `Titulares de «${query}»`,
  from: publisher => `de ${publisher}`,
  since: date => `desde el ${date}`,
  newestFirst: 'primero los más recientes',
  total: n => counted(n, { one: 'artículo', other: 'artículos' }),
  stories: n => counted(n, { one: 'tema', other: 'temas' }),
  reports: (reports, publishers) =>
    `${counted(reports, { one: 'noticia', other: 'noticias' })}, ${counted(publishers, { one: 'medio', other: 'medios' })}`,
  copyOf: publisher => `una copia de ${publisher}`,
  news: 'Novedades para ti',
  moreNews: (shown, stories) =>
    `${numeral(shown)} de ${numeral(stories)} temas · pregunta otra vez para ver los siguientes`,
  noNews: date =>
    `No hay nada nuevo aquí desde el ${date}. Mira más atrás con \`since:\`, o míralo todo con /headlines.`,
  page: (page, pages) => `Página ${page} de ${pages}`,
  open: 'Abrir un tema o un artículo',
  openArticle: 'Abrir un artículo',
  ask: 'Preguntar sobre este artículo',
  questionLabel: 'Tu pregunta',
  nothingFound:
    'Ningún titular encaja. Prueba con menos palabras o con otras, o deja la búsqueda vacía para ver los más recientes.',
  gone: 'Ese artículo ya no está en la biblioteca. /headlines muestra lo que hay.',
};
