/** French: its words, for reading questions and articles. */
import * as chrono from 'chrono-node';
import type { LanguageWords } from './language.ts';

export const french: LanguageWords = {
  code: 'fr',
  stemmer: 'french',
  stopWordList: 'fra',
  stopWords:
    'quoi quel quelle quels quelles qui quand où comment combien pourquoi lequel laquelle lesquels lesquelles auquel duquel est-ce a-t-il a-t-elle il elle ils elles on cela ont été était étaient fait fut furent y t si comme plus nom appelle',
  hasDecimalComma: true,
  elides: true,
  scales: { mille: 3, million: 6, millions: 6, milliard: 9, milliards: 9, billion: 12, billions: 12 },
  articles: 'le|la|les',
  time: {
    dates: chrono.fr,
    latest: 'derni(?:er|ère)s?|récent(?:e|es|s)?|actuel(?:le)?(?:ment)?|maintenant',
    since: '(?:depuis|après)(?: l[ea])?',
    until: '(?:avant|jusqu’à)(?: l[ea])?',
    between: 'entre(?: le)?',
    and: 'et(?: le)?',
    inYear: 'en',
    leads: 'dès|il y a',
    next: 'prochain',
    numbers: { un: 1, une: 1, deux: 2, trois: 3, quatre: 4 },
    units: { hour: 'heures?', day: 'jours?', week: 'semaines?', month: 'mois', year: 'ans?|années?' },
  },
  publishers: {
    accordingTo: 'selon|d’après',
    nameArticles: 'le|la',
    reporting: 'selon',
  },
  answers: {
    months: 'janvier|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre',
    weekdays: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
    numbers: 'deux|trois|quatre|cinq|sept|huit|neuf|dix',
    ambiguousMonths: '(?:en|de|du|\\d) mars\\b|\\bmars \\d',
    centuries: 'siècle',
    placePrepositions: 'à|au|en|de|dans|vers',
    which: 'quel(?:le)?',
    reasons: 'parce que|car|afin|pour|raison',
  },
  followUps: {
    connectors: "(?:et )?qu[’']en est-il d(?:e la|es|e|u)|et pour|et|mais",
    pronouns: 'il|elle|ils|elles|cela|ça|là(?=\\s*[?.!]*$)',
    expletives: 'a-t-il|(?<!\\p{L})il y a(?!\\p{L})',
    questionWords: 'où|quand|qui|pourquoi|comment|combien',
    replaceable: 'où|quand|qui|pourquoi|comment',
    prepositions: 'à|au|en|chez|pour|de',
  },
  persons: {
    whoIs: 'qui (?:est|était)',
    titles: 'monsieur|madame|m|mme|président',
    placed: 'à|en|la|le',
  },
  howMany: 'combien',
  answerTypes: [
    ['count', "_combien (?:de |d’|d')|_nombre d"],
    ['money', '_combien_.*_(?:coût|paie|payer|gagn|euro|dollar)|_(?:prix|coût)_'],
    ['amount', '_combien_|_quelle (?:taille|hauteur|distance|proportion)_'],
    [
      'place',
      '_où_|_dans quel(?:le)? (?:pays|ville|région|état|endroit)_|_quel(?:le)? (?:pays|ville|région)_',
    ],
    [
      'date',
      '^\\W*quand(?!.*_(?:qui|quoi|quel|quelle|quels|quelles|où|pourquoi|comment|combien)_)|_(?:depuis|jusqu.à|pour|dès|sait|dit|dire) quand_|_quel(?:le)? (?:année|date|jour|mois|siècle)_',
    ],
    [
      'organisation',
      '_quel(?:le)? (?:entreprise|société|organisation|banque|agence|université|parti|groupe)_',
    ],
    ['person', '_qui_'],
    ['reason', '_pourquoi_|_pour quelle raison_'],
    ['how', '_comment_'],
  ],
};
