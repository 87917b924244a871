/** Spanish: what may be wrong with a page, feed or file that is read. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

/** What is read, as sentences begin with it. */
const THINGS = {
  page: 'Esa página',
  feed: 'Esa fuente',
  file: 'Ese archivo',
  opml: 'Esa lista de fuentes',
};

export const reading: Topic<'reading'> = {
  closing: 'Newsdesk se está cerrando. Inténtalo de nuevo en un minuto.',
  busy: 'Ahora mismo hay demasiado que leer. Inténtalo de nuevo en un minuto.',
  tooLarge: (what, mebibytes) => `${THINGS[what]} ocupa demasiado: más de ${mebibytes} MiB.`,
  tooSlow: (what, seconds) => `${THINGS[what]} tarda más de ${seconds} segundos en leerse.`,
  tooMuch: what => `${THINGS[what]} necesita demasiada memoria para leerse.`,
  emptyPage: 'Esa página no contiene nada.',
  pageIsFeed: 'Eso es una fuente, no una página. Síguela con /feed follow.',
  pageIsData: 'Eso son datos, no una página.',
  emptyFeed: 'Esa fuente no contiene nada.',
  feedIsPage: 'Eso es una página web, no una fuente.',
  noFeed: 'Eso no es una fuente: no es RSS, ni Atom, ni JSON Feed.',
  noJsonFeed: 'Eso no es una fuente: no tiene versión ni lista de elementos.',
  brokenJsonFeed: 'Esa fuente no es JSON válido.',
  emptyFile: 'Ese archivo no contiene nada.',
  kindOfFile: endings => `No puedo leer ese tipo de archivo. Da uno que termine en ${endings}.`,
  brokenJson: 'Ese archivo no es JSON válido. Si cada línea es un artículo, llámalo .jsonl.',
  csvHeader:
    'La primera línea de un archivo CSV nombra sus campos. Llámalos title, text y link; pueden seguir publisher, date, byline y lang.',
  brokenCsv: line =>
    `Ese archivo no es CSV válido${line === null ? '' : `: hay un error en la línea ${line}`}.`,
  noOpml: 'Eso no es una lista de fuentes en OPML. Otros lectores de fuentes pueden exportar una.',

  tooManyItems: (most, all) => `Solo se leyeron las primeras ${most} de sus ${all} entradas.`,
  cutFeed: 'El feed es demasiado grande: no se leyó el final.',
  itemNoObject: item => `La entrada ${item} no es un objeto.`,
  emptyItem: item => `La entrada ${item} no tiene título, texto ni enlace.`,
  cutList: 'La lista es demasiado grande: no se leyó el final.',
  noWebAddress: title => `«${title}» no tiene dirección web.`,
  tooManyFeeds: (most, left) => `Solo se leyeron los primeros ${most} feeds; quedaron fuera ${left}.`,
  noArticle: 'Aquí no hay ningún artículo: no tiene título ni texto.',
  noObject: 'Aquí no hay ningún artículo: no es un objeto con título y texto.',
  brokenLine: 'Esta línea no es JSON válido.',
  tooManyArticles: most =>
    `Solo se leyeron los primeros ${numeral(most)} artículos. Da los demás en otro archivo.`,
};
