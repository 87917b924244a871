/** French: feeds, their checks and announcements. */
import type { Topic } from '../translation.ts';
import { counted, formFor, numeral } from './numbers.ts';

export const feed: Topic<'feed'> = {
  noFeedThere:
    'Il n’y a pas de flux à cette adresse, et la page n’en nomme aucun. Veuillez donner l’adresse du flux lui-même.',
  pick: 'Cette page nomme plusieurs flux. Lequel dois-je suivre ?',
  pickPlaceholder: 'Choisir un flux',
  choicesGone: 'Ces flux ne sont plus gardés. Veuillez redonner l’adresse : /feed follow.',
  alreadyFollowed: title => `Ce serveur suit déjà « ${title} ».`,
  tooMany: most =>
    `Un serveur peut suivre ${most} flux, et c’est déjà le cas. Veuillez d’abord en retirer un.`,
  gone: 'Ce flux n’est plus suivi. /feed list montre ce qu’il y a.',
  pickOne: 'Aucun flux ne correspond à lui seul. Choisissez dans la liste qui apparaît pendant la saisie.',
  movedOnto: title =>
    `Il a déménagé à une adresse déjà suivie, comme « ${title} ». L’un des deux peut partir : /feed unfollow.`,
  busy: 'Ce flux est en cours de vérification. Réessayez dans une minute.',
  closing: 'Je suis en train de redémarrer. Réessayez dans une minute.',
  tooSlow: 'J’étais trop occupé pour le charger à temps. Un nouvel essai viendra bientôt.',
  listTooLarge: mebibytes =>
    `Ce fichier est trop grand pour une liste de flux : ${mebibytes} Mio au plus. Veuillez en donner une partie.`,
  nothingToExport: 'Ce serveur ne suit encore aucun flux. Commencez avec /feed follow.',
  noLink: 'Il n’a pas de lien, et chaque citation nomme sa source.',
  sameArticle: 'La bibliothèque l’a déjà.',
  sameStory: (title, publisher) =>
    `La bibliothèque a déjà cette nouvelle, comme « ${title} » de ${publisher}.`,
  removed: 'Son article a été retiré de la bibliothèque.',
  tooOld: 'Il est plus ancien que ce que ce serveur garde.',
  tooFarBack: most => `Il n’est pas parmi les ${most} plus récents d’un flux qui est nouveau ici.`,
  moreLater: 'Sa page sera lue à la prochaine vérification.',
  onceMore: why => `${why} Un nouvel essai aura lieu à la prochaine vérification.`,
  repeated: 'Le flux contient deux fois le même élément.',
  broken:
    'Il n’a pas pu être lu, pour une raison qui vient de moi. Qui me fait tourner la trouve dans le journal.',
  notConnected: 'Je n’étais pas connecté à Discord.',
  noChannel: 'Ce salon n’existe plus, ou je ne peux pas le voir.',
  mayNotWrite:
    'Je ne peux pas écrire dans ce salon : il faut les permissions « Voir le salon » et « Envoyer des messages ».',
  notYourChannel: 'Vous ne pouvez pas écrire vous-même dans ce salon. Veuillez en choisir un autre.',
  notAnnounced:
    'L’annonce n’a pas pu être envoyée, pour une raison qui vient de moi. Qui me fait tourner la trouve dans le journal.',
  following: title => `Je suis maintenant ${title}.`,
  announcedIn: channel => `Les nouveaux articles sont annoncés dans ${channel}.`,
  nowAnnouncedIn: (title, channel) => `${title} est désormais annoncé dans ${channel}.`,
  askUnfollow: title => `Ne plus suivre ${title} ? Ses articles restent dans la bibliothèque.`,
  unfollow: 'Ne plus suivre',
  keep: 'Garder',
  kept: 'Gardé : il est toujours suivi.',
  unfollowed: title => `${title} n’est plus suivi. Ses articles restent dans la bibliothèque.`,
  noFeeds:
    'Ce serveur ne suit encore aucun flux. `/feed follow` prend l’adresse d’un flux ou d’une page qui en a un.',
  listTitle: 'Flux',
  total: n => `${numeral(n)} flux`,
  nextCheck: when => `prochaine vérification ${when}`,
  notCheckedYet: when => `pas encore vérifié, première vérification ${when}`,
  lastChecked: when => `vérifié ${when}`,
  paused: 'En pause : `/feed check` réessaie, et il reprend si cela marche.',
  failures: times => (times === 1 ? 'a échoué une fois' : `a échoué ${times} fois de suite`),
  channelTrouble: (channel, why) => `Rien n’a pu être annoncé dans ${channel} : ${why}`,
  stages: {
    fetched: 'Chargé',
    read: 'Lu',
    new: 'Nouveaux',
    updated: 'Mis à jour',
    known: 'Déjà connus',
    skipped: 'Passés',
    later: 'À la prochaine vérification',
  },
  changed: 'oui',
  unchanged: 'oui, rien n’a changé depuis la dernière vérification',
  items: n => counted(n, { one: 'élément', other: 'éléments' }),
  more: n => `et ${numeral(n)} de plus`,
  untitled: 'Sans titre',
  imported: n =>
    n === 0
      ? 'Aucun flux n’a été ajouté.'
      : `${numeral(n)} flux de plus : les premières vérifications viennent l’une après l’autre.`,
  importedBefore: n =>
    `${numeral(n)} flux de la liste ${formFor(n, { one: 'était déjà suivi', other: 'étaient déjà suivis' })}.`,
  leftOut: 'Laissés de côté :',
  exported: n => `${numeral(n)} flux, pour tout lecteur qui accepte l’OPML :`,
  headlines: (title, n) => `${title} : ${counted(n, { one: 'nouvel article', other: 'nouveaux articles' })}`,
  pausedNotice: (title, why) =>
    `J’ai mis en pause le flux ${title} : rien de nouveau n’en vient. ${why} \`/feed check\` réessaie.`,
};
