/** Spanish: what is kept about a person, and forgetting it. */
import type { Topic } from '../translation.ts';
import { counted } from './numbers.ts';

export const privacy: Topic<'privacy'> = {
  title: 'Lo que guardo sobre ti aquí',
  days: n => counted(n, { one: 'día', other: 'días' }),
  kinds: {
    questions: n => counted(n, { one: 'pregunta', other: 'preguntas' }),
    ratings: n => counted(n, { one: 'valoración', other: 'valoraciones' }),
    drafts: n => counted(n, { one: 'borrador', other: 'borradores' }),
    news: n => counted(n, { one: 'nota', other: 'notas' }),
    articles: n => counted(n, { one: 'artículo', other: 'artículos' }),
    feeds: n => counted(n, { one: 'feed', other: 'feeds' }),
  },
  about: {
    questions: days => `que hiciste, con sus respuestas: ${days}, para que sus botones funcionen`,
    ratings: days => `que diste a respuestas, con lo que escribiste: ${days}`,
    drafts: days => `de formularios que aún no se pudieron guardar: ${days}`,
    news: days => `de los temas que /news te ha mostrado: ${days} desde la última vez que miraste`,
    articles: 'que añadiste: mientras estén en la biblioteca',
    feeds: 'que sigues: mientras se sigan',
  },
  nothing: 'Nada.',
  how: 'Junto a esto está tu id de Discord, no tu nombre. Nadie ve quién preguntó o valoró; un artículo y un feed dicen quién los añadió. Ni ids ni preguntas están en mis registros. Lo último que preguntaste queda además diez minutos en memoria, para preguntas que se apoyen en ello.',
  forgets:
    '*Olvídame* borra aquí tus preguntas, valoraciones, borradores y notas, al momento y para siempre. Los artículos y feeds se quedan, sin ti.',
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
};
