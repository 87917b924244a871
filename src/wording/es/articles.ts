/** Spanish: adding articles, looking after them, and what may be wrong with one. */
import type { Translation } from '../translation.ts';

const number = (n: number) => n.toLocaleString('es');
const counted = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

export const articles: Translation = {
  article: {
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
    articles: n => counted(n, 'artículo'),
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
    unpinned: named =>
      `${named} ya no está fijado: se irá como los demás cuando pase lo que guarda este servidor.`,
    isPinned: 'Fijado: se queda, sean cuantos sean los artículos o días que guarda este servidor.',
    listTitle: 'Artículos, primero los últimos añadidos',
    gone: 'Ese artículo ya no está en la biblioteca. /article list muestra lo que hay.',
    pickOne: 'Ningún artículo encaja por sí solo. Elige de la lista que aparece mientras escribes.',
    draftGone: 'Lo que escribiste ya no se conserva. Empieza de nuevo con /article add.',
    buttons: { edit: 'Editar', remove: 'Quitar', keep: 'Conservar' },
  },
  adding: {
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
    words: n => counted(n, 'palabra'),
    characters: n => counted(n, 'carácter', 'caracteres'),
    sameStory: (named, percent) => `Es la misma noticia que ${named}: igual en un ${percent} %.`,
    sameLink: named => `Ese enlace ya está en la biblioteca, como ${named}, con otro texto u otra fecha.`,
    sameArticle: (title, publisher) => `Ya está en la biblioteca, como «${title}» de ${publisher}.`,
    notRead: reason =>
      `${reason} Si puedes ver el artículo, pega su texto: el enlace sigue siendo su fuente.`,
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
        `Añadiendo los artículos de ${file}: ${number(done)} de ${number(all)} …`,
      done: (file, added, skipped, refused) =>
        `${file}: añadidos ${number(added)}, omitidos ${number(skipped)}, rechazados ${number(refused)}.`,
      late: left =>
        `Paré a los 13 minutos: ${left === 1 ? 'falta' : 'faltan'} ${counted(left, 'artículo')}. Envía el archivo otra vez para el resto.`,
      report: 'El archivo adjunto dice qué fue de cada uno.',
      article: (nth, what) => `Artículo ${number(nth)}: ${what}`,
      line: (line, what) => `Línea ${number(line)}: ${what}`,
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
      noLink:
        'Ese mensaje no tiene enlace. Puedes hacer un artículo de su texto, con el enlace de su fuente.',
      draftGone: 'Esos enlaces ya no se conservan. Haz clic derecho en el mensaje otra vez.',
      nothing: 'Ese mensaje no tiene enlace ni texto, así que no hay nada que guardar.',
    },
    refreshed: {
      unchanged: named => `${named} sigue diciendo lo mismo.`,
      changed: 'La página ha cambiado, y la biblioteca tiene ahora lo que dice:',
      title: (before, after) => `Titular: «${before}» → «${after}»`,
      date: (before, after) => `Fecha: ${before} → ${after}`,
      noDate: 'ninguna',
      text: (added, removed) => `Texto: +${counted(added, 'palabra')}, −${number(removed)}`,
      kept: (reason, named) => `${reason} ${named} queda como estaba.`,
      another: (named, other) =>
        `Esa página dice ahora lo que dice ${other}, que también está en la biblioteca. ${named} queda como estaba.`,
    },
  },
  source: {
    noTitle: 'Falta el titular. Da el titular del artículo, por favor.',
    titleTooLong: (length, most) =>
      `Ese titular tiene ${length} caracteres, y ${most} es lo máximo. Acórtalo, por favor.`,
    noText: 'Falta el texto. Pega el texto del artículo, por favor.',
    textTooShort: (length, least) =>
      `Ese texto tiene ${length} caracteres, muy pocos para citar. Pega el artículo entero, al menos ${least} caracteres.`,
    textTooLong: (length, most) =>
      `Ese texto tiene ${number(length)} caracteres, y ${number(most)} es lo máximo. Da una parte, por favor.`,
    publisherTooLong: (length, most) =>
      `Ese nombre de medio tiene ${length} caracteres, y ${most} es lo máximo. Acórtalo, por favor.`,
    bylineTooLong: (length, most) =>
      `Esa firma tiene ${length} caracteres, y ${most} es lo máximo. Acórtala, por favor.`,
    noLanguage: tag => `«${tag}» no es un código de idioma. Escribe uno como en, de o zh-Hant.`,
    noLink: 'Falta un enlace: cada cita nombra su fuente. Da la dirección del artículo, por favor.',
    notALink: typed =>
      `El enlace «${typed}» no es una dirección web. Da una que empiece por https:// o http://.`,
    linkWithPassword: 'Ese enlace contiene un usuario o una contraseña. Da la dirección sin ellos.',
    linkTooLong: (length, most) =>
      `Ese enlace tiene ${length} caracteres, y ${most} es lo máximo. Da una dirección más corta del artículo.`,
    dateInFuture: typed => `La fecha ${typed} está en el futuro. Da el día en que apareció el artículo.`,
    notADate: typed =>
      `La fecha «${typed}» no se puede leer. Escríbela como AAAA-MM-DD, por ejemplo 2026-06-02.`,
    ambiguousDate: (typed, one, other) =>
      `La fecha ${typed} se puede leer de dos maneras: ${one} o ${other}. Escríbela como AAAA-MM-DD.`,
    noSuchDay: typed =>
      `No existe el día ${typed}. Revisa la fecha; escríbela como AAAA-MM-DD, por ejemplo 2026-06-02.`,
    yearTooEarly: (typed, first) =>
      `El año de ${typed} no puede ser: el primer periódico apareció en ${first}. Revisa la fecha.`,
  },
};
