/** German: adding articles, looking after them, and what may be wrong with one. */
import type { Translation } from '../translation.ts';

const number = (n: number) => n.toLocaleString('de');
const artikel = (n: number) => (n === 1 ? '1 Artikel' : `${number(n)} Artikel`);
const woerter = (n: number) => (n === 1 ? '1 Wort' : `${number(n)} Wörter`);

export const articles: Translation = {
  article: {
    form: {
      add: 'Einen Artikel hinzufügen',
      edit: 'Den Artikel bearbeiten',
      title: { label: 'Überschrift', hint: 'Wie sie veröffentlicht wurde' },
      text: { label: 'Text', hint: 'Der Artikel, Wort für Wort: Jede Antwort zitiert ihn' },
      link: { label: 'Link', hint: 'Wo er erschienen ist: Jedes Zitat nennt seine Quelle' },
      publisher: { label: 'Medium', hint: 'Leer gelassen: der Name der Website' },
      date: { label: 'Datum', hint: 'Etwa 2026-06-02' },
      longText: words =>
        `Der Text (${words}) ist länger als ein Formular erlaubt. Er bleibt, wie er gelesen wurde.`,
    },
    articles: artikel,
    added: articles =>
      `Hinzugefügt: Die Bibliothek hat jetzt ${articles}. Probier es aus: Frag mit \`/ask\` etwas, das dieser Artikel beantwortet.`,
    replaced: old => `Er ersetzt ${old}.`,
    notAdded: reason => `Nicht hinzugefügt. ${reason}`,
    addedBy: (who, when) => `Hinzugefügt ${who} am ${when}`,
    addedOn: when => `Hinzugefügt am ${when}`,
    by: person => `von ${person}`,
    noDate: 'ohne Datum',
    firstLines: 'Die ersten Zeilen',
    untitled: 'Ohne Titel',
    named: (title, publisher) => `„${title}“ (${publisher})`,
    remove: named => `${named} endgültig aus der Bibliothek entfernen? Daraus wird dann nicht mehr zitiert.`,
    removed: (named, articles) => `${named} ist entfernt. Die Bibliothek hat jetzt ${articles}.`,
    kept: 'Behalten: Es wurde nichts entfernt.',
    pinned: named =>
      `${named} ist angeheftet und bleibt, wie viele Artikel oder Tage dieser Server auch aufbewahrt.`,
    unpinned: named =>
      `${named} ist nicht mehr angeheftet und geht wie jeder andere, sobald der Server ihn nicht länger aufbewahrt.`,
    isPinned: 'Angeheftet: bleibt, wie viele Artikel oder Tage dieser Server auch aufbewahrt.',
    listTitle: 'Artikel, zuletzt hinzugefügte zuerst',
    gone: 'Dieser Artikel ist nicht mehr in der Bibliothek. Was es gibt, zeigt /article list.',
    pickOne: 'Kein einzelner Artikel passt. Wähl einen aus der Liste, die beim Tippen erscheint.',
    draftGone: 'Was du geschrieben hast, ist nicht mehr da. Fang mit /article add neu an.',
    buttons: { edit: 'Bearbeiten', remove: 'Entfernen', keep: 'Behalten' },
  },
  adding: {
    found: 'Ist das der Artikel? Speichere ihn, oder verbessere ihn vorher.',
    warned: warnings => `Bitte sieh genau hin: ${warnings}.`,
    warnings: {
      'no title found': 'keine Überschrift gefunden',
      'no text found': 'keinen Text gefunden',
      'no date found': 'kein Datum gefunden',
      'very short, maybe a paywall': 'sehr kurz, vielleicht eine Bezahlschranke',
      'looks like a paywall': 'sieht nach einer Bezahlschranke aus',
      'looks like a cookie notice': 'sieht nach einem Cookie-Hinweis aus',
    },
    hidden: warning => `Die Seite zeigt gerade keinen ganzen Artikel: ${warning}.`,
    words: woerter,
    characters: n => `${number(n)} Zeichen`,
    sameStory: (named, percent) => `Es ist dieselbe Meldung wie ${named}: zu ${percent} % gleich.`,
    sameLink: named =>
      `Dieser Link ist schon in der Bibliothek, als ${named}, mit anderem Text oder anderem Datum.`,
    sameArticle: (title, publisher) => `Er ist schon in der Bibliothek, als „${title}“ von ${publisher}.`,
    notRead: reason =>
      `${reason} Wenn du den Artikel sehen kannst, füge seinen Text ein: Der Link bleibt seine Quelle.`,
    noArticle: reason => `Das ist noch kein ganzer Artikel. ${reason}`,
    cancelled: 'Nicht hinzugefügt.',
    oneOfBoth: 'Bitte gib entweder eine Adresse oder eine Datei an, nicht beides.',
    buttons: {
      save: 'Speichern',
      edit: 'Bearbeiten',
      cancel: 'Abbrechen',
      paste: 'Den Text einfügen',
      complete: 'Vervollständigen',
      replace: 'Ersetzen',
      both: 'Beide behalten',
      useText: 'Ihren Text nehmen',
    },
    file: {
      noArticle: 'In dieser Datei ist kein Artikel.',
      tooLarge: most => `Diese Datei ist zu groß: Höchstens ${most} sind möglich. Bitte teile sie auf.`,
      progress: (file, done, all) => `Artikel aus ${file}: ${number(done)} von ${number(all)} …`,
      done: (file, added, skipped, refused) =>
        `${file}: ${number(added)} hinzugefügt, ${number(skipped)} übersprungen, ${number(refused)} abgelehnt.`,
      late: left =>
        `Nach 13 Minuten habe ich aufgehört: ${artikel(left)} ${left === 1 ? 'fehlt' : 'fehlen'} noch. Schick die Datei noch einmal für den Rest.`,
      report: 'Die angehängte Datei sagt, was aus jedem wurde.',
      article: (nth, what) => `Artikel ${number(nth)}: ${what}`,
      line: (line, what) => `Zeile ${number(line)}: ${what}`,
      added: title => `„${title}“ hinzugefügt`,
      skipped: (title, publisher, percent) =>
        percent === 100
          ? `übersprungen, schon da als „${title}“ von ${publisher}`
          : `übersprungen, zu ${percent} % wie „${title}“ von ${publisher}`,
      refused: reason => `abgelehnt. ${reason}`,
    },
    message: {
      pick: 'Welcher Link ist der Artikel?',
      placeholder: 'Einen Link wählen',
      more: left => `Die Nachricht hat noch ${left} weitere; das sind die ersten.`,
      noLink:
        'Diese Nachricht hat keinen Link. Du kannst aus ihrem Text einen Artikel machen, mit dem Link seiner Quelle.',
      draftGone: 'Diese Links sind nicht mehr aufbewahrt. Klick noch einmal rechts auf die Nachricht.',
      nothing: 'Diese Nachricht hat weder einen Link noch Text, also gibt es nichts zu speichern.',
    },
    refreshed: {
      unchanged: named => `${named} sagt noch dasselbe.`,
      changed: 'Die Seite hat sich geändert, und die Bibliothek hat jetzt, was sie sagt:',
      title: (before, after) => `Überschrift: „${before}“ → „${after}“`,
      date: (before, after) => `Datum: ${before} → ${after}`,
      noDate: 'keines',
      text: (added, removed) => `Text: +${woerter(added)}, −${number(removed)}`,
      kept: (reason, named) => `${reason} ${named} bleibt, wie es war.`,
      another: (named, other) =>
        `Diese Seite sagt jetzt, was ${other} sagt, und das ist auch in der Bibliothek. ${named} bleibt, wie es war.`,
    },
  },
  source: {
    noTitle: 'Die Überschrift fehlt. Bitte gib die Schlagzeile des Artikels an.',
    titleTooLong: (length, most) =>
      `Diese Überschrift hat ${length} Zeichen, und höchstens ${most} sind möglich. Bitte kürze sie.`,
    noText: 'Der Text fehlt. Bitte füge den Text des Artikels ein.',
    textTooShort: (length, least) =>
      `Dieser Text hat ${length} Zeichen, zu wenige zum Zitieren. Bitte füge den ganzen Artikel ein, mindestens ${least} Zeichen.`,
    textTooLong: (length, most) =>
      `Dieser Text hat ${number(length)} Zeichen, und höchstens ${number(most)} sind möglich. Bitte gib einen Teil davon.`,
    publisherTooLong: (length, most) =>
      `Der Name des Mediums hat ${length} Zeichen, und höchstens ${most} sind möglich. Bitte kürze ihn.`,
    bylineTooLong: (length, most) =>
      `Die Autorenzeile hat ${length} Zeichen, und höchstens ${most} sind möglich. Bitte kürze sie.`,
    noLanguage: tag => `„${tag}“ ist kein Sprachkürzel. Bitte schreib eines wie en, de oder zh-Hant.`,
    noLink: 'Ein Link fehlt: Jedes Zitat nennt seine Quelle. Bitte gib die Adresse des Artikels an.',
    notALink: typed =>
      `Der Link „${typed}“ ist keine Webadresse. Bitte gib eine an, die mit https:// oder http:// beginnt.`,
    linkWithPassword:
      'Dieser Link enthält einen Benutzernamen oder ein Passwort. Bitte gib die Adresse ohne an.',
    linkTooLong: (length, most) =>
      `Dieser Link hat ${length} Zeichen, und höchstens ${most} sind möglich. Bitte gib eine kürzere Adresse des Artikels an.`,
    dateInFuture: typed =>
      `Das Datum ${typed} liegt in der Zukunft. Bitte gib den Tag an, an dem der Artikel erschien.`,
    notADate: typed =>
      `Das Datum „${typed}“ ist nicht lesbar. Bitte schreib es als JJJJ-MM-TT, zum Beispiel 2026-06-02.`,
    ambiguousDate: (typed, one, other) =>
      `Das Datum ${typed} kann zweierlei heißen: ${one} oder ${other}. Bitte schreib es als JJJJ-MM-TT.`,
    noSuchDay: typed =>
      `Den Tag ${typed} gibt es nicht. Bitte prüf das Datum; schreib es als JJJJ-MM-TT, zum Beispiel 2026-06-02.`,
    yearTooEarly: (typed, first) =>
      `Das Jahr in ${typed} kann nicht stimmen: Die erste Zeitung erschien ${first}. Bitte prüf das Datum.`,
  },
};
