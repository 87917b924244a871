/** German: what is said where the library has no answer. */
import type { Topic } from '../translation.ts';
import { formFor, numeral } from './numbers.ts';

const ausArtikeln = (n: number) =>
  formFor(n, { one: 'dem einen Artikel', other: `den ${numeral(n)} Artikeln` });

export const notCovered: Topic<'notCovered'> = {
  inServer: (n, question) =>
    `**Nicht bekannt:** In ${ausArtikeln(n)} dieses Servers steht keine Antwort auf „${question}“.`,
  inOwn: (n, question) =>
    `**Nicht bekannt:** In deinen eigenen Artikeln (${numeral(n)}) steht keine Antwort auf „${question}“.`,
  inArticle: question => `**Nicht bekannt:** In diesem Artikel steht keine Antwort auf „${question}“.`,
  onlySince: date => `Gesucht habe ich nur in Artikeln seit ${date}.`,
  onlyFrom: publisher => `Gesucht habe ich nur in Artikeln von ${publisher}.`,
  unknownWord: word => `Kein Artikel enthält das Wort ${word}.`,
  unknownWords: words => `Kein Artikel enthält die Wörter ${words}.`,
  andOthers: ' und weitere',
  nearest: 'Die nächsten Schlagzeilen:',
  newest: 'Die neuesten Schlagzeilen:',
  newestArticle: date => `Der neueste Artikel ist vom ${date}.`,
  emptyForAdmin:
    'Die Bibliothek dieses Servers hat noch keine Artikel. Füge den ersten mit `/article add` hinzu.',
  emptyForMember:
    'Die Bibliothek dieses Servers hat noch keine Artikel. Wer diesen Server verwalten darf, kann den ersten mit `/article add` hinzufügen.',
  emptyOwn: 'Deine Bibliothek hat noch keine Artikel. Füge den ersten mit `/article add` hinzu.',
};
