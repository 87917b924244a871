/** French: questions, answers, headlines and what is said around them. */
import type { Translation } from '../translation.ts';

const articles = (n: number) => `${n.toLocaleString('fr')} ${n < 2 ? 'article' : 'articles'}`;
const newest = (n: number, one: string, many: string) =>
  `**Le plus récent article à ce sujet date d’il y a ${n} ${n < 2 ? one : many}.**`;

export const asking: Translation = {
  answer: {
    untitled: 'Sans titre',
    noDate: 'sans date',
    understoodAs: question => `Compris comme : **${question}**`,
    old: {
      days: n => newest(n, 'jour', 'jours'),
      months: n => newest(n, 'mois', 'mois'),
      years: n => newest(n, 'an', 'ans'),
    },
    lacks: {
      date: 'C’est le passage le plus proche, mais il ne donne aucune date.',
      number: 'C’est le passage le plus proche, mais il ne donne aucun chiffre.',
    },
    reports: (total, independent) =>
      `${total} articles, dont ${independent} ${independent < 2 ? 'indépendant' : 'indépendants'}`,
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
  },
  coverage: {
    linked: 'Ce message renvoie à :',
    nearest: 'Ce que la bibliothèque en dit :',
    nothing: 'La bibliothèque n’a rien sur ce message.',
    noText: 'Ce message n’a ni mots ni liens que je puisse chercher.',
    formTitle: 'Poser une question là-dessus',
    questionLabel: 'Votre question',
  },
  headlines: {
    newest: 'Les titres les plus récents',
    one: 'Titre',
    of: query => `Titres pour « ${query} »`,
    from: publisher => `de ${publisher}`,
    since: date => `depuis le ${date}`,
    newestFirst: 'les plus récents d’abord',
    total: articles,
    page: (page, pages) => `Page ${page} sur ${pages}`,
    open: 'Ouvrir un article',
    ask: 'Poser une question sur cet article',
    questionLabel: 'Votre question',
    nothingFound:
      'Aucun titre ne correspond. Essayez moins de mots ou d’autres, ou laissez la recherche vide pour voir les plus récents.',
    gone: 'Cet article n’est plus dans la bibliothèque. /headlines montre ce qu’il y a.',
  },
  notCovered: {
    inServer: (n, question) =>
      `**Sans réponse :** rien ne répond à « ${question} » parmi les articles de ce serveur (${n.toLocaleString('fr')}).`,
    inOwn: (n, question) =>
      `**Sans réponse :** rien ne répond à « ${question} » parmi vos articles (${n.toLocaleString('fr')}).`,
    inArticle: question => `**Sans réponse :** rien dans cet article ne répond à « ${question} ».`,
    onlySince: date => `Je n’ai cherché que dans les articles depuis le ${date}.`,
    onlyFrom: publisher => `Je n’ai cherché que dans les articles de ${publisher}.`,
    unknownWord: word => `Aucun article ne contient le mot ${word}.`,
    unknownWords: words => `Aucun article ne contient les mots ${words}.`,
    andOthers: ' et d’autres',
    nearest: 'Les titres les plus proches :',
    newest: 'Les titres les plus récents :',
    newestArticle: date => `L’article le plus récent est du ${date}.`,
    emptyForAdmin:
      'La bibliothèque de ce serveur n’a pas encore d’articles. Ajoutez le premier avec `/article add`.',
    emptyForMember:
      'La bibliothèque de ce serveur n’a pas encore d’articles. Une personne qui peut gérer ce serveur peut ajouter le premier avec `/article add`.',
    emptyOwn: 'Votre bibliothèque n’a pas encore d’articles. Ajoutez le premier avec `/article add`.',
  },
  question: {
    empty: 'Veuillez écrire une question, par exemple : où Panasonic construit-il ?',
    noWords:
      'Il n’y a pas de mots dans cette question. Demandez avec des mots, par exemple : où Panasonic construit-il ?',
    tooLong: (length, most) =>
      `Cette question a ${length.toLocaleString('fr')} caractères ; ${most} au plus, s’il vous plaît.`,
    notATime: typed =>
      `Je ne comprends pas « ${typed} » comme un moment. Écrivez depuis quand, par exemple « lundi », « il y a 2 semaines » ou « 2026-06-01 ».`,
    timeInFuture: typed =>
      `« ${typed} » est dans le futur. Donnez un jour passé, par exemple « lundi » ou « 2026-06-01 ».`,
    noPublisher: typed =>
      `Aucun article ici ne vient d’un média « ${typed} ». Choisissez-en un dans la liste qui apparaît pendant la saisie.`,
    severalPublishers: typed =>
      `Plusieurs médias ici correspondent à « ${typed} ». Choisissez-en un dans la liste qui apparaît pendant la saisie.`,
  },
  why: {
    title: '**Pourquoi cette réponse ?**',
    matched: words => `Mots de votre question qui s’y trouvent : ${words}.`,
    missing: words => `Absents : ${words}.`,
    andOthers: ' et d’autres',
    decided: 'Ce qui a le plus compté :',
    features: {
      coverage: 'le passage contient les mots rares de la question',
      sentence: 'une phrase en contient beaucoup ensemble',
      firstStage: 'ces mots sont fréquents dans le passage et rares ailleurs',
      nearness: 'des mots voisins dans la question le sont aussi dans le passage',
      pairs: 'des mots qui se suivent dans la question se suivent aussi dans le passage',
      kind: 'il contient le genre de réponse demandé, comme un lieu ou un nombre',
      title: 'le titre contient des mots de la question',
      publisher: 'il vient du média que la question nomme',
      time: 'il est de l’époque dont parle la question',
      recency: 'il est récent',
      text: 'le passage lui-même contient les mots rares de la question',
      window: 'beaucoup d’entre eux sont tout près les uns des autres',
      exact: 'ils y sont lettre pour lettre',
      related: 'il contient des mots apparentés à ceux de la question',
      akin: 'il contient des mots de sens proche de ceux de la question',
      akinSentence: 'une phrase contient des mots de la question ou de sens proche',
      sense: 'une phrase parle de la même chose que la question',
      stretch: 'il contient les mots d’une partie de la question',
      distinct: 'il contient des mots que d’autres passages n’ont pas',
      distinctSentence: 'une phrase contient des mots que d’autres passages n’ont pas',
      theirs: 'il contient les mots que la question dit de son média',
      bm25: 'ces mots sont rares dans la bibliothèque',
      names: 'il contient les noms de la question',
      numbers: 'il contient les nombres de la question',
      rarest: 'il contient le mot le plus rare de la question',
      neighbours: 'les passages voisins en contiennent d’autres',
      mass: 'beaucoup de passages de l’article conviennent',
      lead: 'il est près du début de l’article',
      article: 'l’article entier en parle',
    },
    runnerUp: {
      close: title => `Juste derrière venait ${title}.`,
      behind: title => `Ensuite venait ${title}, un peu plus loin.`,
      far: title => `Ensuite venait ${title}, loin derrière.`,
    },
    noRunnerUp: 'Aucun autre article n’était proche.',
    sure: (percent, ofTen) =>
      `À quel point je suis sûr : environ ${percent}. Sur dix réponses comme celle-ci, ${ofTen} ${ofTen === 1 ? 'est juste' : 'sont justes'}.`,
    verySure: percent =>
      `À quel point je suis sûr : plus de ${percent}. Presque toutes les réponses comme celle-ci sont justes.`,
    hardlySure: percent =>
      `À quel point je suis sûr : moins de ${percent}. Presque aucune réponse comme celle-ci n’est juste.`,
    gone: 'Cette réponse n’est plus conservée. Reposez la question pour voir pourquoi.',
  },
};
