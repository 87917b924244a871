/** German: why a page could not be fetched. */
import type { Topic } from '../translation.ts';
import { formFor } from './numbers.ts';

const UNITS = {
  days: { one: 'Tag', other: 'Tage' },
  hours: { one: 'Stunde', other: 'Stunden' },
  minutes: { one: 'Minute', other: 'Minuten' },
  seconds: { one: 'Sekunde', other: 'Sekunden' },
};

export const download: Topic<'download'> = {
  noAddress: 'Das ist keine Webadresse. Bitte gib eine an, die mit https:// oder http:// beginnt.',
  withPassword: 'Diese Adresse enthält einen Benutzernamen oder ein Passwort. Bitte gib sie ohne an.',
  sentToNoAddress: host => `${host} schickt mich zu etwas, das keine Webadresse ist.`,
  sentToPassword: host => `${host} schickt mich zu einer Adresse mit Benutzernamen oder Passwort.`,
  port: port => `Von Port ${port} werden keine Webseiten gelesen. Bitte gib eine Adresse ohne ihn an.`,
  notPublic: host =>
    `${host} ist keine öffentliche Website: Sie liegt in einem privaten Netz. Bitte gib die Adresse einer öffentlichen Seite an.`,
  noSite: host => `Eine Website ${host} gibt es nicht, soweit ich sehe. Bitte prüf die Adresse.`,
  notTrusted: (host, code) =>
    `Der sicheren Verbindung zu ${host} ist nicht zu trauen (${code}), darum habe ich die Seite nicht gelesen.`,
  unreachable: (host, code) => `${host} ist nicht erreichbar (${code}). Bitte versuch es später noch einmal.`,
  brokeOff: (host, code) =>
    `${host} hat mittendrin abgebrochen (${code}). Bitte versuch es später noch einmal.`,
  tooLong: host =>
    `${host} hat zu lange gebraucht, um die Seite zu senden. Bitte versuch es später noch einmal.`,
  neverAnswers: host => `${host} kommt nie zu seiner Antwort.`,
  redirects: host => `${host} schickt mich ohne Ende von Seite zu Seite.`,
  robots: host => `${host} bittet Programme, diese Seite nicht zu lesen (robots.txt).`,
  queueFull: host =>
    `Auf ${host} warten schon zu viele Anfragen. Bitte versuch es in ein paar Minuten noch einmal.`,
  tooManyHeaders: host =>
    `${host} sendet mehr Kopfzeilen, als eine Seite braucht; ich habe aufgehört zu lesen.`,
  damaged: (host, code) => `Was ${host} gesendet hat, ist beschädigt; die Seite ist nicht lesbar (${code}).`,
  unreadable: {
    wrapping: host => `${host} sendet die Seite mit mehr Verpackung als Inhalt, das kann ich nicht lesen.`,
    layers: host => `${host} sendet die Seite mehrfach komprimiert, das kann ich nicht lesen.`,
    compression: host => `${host} sendet die Seite mit einer Kompression, die ich nicht lesen kann.`,
  },
  tooLarge: (host, most) => `Was ${host} sendet, ist zu groß: mehr als ${most}.`,
  refusals: {
    login: (host, status) => `${host} verlangt für diese Seite eine Anmeldung (${status}).`,
    paid: (host, status) => `${host} will für diese Seite bezahlt werden (${status}).`,
    forbidden: (host, status) => `${host} lässt Programme diese Seite nicht lesen (${status}).`,
    legal: (host, status) => `${host} darf diese Seite aus rechtlichen Gründen nicht zeigen (${status}).`,
    noPage: (host, status) => `${host} hat unter dieser Adresse keine Seite (${status}).`,
    gone: (host, status) => `${host} hat diese Seite endgültig entfernt (${status}).`,
    tooOften: (host, status) => `${host} wurde zu oft gefragt und will eine Pause (${status}).`,
    busy: (host, status) => `${host} ist gerade überlastet oder geschlossen (${status}).`,
    fault: (host, status) => `${host} hat gerade einen eigenen Fehler (${status}).`,
    odd: (host, status) => `${host} gab eine Antwort ohne Seite (${status}).`,
  },
  wait: (count, unit) => `Gebeten wird um eine Pause von ${count} ${formFor(count, UNITS[unit])}.`,
  notAnArticle: {
    'a PDF': 'Das ist ein PDF, kein Artikel.',
    'an image': 'Das ist ein Bild, kein Artikel.',
    'a video': 'Das ist ein Video, kein Artikel.',
    'a sound file': 'Das ist eine Tondatei, kein Artikel.',
    'an archive': 'Das ist ein Archiv, kein Artikel.',
    'a document of a word processor': 'Das ist ein Dokument einer Textverarbeitung, kein Artikel.',
    'a font': 'Das ist eine Schriftart, kein Artikel.',
    'a program': 'Das ist ein Programm, kein Artikel.',
    'a PostScript file': 'Das ist eine PostScript-Datei, kein Artikel.',
    'a script': 'Das ist ein Skript, kein Artikel.',
    'a style sheet': 'Das ist ein Stylesheet, kein Artikel.',
    'a file of another kind': 'Das ist eine Datei anderer Art, kein Artikel.',
  },
};
