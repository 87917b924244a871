/** French: what /help says. */
import type { Topic } from '../translation.ts';

export const help: Topic<'help'> = {
  title: 'Newsdesk',
  inServer:
    'Je réponds aux questions à partir des articles de ce serveur, mot pour mot, avec le lien vers la source. Quand la bibliothèque ne sait pas, je le dis.',
  inOwn:
    'Je réponds aux questions à partir des articles de votre propre bibliothèque, mot pour mot, avec le lien vers la source. Quand la bibliothèque ne sait pas, je le dis.',
  elsewhere:
    'Je réponds aux questions à partir d’articles de presse, mot pour mot, avec le lien vers la source. Utilisez-moi dans un serveur où je suis, ou ajoutez-moi à vos applications pour avoir votre propre bibliothèque.',
  rightClick: names =>
    `Clic droit sur un message, ou appui long sur un téléphone, puis *Applications* : ${names}`,
};
