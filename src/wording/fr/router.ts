/** French: what stands in the way of a command. */
import type { Topic } from '../translation.ts';
import { counted } from './numbers.ts';

export const router: Topic<'router'> = {
  onlyInServers:
    'Il n’y a pas de bibliothèque ici : utilisez-moi dans un serveur où je suis, ou ajoutez-moi à vos applications.',
  notForPersons: 'Cela ne marche que dans un serveur où je suis.',
  onlyOwner: 'Seule la personne à qui appartient cette bibliothèque peut faire cela.',
  unknownCommand: 'Je n’ai plus cette commande. /help montre ce qu’il y a.',
  unknownComponent: 'Ce bouton ou ce formulaire vient d’une version précédente. Relancez la commande.',
  restarting: 'Je suis en train de redémarrer. Réessayez dans une minute.',
  notAllowed: permissions =>
    `Il faut pour cela la permission ${permissions} dans ce serveur. Demandez à quelqu’un qui l’a.`,
  manageServer: 'Gérer le serveur',
  tooSlowForForm: 'J’ai mis trop de temps à ouvrir le formulaire. Essayez encore une fois.',
  messageGone:
    'Le message correspondant n’existe plus, je n’ai donc pas pu y montrer le résultat. Relancez la commande.',
  personTooFast: seconds =>
    `Vous demandez plus vite que je ne peux répondre à tout le monde. Réessayez dans ${counted(seconds, { one: 'seconde', other: 'secondes' })}.`,
  serverTooFast:
    'Ce serveur demande plus vite que je ne peux répondre à tout le monde. Réessayez dans quelques secondes.',
  busy: 'J’ai trop de réponses à donner en ce moment. Réessayez dans quelques secondes.',
  bug: reference =>
    `Désolé, quelque chose s’est mal passé de mon côté. Réessayez ; si cela dure, donnez ce numéro à qui me fait tourner : ${reference}.`,
};
