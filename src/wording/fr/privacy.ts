/** French: what is kept about a person, and forgetting it. */
import type { Topic } from '../translation.ts';
import { counted } from './numbers.ts';

export const privacy: Topic<'privacy'> = {
  title: 'Ce que je garde sur vous ici',
  days: n => counted(n, { one: 'jour', other: 'jours' }),
  kinds: {
    questions: n => counted(n, { one: 'question', other: 'questions' }),
    ratings: n => counted(n, { one: 'avis', other: 'avis' }),
    drafts: n => counted(n, { one: 'brouillon', other: 'brouillons' }),
    news: n => counted(n, { one: 'note', other: 'notes' }),
    articles: n => counted(n, { one: 'article', other: 'articles' }),
    feeds: n => counted(n, { one: 'flux', other: 'flux' }),
  },
  about: {
    questions: days => `que vous avez posées, avec leurs réponses : ${days}, pour que leurs boutons marchent`,
    ratings: days => `que vous avez donnés sur des réponses, avec ce que vous avez écrit : ${days}`,
    drafts: days => `de formulaires qui n’ont pas encore pu être enregistrés : ${days}`,
    news: days => `des sujets que /news vous a montrés : ${days} après votre dernière visite`,
    articles: 'que vous avez ajoutés : tant qu’ils sont dans la bibliothèque',
    feeds: 'que vous suivez : tant qu’ils sont suivis',
  },
  nothing: 'Rien.',
  how: 'À côté se trouve votre identifiant Discord, pas votre nom. Personne ne voit qui a demandé ou donné un avis ; un article et un flux disent qui les a ajoutés. Ni identifiant ni question n’est dans mes journaux. Ce que vous avez demandé en dernier reste aussi dix minutes en mémoire, pour les questions qui s’y rapportent.',
  forgets:
    '*Oubliez-moi* efface vos questions, avis, brouillons et notes ici, tout de suite et pour de bon. Les articles et les flux restent, sans vous.',
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
};
