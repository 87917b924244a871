/** Spanish: an answer, what stands with it, and its buttons. */
import type { Topic } from '../translation.ts';
import { formFor } from './numbers.ts';

const newest = (n: number, one: string, many: string) =>
  `**Lo más reciente sobre esto es de hace ${n} ${formFor(n, { one, other: many })}.**`;

export const answer: Topic<'answer'> = {
  untitled: 'Sin título',
  noDate: 'sin fecha',
  understoodAs: question => `Entendido como: **${question}**`,
  old: {
    days: n => newest(n, 'día', 'días'),
    months: n => newest(n, 'mes', 'meses'),
    years: n => newest(n, 'año', 'años'),
  },
  unsure: {
    other: 'No estoy seguro. El pasaje más cercano:',
    date: 'No estoy seguro. El pasaje más cercano, que no da ninguna fecha:',
    number: 'No estoy seguro. El pasaje más cercano, que no da ninguna cifra:',
  },
  lacks: {
    date: 'Este es el pasaje más cercano, pero no da ninguna fecha.',
    number: 'Este es el pasaje más cercano, pero no da ninguna cifra.',
  },
  reports: (total, independent) =>
    `${total} noticias, ${independent} ${formFor(independent, { one: 'independiente', other: 'independientes' })}`,
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
};
