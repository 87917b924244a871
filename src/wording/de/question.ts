/** German: what may be wrong with a question. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const question: Topic<'question'> = {
  empty: 'Bitte schreib eine Frage, zum Beispiel: Wo baut Panasonic?',
  noWords: 'In dieser Frage stehen keine Wörter. Bitte frag mit Wörtern, zum Beispiel: Wo baut Panasonic?',
  tooLong: (length, most) => `Diese Frage hat ${numeral(length)} Zeichen; bitte frag mit höchstens ${most}.`,
  notATime: typed =>
    `„${typed}“ verstehe ich nicht als Zeit. Bitte schreib, seit wann, etwa „montag“, „vor 2 wochen“ oder „2026-06-01“.`,
  timeInFuture: typed =>
    `„${typed}“ liegt in der Zukunft. Bitte gib einen Tag an, der schon war, etwa „montag“ oder „2026-06-01“.`,
  noPublisher: typed =>
    `Kein Artikel hier ist von einem Medium „${typed}“. Bitte wähl eines aus der Liste, die beim Tippen erscheint.`,
  severalPublishers: typed =>
    `Mehrere Medien hier passen zu „${typed}“. Bitte wähl eines aus der Liste, die beim Tippen erscheint.`,
};
