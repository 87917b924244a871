/** German: the panels of /newsdesk. */
import type { Topic } from '../translation.ts';
import { counted, numeral } from './numbers.ts';

export const newsdesk: Topic<'newsdesk'> = {
  status: {
    title: 'Stand',
    articles: 'Artikel',
    newest: when => `der neueste vom ${when}`,
    none: 'Noch keine.',
    feeds: 'Feeds',
    allWell: feeds => `${counted(feeds, { one: 'Feed', other: 'Feeds' })}, alles in Ordnung`,
    someUnwell: (feeds, unwell) =>
      `${counted(feeds, { one: 'Feed', other: 'Feeds' })}, davon ${unwell} mit Schwierigkeiten:`,
    paused: 'angehalten',
    more: number => `… und ${number} weitere: \`/feed list\``,
    questions: days => `Fragen der letzten ${counted(days, { one: 'Tag', other: 'Tage' })}`,
    asked: (answered, unanswered) => `${answered} beantwortet · ${unanswered} nicht bekannt`,
    storage: 'Speicher',
    texts: size => `${size} an Texten`,
    atMost: (articles, size) => `Platz für ${numeral(articles)} Artikel und ${size} an Texten`,
    moving: 'Zu groß für den Arbeitsspeicher: Die Bibliothek zieht gerade in die Datenbank um.',
    inStore: 'Zu groß für den Arbeitsspeicher: Die Bibliothek wird in der Datenbank durchsucht.',
    wordsForNow:
      'Antworten werden zurzeit nur nach Wörtern gewählt: Die Netze, die den Sinn beurteilen, sind nicht bereit.',
    wordsAlone: 'Antworten werden nur nach Wörtern gewählt: Das Beurteilen nach dem Sinn ist abgeschaltet.',
  },
  gaps: {
    title: 'Was nicht bekannt war',
    none: 'Nichts: Jede Frage der letzten Zeit hat eine Antwort gefunden.',
    times: (count, when) => `${count === 1 ? 'einmal' : `${count}-mal`}, zuletzt ${when}`,
    timesPlain: count => `${count === 1 ? 'einmal gefragt' : `${count}-mal gefragt`}`,
    covered: '✅ inzwischen beantwortet',
    total: questions => `${counted(questions, { one: 'Frage', other: 'Fragen' })}`,
    pick: 'Wähl eine Frage',
    addSource: 'Eine Quelle hinzufügen',
    done: 'Abhaken',
    back: 'Zurück',
    gone: 'Diese Frage ist nicht mehr aufbewahrt oder abgehakt. Was es gibt, zeigt /newsdesk gaps.',
    formTitle: 'Eine Quelle hinzufügen',
    address: 'Adresse eines Artikels, der antwortet',
    addressHint: 'Ich zeige vor dem Speichern, was ich dort fand. Für eingefügten Text: /article add',
  },
  review: {
    title: 'Als falsch gemeldete Antworten',
    none: 'Nichts: Niemand hat in letzter Zeit eine Antwort falsch gefunden.',
    votes: (down, up) => `👎 ${down} · 👍 ${up}`,
    marked: '📌 markiert',
    pick: 'Wähl eine Antwort, um sie zu sehen',
    answers: number => `${counted(number, { one: 'Antwort', other: 'Antworten' })}`,
    shown: 'Was gezeigt wurde',
    articleGone: 'Der Artikel ist nicht mehr in der Bibliothek.',
    said: 'Was dazu gesagt wurde',
    shouldBe: 'Was hätte gezeigt werden sollen',
    notSaid: 'Das hat noch niemand gesagt: Wähl es unten aus.',
    nothing: 'Nichts: Es ist nicht bekannt',
    nothingAbout: 'Ich hätte sagen sollen, dass ich es nicht weiß',
    pickRight: 'Was hätte gezeigt werden sollen?',
    replay: 'Alle noch einmal fragen',
    back: 'Zurück',
    gone: 'Diese Antwort ist nicht mehr aufbewahrt. Was es gibt, zeigt /newsdesk review.',
    replayTitle: 'Noch einmal gefragt',
    replayed: count =>
      count === 0
        ? 'Es gibt noch nichts zu vergleichen: Markiere, was eine Antwort hätte zeigen sollen, oder lobe eine mit 👍.'
        : `${counted(count, { one: 'Frage', other: 'Fragen' })} mit bekannter richtiger Antwort: hier markiert oder mit 👍 gelobt.`,
    outcome: (wins, losses, right, wrong) =>
      `**${wins} gewonnen · ${losses} verloren** · ${right} richtig wie vorher · ${wrong} weiter falsch`,
    wins: 'Damals falsch, jetzt richtig',
    losses: 'Damals richtig, jetzt falsch',
    others: number => `… und ${number} weitere`,
  },
  export: {
    articles: number => `${counted(number, { one: 'Artikel', other: 'Artikel' })}, je eine Zeile JSON.`,
    someArticles: (some, all) =>
      `Die neuesten ${counted(some, { one: 'Artikel', other: 'Artikel' })} von ${numeral(all)}, je eine Zeile JSON: Mehr passt hier nicht in eine Datei. Wer mich betreibt, hat sie alle.`,
    feeds: 'Die Feeds als OPML.',
    nothing: 'Es gibt noch nichts zu exportieren: keinen Artikel und keinen Feed.',
  },
  forget: {
    ask: (articles, feeds, questions) =>
      `Alles löschen, was ich von diesem Server aufbewahre: ${articles}, ${feeds}, ${questions}, Bewertungen, Entwürfe und Einstellungen? Es gibt kein Zurück; \`/newsdesk export\` macht eine Kopie.`,
    articles: number => `${counted(number, { one: 'Artikel', other: 'Artikel' })}`,
    feeds: number => `${counted(number, { one: 'Feed', other: 'Feeds' })}`,
    questions: number => `${counted(number, { one: 'Frage', other: 'Fragen' })}`,
    erase: 'Alles löschen…',
    keep: 'Behalten',
    kept: 'Behalten: Es wurde nichts gelöscht.',
    formTitle: 'Alles löschen',
    label: 'Name dieses Servers',
    hint: name => `Zur Sicherheit: Schreib ${name}`,
    wrongName: 'So heißt dieser Server nicht, darum wurde nichts gelöscht.',
    done: 'Gelöscht: Von diesem Server ist nichts mehr da. Ich bleibe hier, mit einer leeren Bibliothek.',
  },
};
