/** German: the articles of a library: the form, the list, showing and removing one. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

const artikel = (n: number) => `${numeral(n)} Artikel`;

export const article: Topic<'article'> = {
  form: {
    add: 'Einen Artikel hinzufügen',
    edit: 'Den Artikel bearbeiten',
    title: { label: 'Überschrift', hint: 'Wie sie veröffentlicht wurde' },
    text: { label: 'Text', hint: 'Der Artikel, Wort für Wort: Jede Antwort zitiert ihn' },
    link: { label: 'Link', hint: 'Wo er erschienen ist: Jedes Zitat nennt seine Quelle' },
    publisher: { label: 'Medium', hint: 'Leer gelassen: der Name der Website' },
    date: { label: 'Datum', hint: 'Etwa 2026-06-02' },
    longText: words =>
      `Der Text (${words}) ist länger als ein Formular erlaubt. Er bleibt, wie er gelesen wurde.`,
  },
  articles: artikel,
  added: articles =>
    `Hinzugefügt: Die Bibliothek hat jetzt ${articles}. Probier es aus: Frag mit \`/ask\` etwas, das dieser Artikel beantwortet.`,
  replaced: old => `Er ersetzt ${old}.`,
  notAdded: reason => `Nicht hinzugefügt. ${reason}`,
  addedBy: (who, when) => `Hinzugefügt ${who} am ${when}`,
  addedOn: when => `Hinzugefügt am ${when}`,
  by: person => `von ${person}`,
  noDate: 'ohne Datum',
  firstLines: 'Die ersten Zeilen',
  untitled: 'Ohne Titel',
  named: (title, publisher) => `„${title}“ (${publisher})`,
  remove: named => `${named} endgültig aus der Bibliothek entfernen? Daraus wird dann nicht mehr zitiert.`,
  removed: (named, articles) => `${named} ist entfernt. Die Bibliothek hat jetzt ${articles}.`,
  kept: 'Behalten: Es wurde nichts entfernt.',
  pinned: named =>
    `${named} ist angeheftet und bleibt, wie viele Artikel oder Tage dieser Server auch aufbewahrt.`,
  apart: named => `${named} gehört zu keinem Thema mit anderen mehr, und dabei bleibt es.`,
  unpinned: named =>
    `${named} ist nicht mehr angeheftet und geht wie jeder andere, sobald der Server ihn nicht länger aufbewahrt.`,
  isPinned: 'Angeheftet: bleibt, wie viele Artikel oder Tage dieser Server auch aufbewahrt.',
  listTitle: 'Artikel, zuletzt hinzugefügte zuerst',
  gone: 'Dieser Artikel ist nicht mehr in der Bibliothek. Was es gibt, zeigt /article list.',
  pickOne: 'Kein einzelner Artikel passt. Wähl einen aus der Liste, die beim Tippen erscheint.',
  draftGone: 'Was du geschrieben hast, ist nicht mehr da. Fang mit /article add neu an.',
  buttons: { edit: 'Bearbeiten', remove: 'Entfernen', keep: 'Behalten', apart: 'Aus seinem Thema nehmen' },
};
