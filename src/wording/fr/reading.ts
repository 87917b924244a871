/** French: what may be wrong with a page, feed or file that is read. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

/** What is read, as sentences begin with it. */
const THINGS = {
  page: 'Cette page',
  feed: 'Ce flux',
  file: 'Ce fichier',
  opml: 'Cette liste de flux',
};

export const reading: Topic<'reading'> = {
  closing: 'Newsdesk est en train de s’arrêter. Réessayez dans une minute.',
  busy: 'Il y a trop à lire en ce moment. Réessayez dans une minute.',
  tooLarge: (what, mebibytes) => `${THINGS[what]} dépasse ${mebibytes} Mio, c’est trop.`,
  tooSlow: (what, seconds) => `${THINGS[what]} demande plus de ${seconds} secondes de lecture.`,
  tooMuch: what => `${THINGS[what]} demande trop de mémoire.`,
  emptyPage: 'Cette page est vide.',
  pageIsFeed: 'C’est un flux, pas une page. Suivez-le avec /feed follow.',
  pageIsData: 'Ce sont des données, pas une page.',
  emptyFeed: 'Ce flux est vide.',
  feedIsPage: 'C’est une page web, pas un flux.',
  noFeed: 'Ce n’est pas un flux : ni RSS, ni Atom, ni JSON Feed.',
  noJsonFeed: 'Ce n’est pas un flux : il n’a ni version ni liste d’éléments.',
  brokenJsonFeed: 'Ce flux n’est pas du JSON valide.',
  emptyFile: 'Ce fichier est vide.',
  kindOfFile: endings =>
    `Je ne peux pas lire ce type de fichier. Donnez-en un qui se termine par ${endings}.`,
  brokenJson: 'Ce fichier n’est pas du JSON valide. Si chaque ligne est un article, nommez-le .jsonl.',
  csvHeader:
    'La première ligne d’un fichier CSV nomme ses champs. Appelez-les title, text et link ; publisher, date, byline et lang peuvent suivre.',
  brokenCsv: line =>
    `Ce fichier n’est pas du CSV valide${line === null ? '' : ` : il y a une erreur à la ligne ${line}`}.`,
  noOpml: 'Ce n’est pas une liste de flux en OPML. D’autres lecteurs de flux savent en exporter une.',

  tooManyItems: (most, all) => `Seules les ${most} premières de ses ${all} entrées ont été lues.`,
  cutFeed: 'Le flux est trop grand : sa fin n’a pas été lue.',
  itemNoObject: item => `L’entrée ${item} n’est pas un objet.`,
  emptyItem: item => `L’entrée ${item} n’a ni titre, ni texte, ni lien.`,
  cutList: 'La liste est trop grande : sa fin n’a pas été lue.',
  noWebAddress: title => `« ${title} » n’a pas d’adresse web.`,
  tooManyFeeds: (most, left) =>
    `Seuls les ${most} premiers flux ont été lus ; ${left} ont été laissés de côté.`,
  noArticle: 'Il n’y a pas d’article ici : il manque le titre et le texte.',
  noObject: 'Il n’y a pas d’article ici : ce n’est pas un objet avec un titre et un texte.',
  brokenLine: 'Cette ligne n’est pas du JSON valide.',
  tooManyArticles: most =>
    `Seuls les ${numeral(most)} premiers articles ont été lus. Merci de donner les autres dans un autre fichier.`,
};
