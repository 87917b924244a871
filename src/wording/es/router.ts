/** Spanish: what stands in the way of a command. */
import type { Topic } from '../translation.ts';
import { counted } from './numbers.ts';

export const router: Topic<'router'> = {
  onlyInServers:
    'Aquí no hay biblioteca: úsame en un servidor en el que esté, o añádeme a tus aplicaciones para tener la tuya.',
  notForPersons: 'Eso solo funciona en un servidor en el que esté.',
  onlyOwner: 'Solo la persona a quien pertenece esta biblioteca puede hacer eso.',
  unknownCommand: 'Ya no tengo ese comando. /help muestra lo que hay.',
  unknownComponent: 'Ese botón o formulario es de una versión anterior. Ejecuta el comando otra vez.',
  restarting: 'Me estoy reiniciando. Prueba otra vez en un minuto.',
  notAllowed: permissions =>
    `Para eso hace falta el permiso ${permissions} en este servidor. Pídelo a quien lo tenga.`,
  manageServer: 'Gestionar servidor',
  tooSlowForForm: 'Tardé demasiado en abrir el formulario. Prueba una vez más.',
  messageGone:
    'El mensaje al que pertenece ya no existe, así que no pude mostrar allí el resultado. Usa el comando otra vez.',
  personTooFast: seconds =>
    `Preguntas más rápido de lo que puedo responder a todos. Prueba otra vez en ${counted(seconds, { one: 'segundo', other: 'segundos' })}.`,
  serverTooFast:
    'Este servidor pregunta más rápido de lo que puedo responder a todos. Prueba otra vez en unos segundos.',
  busy: 'Ahora mismo tengo demasiado que responder. Prueba otra vez en unos segundos.',
  bug: reference =>
    `Perdón, algo salió mal por mi parte. Prueba otra vez; si sigue así, dile este número a quien me hace funcionar: ${reference}.`,
};
