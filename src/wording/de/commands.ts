/** German: how commands and their options are called and described. */
import type { Translation } from '../translation.ts';

const source = { name: 'quelle', description: 'Nur Artikel von diesem Medium' };
const since = { name: 'seit', description: 'Nur Artikel seit dann, etwa: montag, vor 2 wochen, 2026-06-01' };

export const commands: Translation = {
  commands: {
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
        query: { name: 'suche', description: 'Wörter der Schlagzeile; leer zeigt die neuesten' },
        source,
        since,
        sort: {
          name: 'reihenfolge',
          description: 'Welche zuerst kommen',
          choices: { relevance: 'die passendsten', newest: 'die neuesten' },
        },
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
    'Find coverage': { name: 'Berichte dazu finden' },
    'Ask about this': { name: 'Dazu fragen' },
  },
};
