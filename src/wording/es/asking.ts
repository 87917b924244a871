/** Spanish: questions, answers, headlines and what is said around them. */
import type { Translation } from '../translation.ts';

const articles = (n: number) => `${n.toLocaleString('es')} ${n === 1 ? 'artículo' : 'artículos'}`;
const newest = (n: number, one: string, many: string) =>
  `**Lo más reciente sobre esto es de hace ${n} ${n === 1 ? one : many}.**`;

export const asking: Translation = {
  answer: {
    untitled: 'Sin título',
    noDate: 'sin fecha',
    understoodAs: question => `Entendido como: **${question}**`,
    old: {
      days: n => newest(n, 'día', 'días'),
      months: n => newest(n, 'mes', 'meses'),
      years: n => newest(n, 'año', 'años'),
    },
    lacks: {
      date: 'Este es el pasaje más cercano, pero no da ninguna fecha.',
      number: 'Este es el pasaje más cercano, pero no da ninguna cifra.',
    },
    reports: (total, independent) =>
      `${total} noticias, ${independent} ${independent === 1 ? 'independiente' : 'independientes'}`,
    figures: list => `Dan cifras distintas: ${list}`,
    quoted: text => `«${text}»`,
    figure: (text, publisher) => `«${text}» (${publisher})`,
    more: 'Más',
    why: '¿Por qué esta respuesta?',
    up: '👍',
    down: '👎',
    jump: 'Leerlo allí',
    share: 'Compartir',
    shared: 'Compartido con todos aquí.',
    notShared:
      'Este servidor no deja que otros vean lo que dicen las aplicaciones propias, así que solo tú lo ves.',
    sharedBy: person => `Compartido por ${person}`,
    onlyAsker: 'Solo quien preguntó puede compartir esta respuesta.',
    sharedAlready: 'Esa respuesta ya está compartida.',
    thanksUp: 'Gracias: anotado, esta respuesta ayudó.',
    thanksDown: 'Gracias: anotado para quienes cuidan esta biblioteca.',
    reasonTitle: '¿Qué estaba mal en esta respuesta?',
    reasonLabel: 'En pocas palabras, si quieres',
    reasonHint: 'Lo lee quien cuida esta biblioteca, sin tu nombre',
    noMore:
      'Los artículos de esta respuesta ya no están en la biblioteca. Pregunta de nuevo para ver lo que hay ahora.',
    gone: 'Esta respuesta ya no se conserva. Pregunta de nuevo, por favor.',
    askElsewhere: channels => `Aquí se pregunta en ${channels}. Pregunta allí, por favor.`,
  },
  coverage: {
    linked: 'Este mensaje enlaza a:',
    nearest: 'Lo que dice la biblioteca:',
    nothing: 'La biblioteca no tiene nada sobre este mensaje.',
    noText: 'Ese mensaje no tiene palabras ni enlaces que pueda buscar.',
    formTitle: 'Preguntar sobre esto',
    questionLabel: 'Tu pregunta',
  },
  headlines: {
    newest: 'Los titulares más recientes',
    one: 'Titular',
    of: query => `Titulares de «${query}»`,
    from: publisher => `de ${publisher}`,
    since: date => `desde el ${date}`,
    newestFirst: 'primero los más recientes',
    total: articles,
    page: (page, pages) => `Página ${page} de ${pages}`,
    open: 'Abrir un artículo',
    ask: 'Preguntar sobre este artículo',
    questionLabel: 'Tu pregunta',
    nothingFound:
      'Ningún titular encaja. Prueba con menos palabras o con otras, o deja la búsqueda vacía para ver los más recientes.',
    gone: 'Ese artículo ya no está en la biblioteca. /headlines muestra lo que hay.',
  },
  notCovered: {
    inServer: (n, question) =>
      `**Sin respuesta:** nada responde a «${question}» entre los artículos de este servidor (${n.toLocaleString('es')}).`,
    inOwn: (n, question) =>
      `**Sin respuesta:** nada responde a «${question}» entre tus artículos (${n.toLocaleString('es')}).`,
    inArticle: question => `**Sin respuesta:** nada en este artículo responde a «${question}».`,
    onlySince: date => `Solo busqué en artículos desde el ${date}.`,
    onlyFrom: publisher => `Solo busqué en artículos de ${publisher}.`,
    unknownWord: word => `Ningún artículo tiene la palabra ${word}.`,
    unknownWords: words => `Ningún artículo tiene las palabras ${words}.`,
    andOthers: ' y otras',
    nearest: 'Los titulares más cercanos:',
    newest: 'Los titulares más recientes:',
    newestArticle: date => `El artículo más reciente es del ${date}.`,
    emptyForAdmin:
      'La biblioteca de este servidor aún no tiene artículos. Añade el primero con `/article add`.',
    emptyForMember:
      'La biblioteca de este servidor aún no tiene artículos. Quien pueda gestionar este servidor puede añadir el primero con `/article add`.',
    emptyOwn: 'Tu biblioteca aún no tiene artículos. Añade el primero con `/article add`.',
  },
  question: {
    empty: 'Escribe una pregunta, por ejemplo: ¿dónde construye Panasonic?',
    noWords:
      'Esa pregunta no tiene palabras. Pregunta con palabras, por ejemplo: ¿dónde construye Panasonic?',
    tooLong: (length, most) =>
      `Esa pregunta tiene ${length.toLocaleString('es')} caracteres; pregunta con ${most} como mucho.`,
    notATime: typed =>
      `No entiendo «${typed}» como un momento. Escribe desde cuándo, por ejemplo «lunes», «hace 2 semanas» o «2026-06-01».`,
    timeInFuture: typed =>
      `«${typed}» está en el futuro. Da un día que ya haya sido, por ejemplo «lunes» o «2026-06-01».`,
    noPublisher: typed =>
      `Ningún artículo aquí es de un medio «${typed}». Elige uno de la lista que aparece mientras escribes.`,
    severalPublishers: typed =>
      `Varios medios aquí encajan con «${typed}». Elige uno de la lista que aparece mientras escribes.`,
  },
  why: {
    title: '**¿Por qué esta respuesta?**',
    matched: words => `Palabras de tu pregunta que contiene: ${words}.`,
    missing: words => `No están: ${words}.`,
    andOthers: ' y otras',
    decided: 'Lo que más habló a su favor:',
    features: {
      coverage: 'el pasaje tiene las palabras raras de la pregunta',
      sentence: 'una frase tiene muchas de ellas juntas',
      firstStage: 'esas palabras son frecuentes en el pasaje y raras en lo demás',
      nearness: 'palabras vecinas en la pregunta también lo son en el pasaje',
      pairs: 'palabras seguidas en la pregunta también van seguidas en el pasaje',
      kind: 'tiene el tipo de respuesta que se pide, como un lugar o un número',
      title: 'el titular tiene palabras de la pregunta',
      publisher: 'es del medio que nombra la pregunta',
      time: 'es de la época por la que se pregunta',
      recency: 'es reciente',
      text: 'el propio pasaje tiene las palabras raras de la pregunta',
      window: 'muchas de ellas están muy juntas',
      exact: 'están allí letra por letra',
      related: 'tiene palabras emparentadas con las de la pregunta',
      akin: 'tiene palabras que significan casi lo mismo que las de la pregunta',
      akinSentence: 'una frase tiene palabras de la pregunta o casi sinónimas',
      sense: 'una frase trata de lo mismo que la pregunta',
      stretch: 'tiene las palabras de una parte de la pregunta',
      distinct: 'tiene palabras que otros pasajes no tienen',
      distinctSentence: 'una frase tiene palabras que otros pasajes no tienen',
      theirs: 'tiene las palabras que la pregunta dice de su medio',
      bm25: 'esas palabras son raras en la biblioteca',
      names: 'tiene los nombres de la pregunta',
      numbers: 'tiene los números de la pregunta',
      rarest: 'tiene la palabra más rara de la pregunta',
      neighbours: 'los pasajes de al lado tienen más de ellas',
      mass: 'encajan muchos pasajes del artículo',
      lead: 'está cerca del comienzo del artículo',
      article: 'el artículo entero trata de esto',
    },
    runnerUp: {
      close: title => `Muy cerca venía ${title}.`,
      behind: title => `Después venía ${title}, a cierta distancia.`,
      far: title => `Después venía ${title}, a mucha distancia.`,
    },
    noRunnerUp: 'Ningún otro artículo se acercaba.',
    sure: (percent, ofTen) =>
      `Cuán seguro estoy: un ${percent}, más o menos. De diez respuestas como esta, ${ofTen === 1 ? '1 es correcta' : `${ofTen} son correctas`}.`,
    verySure: percent =>
      `Cuán seguro estoy: más del ${percent}. Casi todas las respuestas como esta son correctas.`,
    hardlySure: percent =>
      `Cuán seguro estoy: menos del ${percent}. Casi ninguna respuesta como esta es correcta.`,
    gone: 'Esta respuesta ya no se conserva. Pregunta de nuevo para ver por qué.',
  },
};
