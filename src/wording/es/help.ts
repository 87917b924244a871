/** Spanish: what /help says. */
import type { Topic } from '../translation.ts';

export const help: Topic<'help'> = {
  title: 'Newsdesk',
  inServer:
    'Respondo preguntas con los artículos de este servidor, palabra por palabra, con el enlace a la fuente. Cuando la biblioteca no lo sabe, lo digo.',
  inOwn:
    'Respondo preguntas con los artículos de tu propia biblioteca, palabra por palabra, con el enlace a la fuente. Cuando la biblioteca no lo sabe, lo digo.',
  elsewhere:
    'Respondo preguntas con artículos de prensa, palabra por palabra, con el enlace a la fuente. Úsame en un servidor en el que esté, o añádeme a tus aplicaciones para tener tu propia biblioteca.',
  rightClick: names =>
    `Clic derecho en un mensaje, o mantenlo pulsado en el móvil, luego *Aplicaciones*: ${names}`,
};
