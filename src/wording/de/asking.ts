/** German: questions, answers, headlines and what is said around them. */
import type { Translation } from '../translation.ts';

const artikel = (n: number) => (n === 1 ? '1 Artikel' : `${n.toLocaleString('de')} Artikel`);
const ausArtikeln = (n: number) => (n === 1 ? 'dem einen Artikel' : `den ${n.toLocaleString('de')} Artikeln`);
const neueste = (n: number, one: string, many: string) =>
  `**Der neueste Bericht dazu ist ${n === 1 ? `1 ${one}` : `${n} ${many}`} alt.**`;

export const asking: Translation = {
  answer: {
    untitled: 'Ohne Titel',
    noDate: 'ohne Datum',
    understoodAs: question => `Verstanden als: **${question}**`,
    old: {
      days: n => neueste(n, 'Tag', 'Tage'),
      months: n => neueste(n, 'Monat', 'Monate'),
      years: n => neueste(n, 'Jahr', 'Jahre'),
    },
    lacks: {
      date: 'Diese Stelle kommt der Frage am nächsten, nennt aber kein Datum.',
      number: 'Diese Stelle kommt der Frage am nächsten, nennt aber keine Zahl.',
    },
    reports: (total, independent) => `${total} Berichte, davon ${independent} unabhängig`,
    figures: list => `Sie nennen verschiedene Zahlen: ${list}`,
    quoted: text => `„${text}“`,
    figure: (text, publisher) => `„${text}“ (${publisher})`,
    more: 'Mehr',
    why: 'Warum diese Antwort?',
    up: '👍',
    down: '👎',
    jump: 'Dort lesen',
    share: 'Teilen',
    shared: 'Mit allen hier geteilt.',
    notShared: 'Dieser Server zeigt anderen nicht, was eigene Apps sagen: Nur du siehst es.',
    sharedBy: person => `Geteilt von ${person}`,
    onlyAsker: 'Nur wer gefragt hat, kann diese Antwort teilen.',
    sharedAlready: 'Diese Antwort ist schon geteilt.',
    thanksUp: 'Danke: Notiert, dass diese Antwort geholfen hat.',
    thanksDown: 'Danke: Notiert für alle, die diese Bibliothek betreuen.',
    reasonTitle: 'Was war an dieser Antwort falsch?',
    reasonLabel: 'In wenigen Worten, wenn du magst',
    reasonHint: 'Wer diese Bibliothek betreut, liest es ohne deinen Namen',
    noMore:
      'Die Artikel hinter dieser Antwort sind nicht mehr in der Bibliothek. Frag noch einmal, um zu sehen, was es jetzt gibt.',
    gone: 'Diese Antwort ist nicht mehr aufbewahrt. Bitte frag noch einmal.',
    askElsewhere: channels => `Fragen werden hier in ${channels} gestellt. Bitte frag dort.`,
  },
  coverage: {
    linked: 'Diese Nachricht verlinkt:',
    nearest: 'Was die Bibliothek dazu sagt:',
    nothing: 'Die Bibliothek hat nichts zu dieser Nachricht.',
    noText: 'Diese Nachricht hat weder Wörter noch Links, nach denen ich suchen könnte.',
    formTitle: 'Dazu fragen',
    questionLabel: 'Deine Frage',
  },
  headlines: {
    newest: 'Neueste Schlagzeilen',
    one: 'Schlagzeile',
    of: query => `Schlagzeilen zu „${query}“`,
    from: publisher => `von ${publisher}`,
    since: date => `seit ${date}`,
    newestFirst: 'die neuesten zuerst',
    total: artikel,
    page: (page, pages) => `Seite ${page} von ${pages}`,
    open: 'Einen Artikel öffnen',
    ask: 'Zu diesem Artikel fragen',
    questionLabel: 'Deine Frage',
    nothingFound:
      'Keine Schlagzeile passt. Versuch es mit weniger oder anderen Wörtern, oder lass die Suche leer, um die neuesten zu sehen.',
    gone: 'Dieser Artikel ist nicht mehr in der Bibliothek. Was es gibt, zeigt /headlines.',
  },
  notCovered: {
    inServer: (n, question) =>
      `**Nicht bekannt:** In ${ausArtikeln(n)} dieses Servers steht keine Antwort auf „${question}“.`,
    inOwn: (n, question) =>
      `**Nicht bekannt:** In deinen eigenen Artikeln (${n.toLocaleString('de')}) steht keine Antwort auf „${question}“.`,
    inArticle: question => `**Nicht bekannt:** In diesem Artikel steht keine Antwort auf „${question}“.`,
    onlySince: date => `Gesucht habe ich nur in Artikeln seit ${date}.`,
    onlyFrom: publisher => `Gesucht habe ich nur in Artikeln von ${publisher}.`,
    unknownWord: word => `Kein Artikel enthält das Wort ${word}.`,
    unknownWords: words => `Kein Artikel enthält die Wörter ${words}.`,
    andOthers: ' und weitere',
    nearest: 'Die nächsten Schlagzeilen:',
    newest: 'Die neuesten Schlagzeilen:',
    newestArticle: date => `Der neueste Artikel ist vom ${date}.`,
    emptyForAdmin:
      'Die Bibliothek dieses Servers hat noch keine Artikel. Füge den ersten mit `/article add` hinzu.',
    emptyForMember:
      'Die Bibliothek dieses Servers hat noch keine Artikel. Wer diesen Server verwalten darf, kann den ersten mit `/article add` hinzufügen.',
    emptyOwn: 'Deine Bibliothek hat noch keine Artikel. Füge den ersten mit `/article add` hinzu.',
  },
  question: {
    empty: 'Bitte schreib eine Frage, zum Beispiel: Wo baut Panasonic?',
    noWords: 'In dieser Frage stehen keine Wörter. Bitte frag mit Wörtern, zum Beispiel: Wo baut Panasonic?',
    tooLong: (length, most) =>
      `Diese Frage hat ${length.toLocaleString('de')} Zeichen; bitte frag mit höchstens ${most}.`,
    notATime: typed =>
      `„${typed}“ verstehe ich nicht als Zeit. Bitte schreib, seit wann, etwa „montag“, „vor 2 wochen“ oder „2026-06-01“.`,
    timeInFuture: typed =>
      `„${typed}“ liegt in der Zukunft. Bitte gib einen Tag an, der schon war, etwa „montag“ oder „2026-06-01“.`,
    noPublisher: typed =>
      `Kein Artikel hier ist von einem Medium „${typed}“. Bitte wähl eines aus der Liste, die beim Tippen erscheint.`,
    severalPublishers: typed =>
      `Mehrere Medien hier passen zu „${typed}“. Bitte wähl eines aus der Liste, die beim Tippen erscheint.`,
  },
  why: {
    title: '**Warum diese Antwort?**',
    matched: words => `Wörter deiner Frage, die darin stehen: ${words}.`,
    missing: words => `Nicht darin: ${words}.`,
    andOthers: ' und weitere',
    decided: 'Was am meisten dafür sprach:',
    features: {
      coverage: 'der Abschnitt enthält die seltenen Wörter der Frage',
      sentence: 'ein Satz enthält viele davon zusammen',
      firstStage: 'diese Wörter sind im Abschnitt häufig und sonst selten',
      nearness: 'Wörter, die in der Frage beieinander stehen, stehen auch dort nah beieinander',
      pairs: 'Wörter, die in der Frage aufeinander folgen, tun es auch im Abschnitt',
      kind: 'er enthält die Art von Antwort, die gefragt ist, etwa einen Ort oder eine Zahl',
      title: 'die Überschrift enthält Wörter der Frage',
      publisher: 'er stammt von dem Medium, das die Frage nennt',
      time: 'er stammt aus der Zeit, nach der gefragt ist',
      recency: 'er ist neu',
      text: 'der Abschnitt selbst enthält die seltenen Wörter der Frage',
      window: 'viele davon stehen dicht beieinander',
      exact: 'sie stehen dort Buchstabe für Buchstabe',
      related: 'er enthält Wörter, die mit denen der Frage verwandt sind',
      akin: 'er enthält Wörter, die fast dasselbe bedeuten wie die der Frage',
      akinSentence: 'ein Satz enthält Wörter der Frage oder solche, die fast dasselbe bedeuten',
      sense: 'ein Satz handelt vom selben wie die Frage',
      stretch: 'er enthält die Wörter eines Teils der Frage',
      distinct: 'er enthält Wörter, die andere Abschnitte dazu nicht haben',
      distinctSentence: 'ein Satz enthält Wörter, die andere Abschnitte dazu nicht haben',
      theirs: 'er enthält die Wörter, die die Frage von ihrem Medium sagt',
      bm25: 'diese Wörter sind in der Bibliothek selten',
      names: 'er enthält die Namen aus der Frage',
      numbers: 'er enthält die Zahlen aus der Frage',
      rarest: 'er enthält das seltenste Wort der Frage',
      neighbours: 'die Abschnitte daneben enthalten mehr davon',
      mass: 'viele Abschnitte des Artikels passen',
      lead: 'er steht nahe am Anfang des Artikels',
      article: 'der Artikel handelt als Ganzes davon',
    },
    runnerUp: {
      close: title => `Knapp dahinter kam ${title}.`,
      behind: title => `Danach kam ${title}, mit etwas Abstand.`,
      far: title => `Danach kam ${title}, mit großem Abstand.`,
    },
    noRunnerUp: 'Kein anderer Artikel kam in die Nähe.',
    sure: (percent, ofTen) =>
      `Wie sicher ich bin: etwa ${percent}. Von zehn solchen Antworten ${ofTen === 1 ? 'ist eine' : `sind ${ofTen}`} richtig.`,
    verySure: percent => `Wie sicher ich bin: über ${percent}. Fast jede solche Antwort ist richtig.`,
    hardlySure: percent => `Wie sicher ich bin: unter ${percent}. Kaum eine solche Antwort ist richtig.`,
    gone: 'Diese Antwort ist nicht mehr aufbewahrt. Frag noch einmal, um zu sehen, warum.',
  },
};
