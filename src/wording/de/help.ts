/** German: what /help says. */
import type { Topic } from '../translation.ts';

export const help: Topic<'help'> = {
  title: 'Newsdesk',
  inServer:
    'Ich beantworte Fragen aus den Nachrichtenartikeln dieses Servers, Wort für Wort, mit dem Link zur Quelle. Wenn die Bibliothek es nicht weiß, sage ich das.',
  inOwn:
    'Ich beantworte Fragen aus den Nachrichtenartikeln deiner eigenen Bibliothek, Wort für Wort, mit dem Link zur Quelle. Wenn die Bibliothek es nicht weiß, sage ich das.',
  elsewhere:
    'Ich beantworte Fragen aus Nachrichtenartikeln, Wort für Wort, mit dem Link zur Quelle. Nutze mich auf einem Server, auf dem ich bin, oder füge mich zu deinen eigenen Apps hinzu: Dann hast du eine eigene Bibliothek.',
  rightClick: names => `Rechtsklick auf eine Nachricht, am Handy länger drücken, dann *Apps*: ${names}`,
};
