/** German: the settings of a server. */
import type { Topic } from '../translation.ts';
import { counted } from './numbers.ts';

export const settings: Topic<'settings'> = {
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
  newest: articles => `Die neuesten ${counted(articles, { one: 'Artikel', other: 'Artikel' })}`,
  lastDays: days => (days === 365 ? 'Ein Jahr' : counted(days, { one: 'Tag', other: 'Tage' })),
  reset: 'Zurück zum Üblichen',
  badValue: 'Diesen Wert kann die Einstellung nicht haben. Bitte wähl einen anderen.',
  notHere: 'Das ist nicht mehr auf diesem Server. Bitte wähl etwas anderes.',
};
