/** French: what is said where the library has no answer. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const notCovered: Topic<'notCovered'> = {
  inServer: (n, question) =>
    `**Sans réponse :** rien ne répond à « ${question} » parmi les articles de ce serveur (${numeral(n)}).`,
  inOwn: (n, question) =>
    `**Sans réponse :** rien ne répond à « ${question} » parmi vos articles (${numeral(n)}).`,
  inArticle: question => `**Sans réponse :** rien dans cet article ne répond à « ${question} ».`,
  onlySince: date => `Je n’ai cherché que dans les articles depuis le ${date}.`,
  onlyFrom: publisher => `Je n’ai cherché que dans les articles de ${publisher}.`,
  unknownWord: word => `Aucun article ne contient le mot ${word}.`,
  unknownWords: words => `Aucun article ne contient les mots ${words}.`,
  andOthers: ' et d’autres',
  nearest: 'Les titres les plus proches :',
  newest: 'Les titres les plus récents :',
  newestArticle: date => `L’article le plus récent est du ${date}.`,
  emptyForAdmin:
    'La bibliothèque de ce serveur n’a pas encore d’articles. Ajoutez le premier avec `/article add`.',
  emptyForMember:
    'La bibliothèque de ce serveur n’a pas encore d’articles. Une personne qui peut gérer ce serveur peut ajouter le premier avec `/article add`.',
  emptyOwn: 'Votre bibliothèque n’a pas encore d’articles. Ajoutez le premier avec `/article add`.',
};
