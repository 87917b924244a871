/** German: what may be wrong with an article. */
import type { Topic } from '../translation.ts';
import { numeral } from './numbers.ts';

export const source: Topic<'source'> = {
  noTitle: 'Die Überschrift fehlt. Bitte gib die Schlagzeile des Artikels an.',
  titleTooLong: (length, most) =>
    `Diese Überschrift hat ${length} Zeichen, und höchstens ${most} sind möglich. Bitte kürze sie.`,
  noText: 'Der Text fehlt. Bitte füge den Text des Artikels ein.',
  textTooShort: (length, least) =>
    `Dieser Text hat ${length} Zeichen, zu wenige zum Zitieren. Bitte füge den ganzen Artikel ein, mindestens ${least} Zeichen.`,
  textTooLong: (length, most) =>
    `Dieser Text hat ${numeral(length)} Zeichen, und höchstens ${numeral(most)} sind möglich. Bitte gib einen Teil davon.`,
  publisherTooLong: (length, most) =>
    `Der Name des Mediums hat ${length} Zeichen, und höchstens ${most} sind möglich. Bitte kürze ihn.`,
  bylineTooLong: (length, most) =>
    `Die Autorenzeile hat ${length} Zeichen, und höchstens ${most} sind möglich. Bitte kürze sie.`,
  noLanguage: tag => `„${tag}“ ist kein Sprachkürzel. Bitte schreib eines wie en, de oder zh-Hant.`,
  noLink: 'Ein Link fehlt: Jedes Zitat nennt seine Quelle. Bitte gib die Adresse des Artikels an.',
  notALink: typed =>
    `Der Link „${typed}“ ist keine Webadresse. Bitte gib eine an, die mit https:// oder http:// beginnt.`,
  linkWithPassword:
    'Dieser Link enthält einen Benutzernamen oder ein Passwort. Bitte gib die Adresse ohne an.',
  linkTooLong: (length, most) =>
    `Dieser Link hat ${length} Zeichen, und höchstens ${most} sind möglich. Bitte gib eine kürzere Adresse des Artikels an.`,
  dateInFuture: typed =>
    `Das Datum ${typed} liegt in der Zukunft. Bitte gib den Tag an, an dem der Artikel erschien.`,
  notADate: typed =>
    `Das Datum „${typed}“ ist nicht lesbar. Bitte schreib es als JJJJ-MM-TT, zum Beispiel 2026-06-02.`,
  ambiguousDate: (typed, one, other) =>
    `Das Datum ${typed} kann zweierlei heißen: ${one} oder ${other}. Bitte schreib es als JJJJ-MM-TT.`,
  noSuchDay: typed =>
    `Den Tag ${typed} gibt es nicht. Bitte prüf das Datum; schreib es als JJJJ-MM-TT, zum Beispiel 2026-06-02.`,
  yearTooEarly: (typed, first) =>
    `Das Jahr in ${typed} kann nicht stimmen: Die erste Zeitung erschien ${first}. Bitte prüf das Datum.`,
  tooManyArticles: most =>
    `Diese Bibliothek enthält ${numeral(most)} Artikel, und mehr sind nicht möglich. Bitte entferne welche, oder lass alte gehen: /newsdesk settings.`,
  tooMuchText: most =>
    `Die Artikel dieser Bibliothek enthalten ${numeral(most)} MB Text, und mehr ist nicht möglich. Bitte entferne welche, oder lass alte gehen: /newsdesk settings.`,
};
