/** German: what is said about people's data, in greeting, in /help, and when something stands in the way. */
import type { Translation } from '../translation.ts';

const counted = (n: number, one: string, many: string) => `${n.toLocaleString('de')} ${n === 1 ? one : many}`;

export const people: Translation = {
  privacy: {
    title: 'Was ich hier über dich aufbewahre',
    days: n => counted(n, 'Tag', 'Tage'),
    kinds: {
      questions: n => counted(n, 'Frage', 'Fragen'),
      ratings: n => counted(n, 'Bewertung', 'Bewertungen'),
      drafts: n => counted(n, 'Entwurf', 'Entwürfe'),
      articles: n => counted(n, 'Artikel', 'Artikel'),
      feeds: n => counted(n, 'Feed', 'Feeds'),
    },
    about: {
      questions: days => `von dir, mit ihren Antworten: ${days}, damit deren Knöpfe funktionieren`,
      ratings: days => `die du Antworten gegeben hast, mit dem, was du dazu geschrieben hast: ${days}`,
      drafts: days => `von Formularen, die noch nicht gespeichert werden konnten: ${days}`,
      articles: 'die du hinzugefügt hast: so lange sie in der Bibliothek sind',
      feeds: 'denen du folgst: so lange ihnen gefolgt wird',
    },
    nothing: 'Nichts.',
    how: 'Daneben steht deine Discord-ID, nicht dein Name. Niemand sieht, wer gefragt oder bewertet hat; bei Artikeln und Feeds steht, wer sie hinzugefügt hat. In meinen Logs steht keine ID und keine Frage. Was du zuletzt gefragt hast, bleibt außerdem zehn Minuten im Arbeitsspeicher, für Fragen, die sich darauf beziehen.',
    forgets:
      '*Vergiss mich* löscht deine Fragen, Bewertungen und Entwürfe hier, sofort und endgültig. Artikel und Feeds bleiben, ohne dich.',
    forget: 'Vergiss mich',
    forgotten: what => `Vergessen: ${what}.`,
    forgottenNothing: 'Es gab nichts zu vergessen.',
    stays: what => `Was ohne dich bleibt: ${what}.`,
    own: articles => `Das ist deine eigene Bibliothek, mit ${articles}. Du kannst sie ganz löschen.`,
    eraseOwn: 'Meine Bibliothek löschen',
    eraseOwnAsk: articles =>
      `Deine eigene Bibliothek endgültig löschen: ${articles} und alles, was gefragt und eingestellt wurde? Es gibt kein Zurück.`,
    erase: 'Alles löschen',
    keep: 'Behalten',
    erased: 'Gelöscht: Von deiner Bibliothek ist nichts mehr da.',
    kept: 'Behalten: Es wurde nichts gelöscht.',
    and: ' und ',
  },
  welcome: {
    title: 'Hallo, ich bin Newsdesk',
    text: ({ add, ask, privacy }, days) =>
      [
        'Ich beantworte Fragen mit Zitaten aus den Nachrichtenartikeln, die ihr mir gebt: Wort für Wort, mit dem Link zur Quelle. Wo sie nichts sagen, sage ich das.',
        `**Was ich aufbewahre:** die Artikel und, ${days === 1 ? 'einen Tag lang' : `${days} Tage lang`}, was gefragt wurde. Kein anderer Server sieht etwas davon, und ${privacy} zeigt, was über dich aufbewahrt wird.`,
        `**Wie es weitergeht**\n1. Wer diesen Server verwalten darf, gibt mir einen Artikel: ${add}\n2. Alle können fragen: ${ask}`,
      ].join('\n\n'),
  },
  help: {
    title: 'Newsdesk',
    inServer:
      'Ich beantworte Fragen aus den Nachrichtenartikeln dieses Servers, Wort für Wort, mit dem Link zur Quelle. Wenn die Bibliothek es nicht weiß, sage ich das.',
    inOwn:
      'Ich beantworte Fragen aus den Nachrichtenartikeln deiner eigenen Bibliothek, Wort für Wort, mit dem Link zur Quelle. Wenn die Bibliothek es nicht weiß, sage ich das.',
    elsewhere:
      'Ich beantworte Fragen aus Nachrichtenartikeln, Wort für Wort, mit dem Link zur Quelle. Nutze mich auf einem Server, auf dem ich bin, oder füge mich zu deinen eigenen Apps hinzu: Dann hast du eine eigene Bibliothek.',
    rightClick: names => `Rechtsklick auf eine Nachricht, am Handy länger drücken, dann *Apps*: ${names}`,
  },
  router: {
    onlyInServers:
      'Hier gibt es keine Bibliothek: Nutze mich auf einem Server, auf dem ich bin, oder füge mich zu deinen eigenen Apps hinzu.',
    notForPersons: 'Das geht nur auf einem Server, auf dem ich bin.',
    onlyOwner: 'Das darf nur, wem diese Bibliothek gehört.',
    unknownCommand: 'Diesen Befehl habe ich nicht mehr. Was es gibt, zeigt /help.',
    unknownComponent:
      'Dieser Knopf oder dieses Formular stammt von einer früheren Version. Bitte gib den Befehl noch einmal ein.',
    restarting: 'Ich starte gerade neu. Bitte versuch es in einer Minute noch einmal.',
    notAllowed: permissions =>
      `Dazu gehört auf diesem Server die Berechtigung ${permissions}. Bitte frag jemanden, der sie hat.`,
    manageServer: 'Server verwalten',
    tooSlowForForm: 'Das Öffnen des Formulars hat zu lange gedauert. Bitte versuch es noch einmal.',
    messageGone:
      'Die Nachricht dazu gibt es nicht mehr, deshalb konnte ich dort nicht zeigen, was daraus wurde. Bitte ruf den Befehl noch einmal auf.',
    personTooFast: seconds =>
      `Du fragst schneller, als ich allen antworten kann. Bitte versuch es in ${counted(seconds, 'Sekunde', 'Sekunden')} noch einmal.`,
    serverTooFast:
      'Dieser Server fragt schneller, als ich allen antworten kann. Bitte versuch es in ein paar Sekunden noch einmal.',
    busy: 'Ich habe gerade zu viel zu beantworten. Bitte versuch es in ein paar Sekunden noch einmal.',
    bug: reference =>
      `Entschuldige, bei mir ist etwas schiefgegangen. Bitte versuch es noch einmal; wenn es so bleibt, nenn dem, der mich betreibt, diese Nummer: ${reference}.`,
  },
  database: {
    full: 'Mein Speicher ist voll, darum kann ich gerade nichts sichern; was ich habe, ist noch lesbar. Bitte sag es dem, der mich betreibt.',
    readOnly:
      'Ich darf meine Datenbank gerade nur lesen, darum kann nichts gespeichert werden. Bitte sag es dem, der mich betreibt.',
    busy: 'Meine Datenbank hat gerade zu viel zu tun. Bitte versuch es in einer Minute noch einmal.',
    slow: 'Meine Datenbank braucht gerade zu lange. Bitte versuch es in einer Minute noch einmal.',
    gone: 'Ich erreiche meine Datenbank gerade nicht. Bitte versuch es in einer Minute noch einmal; wenn es so bleibt, sag es dem, der mich betreibt.',
    broken:
      'Mein Speicher lässt sich gerade nicht lesen oder beschreiben. Bitte sag es dem, der mich betreibt.',
    damaged:
      'Meine Datenbank ist beschädigt. Bitte sag es dem, der mich betreibt: Eine Sicherung muss ihren Platz einnehmen.',
  },
};
