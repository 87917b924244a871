/** French: the settings of a server. */
import type { Topic } from '../translation.ts';
import { counted } from './numbers.ts';

export const settings: Topic<'settings'> = {
  title: 'Réglages',
  intro: 'Chaque changement est enregistré aussitôt.',
  saved: '✅ Enregistré.',
  mayNotWrite: channel =>
    `⚠️ Je ne peux pas encore écrire dans ${channel} : donnez-moi *Voir le salon* et *Envoyer des messages*.`,
  fields: {
    adders: {
      name: 'Qui peut ajouter des articles',
      about: 'En plus de qui peut gérer le serveur',
      none: 'Personne d’autre',
    },
    askChannels: {
      name: 'Où poser des questions',
      about: 'Un fil ou un post compte comme son salon',
      none: 'Partout',
    },
    answers: { name: 'Qui voit une réponse', about: 'Sauf si la personne choisit autrement' },
    threshold: {
      name: 'À quel point je dois être sûr',
      about: 'En dessous, je dis qu’il n’y a pas de réponse',
    },
    language: { name: 'Langue des réponses publiques', about: 'Et des annonces' },
    announceChannel: {
      name: 'Où les nouveaux articles sont annoncés',
      about: 'Tous les flux, en plus de leurs propres salons',
      none: 'Nulle part',
    },
    retention: { name: 'Combien est gardé', about: 'Les articles plus anciens partent, sauf épinglés' },
  },
  answers: { public: 'Tout le salon', private: 'Seule la personne qui demande' },
  usual: 'Comme d’habitude',
  usualAbout: 'Mesuré sur des milliers de questions',
  sure: percent => `sûr à ${percent} %`,
  personsOwn: 'Celle de chaque personne',
  all: 'Tous les articles',
  newest: articles => `Les ${counted(articles, { one: 'article', other: 'articles' })} les plus récents`,
  lastDays: days => (days === 365 ? 'Un an' : counted(days, { one: 'jour', other: 'jours' })),
  reset: 'Revenir aux valeurs habituelles',
  badValue: 'Ce réglage ne peut pas avoir cette valeur. Choisissez-en une autre.',
  notHere: 'Ce n’est plus dans ce serveur. Choisissez autre chose.',
};
