/** French: an answer, what stands with it, and its buttons. */
import type { Topic } from '../translation.ts';
import { formFor } from './numbers.ts';

const newest = (n: number, one: string, many: string) =>
  `**Le plus récent article à ce sujet date d’il y a ${n} ${formFor(n, { one, other: many })}.**`;

export const answer: Topic<'answer'> = {
  untitled: 'Sans titre',
  noDate: 'sans date',
  understoodAs: question => `Compris comme : **${question}**`,
  old: {
    days: n => newest(n, 'jour', 'jours'),
    months: n => newest(n, 'mois', 'mois'),
    years: n => newest(n, 'an', 'ans'),
  },
  unsure: {
    other: 'Je ne suis pas sûr. Le passage le plus proche :',
    date: 'Je ne suis pas sûr. Le passage le plus proche, qui ne donne aucune date :',
    number: 'Je ne suis pas sûr. Le passage le plus proche, qui ne donne aucun chiffre :',
  },
  lacks: {
    date: 'C’est le passage le plus proche, mais il ne donne aucune date.',
    number: 'C’est le passage le plus proche, mais il ne donne aucun chiffre.',
  },
  reports: (total, independent) =>
    `${total} articles, dont ${independent} ${formFor(independent, { one: 'indépendant', other: 'indépendants' })}`,
  figures: list => `Ils donnent des chiffres différents : ${list}`,
  quoted: text => `« ${text} »`,
  figure: (text, publisher) => `« ${text} » (${publisher})`,
  more: 'Plus',
  why: 'Pourquoi cette réponse ?',
  up: '👍',
  down: '👎',
  jump: 'Lire sur place',
  share: 'Partager',
  shared: 'Partagé avec tout le monde ici.',
  notShared:
    'Ce serveur ne montre pas aux autres ce que disent les applications personnelles : vous seul le voyez.',
  sharedBy: person => `Partagé par ${person}`,
  onlyAsker: 'Seule la personne qui a posé la question peut partager cette réponse.',
  sharedAlready: 'Cette réponse est déjà partagée.',
  thanksUp: 'Merci : c’est noté, cette réponse a aidé.',
  thanksDown: 'Merci : c’est noté pour les personnes qui s’occupent de cette bibliothèque.',
  reasonTitle: 'Qu’est-ce qui n’allait pas ?',
  reasonLabel: 'En quelques mots, si vous voulez',
  reasonHint: 'Lu sans votre nom par qui s’occupe de cette bibliothèque',
  noMore:
    'Les articles derrière cette réponse ne sont plus dans la bibliothèque. Reposez la question pour voir ce qu’il y a maintenant.',
  gone: 'Cette réponse n’est plus conservée. Veuillez reposer la question.',
  askElsewhere: channels => `Ici, les questions se posent dans ${channels}. Merci de demander là-bas.`,
};
