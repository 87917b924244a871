/** German: an answer, what stands with it, and its buttons. */
import type { Topic } from '../translation.ts';
import { formFor } from './numbers.ts';

const neueste = (n: number, one: string, many: string) =>
  `**Der neueste Bericht dazu ist ${n} ${formFor(n, { one, other: many })} alt.**`;

export const answer: Topic<'answer'> = {
  untitled: 'Ohne Titel',
  noDate: 'ohne Datum',
  understoodAs: question => `Verstanden als: **${question}**`,
  old: {
    days: n => neueste(n, 'Tag', 'Tage'),
    months: n => neueste(n, 'Monat', 'Monate'),
    years: n => neueste(n, 'Jahr', 'Jahre'),
  },
  unsure: {
    other: 'Ich bin nicht sicher. Die nächstliegende Stelle:',
    date: 'Ich bin nicht sicher. Die nächstliegende Stelle, die aber kein Datum nennt:',
    number: 'Ich bin nicht sicher. Die nächstliegende Stelle, die aber keine Zahl nennt:',
  },
  lacks: {
    date: 'Diese Stelle kommt der Frage am nächsten, nennt aber kein Datum.',
    number: 'Diese Stelle kommt der Frage am nächsten, nennt aber keine Zahl.',
  },
  reports: (total, independent) => `${total} Berichte, davon ${independent} unabhängig`,
  figures: list => `Sie nennen verschiedene Zahlen: ${list}`,
  quoted: text => `„${text}“`,
  figure: (text, publisher) => `„${text}“ (${publisher})`,
  more: 'Mehr',
  why: 'Warum diese Antwort?',
  up: '👍',
  down: '👎',
  jump: 'Dort lesen',
  share: 'Teilen',
  shared: 'Mit allen hier geteilt.',
  notShared: 'Dieser Server zeigt anderen nicht, was eigene Apps sagen: Nur du siehst es.',
  sharedBy: person => `Geteilt von ${person}`,
  onlyAsker: 'Nur wer gefragt hat, kann diese Antwort teilen.',
  sharedAlready: 'Diese Antwort ist schon geteilt.',
  thanksUp: 'Danke: Notiert, dass diese Antwort geholfen hat.',
  thanksDown: 'Danke: Notiert für alle, die diese Bibliothek betreuen.',
  reasonTitle: 'Was war an dieser Antwort falsch?',
  reasonLabel: 'In wenigen Worten, wenn du magst',
  reasonHint: 'Wer diese Bibliothek betreut, liest es ohne deinen Namen',
  noMore:
    'Die Artikel hinter dieser Antwort sind nicht mehr in der Bibliothek. Frag noch einmal, um zu sehen, was es jetzt gibt.',
  gone: 'Diese Antwort ist nicht mehr aufbewahrt. Bitte frag noch einmal.',
  askElsewhere: channels => `Fragen werden hier in ${channels} gestellt. Bitte frag dort.`,
};
