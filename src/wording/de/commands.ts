/** German: how commands and their options are called and described. */
import type { Topic } from '../translation.ts';

const source = { name: 'quelle', description: 'Nur Artikel von diesem Medium' };
const since = { name: 'seit', description: 'Nur Artikel seit dann, etwa: montag, vor 2 wochen, 2026-06-01' };
const article = { name: 'artikel', description: 'Schreib ein paar Wörter der Überschrift' };
const feed = { name: 'feed', description: 'Schreib ein paar Wörter des Titels oder der Adresse' };

export const commands: Topic<'commands'> = {
  ask: {
    name: 'frage',
    description: 'Stell eine Frage: Die Antwort ist ein Zitat aus den Artikeln hier',
    options: {
      question: { name: 'frage', description: 'Was du wissen willst, etwa: Wo baut Panasonic?' },
      since,
      source,
      private: { name: 'privat', description: 'Ob nur du die Antwort siehst' },
    },
  },
  headlines: {
    name: 'schlagzeilen',
    description: 'Such in den Schlagzeilen, oder sieh die neuesten',
    options: {
      query: { name: 'suche', description: 'Wörter, „genau so“, -ohne das; leer zeigt die neuesten' },
      source,
      since,
      sort: {
        name: 'reihenfolge',
        description: 'Welche zuerst kommen',
        choices: { relevance: 'die passendsten', newest: 'die neuesten' },
      },
    },
  },
  news: {
    name: 'nachrichten',
    description: 'Was hier für dich neu ist, nach Themen',
    options: {
      topic: { name: 'thema', description: 'Nur Themen, in denen es darum geht' },
      since: {
        name: 'seit',
        description:
          'Ab wann, etwa: montag, vor 2 wochen, 2026-06-01; sonst seit du zuletzt nachgesehen hast',
      },
    },
  },
  article: {
    name: 'artikel',
    description: 'Betreue die Artikel hier',
    options: {
      add: {
        name: 'hinzufügen',
        description: 'Einen Artikel aus dem Web oder einer Datei hinzufügen; sonst öffnet sich ein Formular',
        options: {
          address: { name: 'adresse', description: 'Wo der Artikel im Web steht' },
          file: {
            name: 'datei',
            description: 'Artikel in einer Datei: html, txt, md, json, jsonl oder csv',
          },
        },
      },
      list: { name: 'liste', description: 'Die Artikel, zuletzt hinzugefügte zuerst' },
      show: {
        name: 'zeigen',
        description: 'Einen Artikel zeigen, und wer ihn hinzugefügt hat',
        options: { article },
      },
      remove: {
        name: 'entfernen',
        description: 'Einen Artikel entfernen; ich frage vorher',
        options: { article },
      },
      refresh: {
        name: 'auffrischen',
        description: 'Die Seite eines Artikels noch einmal lesen',
        options: { article },
      },
      pin: {
        name: 'anheften',
        description: 'Einen Artikel behalten, wie viele der Server auch aufbewahrt',
        options: { article },
      },
      unpin: {
        name: 'loslassen',
        description: 'Einen Artikel gehen lassen wie jeden anderen',
        options: { article },
      },
    },
  },
  feed: {
    name: 'feed',
    description: 'Betreue die Feeds, die die Bibliothek dieses Servers füllen',
    options: {
      follow: {
        name: 'folgen',
        description: 'Einem Feed folgen: Seine Artikel kommen von selbst',
        options: {
          address: {
            name: 'adresse',
            description: 'Die Adresse eines Feeds oder einer Seite, die einen hat',
          },
          channel: {
            name: 'kanal',
            description: 'Wo neue Artikel angekündigt werden; leer: wie für den Server eingestellt',
          },
        },
      },
      list: { name: 'liste', description: 'Die Feeds, ihr Zustand und ihre nächste Prüfung' },
      check: {
        name: 'prüfen',
        description: 'Einen Feed jetzt prüfen und Schritt für Schritt sehen, was daraus wurde',
        options: { feed },
      },
      unfollow: {
        name: 'entfolgen',
        description: 'Einem Feed nicht mehr folgen; ich frage vorher, seine Artikel bleiben',
        options: { feed },
      },
      import: {
        name: 'importieren',
        description: 'Allen Feeds einer OPML-Datei folgen',
        options: { file: { name: 'datei', description: 'Wie andere Feedreader sie exportieren' } },
      },
      export: { name: 'exportieren', description: 'Alle Feeds als OPML-Datei' },
    },
  },
  newsdesk: {
    name: 'newsdesk',
    description: 'Verwalte mich auf diesem Server',
    options: {
      settings: {
        name: 'einstellungen',
        description: 'Wer hinzufügen darf, wo gefragt wird, was bleibt, und mehr',
      },
      status: { name: 'stand', description: 'Sieh Artikel, Feeds, Fragen und Speicher' },
      gaps: { name: 'lücken', description: 'Sieh, was gefragt wurde und nicht beantwortet werden konnte' },
      review: {
        name: 'prüfen',
        description: 'Sieh als falsch gemeldete Antworten, und sag, was richtig war',
      },
      export: { name: 'export', description: 'Erhalte alle Artikel und Feeds als Dateien' },
      forget: { name: 'vergessen', description: 'Alles von diesem Server löschen; ich frage zweimal' },
    },
  },
  privacy: {
    name: 'datenschutz',
    description: 'Sieh, was ich über dich aufbewahre und wie lange, und lass es löschen',
  },
  help: { name: 'hilfe', description: 'Sieh, was ich kann' },
  'Save article': { name: 'Artikel speichern' },
  'Find coverage': { name: 'Berichte dazu finden' },
  'Ask about this': { name: 'Dazu fragen' },
};
