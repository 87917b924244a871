/** French: how commands and their options are called and described. */
import type { Topic } from '../translation.ts';

const source = { name: 'source', description: 'Seulement les articles de ce média' };
const since = {
  name: 'depuis',
  description: 'Seulement les articles depuis, par exemple : lundi, il y a 2 semaines, 2026-06-01',
};
const article = { name: 'article', description: 'Tapez quelques mots de son titre' };
const feed = { name: 'flux', description: 'Tapez quelques mots de son titre ou de son adresse' };

export const commands: Topic<'commands'> = {
  ask: {
    name: 'demander',
    description: 'Posez une question : la réponse est une citation des articles d’ici',
    options: {
      question: {
        name: 'question',
        description: 'Ce que vous voulez savoir : où Panasonic construit-il ?',
      },
      since,
      source,
      private: { name: 'privé', description: 'Si vous seul voyez la réponse' },
    },
  },
  headlines: {
    name: 'titres',
    description: 'Cherchez dans les titres, ou voyez les plus récents',
    options: {
      query: {
        name: 'recherche',
        description: 'Des mots, « une expression », -sans ceci ; vide pour les plus récents',
      },
      source,
      since,
      sort: {
        name: 'ordre',
        description: 'Lesquels viennent d’abord',
        choices: { relevance: 'les plus pertinents', newest: 'les plus récents' },
      },
    },
  },
  news: {
    name: 'actualités',
    description: 'Les sujets qui sont nouveaux pour vous ici',
    options: {
      topic: { name: 'sujet', description: 'Seulement les sujets qui en parlent' },
      since: {
        name: 'depuis',
        description:
          'À partir de quand, par exemple : lundi, il y a 2 semaines ; sinon depuis votre dernière visite',
      },
    },
  },
  article: {
    name: 'article',
    description: 'Occupez-vous des articles d’ici',
    options: {
      add: {
        name: 'ajouter',
        description: 'Ajouter un article du web ou d’un fichier ; sinon, un formulaire s’ouvre',
        options: {
          address: { name: 'adresse', description: 'Où l’article se trouve sur le web' },
          file: {
            name: 'fichier',
            description: 'Des articles dans un fichier : html, txt, md, json, jsonl ou csv',
          },
        },
      },
      list: { name: 'liste', description: 'Les articles, les derniers ajoutés d’abord' },
      show: { name: 'montrer', description: 'Montrer un article et qui l’a ajouté', options: { article } },
      remove: {
        name: 'retirer',
        description: 'Retirer un article ; je demande avant',
        options: { article },
      },
      refresh: { name: 'relire', description: 'Relire la page d’un article', options: { article } },
      pin: {
        name: 'épingler',
        description: 'Garder un article, quel que soit le nombre que ce serveur garde',
        options: { article },
      },
      unpin: {
        name: 'détacher',
        description: 'Laisser partir un article comme les autres',
        options: { article },
      },
    },
  },
  feed: {
    name: 'flux',
    description: 'Occupez-vous des flux qui remplissent la bibliothèque de ce serveur',
    options: {
      follow: {
        name: 'suivre',
        description: 'Suivre un flux : ses articles viennent d’eux-mêmes',
        options: {
          address: { name: 'adresse', description: 'L’adresse d’un flux, ou d’une page qui en a un' },
          channel: {
            name: 'salon',
            description: 'Où annoncer les nouveaux articles ; vide : comme réglé pour le serveur',
          },
        },
      },
      list: { name: 'liste', description: 'Les flux, leur état et leur prochaine vérification' },
      check: {
        name: 'vérifier',
        description: 'Vérifier un flux maintenant et voir, étape par étape, ce qu’il en est',
        options: { feed },
      },
      unfollow: {
        name: 'quitter',
        description: 'Ne plus suivre un flux ; je demande avant, et ses articles restent',
        options: { feed },
      },
      import: {
        name: 'importer',
        description: 'Suivre tous les flux d’un fichier OPML',
        options: {
          file: { name: 'fichier', description: 'Tel que d’autres lecteurs de flux l’exportent' },
        },
      },
      export: { name: 'exporter', description: 'Tous les flux dans un fichier OPML' },
    },
  },
  newsdesk: {
    name: 'newsdesk',
    description: 'Gérez-moi dans ce serveur',
    options: {
      settings: {
        name: 'réglages',
        description: 'Qui peut ajouter, où demander, ce qui est gardé, et plus',
      },
      status: { name: 'état', description: 'Voyez articles, flux, questions et stockage' },
      gaps: { name: 'lacunes', description: 'Voyez ce qui a été demandé sans trouver de réponse' },
      review: {
        name: 'révision',
        description: 'Voyez les réponses jugées fausses, et dites ce qui était juste',
      },
      export: { name: 'exporter', description: 'Recevez tous les articles et flux en fichiers' },
      forget: { name: 'oublier', description: 'Effacez tout de ce serveur ; je demande deux fois' },
    },
  },
  privacy: {
    name: 'confidentialité',
    description: 'Voyez ce que je garde sur vous, combien de temps, et faites-le effacer',
  },
  help: { name: 'aide', description: 'Voyez ce que je sais faire' },
  'Save article': { name: 'Enregistrer l’article' },
  'Find coverage': { name: 'Trouver des articles' },
  'Ask about this': { name: 'Demander à ce sujet' },
};
