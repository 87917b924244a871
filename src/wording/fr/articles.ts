/** French: adding articles, looking after them, and what may be wrong with one. */
import type { Translation } from '../translation.ts';

const number = (n: number) => n.toLocaleString('fr');
const counted = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n < 2 ? one : many}`;

export const articles: Translation = {
  article: {
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
    articles: n => counted(n, 'article'),
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
    unpinned: named =>
      `${named} n’est plus épinglé : il partira comme les autres, une fois passé ce que ce serveur garde.`,
    isPinned: 'Épinglé : il reste, quel que soit le nombre d’articles ou de jours que ce serveur garde.',
    listTitle: 'Articles, les derniers ajoutés d’abord',
    gone: 'Cet article n’est plus dans la bibliothèque. /article list montre ce qu’il y a.',
    pickOne:
      'Aucun article ne correspond à lui seul. Choisissez dans la liste qui apparaît pendant la saisie.',
    draftGone: 'Ce que vous avez écrit n’est plus conservé. Recommencez avec /article add.',
    buttons: { edit: 'Modifier', remove: 'Retirer', keep: 'Garder' },
  },
  adding: {
    found: 'Est-ce bien l’article ? Enregistrez-le, ou corrigez-le d’abord.',
    warned: warnings => `Regardez bien : ${warnings}.`,
    warnings: {
      'no title found': 'pas de titre trouvé',
      'no text found': 'pas de texte trouvé',
      'no date found': 'pas de date trouvée',
      'very short, maybe a paywall': 'très court, peut-être un accès payant',
      'looks like a paywall': 'ressemble à un accès payant',
      'looks like a cookie notice': 'ressemble à un avis sur les cookies',
    },
    hidden: warning => `La page ne montre pas d’article entier en ce moment : ${warning}.`,
    words: n => counted(n, 'mot'),
    characters: n => counted(n, 'caractère'),
    sameStory: (named, percent) => `C’est la même nouvelle que ${named} : semblable à ${percent} %.`,
    sameLink: named =>
      `Ce lien est déjà dans la bibliothèque, comme ${named}, avec un autre texte ou une autre date.`,
    sameArticle: (title, publisher) =>
      `Il est déjà dans la bibliothèque, comme « ${title} » de ${publisher}.`,
    notRead: reason => `${reason} Si vous voyez l’article, collez son texte : le lien reste sa source.`,
    noArticle: reason => `Ce n’est pas encore un article entier. ${reason}`,
    cancelled: 'Pas ajouté.',
    oneOfBoth: 'Donnez soit une adresse, soit un fichier, pas les deux.',
    buttons: {
      save: 'Enregistrer',
      edit: 'Modifier',
      cancel: 'Annuler',
      paste: 'Coller le texte',
      complete: 'Compléter',
      replace: 'Remplacer',
      both: 'Garder les deux',
      useText: 'Prendre son texte',
    },
    file: {
      noArticle: 'Il n’y a pas d’article dans ce fichier.',
      tooLarge: most => `Ce fichier est trop grand : ${most} au plus. Veuillez le diviser.`,
      progress: (file, done, all) => `Ajout des articles de ${file} : ${number(done)} sur ${number(all)} …`,
      done: (file, added, skipped, refused) =>
        `${file} : ajoutés ${number(added)}, passés ${number(skipped)}, refusés ${number(refused)}.`,
      late: left =>
        `J’ai arrêté après 13 minutes : il reste ${counted(left, 'article')}. Envoyez le fichier de nouveau pour la suite.`,
      report: 'Le fichier joint dit ce qu’il est advenu de chacun.',
      article: (nth, what) => `Article ${number(nth)} : ${what}`,
      line: (line, what) => `Ligne ${number(line)} : ${what}`,
      added: title => `« ${title} » ajouté`,
      skipped: (title, publisher, percent) =>
        percent === 100
          ? `passé, déjà là comme « ${title} » de ${publisher}`
          : `passé, semblable à ${percent} % à « ${title} » de ${publisher}`,
      refused: reason => `refusé. ${reason}`,
    },
    message: {
      pick: 'Quel lien est l’article ?',
      placeholder: 'Choisir un lien',
      more: left => `Le message en a encore ${left} ; voici les premiers.`,
      noLink:
        'Ce message n’a pas de lien. Vous pouvez faire un article de son texte, avec le lien de sa source.',
      draftGone: 'Ces liens ne sont plus conservés. Faites de nouveau un clic droit sur le message.',
      nothing: 'Ce message n’a ni lien ni texte : il n’y a rien à enregistrer.',
    },
    refreshed: {
      unchanged: named => `${named} dit toujours la même chose.`,
      changed: 'La page a changé, et la bibliothèque a maintenant ce qu’elle dit :',
      title: (before, after) => `Titre : « ${before} » → « ${after} »`,
      date: (before, after) => `Date : ${before} → ${after}`,
      noDate: 'aucune',
      text: (added, removed) => `Texte : +${counted(added, 'mot')}, −${number(removed)}`,
      kept: (reason, named) => `${reason} ${named} reste comme il était.`,
      another: (named, other) =>
        `Cette page dit maintenant ce que dit ${other}, qui est aussi dans la bibliothèque. ${named} reste comme il était.`,
    },
  },
  source: {
    noTitle: 'Le titre manque. Veuillez donner le titre de l’article.',
    titleTooLong: (length, most) =>
      `Ce titre a ${length} caractères, et ${most} est le maximum. Veuillez le raccourcir.`,
    noText: 'Le texte manque. Veuillez coller le texte de l’article.',
    textTooShort: (length, least) =>
      `Ce texte a ${length} caractères, trop peu pour citer. Veuillez coller tout l’article, au moins ${least} caractères.`,
    textTooLong: (length, most) =>
      `Ce texte a ${number(length)} caractères, et ${number(most)} est le maximum. Veuillez en donner une partie.`,
    publisherTooLong: (length, most) =>
      `Ce nom de média a ${length} caractères, et ${most} est le maximum. Veuillez le raccourcir.`,
    bylineTooLong: (length, most) =>
      `Cette signature a ${length} caractères, et ${most} est le maximum. Veuillez la raccourcir.`,
    noLanguage: tag => `« ${tag} » n’est pas un code de langue. Écrivez par exemple en, de ou zh-Hant.`,
    noLink: 'Il manque un lien : chaque citation nomme sa source. Veuillez donner l’adresse de l’article.',
    notALink: typed =>
      `Le lien « ${typed} » n’est pas une adresse web. Donnez-en une qui commence par https:// ou http://.`,
    linkWithPassword:
      'Ce lien contient un nom d’utilisateur ou un mot de passe. Veuillez donner l’adresse sans eux.',
    linkTooLong: (length, most) =>
      `Ce lien a ${length} caractères, et ${most} est le maximum. Veuillez donner une adresse plus courte.`,
    dateInFuture: typed => `La date ${typed} est dans le futur. Donnez le jour où l’article a paru.`,
    notADate: typed =>
      `La date « ${typed} » n’est pas lisible. Écrivez-la AAAA-MM-JJ, par exemple 2026-06-02.`,
    ambiguousDate: (typed, one, other) =>
      `La date ${typed} peut se lire de deux façons : ${one} ou ${other}. Écrivez-la AAAA-MM-JJ.`,
    noSuchDay: typed =>
      `Le jour ${typed} n’existe pas. Vérifiez la date ; écrivez-la AAAA-MM-JJ, par exemple 2026-06-02.`,
    yearTooEarly: (typed, first) =>
      `L’année de ${typed} ne peut pas être juste : le premier journal a paru en ${first}. Vérifiez la date.`,
  },
};
