/** French: the greeting in a new server. */
import type { Topic } from '../translation.ts';
import { counted } from './numbers.ts';

export const welcome: Topic<'welcome'> = {
  title: 'Bonjour, je suis Newsdesk',
  text: ({ add, ask, privacy }, days) =>
    [
      'Je réponds aux questions par des citations des articles que vous me donnez : mot pour mot, avec le lien vers la source. Quand ils ne disent rien, je le dis.',
      `**Ce que je garde :** les articles et, pendant ${counted(days, { one: 'jour', other: 'jours' })}, ce qui a été demandé. Aucun autre serveur n’en voit rien, et ${privacy} montre ce qui est gardé sur vous.`,
      `**Et maintenant**\n1. Une personne qui peut gérer ce serveur me donne un article : ${add}\n2. Tout le monde peut demander : ${ask}`,
    ].join('\n\n'),
};
