/** Spanish: the articles of a library: the form, the list, showing and removing one. */
import type { Topic } from '../translation.ts';
import { counted } from './numbers.ts';

export const article: Topic<'article'> = {
  form: {
    add: 'Añadir un artículo',
    edit: 'Editar el artículo',
    title: { label: 'Titular', hint: 'Tal como se publicó' },
    text: { label: 'Texto', hint: 'El artículo palabra por palabra: cada respuesta lo cita' },
    link: { label: 'Enlace', hint: 'Dónde se publicó: cada cita nombra su fuente' },
    publisher: { label: 'Medio', hint: 'Si queda vacío: el nombre del sitio' },
    date: { label: 'Fecha', hint: 'Por ejemplo 2026-06-02' },
    longText: words => `El texto (${words}) es demasiado largo para un formulario. Queda como se leyó.`,
  },
  articles: n => counted(n, { one: 'artículo', other: 'artículos' }),
  added: articles =>
    `Añadido: la biblioteca tiene ahora ${articles}. Pruébalo: pregunta con \`/ask\` algo que este artículo responda.`,
  replaced: old => `Ocupó el lugar de ${old}.`,
  notAdded: reason => `No añadido. ${reason}`,
  addedBy: (who, when) => `Añadido ${who} el ${when}`,
  addedOn: when => `Añadido el ${when}`,
  by: person => `por ${person}`,
  noDate: 'sin fecha',
  firstLines: 'Primeras líneas',
  untitled: 'Sin título',
  named: (title, publisher) => `«${title}» (${publisher})`,
  remove: named => `¿Quitar ${named} de la biblioteca para siempre? Ya no se citará.`,
  removed: (named, articles) => `${named} está quitado. La biblioteca tiene ahora ${articles}.`,
  kept: 'Conservado: no se quitó nada.',
  pinned: named =>
    `${named} está fijado: se queda, sean cuantos sean los artículos o días que guarda este servidor.`,
  apart: named => `${named} ya no está en un tema con otros, y así se queda.`,
  unpinned: named =>
    `${named} ya no está fijado: se irá como los demás cuando pase lo que guarda este servidor.`,
  isPinned: 'Fijado: se queda, sean cuantos sean los artículos o días que guarda este servidor.',
  listTitle: 'Artículos, primero los últimos añadidos',
  gone: 'Ese artículo ya no está en la biblioteca. /article list muestra lo que hay.',
  pickOne: 'Ningún artículo encaja por sí solo. Elige de la lista que aparece mientras escribes.',
  draftGone: 'Lo que escribiste ya no se conserva. Empieza de nuevo con /article add.',
  buttons: { edit: 'Editar', remove: 'Quitar', keep: 'Conservar', apart: 'Sacar de su tema' },
};
