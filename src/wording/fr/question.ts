/** French: what may be wrong with a question. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const question: Topic<'question'> = {
  empty: 'Veuillez écrire une question, par exemple : où Panasonic construit-il ?',
  noWords:
    'Il n’y a pas de mots dans cette question. Demandez avec des mots, par exemple : où Panasonic construit-il ?',
  tooLong: (length, most) =>
    `Cette question a ${numeral(length)} caractères ; ${most} au plus, s’il vous plaît.`,
  notATime: typed =>
    `Je ne comprends pas « ${typed} » comme un moment. Écrivez depuis quand, par exemple « lundi », « il y a 2 semaines » ou « 2026-06-01 ».`,
  timeInFuture: typed =>
    `« ${typed} » est dans le futur. Donnez un jour passé, par exemple « lundi » ou « 2026-06-01 ».`,
  noPublisher: typed =>
    `Aucun article ici ne vient d’un média « ${typed} ». Choisissez-en un dans la liste qui apparaît pendant la saisie.`,
  severalPublishers: typed =>
    `Plusieurs médias ici correspondent à « ${typed} ». Choisissez-en un dans la liste qui apparaît pendant la saisie.`,
};
