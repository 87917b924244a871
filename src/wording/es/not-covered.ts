/** Spanish: what is said where the library has no answer. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const notCovered: Topic<'notCovered'> = {
  inServer: (n, question) =>
    `**Sin respuesta:** nada responde a «${question}» entre los artículos de este servidor (${numeral(n)}).`,
  inOwn: (n, question) =>
    `**Sin respuesta:** nada responde a «${question}» entre tus artículos (${numeral(n)}).`,
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
};
