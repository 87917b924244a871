/** Spanish: the settings of a server. */
import type { Topic } from '../translation.ts';
import { counted } from './numbers.ts';

export const settings: Topic<'settings'> = {
  title: 'Ajustes',
  intro: 'Cada cambio se guarda al momento.',
  saved: '✅ Guardado.',
  mayNotWrite: channel => `⚠️ Aún no puedo escribir en ${channel}: dame allí *Ver canal* y *Enviar mensajes*.`,
  fields: {
    adders: {
      name: 'Quién puede añadir artículos',
      about: 'Además de quienes gestionan el servidor',
      none: 'Nadie más',
    },
    askChannels: {
      name: 'Dónde se puede preguntar',
      about: 'Los hilos y publicaciones cuentan como su canal',
      none: 'En todas partes',
    },
    answers: { name: 'Quién ve una respuesta', about: 'Si quien pregunta no elige otra cosa' },
    threshold: { name: 'Cuán seguro debo estar', about: 'Por debajo digo que no hay respuesta' },
    language: { name: 'Idioma de las respuestas públicas', about: 'Y de los anuncios' },
    announceChannel: {
      name: 'Dónde se anuncian los artículos nuevos',
      about: 'Todos los feeds, además de sus propios canales',
      none: 'En ninguna parte',
    },
    retention: { name: 'Cuánto se guarda', about: 'Los más antiguos se van, salvo los fijados' },
  },
  answers: { public: 'Todos en el canal', private: 'Solo quien pregunta' },
  usual: 'Lo habitual',
  usualAbout: 'Medido con miles de preguntas',
  sure: percent => `${percent} % seguro`,
  personsOwn: 'El de cada persona',
  all: 'Todos los artículos',
  newest: articles => `Los ${counted(articles, { one: 'artículo', other: 'artículos' })} más recientes`,
  lastDays: days => (days === 365 ? 'Un año' : counted(days, { one: 'día', other: 'días' })),
  reset: 'Volver a lo habitual',
  badValue: 'Ese ajuste no puede tener ese valor. Elige otro, por favor.',
  notHere: 'Eso ya no está en este servidor. Elige otra cosa, por favor.',
};
