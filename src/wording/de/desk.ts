/** German: the panels of /newsdesk and the settings. */
import type { Translation } from '../translation.ts';

const counted = (n: number, one: string, many: string) => `${n.toLocaleString('de')} ${n === 1 ? one : many}`;

export const desk: Translation = {
  newsdesk: {
    status: {
      title: 'Stand',
      articles: 'Artikel',
      newest: when => `der neueste vom ${when}`,
      none: 'Noch keine.',
      feeds: 'Feeds',
      allWell: feeds => `${counted(feeds, 'Feed', 'Feeds')}, alles in Ordnung`,
      someUnwell: (feeds, unwell) =>
        `${counted(feeds, 'Feed', 'Feeds')}, davon ${unwell} mit Schwierigkeiten:`,
      paused: 'angehalten',
      more: number => `… und ${number} weitere: \`/feed list\``,
      questions: days => `Fragen der letzten ${counted(days, 'Tag', 'Tage')}`,
      asked: (answered, unanswered) => `${answered} beantwortet · ${unanswered} nicht bekannt`,
      storage: 'Speicher',
      texts: size => `${size} an Texten`,
      moving: 'Zu groß für den Arbeitsspeicher: Die Bibliothek zieht gerade in die Datenbank um.',
      inStore: 'Zu groß für den Arbeitsspeicher: Die Bibliothek wird in der Datenbank durchsucht.',
    },
    gaps: {
      title: 'Was nicht bekannt war',
      none: 'Nichts: Jede Frage der letzten Zeit hat eine Antwort gefunden.',
      times: (count, when) => `${count === 1 ? 'einmal' : `${count}-mal`}, zuletzt ${when}`,
      timesPlain: count => `${count === 1 ? 'einmal gefragt' : `${count}-mal gefragt`}`,
      covered: '✅ inzwischen beantwortet',
      total: questions => `${counted(questions, 'Frage', 'Fragen')}`,
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
      answers: number => `${counted(number, 'Antwort', 'Antworten')}`,
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
          : `${counted(count, 'Frage', 'Fragen')} mit bekannter richtiger Antwort: hier markiert oder mit 👍 gelobt.`,
      outcome: (wins, losses, right, wrong) =>
        `**${wins} gewonnen · ${losses} verloren** · ${right} richtig wie vorher · ${wrong} weiter falsch`,
      wins: 'Damals falsch, jetzt richtig',
      losses: 'Damals richtig, jetzt falsch',
      others: number => `… und ${number} weitere`,
    },
    export: {
      articles: number => `${counted(number, 'Artikel', 'Artikel')}, je eine Zeile JSON.`,
      someArticles: (some, all) =>
        `Die neuesten ${counted(some, 'Artikel', 'Artikel')} von ${all.toLocaleString('de')}, je eine Zeile JSON: Mehr passt hier nicht in eine Datei. Wer mich betreibt, hat sie alle.`,
      feeds: 'Die Feeds als OPML.',
      nothing: 'Es gibt noch nichts zu exportieren: keinen Artikel und keinen Feed.',
    },
    forget: {
      ask: (articles, feeds, questions) =>
        `Alles löschen, was ich von diesem Server aufbewahre: ${articles}, ${feeds}, ${questions}, Bewertungen, Entwürfe und Einstellungen? Es gibt kein Zurück; \`/newsdesk export\` macht eine Kopie.`,
      articles: number => `${counted(number, 'Artikel', 'Artikel')}`,
      feeds: number => `${counted(number, 'Feed', 'Feeds')}`,
      questions: number => `${counted(number, 'Frage', 'Fragen')}`,
      erase: 'Alles löschen…',
      keep: 'Behalten',
      kept: 'Behalten: Es wurde nichts gelöscht.',
      formTitle: 'Alles löschen',
      label: 'Name dieses Servers',
      hint: name => `Zur Sicherheit: Schreib ${name}`,
      wrongName: 'So heißt dieser Server nicht, darum wurde nichts gelöscht.',
      done: 'Gelöscht: Von diesem Server ist nichts mehr da. Ich bleibe hier, mit einer leeren Bibliothek.',
    },
  },
  settings: {
    title: 'Einstellungen',
    intro: 'Jede Änderung wird sofort gespeichert.',
    saved: '✅ Gespeichert.',
    mayNotWrite: channel =>
      `⚠️ In ${channel} darf ich noch nicht schreiben: Gib mir dort *Kanal ansehen* und *Nachrichten senden*.`,
    fields: {
      adders: {
        name: 'Wer Artikel hinzufügen darf',
        about: 'Außer denen, die den Server verwalten dürfen',
        none: 'Sonst niemand',
      },
      askChannels: {
        name: 'Wo gefragt werden darf',
        about: 'Threads und Beiträge zählen wie ihr Kanal',
        none: 'Überall',
      },
      answers: { name: 'Wer eine Antwort sieht', about: 'Wenn, wer fragt, nichts anderes wählt' },
      threshold: { name: 'Wie sicher ich sein muss', about: 'Darunter sage ich, dass es nicht bekannt ist' },
      language: { name: 'Sprache öffentlicher Antworten', about: 'Und der Ankündigungen' },
      announceChannel: {
        name: 'Wo neue Artikel angekündigt werden',
        about: 'Alle Feeds, neben ihren eigenen Kanälen',
        none: 'Nirgends',
      },
      retention: { name: 'Wie viel aufbewahrt wird', about: 'Ältere Artikel gehen, außer angehefteten' },
    },
    answers: { public: 'Alle im Kanal', private: 'Nur wer fragt' },
    usual: 'Wie üblich',
    usualAbout: 'Wie an Tausenden Fragen gemessen',
    sure: percent => `zu ${percent} % sicher`,
    personsOwn: 'Die der Person',
    all: 'Alle Artikel',
    newest: articles => `Die neuesten ${counted(articles, 'Artikel', 'Artikel')}`,
    lastDays: days => (days === 365 ? 'Ein Jahr' : counted(days, 'Tag', 'Tage')),
    reset: 'Zurück zum Üblichen',
    badValue: 'Diesen Wert kann die Einstellung nicht haben. Bitte wähl einen anderen.',
    notHere: 'Das ist nicht mehr auf diesem Server. Bitte wähl etwas anderes.',
  },
};
