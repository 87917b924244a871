/** German: what stands in the way of a command. */
import type { Topic } from '../translation.ts';
import { counted } from './numbers.ts';

export const router: Topic<'router'> = {
  onlyInServers:
    'Hier gibt es keine Bibliothek: Nutze mich auf einem Server, auf dem ich bin, oder füge mich zu deinen eigenen Apps hinzu.',
  notForPersons: 'Das geht nur auf einem Server, auf dem ich bin.',
  onlyOwner: 'Das darf nur, wem diese Bibliothek gehört.',
  unknownCommand: 'Diesen Befehl habe ich nicht mehr. Was es gibt, zeigt /help.',
  unknownComponent:
    'Dieser Knopf oder dieses Formular stammt von einer früheren Version. Bitte gib den Befehl noch einmal ein.',
  restarting: 'Ich starte gerade neu. Bitte versuch es in einer Minute noch einmal.',
  notAllowed: permissions =>
    `Dazu gehört auf diesem Server die Berechtigung ${permissions}. Bitte frag jemanden, der sie hat.`,
  manageServer: 'Server verwalten',
  tooSlowForForm: 'Das Öffnen des Formulars hat zu lange gedauert. Bitte versuch es noch einmal.',
  messageGone:
    'Die Nachricht dazu gibt es nicht mehr, deshalb konnte ich dort nicht zeigen, was daraus wurde. Bitte ruf den Befehl noch einmal auf.',
  personTooFast: seconds =>
    `Du fragst schneller, als ich allen antworten kann. Bitte versuch es in ${counted(seconds, { one: 'Sekunde', other: 'Sekunden' })} noch einmal.`,
  serverTooFast:
    'Dieser Server fragt schneller, als ich allen antworten kann. Bitte versuch es in ein paar Sekunden noch einmal.',
  busy: 'Ich habe gerade zu viel zu beantworten. Bitte versuch es in ein paar Sekunden noch einmal.',
  bug: reference =>
    `Entschuldige, bei mir ist etwas schiefgegangen. Bitte versuch es noch einmal; wenn es so bleibt, nenn dem, der mich betreibt, diese Nummer: ${reference}.`,
};
