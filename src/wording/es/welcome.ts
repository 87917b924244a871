/** Spanish: the greeting in a new server. */
import type { Topic } from '../translation.ts';
import { counted } from './numbers.ts';

export const welcome: Topic<'welcome'> = {
  title: 'Hola, soy Newsdesk',
  text: ({ add, ask, privacy }, days) =>
    [
      'Respondo preguntas con citas de los artículos que me dais: palabra por palabra, con el enlace a la fuente. Donde no dicen nada, lo digo.',
      `**Lo que guardo:** los artículos y, durante ${counted(days, { one: 'día', other: 'días' })}, lo que se preguntó. Ningún otro servidor ve nada de ello, y ${privacy} muestra lo que se guarda sobre ti.`,
      `**Y ahora**\n1. Quien pueda gestionar este servidor me da un artículo: ${add}\n2. Cualquiera pregunta: ${ask}`,
    ].join('\n\n'),
};
