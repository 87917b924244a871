/** Spanish: what is said about people's data, in greeting, in /help, and when something stands in the way. */
import type { Translation } from '../translation.ts';

const counted = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('es')} ${n === 1 ? one : many}`;

export const people: Translation = {
  privacy: {
    title: 'Lo que guardo sobre ti aquí',
    days: n => counted(n, 'día'),
    kinds: {
      questions: n => counted(n, 'pregunta'),
      ratings: n => counted(n, 'valoración', 'valoraciones'),
      drafts: n => counted(n, 'borrador', 'borradores'),
      articles: n => counted(n, 'artículo'),
      feeds: n => counted(n, 'feed'),
    },
    about: {
      questions: days => `que hiciste, con sus respuestas: ${days}, para que sus botones funcionen`,
      ratings: days => `que diste a respuestas, con lo que escribiste: ${days}`,
      drafts: days => `de formularios que aún no se pudieron guardar: ${days}`,
      articles: 'que añadiste: mientras estén en la biblioteca',
      feeds: 'que sigues: mientras se sigan',
    },
    nothing: 'Nada.',
    how: 'Junto a esto está tu id de Discord, no tu nombre. Nadie ve quién preguntó o valoró; un artículo y un feed dicen quién los añadió. Ni ids ni preguntas están en mis registros. Lo último que preguntaste queda además diez minutos en memoria, para preguntas que se apoyen en ello.',
    forgets:
      '*Olvídame* borra aquí tus preguntas, valoraciones y borradores, al momento y para siempre. Los artículos y feeds se quedan, sin ti.',
    forget: 'Olvídame',
    forgotten: what => `Olvidado: ${what}.`,
    forgottenNothing: 'No había nada que olvidar.',
    stays: what => `Lo que se queda, sin ti: ${what}.`,
    own: articles => `Esta es tu propia biblioteca, con ${articles}. Puedes borrarla entera.`,
    eraseOwn: 'Borrar mi biblioteca',
    eraseOwnAsk: articles =>
      `¿Borrar para siempre tu biblioteca: ${articles}, y todo lo preguntado y ajustado? No hay vuelta atrás.`,
    erase: 'Borrar todo',
    keep: 'Conservar',
    erased: 'Borrado: no queda nada de tu biblioteca.',
    kept: 'Conservado: no se borró nada.',
    and: ' y ',
  },
  welcome: {
    title: 'Hola, soy Newsdesk',
    text: ({ add, ask, privacy }, days) =>
      [
        'Respondo preguntas con citas de los artículos que me dais: palabra por palabra, con el enlace a la fuente. Donde no dicen nada, lo digo.',
        `**Lo que guardo:** los artículos y, durante ${counted(days, 'día')}, lo que se preguntó. Ningún otro servidor ve nada de ello, y ${privacy} muestra lo que se guarda sobre ti.`,
        `**Y ahora**\n1. Quien pueda gestionar este servidor me da un artículo: ${add}\n2. Cualquiera pregunta: ${ask}`,
      ].join('\n\n'),
  },
  help: {
    title: 'Newsdesk',
    inServer:
      'Respondo preguntas con los artículos de este servidor, palabra por palabra, con el enlace a la fuente. Cuando la biblioteca no lo sabe, lo digo.',
    inOwn:
      'Respondo preguntas con los artículos de tu propia biblioteca, palabra por palabra, con el enlace a la fuente. Cuando la biblioteca no lo sabe, lo digo.',
    elsewhere:
      'Respondo preguntas con artículos de prensa, palabra por palabra, con el enlace a la fuente. Úsame en un servidor en el que esté, o añádeme a tus aplicaciones para tener tu propia biblioteca.',
    rightClick: names =>
      `Clic derecho en un mensaje, o mantenlo pulsado en el móvil, luego *Aplicaciones*: ${names}`,
  },
  router: {
    onlyInServers:
      'Aquí no hay biblioteca: úsame en un servidor en el que esté, o añádeme a tus aplicaciones para tener la tuya.',
    notForPersons: 'Eso solo funciona en un servidor en el que esté.',
    onlyOwner: 'Solo la persona a quien pertenece esta biblioteca puede hacer eso.',
    unknownCommand: 'Ya no tengo ese comando. /help muestra lo que hay.',
    unknownComponent: 'Ese botón o formulario es de una versión anterior. Ejecuta el comando otra vez.',
    restarting: 'Me estoy reiniciando. Prueba otra vez en un minuto.',
    notAllowed: permissions =>
      `Para eso hace falta el permiso ${permissions} en este servidor. Pídelo a quien lo tenga.`,
    manageServer: 'Gestionar servidor',
    tooSlowForForm: 'Tardé demasiado en abrir el formulario. Prueba una vez más.',
    messageGone:
      'El mensaje al que pertenece ya no existe, así que no pude mostrar allí el resultado. Usa el comando otra vez.',
    personTooFast: seconds =>
      `Preguntas más rápido de lo que puedo responder a todos. Prueba otra vez en ${counted(seconds, 'segundo')}.`,
    serverTooFast:
      'Este servidor pregunta más rápido de lo que puedo responder a todos. Prueba otra vez en unos segundos.',
    busy: 'Ahora mismo tengo demasiado que responder. Prueba otra vez en unos segundos.',
    bug: reference =>
      `Perdón, algo salió mal por mi parte. Prueba otra vez; si sigue así, dile este número a quien me hace funcionar: ${reference}.`,
  },
  database: {
    full: 'Mi disco está lleno, así que ahora no puedo guardar nada; lo que tengo aún se puede leer. Díselo a quien me hace funcionar.',
    readOnly:
      'Ahora solo puedo leer mi base de datos, así que nada se puede guardar. Díselo a quien me hace funcionar.',
    busy: 'Mi base de datos está demasiado ocupada ahora. Prueba otra vez en un minuto.',
    slow: 'Mi base de datos tarda demasiado en responder. Prueba otra vez en un minuto.',
    gone: 'Ahora no alcanzo mi base de datos. Prueba otra vez en un minuto; si sigue así, díselo a quien me hace funcionar.',
    broken: 'Mi disco no se puede leer o escribir ahora. Díselo a quien me hace funcionar.',
    damaged:
      'Mi base de datos está dañada. Díselo a quien me hace funcionar: una copia de seguridad tiene que ocupar su lugar.',
  },
};
