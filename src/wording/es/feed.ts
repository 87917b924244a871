/** Spanish: feeds, their checks and announcements. */
import type { Topic } from '../translation.ts';
import { counted, formFor, numeral } from './numbers.ts';

export const feed: Topic<'feed'> = {
  noFeedThere:
    'No hay ningún feed en esa dirección, y la página no nombra ninguno. Da la dirección del propio feed, por favor.',
  pick: 'Esa página nombra varios feeds. ¿Cuál debo seguir?',
  pickPlaceholder: 'Elige un feed',
  choicesGone: 'Esos feeds ya no están guardados. Da la dirección otra vez, por favor: /feed follow.',
  alreadyFollowed: title => `Este servidor ya sigue «${title}».`,
  tooMany: most => `Un servidor puede seguir ${most} feeds, y ya son tantos. Deja de seguir uno antes.`,
  gone: 'Ese feed ya no se sigue. /feed list muestra lo que hay.',
  pickOne: 'Ningún feed encaja por sí solo. Elige de la lista que aparece mientras escribes.',
  movedOnto: title =>
    `Se ha mudado a una dirección que ya se sigue, como «${title}». Uno de los dos puede irse: /feed unfollow.`,
  busy: 'Ese feed se está comprobando ahora mismo. Prueba otra vez en un minuto.',
  closing: 'Me estoy reiniciando. Prueba otra vez en un minuto.',
  tooSlow: 'Estaba demasiado ocupado para cargarlo a tiempo. Pronto se intentará otra vez.',
  listTooLarge: mebibytes =>
    `Ese archivo es demasiado grande para una lista de feeds: ${mebibytes} MiB como mucho. Da una parte, por favor.`,
  nothingToExport: 'Este servidor aún no sigue ningún feed. Empieza con /feed follow.',
  noLink: 'No tiene enlace, y cada cita nombra su fuente.',
  sameArticle: 'La biblioteca ya lo tiene.',
  sameStory: (title, publisher) => `La biblioteca ya tiene la noticia, como «${title}» de ${publisher}.`,
  removed: 'Su artículo se quitó de la biblioteca.',
  tooOld: 'Es más antiguo que lo que guarda este servidor.',
  tooFarBack: most => `No está entre los ${most} más recientes de un feed que es nuevo aquí.`,
  moreLater: 'Su página se leerá en la próxima comprobación.',
  onceMore: why => `${why} Se intentará otra vez en la próxima comprobación.`,
  repeated: 'El feed tiene el mismo elemento dos veces.',
  broken: 'No se pudo leer, por un motivo mío. Quien me hace funcionar lo encuentra en el registro.',
  notConnected: 'No estaba conectado a Discord.',
  noChannel: 'El canal ya no existe, o no puedo verlo.',
  mayNotWrite: 'No puedo escribir en ese canal: hacen falta los permisos «Ver canal» y «Enviar mensajes».',
  notYourChannel: 'Tú no puedes escribir en ese canal. Elige otro, por favor.',
  notAnnounced:
    'El anuncio no se pudo enviar, por un motivo mío. Quien me hace funcionar lo encuentra en el registro.',
  following: title => `Ahora sigo ${title}.`,
  announcedIn: channel => `Los artículos nuevos se anuncian en ${channel}.`,
  nowAnnouncedIn: (title, channel) => `${title} se anuncia en ${channel} desde ahora.`,
  askUnfollow: title => `¿Dejar de seguir ${title}? Sus artículos se quedan en la biblioteca.`,
  unfollow: 'Dejar de seguir',
  keep: 'Conservar',
  kept: 'Conservado: se sigue como antes.',
  unfollowed: title => `${title} ya no se sigue. Sus artículos se quedan en la biblioteca.`,
  noFeeds:
    'Este servidor aún no sigue ningún feed. `/feed follow` toma la dirección de un feed o de una página que tenga uno.',
  listTitle: 'Feeds',
  total: n => counted(n, { one: 'feed', other: 'feeds' }),
  nextCheck: when => `próxima comprobación ${when}`,
  notCheckedYet: when => `aún sin comprobar, primera comprobación ${when}`,
  lastChecked: when => `comprobado ${when}`,
  paused: 'En pausa: `/feed check` lo intenta otra vez, y sigue si funciona.',
  failures: times => (times === 1 ? 'falló una vez' : `falló ${times} veces seguidas`),
  channelTrouble: (channel, why) => `No se pudo anunciar nada en ${channel}: ${why}`,
  stages: {
    fetched: 'Cargado',
    read: 'Leído',
    new: 'Nuevos',
    updated: 'Actualizados',
    known: 'Ya conocidos',
    skipped: 'Omitidos',
    later: 'En la próxima comprobación',
  },
  changed: 'sí',
  unchanged: 'sí, nada ha cambiado desde la última comprobación',
  items: n => counted(n, { one: 'elemento', other: 'elementos' }),
  more: n => `y ${numeral(n)} más`,
  untitled: 'Sin título',
  imported: n =>
    n === 0
      ? 'No se añadió ningún feed.'
      : `${counted(n, { one: 'feed', other: 'feeds' })} más: las primeras comprobaciones vienen una tras otra.`,
  importedBefore: n =>
    `${counted(n, { one: 'feed', other: 'feeds' })} de la lista ya se ${formFor(n, { one: 'seguía', other: 'seguían' })}.`,
  leftOut: 'No incluidos:',
  exported: n => `${counted(n, { one: 'feed', other: 'feeds' })}, para cualquier lector que acepte OPML:`,
  headlines: (title, n) => `${title}: ${counted(n, { one: 'artículo nuevo', other: 'artículos nuevos' })}`,
  pausedNotice: (title, why) =>
    `He puesto en pausa el feed ${title}, así que no llega nada nuevo de él. ${why} \`/feed check\` lo intenta otra vez.`,
};
