/** French: the panels of /newsdesk. */
import type { Topic } from '../translation.ts';
import { counted, numeral } from './numbers.ts';

export const newsdesk: Topic<'newsdesk'> = {
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
    questions: days => `Questions des derniers ${counted(days, { one: 'jour', other: 'jours' })}`,
    asked: (answered, unanswered) => `${answered} avec réponse · ${unanswered} sans réponse`,
    storage: 'Stockage',
    texts: size => `${size} de textes`,
    atMost: (articles, size) => `place pour ${numeral(articles)} articles et ${size} de textes`,
    moving: 'Trop grande pour la mémoire : elle passe en ce moment dans la base de données.',
    inStore: 'Trop grande pour la mémoire : la recherche se fait dans la base de données.',
    wordsForNow:
      'Pour l’instant, les réponses sont choisies d’après les mots seuls : les réseaux qui jugent le sens ne sont pas prêts.',
    wordsAlone:
      'Les réponses sont choisies d’après les mots seuls : le jugement d’après le sens est désactivé.',
  },
  gaps: {
    title: 'Ce qui est resté sans réponse',
    none: 'Rien : toutes les questions récentes ont trouvé une réponse.',
    times: (count, when) => `${count === 1 ? 'une fois' : `${count} fois`}, en dernier ${when}`,
    timesPlain: count => `${count === 1 ? 'demandé une fois' : `demandé ${count} fois`}`,
    covered: '✅ a maintenant une réponse',
    total: questions => `${counted(questions, { one: 'question', other: 'questions' })}`,
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
    answers: number => `${counted(number, { one: 'réponse', other: 'réponses' })}`,
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
        : `${counted(count, { one: 'question', other: 'questions' })} dont la bonne réponse est connue : marquée ici, ou saluée avec 👍.`,
    outcome: (wins, losses, right, wrong) =>
      `**${wins} gagnées · ${losses} perdues** · ${right} justes comme avant · ${wrong} toujours fausses`,
    wins: 'Fausses avant, justes maintenant',
    losses: 'Justes avant, fausses maintenant',
    others: number => `… et ${number} de plus`,
  },
  export: {
    articles: number =>
      `${counted(number, { one: 'article', other: 'articles' })}, une ligne de JSON chacun.`,
    someArticles: (some, all) =>
      `Les ${counted(some, { one: 'article', other: 'articles' })} les plus récents sur ${numeral(all)}, une ligne de JSON chacun : un fichier n’en contient pas plus ici. Qui me fait tourner les a tous.`,
    feeds: 'Les flux, en OPML.',
    nothing: 'Il n’y a encore rien à exporter : ni article ni flux.',
  },
  forget: {
    ask: (articles, feeds, questions) =>
      `Effacer tout ce que je garde de ce serveur : ${articles}, ${feeds}, ${questions}, les avis, les brouillons et les réglages ? Il n’y a pas de retour ; \`/newsdesk export\` fait une copie.`,
    articles: number => `${counted(number, { one: 'article', other: 'articles' })}`,
    feeds: number => `${numeral(number)} flux`,
    questions: number => `${counted(number, { one: 'question', other: 'questions' })}`,
    erase: 'Tout effacer…',
    keep: 'Garder',
    kept: 'Gardé : rien n’a été effacé.',
    formTitle: 'Tout effacer',
    label: 'Nom de ce serveur',
    hint: name => `Pour être sûr, écrivez : ${name}`,
    wrongName: 'Ce n’est pas le nom de ce serveur : rien n’a été effacé.',
    done: 'Effacé : il ne reste rien de ce serveur. Je reste ici, avec une bibliothèque vide.',
  },
};
