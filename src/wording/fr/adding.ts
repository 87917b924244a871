/** French: adding articles from pages, messages and files. */
import type { Topic } from '../translation.ts';
import { counted, numeral } from './numbers.ts';

export const adding: Topic<'adding'> = {
  found: 'Est-ce bien l’article ? Enregistrez-le, ou corrigez-le d’abord.',
  warned: warnings => `Regardez bien : ${warnings}.`,
  warnings: {
    'no title found': 'pas de titre trouvé',
    'no text found': 'pas de texte trouvé',
    'no date found': 'pas de date trouvée',
    'very short, maybe a paywall': 'très court, peut-être un accès payant',
    'looks like a paywall': 'ressemble à un accès payant',
    'looks like a cookie notice': 'ressemble à un avis sur les cookies',
  },
  hidden: warning => `La page ne montre pas d’article entier en ce moment : ${warning}.`,
  words: n => counted(n, { one: 'mot', other: 'mots' }),
  characters: n => counted(n, { one: 'caractère', other: 'caractères' }),
  sameStory: (named, percent) => `C’est la même nouvelle que ${named} : semblable à ${percent} %.`,
  sameLink: named =>
    `Ce lien est déjà dans la bibliothèque, comme ${named}, avec un autre texte ou une autre date.`,
  sameArticle: (title, publisher) => `Il est déjà dans la bibliothèque, comme « ${title} » de ${publisher}.`,
  notRead: reason => `${reason} Si vous voyez l’article, collez son texte : le lien reste sa source.`,
  noArticle: reason => `Ce n’est pas encore un article entier. ${reason}`,
  cancelled: 'Pas ajouté.',
  oneOfBoth: 'Donnez soit une adresse, soit un fichier, pas les deux.',
  buttons: {
    save: 'Enregistrer',
    edit: 'Modifier',
    cancel: 'Annuler',
    paste: 'Coller le texte',
    complete: 'Compléter',
    replace: 'Remplacer',
    both: 'Garder les deux',
    useText: 'Prendre son texte',
  },
  file: {
    noArticle: 'Il n’y a pas d’article dans ce fichier.',
    tooLarge: most => `Ce fichier est trop grand : ${most} au plus. Veuillez le diviser.`,
    progress: (file, done, all) => `Ajout des articles de ${file} : ${numeral(done)} sur ${numeral(all)} …`,
    done: (file, added, skipped, refused) =>
      `${file} : ajoutés ${numeral(added)}, passés ${numeral(skipped)}, refusés ${numeral(refused)}.`,
    late: left =>
      `J’ai arrêté après 13 minutes : il reste ${counted(left, { one: 'article', other: 'articles' })}. Envoyez le fichier de nouveau pour la suite.`,
    stopped: (done, all) =>
      `J’ai été arrêté après ${numeral(done)} sur ${numeral(all)}. Renvoyez le fichier dans une minute : ce qui est déjà là est ignoré.`,
    report: 'Le fichier joint dit ce qu’il est advenu de chacun.',
    article: (nth, what) => `Article ${numeral(nth)} : ${what}`,
    line: (line, what) => `Ligne ${numeral(line)} : ${what}`,
    added: title => `« ${title} » ajouté`,
    skipped: (title, publisher, percent) =>
      percent === 100
        ? `passé, déjà là comme « ${title} » de ${publisher}`
        : `passé, semblable à ${percent} % à « ${title} » de ${publisher}`,
    refused: reason => `refusé. ${reason}`,
  },
  message: {
    pick: 'Quel lien est l’article ?',
    placeholder: 'Choisir un lien',
    more: left => `Le message en a encore ${left} ; voici les premiers.`,
    noLink:
      'Ce message n’a pas de lien. Vous pouvez faire un article de son texte, avec le lien de sa source.',
    draftGone: 'Ces liens ne sont plus conservés. Faites de nouveau un clic droit sur le message.',
    nothing: 'Ce message n’a ni lien ni texte : il n’y a rien à enregistrer.',
  },
  refreshed: {
    unchanged: named => `${named} dit toujours la même chose.`,
    changed: 'La page a changé, et la bibliothèque a maintenant ce qu’elle dit :',
    title: (before, after) => `Titre : « ${before} » → « ${after} »`,
    date: (before, after) => `Date : ${before} → ${after}`,
    noDate: 'aucune',
    text: (added, removed) =>
      `Texte : +${counted(added, { one: 'mot', other: 'mots' })}, −${numeral(removed)}`,
    kept: (reason, named) => `${reason} ${named} reste comme il était.`,
    another: (named, other) =>
      `Cette page dit maintenant ce que dit ${other}, qui est aussi dans la bibliothèque. ${named} reste comme il était.`,
  },
};
