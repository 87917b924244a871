/** German: feeds, their checks and announcements. */
import type { Topic } from '../translation.ts';
import { counted, formFor, numeral } from './numbers.ts';

export const feed: Topic<'feed'> = {
  noFeedThere:
    'Unter dieser Adresse ist kein Feed, und die Seite dort nennt keinen. Bitte gib die Adresse des Feeds selbst an.',
  pick: 'Diese Seite nennt mehrere Feeds. Welchem soll ich folgen?',
  pickPlaceholder: 'Feed auswählen',
  choicesGone: 'Diese Feeds sind nicht mehr gespeichert. Bitte gib die Adresse noch einmal an: /feed follow.',
  alreadyFollowed: title => `Dieser Server folgt „${title}“ schon.`,
  tooMany: most =>
    `Ein Server kann ${most} Feeds folgen, und so viele sind es schon. Bitte nimm vorher einen heraus.`,
  gone: 'Diesem Feed wird nicht mehr gefolgt. Was es gibt, zeigt /feed list.',
  pickOne: 'Kein einzelner Feed passt. Wähl einen aus der Liste, die beim Tippen erscheint.',
  movedOnto: title =>
    `Er ist zu einer Adresse umgezogen, der schon gefolgt wird, als „${title}“. Einer von beiden kann gehen: /feed unfollow.`,
  busy: 'Dieser Feed wird gerade geprüft. Bitte versuch es in einer Minute noch einmal.',
  closing: 'Ich starte gerade neu. Bitte versuch es in einer Minute noch einmal.',
  tooSlow: 'Ich war zu beschäftigt, um ihn rechtzeitig zu laden. Es wird bald noch einmal versucht.',
  listTooLarge: mebibytes =>
    `Diese Datei ist zu groß für eine Liste von Feeds: Höchstens ${mebibytes} MiB sind möglich. Bitte gib einen Teil davon.`,
  nothingToExport: 'Dieser Server folgt noch keinem Feed. Mit /feed follow fängst du an.',
  noLink: 'Er hat keinen Link, und jedes Zitat nennt seine Quelle.',
  sameArticle: 'Die Bibliothek hat ihn schon.',
  sameStory: (title, publisher) => `Die Bibliothek hat die Meldung schon, als „${title}“ von ${publisher}.`,
  removed: 'Sein Artikel wurde aus der Bibliothek entfernt.',
  tooOld: 'Er ist älter als das, was dieser Server aufbewahrt.',
  tooFarBack: most => `Er gehört nicht zu den neuesten ${most} eines Feeds, der hier neu ist.`,
  moreLater: 'Seine Seite wird bei der nächsten Prüfung gelesen.',
  onceMore: why => `${why} Bei der nächsten Prüfung wird es noch einmal versucht.`,
  repeated: 'Der Feed enthält denselben Eintrag zweimal.',
  broken:
    'Er konnte aus einem Grund nicht gelesen werden, der bei mir liegt. Wer mich betreibt, findet ihn im Log.',
  notConnected: 'Ich war nicht mit Discord verbunden.',
  noChannel: 'Den Kanal gibt es nicht mehr, oder ich darf ihn nicht sehen.',
  mayNotWrite:
    'In diesem Kanal darf ich nicht schreiben: Dazu gehören die Berechtigungen „Kanal ansehen“ und „Nachrichten senden“.',
  notYourChannel: 'In diesem Kanal darfst du selbst nicht schreiben. Bitte wähle einen anderen.',
  notAnnounced:
    'Die Ankündigung konnte aus einem Grund nicht gesendet werden, der bei mir liegt. Wer mich betreibt, findet ihn im Log.',
  following: title => `Ich folge jetzt ${title}.`,
  announcedIn: channel => `Neue Artikel werden in ${channel} angekündigt.`,
  nowAnnouncedIn: (title, channel) => `${title} wird ab jetzt in ${channel} angekündigt.`,
  askUnfollow: title => `${title} nicht mehr folgen? Die Artikel bleiben in der Bibliothek.`,
  unfollow: 'Nicht mehr folgen',
  keep: 'Behalten',
  kept: 'Behalten: Ihm wird weiter gefolgt.',
  unfollowed: title => `${title} wird nicht mehr gefolgt. Die Artikel bleiben in der Bibliothek.`,
  noFeeds:
    'Dieser Server folgt noch keinem Feed. `/feed follow` nimmt die Adresse eines Feeds oder einer Seite, die einen hat.',
  listTitle: 'Feeds',
  total: n => counted(n, { one: 'Feed', other: 'Feeds' }),
  nextCheck: when => `nächste Prüfung ${when}`,
  notCheckedYet: when => `noch nicht geprüft, erste Prüfung ${when}`,
  lastChecked: when => `zuletzt geprüft ${when}`,
  paused: 'Angehalten: `/feed check` versucht es noch einmal, und wenn es klappt, geht es weiter.',
  failures: times => (times === 1 ? 'einmal fehlgeschlagen' : `${times}-mal hintereinander fehlgeschlagen`),
  channelTrouble: (channel, why) => `In ${channel} konnte nichts angekündigt werden: ${why}`,
  stages: {
    fetched: 'Geladen',
    read: 'Gelesen',
    new: 'Neu',
    updated: 'Aktualisiert',
    known: 'Schon bekannt',
    skipped: 'Übersprungen',
    later: 'Bei der nächsten Prüfung',
  },
  changed: 'ja',
  unchanged: 'ja, seit der letzten Prüfung hat sich nichts geändert',
  items: n => counted(n, { one: 'Eintrag', other: 'Einträge' }),
  more: n => `und ${numeral(n)} weitere`,
  untitled: 'Ohne Titel',
  imported: n =>
    n === 0
      ? 'Es kam kein Feed dazu.'
      : `${counted(n, { one: 'Feed', other: 'Feeds' })} mehr: Die ersten Prüfungen kommen nacheinander.`,
  importedBefore: n =>
    `${counted(n, { one: 'Feed', other: 'Feeds' })} der Liste ${formFor(n, { one: 'war', other: 'waren' })} schon dabei.`,
  leftOut: 'Ausgelassen:',
  exported: n => `${counted(n, { one: 'Feed', other: 'Feeds' })}, für jedes Programm, das OPML liest:`,
  headlines: (title, n) => `${title}: ${counted(n, { one: 'neuer Artikel', other: 'neue Artikel' })}`,
  pausedNotice: (title, why) =>
    `Ich habe den Feed ${title} angehalten, es kommt also nichts Neues von dort. ${why} \`/feed check\` versucht es noch einmal.`,
};
