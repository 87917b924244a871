/** French: why a page could not be fetched. */
import type { Topic } from '../translation.ts';
import { formFor } from './numbers.ts';

const UNITS = {
  days: { one: 'jour', other: 'jours' },
  hours: { one: 'heure', other: 'heures' },
  minutes: { one: 'minute', other: 'minutes' },
  seconds: { one: 'seconde', other: 'secondes' },
};

export const download: Topic<'download'> = {
  noAddress: 'Ce n’est pas une adresse web. Donnez-en une qui commence par https:// ou http://.',
  withPassword:
    'Cette adresse contient un nom d’utilisateur ou un mot de passe. Veuillez la donner sans eux.',
  sentToNoAddress: host => `${host} m’envoie vers ce qui n’est pas une adresse web.`,
  sentToPassword: host => `${host} m’envoie vers une adresse avec un nom d’utilisateur ou un mot de passe.`,
  port: port => `On ne lit pas de pages web sur le port ${port}. Donnez une adresse sans lui.`,
  notPublic: host =>
    `${host} n’est pas un site public : il est dans un réseau privé. Donnez l’adresse d’une page publique.`,
  noSite: host => `Il n’y a pas de site ${host}, à ce que je vois. Vérifiez l’adresse.`,
  notTrusted: (host, code) =>
    `La connexion sécurisée à ${host} n’est pas fiable (${code}) : je n’ai pas lu la page.`,
  unreachable: (host, code) => `${host} est injoignable (${code}). Réessayez plus tard.`,
  brokeOff: (host, code) => `${host} s’est interrompu au milieu (${code}). Réessayez plus tard.`,
  tooLong: host => `${host} a mis trop de temps à envoyer la page. Réessayez plus tard.`,
  neverAnswers: host => `${host} n’en vient jamais à sa réponse.`,
  redirects: host => `${host} m’envoie de page en page sans fin.`,
  robots: host => `${host} demande aux programmes de ne pas lire cette page (robots.txt).`,
  queueFull: host => `Trop de demandes à ${host} attendent déjà. Réessayez dans quelques minutes.`,
  tooManyHeaders: host => `${host} envoie plus d’en-têtes qu’il n’en faut : j’ai cessé de lire.`,
  damaged: (host, code) => `Ce que ${host} a envoyé est endommagé : la page est illisible (${code}).`,
  unreadable: {
    wrapping: host => `${host} envoie la page avec plus d’emballage que de contenu : je ne peux pas la lire.`,
    layers: host => `${host} envoie la page compressée trop de fois : je ne peux pas la lire.`,
    compression: host => `${host} envoie la page avec une compression que je ne sais pas lire.`,
  },
  tooLarge: (host, most) => `Ce que ${host} envoie est trop grand : plus de ${most}.`,
  refusals: {
    login: (host, status) => `${host} demande une connexion pour cette page (${status}).`,
    paid: (host, status) => `${host} veut être payé pour cette page (${status}).`,
    forbidden: (host, status) => `${host} ne laisse pas les programmes lire cette page (${status}).`,
    legal: (host, status) => `${host} ne peut pas montrer cette page, pour des raisons légales (${status}).`,
    noPage: (host, status) => `${host} n’a pas de page à cette adresse (${status}).`,
    gone: (host, status) => `${host} a retiré cette page pour de bon (${status}).`,
    tooOften: (host, status) => `${host} a été trop sollicité et veut une pause (${status}).`,
    busy: (host, status) => `${host} est occupé ou fermé pour le moment (${status}).`,
    fault: (host, status) => `${host} a une panne en ce moment (${status}).`,
    odd: (host, status) => `${host} a donné une réponse sans page (${status}).`,
  },
  wait: (count, unit) => `Il demande d’attendre ${count} ${formFor(count, UNITS[unit])}.`,
  notAnArticle: {
    'a PDF': 'C’est un PDF, pas un article.',
    'an image': 'C’est une image, pas un article.',
    'a video': 'C’est une vidéo, pas un article.',
    'a sound file': 'C’est un fichier son, pas un article.',
    'an archive': 'C’est une archive, pas un article.',
    'a document of a word processor': 'C’est un document de traitement de texte, pas un article.',
    'a font': 'C’est une police, pas un article.',
    'a program': 'C’est un programme, pas un article.',
    'a PostScript file': 'C’est un fichier PostScript, pas un article.',
    'a script': 'C’est un script, pas un article.',
    'a style sheet': 'C’est une feuille de style, pas un article.',
    'a file of another kind': 'C’est un fichier d’un autre genre, pas un article.',
  },
};
