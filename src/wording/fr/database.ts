/** French: what stands in the way of reading or writing. */
import type { Topic } from '../translation.ts';

export const database: Topic<'database'> = {
  full: 'Mon disque est plein : je ne peux rien enregistrer pour le moment ; ce que j’ai peut encore être lu. Prévenez qui me fait tourner.',
  readOnly:
    'Je ne peux que lire ma base de données pour le moment : rien ne peut être enregistré. Prévenez qui me fait tourner.',
  busy: 'Ma base de données est trop occupée pour le moment. Réessayez dans une minute.',
  slow: 'Ma base de données met trop de temps à répondre. Réessayez dans une minute.',
  gone: 'Je n’atteins pas ma base de données pour le moment. Réessayez dans une minute ; si cela dure, prévenez qui me fait tourner.',
  broken: 'Mon disque ne se lit ou ne s’écrit pas pour le moment. Prévenez qui me fait tourner.',
  damaged:
    'Ma base de données est endommagée. Prévenez qui me fait tourner : une sauvegarde doit la remplacer.',
};
