/** German: what may be wrong with a page, feed or file that is read. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

/** What is read, as sentences begin with it. */
const THINGS = {
  page: 'Diese Seite',
  feed: 'Dieser Feed',
  file: 'Diese Datei',
  opml: 'Diese Feedliste',
};

export const reading: Topic<'reading'> = {
  closing: 'Newsdesk wird gerade beendet. Bitte versuch es in einer Minute noch einmal.',
  busy: 'Im Moment gibt es zu viel zu lesen. Bitte versuch es in einer Minute noch einmal.',
  tooLarge: (what, mebibytes) => `${THINGS[what]} ist zu groß: mehr als ${mebibytes} MiB.`,
  tooSlow: (what, seconds) => `${THINGS[what]} zu lesen dauerte länger als ${seconds} Sekunden.`,
  tooMuch: what => `${THINGS[what]} zu lesen braucht zu viel Speicher.`,
  emptyPage: 'Diese Seite ist leer.',
  pageIsFeed: 'Das ist ein Feed, keine Seite. Bitte folge ihm mit /feed follow.',
  pageIsData: 'Das sind Daten, keine Seite.',
  emptyFeed: 'Dieser Feed ist leer.',
  feedIsPage: 'Das ist eine Webseite, kein Feed.',
  noFeed: 'Das ist kein Feed: weder RSS noch Atom noch JSON Feed.',
  noJsonFeed: 'Das ist kein Feed: Es fehlen Version und Liste der Einträge.',
  brokenJsonFeed: 'Dieser Feed ist kein gültiges JSON.',
  emptyFile: 'Diese Datei ist leer.',
  kindOfFile: endings =>
    `Diese Art von Datei kann ich nicht lesen. Bitte gib eine, die auf ${endings} endet.`,
  brokenJson: 'Diese Datei ist kein gültiges JSON. Wenn jede Zeile ein Artikel ist, nenn sie .jsonl.',
  csvHeader:
    'Die erste Zeile einer CSV-Datei nennt ihre Felder. Bitte nenn sie title, text und link; publisher, date, byline und lang dürfen folgen.',
  brokenCsv: line =>
    `Diese Datei ist kein gültiges CSV${line === null ? '' : `: In Zeile ${line} stimmt etwas nicht`}.`,
  noOpml: 'Das ist keine Feedliste in OPML. Andere Feedreader können eine exportieren.',

  tooManyItems: (most, all) => `Nur die ersten ${most} seiner ${all} Einträge wurden gelesen.`,
  cutFeed: 'Der Feed ist zu groß: Sein Ende wurde nicht gelesen.',
  itemNoObject: item => `Eintrag ${item} ist kein Objekt.`,
  emptyItem: item => `Eintrag ${item} hat weder Titel noch Text noch Link.`,
  cutList: 'Die Liste ist zu groß: Ihr Ende wurde nicht gelesen.',
  noWebAddress: title => `„${title}“ hat keine Webadresse.`,
  tooManyFeeds: (most, left) => `Nur die ersten ${most} Feeds wurden gelesen; ${left} sind ausgelassen.`,
  noArticle: 'Hier ist kein Artikel: Titel und Text fehlen.',
  noObject: 'Hier ist kein Artikel: Es ist kein Objekt mit Titel und Text.',
  brokenLine: 'Diese Zeile ist kein gültiges JSON.',
  tooManyArticles: most =>
    `Nur die ersten ${numeral(most)} Artikel wurden gelesen. Bitte gib die anderen in einer eigenen Datei.`,
};
