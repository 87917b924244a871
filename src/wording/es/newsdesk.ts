/** Spanish: the panels of /newsdesk. */
import type { Topic } from '../translation.ts';
import { counted, numeral } from './numbers.ts';

export const newsdesk: Topic<'newsdesk'> = {
  status: {
    title: 'Estado',
    articles: 'Artículos',
    newest: when => `el más reciente del ${when}`,
    none: 'Aún ninguno.',
    feeds: 'Feeds',
    allWell: feeds => `${counted(feeds, { one: 'feed', other: 'feeds' })}, todo bien`,
    someUnwell: (feeds, unwell) =>
      `${counted(feeds, { one: 'feed', other: 'feeds' })}, ${unwell} con problemas:`,
    paused: 'en pausa',
    more: number => `… y ${number} más: \`/feed list\``,
    questions: days => `Preguntas de los últimos ${counted(days, { one: 'día', other: 'días' })}`,
    asked: (answered, unanswered) => `${answered} con respuesta · ${unanswered} sin respuesta`,
    storage: 'Almacenamiento',
    texts: size => `${size} de textos`,
    atMost: (articles, size) => `espacio para ${numeral(articles)} artículos y ${size} de textos`,
    moving: 'Demasiado grande para la memoria: se está pasando a la base de datos.',
    inStore: 'Demasiado grande para la memoria: se busca en la base de datos.',
    wordsForNow:
      'Por ahora las respuestas se eligen solo por las palabras: las redes que juzgan el sentido no están listas.',
    wordsAlone: 'Las respuestas se eligen solo por las palabras: juzgar por el sentido está desactivado.',
  },
  gaps: {
    title: 'Lo que quedó sin respuesta',
    none: 'Nada: todas las preguntas recientes hallaron respuesta.',
    times: (count, when) => `${count === 1 ? 'una vez' : `${count} veces`}, la última ${when}`,
    timesPlain: count => `${count === 1 ? 'preguntado una vez' : `preguntado ${count} veces`}`,
    covered: '✅ ya tiene respuesta',
    total: questions => `${counted(questions, { one: 'pregunta', other: 'preguntas' })}`,
    pick: 'Elige una pregunta',
    addSource: 'Añadir una fuente',
    done: 'Tacharla',
    back: 'Volver',
    gone: 'Esa pregunta ya no se conserva, o se tachó. /newsdesk gaps muestra lo que hay.',
    formTitle: 'Añadir una fuente',
    address: 'Dirección de un artículo que responde',
    addressHint: 'Muestro lo que encuentre antes de guardarlo. Para un texto pegado: /article add',
  },
  review: {
    title: 'Respuestas tenidas por malas',
    none: 'Nada: nadie ha tenido por mala una respuesta últimamente.',
    votes: (down, up) => `👎 ${down} · 👍 ${up}`,
    marked: '📌 marcado',
    pick: 'Elige una respuesta para verla',
    answers: number => `${counted(number, { one: 'respuesta', other: 'respuestas' })}`,
    shown: 'Lo que se mostró',
    articleGone: 'El artículo ya no está en la biblioteca.',
    said: 'Lo que se dijo',
    shouldBe: 'Lo que debió mostrarse',
    notSaid: 'Nadie lo ha dicho aún: elígelo abajo.',
    nothing: 'Nada: no hay respuesta',
    nothingAbout: 'Debí decir que no lo sé',
    pickRight: '¿Qué debió mostrarse?',
    replay: 'Preguntar todo otra vez',
    back: 'Volver',
    gone: 'Esa respuesta ya no se conserva. /newsdesk review muestra lo que hay.',
    replayTitle: 'Preguntado otra vez',
    replayed: count =>
      count === 0
        ? 'Aún no hay con qué comparar: marca lo que una respuesta debió mostrar, o elogia una con 👍.'
        : `${counted(count, { one: 'pregunta', other: 'preguntas' })} con respuesta correcta conocida: marcada aquí o elogiada con 👍.`,
    outcome: (wins, losses, right, wrong) =>
      `**${wins} ganadas · ${losses} perdidas** · ${right} bien como antes · ${wrong} siguen mal`,
    wins: 'Antes mal, ahora bien',
    losses: 'Antes bien, ahora mal',
    others: number => `… y ${number} más`,
  },
  export: {
    articles: number =>
      `${counted(number, { one: 'artículo', other: 'artículos' })}, una línea de JSON cada uno.`,
    someArticles: (some, all) =>
      `Los ${counted(some, { one: 'artículo', other: 'artículos' })} más recientes de ${numeral(all)}, una línea de JSON cada uno: más no cabe aquí en un archivo. Quien me hace funcionar los tiene todos.`,
    feeds: 'Los feeds, en OPML.',
    nothing: 'Aún no hay nada que exportar: ni artículos ni feeds.',
  },
  forget: {
    ask: (articles, feeds, questions) =>
      `¿Borrar todo lo que guardo de este servidor: ${articles}, ${feeds}, ${questions}, valoraciones, borradores y ajustes? No hay vuelta atrás; \`/newsdesk export\` hace una copia.`,
    articles: number => `${counted(number, { one: 'artículo', other: 'artículos' })}`,
    feeds: number => `${counted(number, { one: 'feed', other: 'feeds' })}`,
    questions: number => `${counted(number, { one: 'pregunta', other: 'preguntas' })}`,
    erase: 'Borrar todo…',
    keep: 'Conservar',
    kept: 'Conservado: no se borró nada.',
    formTitle: 'Borrar todo',
    label: 'Nombre de este servidor',
    hint: name => `Para estar seguros, escribe: ${name}`,
    wrongName: 'Ese no es el nombre de este servidor, así que no se borró nada.',
    done: 'Borrado: no queda nada de este servidor. Sigo aquí, con una biblioteca vacía.',
  },
};
