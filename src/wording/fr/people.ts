/** French: what is said about people's data, in greeting, in /help, and when something stands in the way. */
import type { Translation } from '../translation.ts';

const counted = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('fr')} ${n < 2 ? one : many}`;

export const people: Translation = {
  privacy: {
    title: 'Ce que je garde sur vous ici',
    days: n => counted(n, 'jour'),
    kinds: {
      questions: n => counted(n, 'question'),
      ratings: n => counted(n, 'avis', 'avis'),
      drafts: n => counted(n, 'brouillon'),
      articles: n => counted(n, 'article'),
      feeds: n => counted(n, 'flux', 'flux'),
    },
    about: {
      questions: days =>
        `que vous avez posées, avec leurs réponses : ${days}, pour que leurs boutons marchent`,
      ratings: days => `que vous avez donnés sur des réponses, avec ce que vous avez écrit : ${days}`,
      drafts: days => `de formulaires qui n’ont pas encore pu être enregistrés : ${days}`,
      articles: 'que vous avez ajoutés : tant qu’ils sont dans la bibliothèque',
      feeds: 'que vous suivez : tant qu’ils sont suivis',
    },
    nothing: 'Rien.',
    how: 'À côté se trouve votre identifiant Discord, pas votre nom. Personne ne voit qui a demandé ou donné un avis ; un article et un flux disent qui les a ajoutés. Ni identifiant ni question n’est dans mes journaux. Ce que vous avez demandé en dernier reste aussi dix minutes en mémoire, pour les questions qui s’y rapportent.',
    forgets:
      '*Oubliez-moi* efface vos questions, avis et brouillons ici, tout de suite et pour de bon. Les articles et les flux restent, sans vous.',
    forget: 'Oubliez-moi',
    forgotten: what => `Oublié : ${what}.`,
    forgottenNothing: 'Il n’y avait rien à oublier.',
    stays: what => `Ce qui reste, sans vous : ${what}.`,
    own: articles => `C’est votre propre bibliothèque, avec ${articles}. Vous pouvez l’effacer entièrement.`,
    eraseOwn: 'Effacer ma bibliothèque',
    eraseOwnAsk: articles =>
      `Effacer définitivement votre bibliothèque : ${articles}, et tout ce qui a été demandé et réglé ? Il n’y a pas de retour.`,
    erase: 'Tout effacer',
    keep: 'Garder',
    erased: 'Effacé : il ne reste rien de votre bibliothèque.',
    kept: 'Gardé : rien n’a été effacé.',
    and: ' et ',
  },
  welcome: {
    title: 'Bonjour, je suis Newsdesk',
    text: ({ add, ask, privacy }, days) =>
      [
        'Je réponds aux questions par des citations des articles que vous me donnez : mot pour mot, avec le lien vers la source. Quand ils ne disent rien, je le dis.',
        `**Ce que je garde :** les articles et, pendant ${counted(days, 'jour')}, ce qui a été demandé. Aucun autre serveur n’en voit rien, et ${privacy} montre ce qui est gardé sur vous.`,
        `**Et maintenant**\n1. Une personne qui peut gérer ce serveur me donne un article : ${add}\n2. Tout le monde peut demander : ${ask}`,
      ].join('\n\n'),
  },
  help: {
    title: 'Newsdesk',
    inServer:
      'Je réponds aux questions à partir des articles de ce serveur, mot pour mot, avec le lien vers la source. Quand la bibliothèque ne sait pas, je le dis.',
    inOwn:
      'Je réponds aux questions à partir des articles de votre propre bibliothèque, mot pour mot, avec le lien vers la source. Quand la bibliothèque ne sait pas, je le dis.',
    elsewhere:
      'Je réponds aux questions à partir d’articles de presse, mot pour mot, avec le lien vers la source. Utilisez-moi dans un serveur où je suis, ou ajoutez-moi à vos applications pour avoir votre propre bibliothèque.',
    rightClick: names =>
      `Clic droit sur un message, ou appui long sur un téléphone, puis *Applications* : ${names}`,
  },
  router: {
    onlyInServers:
      'Il n’y a pas de bibliothèque ici : utilisez-moi dans un serveur où je suis, ou ajoutez-moi à vos applications.',
    notForPersons: 'Cela ne marche que dans un serveur où je suis.',
    onlyOwner: 'Seule la personne à qui appartient cette bibliothèque peut faire cela.',
    unknownCommand: 'Je n’ai plus cette commande. /help montre ce qu’il y a.',
    unknownComponent: 'Ce bouton ou ce formulaire vient d’une version précédente. Relancez la commande.',
    restarting: 'Je suis en train de redémarrer. Réessayez dans une minute.',
    notAllowed: permissions =>
      `Il faut pour cela la permission ${permissions} dans ce serveur. Demandez à quelqu’un qui l’a.`,
    manageServer: 'Gérer le serveur',
    tooSlowForForm: 'J’ai mis trop de temps à ouvrir le formulaire. Essayez encore une fois.',
    messageGone:
      'Le message correspondant n’existe plus, je n’ai donc pas pu y montrer le résultat. Relancez la commande.',
    personTooFast: seconds =>
      `Vous demandez plus vite que je ne peux répondre à tout le monde. Réessayez dans ${counted(seconds, 'seconde')}.`,
    serverTooFast:
      'Ce serveur demande plus vite que je ne peux répondre à tout le monde. Réessayez dans quelques secondes.',
    busy: 'J’ai trop de réponses à donner en ce moment. Réessayez dans quelques secondes.',
    bug: reference =>
      `Désolé, quelque chose s’est mal passé de mon côté. Réessayez ; si cela dure, donnez ce numéro à qui me fait tourner : ${reference}.`,
  },
  database: {
    full: 'Mon disque est plein : je ne peux rien enregistrer pour le moment ; ce que j’ai peut encore être lu. Prévenez qui me fait tourner.',
    readOnly:
      'Je ne peux que lire ma base de données pour le moment : rien ne peut être enregistré. Prévenez qui me fait tourner.',
    busy: 'Ma base de données est trop occupée pour le moment. Réessayez dans une minute.',
    slow: 'Ma base de données met trop de temps à répondre. Réessayez dans une minute.',
    gone: 'Je n’atteins pas ma base de données pour le moment. Réessayez dans une minute ; si cela dure, prévenez qui me fait tourner.',
    broken: 'Mon disque ne se lit ou ne s’écrit pas pour le moment. Prévenez qui me fait tourner.',
    damaged:
      'Ma base de données est endommagée. Prévenez qui me fait tourner : une sauvegarde doit la remplacer.',
  },
};
