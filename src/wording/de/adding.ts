/** German: adding articles from pages, messages and files. */
import type { Topic } from '../translation.ts';
import { counted, formFor, numeral } from './numbers.ts';

const artikel = (n: number) => `${numeral(n)} Artikel`;
const woerter = (n: number) => counted(n, { one: 'Wort', other: 'Wörter' });

export const adding: Topic<'adding'> = {
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
  characters: n => `${numeral(n)} Zeichen`,
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
    progress: (file, done, all) => `Artikel aus ${file}: ${numeral(done)} von ${numeral(all)} …`,
    done: (file, added, skipped, refused) =>
      `${file}: ${numeral(added)} hinzugefügt, ${numeral(skipped)} übersprungen, ${numeral(refused)} abgelehnt.`,
    late: left =>
      `Nach 13 Minuten habe ich aufgehört: ${artikel(left)} ${formFor(left, { one: 'fehlt', other: 'fehlen' })} noch. Schick die Datei noch einmal für den Rest.`,
    stopped: (done, all) =>
      `Ich wurde nach ${numeral(done)} von ${numeral(all)} angehalten. Schick die Datei in einer Minute noch einmal: Was da ist, wird übersprungen.`,
    report: 'Die angehängte Datei sagt, was aus jedem wurde.',
    article: (nth, what) => `Artikel ${numeral(nth)}: ${what}`,
    line: (line, what) => `Zeile ${numeral(line)}: ${what}`,
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
    text: (added, removed) => `Text: +${woerter(added)}, −${numeral(removed)}`,
    kept: (reason, named) => `${reason} ${named} bleibt, wie es war.`,
    another: (named, other) =>
      `Diese Seite sagt jetzt, was ${other} sagt, und das ist auch in der Bibliothek. ${named} bleibt, wie es war.`,
  },
};
