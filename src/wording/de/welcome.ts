/** German: the greeting in a new server. */
import type { Topic } from '../translation.ts';

export const welcome: Topic<'welcome'> = {
  title: 'Hallo, ich bin Newsdesk',
  text: ({ add, ask, privacy }, days) =>
    [
      'Ich beantworte Fragen mit Zitaten aus den Nachrichtenartikeln, die ihr mir gebt: Wort für Wort, mit dem Link zur Quelle. Wo sie nichts sagen, sage ich das.',
      `**Was ich aufbewahre:** die Artikel und, ${days === 1 ? 'einen Tag lang' : `${days} Tage lang`}, was gefragt wurde. Kein anderer Server sieht etwas davon, und ${privacy} zeigt, was über dich aufbewahrt wird.`,
      `**Wie es weitergeht**\n1. Wer diesen Server verwalten darf, gibt mir einen Artikel: ${add}\n2. Alle können fragen: ${ask}`,
    ].join('\n\n'),
};
