/** French: the articles of a library: the form, the list, showing and removing one. */
import type { Topic } from '../translation.ts';
import { counted } from './numbers.ts';

export const article: Topic<'article'> = {
  form: {
    add: 'Ajouter un article',
    edit: 'Modifier l’article',
    title: { label: 'Titre', hint: 'Tel qu’il a été publié' },
    text: { label: 'Texte', hint: 'L’article mot pour mot : chaque réponse le cite' },
    link: { label: 'Lien', hint: 'Où il a paru : chaque citation nomme sa source' },
    publisher: { label: 'Média', hint: 'Laissé vide : le nom du site' },
    date: { label: 'Date', hint: 'Par exemple 2026-06-02' },
    longText: words => `Le texte (${words}) est trop long pour un formulaire. Il reste tel qu’il a été lu.`,
  },
  articles: n => counted(n, { one: 'article', other: 'articles' }),
  added: articles =>
    `Ajouté : la bibliothèque a maintenant ${articles}. Essayez : avec \`/ask\`, demandez quelque chose à quoi cet article répond.`,
  replaced: old => `Il a remplacé ${old}.`,
  notAdded: reason => `Pas ajouté. ${reason}`,
  addedBy: (who, when) => `Ajouté ${who} le ${when}`,
  addedOn: when => `Ajouté le ${when}`,
  by: person => `par ${person}`,
  noDate: 'sans date',
  firstLines: 'Premières lignes',
  untitled: 'Sans titre',
  named: (title, publisher) => `« ${title} » (${publisher})`,
  remove: named => `Retirer définitivement ${named} de la bibliothèque ? Il ne sera plus cité.`,
  removed: (named, articles) => `${named} est retiré. La bibliothèque a maintenant ${articles}.`,
  kept: 'Gardé : rien n’a été retiré.',
  pinned: named =>
    `${named} est épinglé : il reste, quel que soit le nombre d’articles ou de jours que ce serveur garde.`,
  apart: named => `${named} n’est plus dans un sujet avec d’autres, et le restera.`,
  unpinned: named =>
    `${named} n’est plus épinglé : il partira comme les autres, une fois passé ce que ce serveur garde.`,
  isPinned: 'Épinglé : il reste, quel que soit le nombre d’articles ou de jours que ce serveur garde.',
  listTitle: 'Articles, les derniers ajoutés d’abord',
  gone: 'Cet article n’est plus dans la bibliothèque. /article list montre ce qu’il y a.',
  pickOne: 'Aucun article ne correspond à lui seul. Choisissez dans la liste qui apparaît pendant la saisie.',
  draftGone: 'Ce que vous avez écrit n’est plus conservé. Recommencez avec /article add.',
  buttons: { edit: 'Modifier', remove: 'Retirer', keep: 'Garder', apart: 'Sortir de son sujet' },
};
