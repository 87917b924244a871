/** French: what may be wrong with an article. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const source: Topic<'source'> = {
  noTitle: 'Le titre manque. Veuillez donner le titre de l’article.',
  titleTooLong: (length, most) =>
    `Ce titre a ${length} caractères, et ${most} est le maximum. Veuillez le raccourcir.`,
  noText: 'Le texte manque. Veuillez coller le texte de l’article.',
  textTooShort: (length, least) =>
    `Ce texte a ${length} caractères, trop peu pour citer. Veuillez coller tout l’article, au moins ${least} caractères.`,
  textTooLong: (length, most) =>
    `Ce texte a ${numeral(length)} caractères, et ${numeral(most)} est le maximum. Veuillez en donner une partie.`,
  publisherTooLong: (length, most) =>
    `Ce nom de média a ${length} caractères, et ${most} est le maximum. Veuillez le raccourcir.`,
  bylineTooLong: (length, most) =>
    `Cette signature a ${length} caractères, et ${most} est le maximum. Veuillez la raccourcir.`,
  noLanguage: tag => `« ${tag} » n’est pas un code de langue. Écrivez par exemple en, de ou zh-Hant.`,
  noLink: 'Il manque un lien : chaque citation nomme sa source. Veuillez donner l’adresse de l’article.',
  notALink: typed =>
    `Le lien « ${typed} » n’est pas une adresse web. Donnez-en une qui commence par https:// ou http://.`,
  linkWithPassword:
    'Ce lien contient un nom d’utilisateur ou un mot de passe. Veuillez donner l’adresse sans eux.',
  linkTooLong: (length, most) =>
    `Ce lien a ${length} caractères, et ${most} est le maximum. Veuillez donner une adresse plus courte.`,
  dateInFuture: typed => `La date ${typed} est dans le futur. Donnez le jour où l’article a paru.`,
  notADate: typed => `La date « ${typed} » n’est pas lisible. Écrivez-la AAAA-MM-JJ, par exemple 2026-06-02.`,
  ambiguousDate: (typed, one, other) =>
    `La date ${typed} peut se lire de deux façons : ${one} ou ${other}. Écrivez-la AAAA-MM-JJ.`,
  noSuchDay: typed =>
    `Le jour ${typed} n’existe pas. Vérifiez la date ; écrivez-la AAAA-MM-JJ, par exemple 2026-06-02.`,
  yearTooEarly: (typed, first) =>
    `L’année de ${typed} ne peut pas être juste : le premier journal a paru en ${first}. Vérifiez la date.`,
  tooManyArticles: most =>
    `Cette bibliothèque contient ${numeral(most)} articles, et c’est le maximum. Retirez-en, ou laissez partir les anciens : /newsdesk settings.`,
  tooMuchText: most =>
    `Les articles de cette bibliothèque contiennent ${numeral(most)} Mo de texte, et c’est le maximum. Retirez-en, ou laissez partir les anciens : /newsdesk settings.`,
};
