/** Spanish: adding articles from pages, messages and files. */
import type { Topic } from '../translation.ts';
import { counted, formFor, numeral } from './numbers.ts';

export const adding: Topic<'adding'> = {
  found: '¿Es este el artículo? Guárdalo, o corrígelo antes.',
  warned: warnings => `Míralo bien: ${warnings}.`,
  warnings: {
    'no title found': 'no se encontró titular',
    'no text found': 'no se encontró texto',
    'no date found': 'no se encontró fecha',
    'very short, maybe a paywall': 'muy corto, quizá de pago',
    'looks like a paywall': 'parece de pago',
    'looks like a cookie notice': 'parece un aviso de cookies',
  },
  hidden: warning => `La página no muestra ahora un artículo entero: ${warning}.`,
  words: n => counted(n, { one: 'palabra', other: 'palabras' }),
  characters: n => counted(n, { one: 'carácter', other: 'caracteres' }),
  sameStory: (named, percent) => `Es la misma noticia que ${named}: igual en un ${percent} %.`,
  sameLink: named => `Ese enlace ya está en la biblioteca, como ${named}, con otro texto u otra fecha.`,
  sameArticle: (title, publisher) => `Ya está en la biblioteca, como «${title}» de ${publisher}.`,
  notRead: reason => `${reason} Si puedes ver el artículo, pega su texto: el enlace sigue siendo su fuente.`,
  noArticle: reason => `Aún no es un artículo entero. ${reason}`,
  cancelled: 'No añadido.',
  oneOfBoth: 'Da una dirección o un archivo, no ambos.',
  buttons: {
    save: 'Guardar',
    edit: 'Editar',
    cancel: 'Cancelar',
    paste: 'Pegar el texto',
    complete: 'Completar',
    replace: 'Reemplazar',
    both: 'Conservar ambos',
    useText: 'Usar su texto',
  },
  file: {
    noArticle: 'No hay ningún artículo en ese archivo.',
    tooLarge: most => `Ese archivo es demasiado grande: ${most} como mucho. Divídelo, por favor.`,
    progress: (file, done, all) =>
      `Añadiendo los artículos de ${file}: ${numeral(done)} de ${numeral(all)} …`,
    done: (file, added, skipped, refused) =>
      `${file}: añadidos ${numeral(added)}, omitidos ${numeral(skipped)}, rechazados ${numeral(refused)}.`,
    late: left =>
      `Paré a los 13 minutos: ${formFor(left, { one: 'falta', other: 'faltan' })} ${counted(left, { one: 'artículo', other: 'artículos' })}. Envía el archivo otra vez para el resto.`,
    stopped: (done, all) =>
      `Me detuvieron después de ${numeral(done)} de ${numeral(all)}. Envía el archivo otra vez en un minuto: lo que ya está se omite.`,
    report: 'El archivo adjunto dice qué fue de cada uno.',
    article: (nth, what) => `Artículo ${numeral(nth)}: ${what}`,
    line: (line, what) => `Línea ${numeral(line)}: ${what}`,
    added: title => `«${title}» añadido`,
    skipped: (title, publisher, percent) =>
      percent === 100
        ? `omitido, ya está como «${title}» de ${publisher}`
        : `omitido, igual en un ${percent} % a «${title}» de ${publisher}`,
    refused: reason => `rechazado. ${reason}`,
  },
  message: {
    pick: '¿Qué enlace es el artículo?',
    placeholder: 'Elige un enlace',
    more: left => `El mensaje tiene ${left} más; estos son los primeros.`,
    noLink: 'Ese mensaje no tiene enlace. Puedes hacer un artículo de su texto, con el enlace de su fuente.',
    draftGone: 'Esos enlaces ya no se conservan. Haz clic derecho en el mensaje otra vez.',
    nothing: 'Ese mensaje no tiene enlace ni texto, así que no hay nada que guardar.',
  },
  refreshed: {
    unchanged: named => `${named} sigue diciendo lo mismo.`,
    changed: 'La página ha cambiado, y la biblioteca tiene ahora lo que dice:',
    title: (before, after) => `Titular: «${before}» → «${after}»`,
    date: (before, after) => `Fecha: ${before} → ${after}`,
    noDate: 'ninguna',
    text: (added, removed) =>
      `Texto: +${counted(added, { one: 'palabra', other: 'palabras' })}, −${numeral(removed)}`,
    kept: (reason, named) => `${reason} ${named} queda como estaba.`,
    another: (named, other) =>
      `Esa página dice ahora lo que dice ${other}, que también está en la biblioteca. ${named} queda como estaba.`,
  },
};
