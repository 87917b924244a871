/** Spanish: what may be wrong with a question. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const question: Topic<'question'> = {
  empty: 'Escribe una pregunta, por ejemplo: ¿dónde construye Panasonic?',
  noWords: 'Esa pregunta no tiene palabras. Pregunta con palabras, por ejemplo: ¿dónde construye Panasonic?',
  tooLong: (length, most) =>
    `Esa pregunta tiene ${numeral(length)} caracteres; pregunta con ${most} como mucho.`,
  notATime: typed =>
    `No entiendo «${typed}» como un momento. Escribe desde cuándo, por ejemplo «lunes», «hace 2 semanas» o «2026-06-01».`,
  timeInFuture: typed =>
    `«${typed}» está en el futuro. Da un día que ya haya sido, por ejemplo «lunes» o «2026-06-01».`,
  noPublisher: typed =>
    `Ningún artículo aquí es de un medio «${typed}». Elige uno de la lista que aparece mientras escribes.`,
  severalPublishers: typed =>
    `Varios medios aquí encajan con «${typed}». Elige uno de la lista que aparece mientras escribes.`,
};
