/** French: how commands and their options are called and described. */
import type { Translation } from '../translation.ts';

const source = { name: 'source', description: 'Seulement les articles de ce média' };
const since = {
  name: 'depuis',
  description: 'Seulement les articles depuis, par exemple : lundi, il y a 2 semaines, 2026-06-01',
};

export const commands: Translation = {
  commands: {
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
        query: { name: 'recherche', description: 'Des mots du titre ; vide pour les plus récents' },
        source,
        since,
        sort: {
          name: 'ordre',
          description: 'Lesquels viennent d’abord',
          choices: { relevance: 'les plus pertinents', newest: 'les plus récents' },
        },
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
    'Find coverage': { name: 'Trouver des articles' },
    'Ask about this': { name: 'Demander à ce sujet' },
  },
};
