/** French: the panels of /newsdesk and the settings. */
import type { Translation } from '../translation.ts';

const counted = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString('fr')} ${n < 2 ? one : many}`;

export const desk: Translation = {
  newsdesk: {
    status: {
      title: 'État',
      articles: 'Articles',
      newest: when => `le plus récent du ${when}`,
      none: 'Aucun pour l’instant.',
      feeds: 'Flux',
      allWell: feeds => `${feeds} flux, tout va bien`,
      someUnwell: (feeds, unwell) => `${feeds} flux, dont ${unwell} en difficulté :`,
      paused: 'en pause',
      more: number => `… et ${number} de plus : \`/feed list\``,
      questions: days => `Questions des derniers ${counted(days, 'jour')}`,
      asked: (answered, unanswered) => `${answered} avec réponse · ${unanswered} sans réponse`,
      storage: 'Stockage',
      texts: size => `${size} de textes`,
      moving: 'Trop grande pour la mémoire : elle passe en ce moment dans la base de données.',
      inStore: 'Trop grande pour la mémoire : la recherche se fait dans la base de données.',
    },
    gaps: {
      title: 'Ce qui est resté sans réponse',
      none: 'Rien : toutes les questions récentes ont trouvé une réponse.',
      times: (count, when) => `${count === 1 ? 'une fois' : `${count} fois`}, en dernier ${when}`,
      timesPlain: count => `${count === 1 ? 'demandé une fois' : `demandé ${count} fois`}`,
      covered: '✅ a maintenant une réponse',
      total: questions => `${counted(questions, 'question')}`,
      pick: 'Choisissez une question',
      addSource: 'Ajouter une source',
      done: 'Rayer',
      back: 'Retour',
      gone: 'Cette question n’est plus conservée, ou a été rayée. /newsdesk gaps montre ce qu’il y a.',
      formTitle: 'Ajouter une source',
      address: 'Adresse d’un article qui y répond',
      addressHint: 'Je montre ce que j’y trouve avant d’enregistrer. Pour un texte collé : /article add',
    },
    review: {
      title: 'Réponses jugées fausses',
      none: 'Rien : personne n’a jugé une réponse fausse récemment.',
      votes: (down, up) => `👎 ${down} · 👍 ${up}`,
      marked: '📌 marqué',
      pick: 'Choisissez une réponse pour la voir',
      answers: number => `${counted(number, 'réponse')}`,
      shown: 'Ce qui a été montré',
      articleGone: 'L’article n’est plus dans la bibliothèque.',
      said: 'Ce qui en a été dit',
      shouldBe: 'Ce qui aurait dû être montré',
      notSaid: 'Personne ne l’a encore dit : choisissez ci-dessous.',
      nothing: 'Rien : il n’y a pas de réponse',
      nothingAbout: 'J’aurais dû dire que je ne sais pas',
      pickRight: 'Qu’aurait-il fallu montrer ?',
      replay: 'Tout redemander',
      back: 'Retour',
      gone: 'Cette réponse n’est plus conservée. /newsdesk review montre ce qu’il y a.',
      replayTitle: 'Redemandé',
      replayed: count =>
        count === 0
          ? 'Il n’y a encore rien à comparer : marquez ce qu’une réponse aurait dû montrer, ou saluez-en une avec 👍.'
          : `${counted(count, 'question')} dont la bonne réponse est connue : marquée ici, ou saluée avec 👍.`,
      outcome: (wins, losses, right, wrong) =>
        `**${wins} gagnées · ${losses} perdues** · ${right} justes comme avant · ${wrong} toujours fausses`,
      wins: 'Fausses avant, justes maintenant',
      losses: 'Justes avant, fausses maintenant',
      others: number => `… et ${number} de plus`,
    },
    export: {
      articles: number => `${counted(number, 'article')}, une ligne de JSON chacun.`,
      someArticles: (some, all) =>
        `Les ${counted(some, 'article')} les plus récents sur ${all.toLocaleString('fr')}, une ligne de JSON chacun : un fichier n’en contient pas plus ici. Qui me fait tourner les a tous.`,
      feeds: 'Les flux, en OPML.',
      nothing: 'Il n’y a encore rien à exporter : ni article ni flux.',
    },
    forget: {
      ask: (articles, feeds, questions) =>
        `Effacer tout ce que je garde de ce serveur : ${articles}, ${feeds}, ${questions}, les avis, les brouillons et les réglages ? Il n’y a pas de retour ; \`/newsdesk export\` fait une copie.`,
      articles: number => `${counted(number, 'article')}`,
      feeds: number => `${number.toLocaleString('fr')} flux`,
      questions: number => `${counted(number, 'question')}`,
      erase: 'Tout effacer…',
      keep: 'Garder',
      kept: 'Gardé : rien n’a été effacé.',
      formTitle: 'Tout effacer',
      label: 'Nom de ce serveur',
      hint: name => `Pour être sûr, écrivez : ${name}`,
      wrongName: 'Ce n’est pas le nom de ce serveur : rien n’a été effacé.',
      done: 'Effacé : il ne reste rien de ce serveur. Je reste ici, avec une bibliothèque vide.',
    },
  },
  settings: {
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
    newest: articles => `Les ${counted(articles, 'article')} les plus récents`,
    lastDays: days => (days === 365 ? 'Un an' : counted(days, 'jour')),
    reset: 'Revenir aux valeurs habituelles',
    badValue: 'Ce réglage ne peut pas avoir cette valeur. Choisissez-en une autre.',
    notHere: 'Ce n’est plus dans ce serveur. Choisissez autre chose.',
  },
};
