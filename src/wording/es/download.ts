/** Spanish: why a page could not be fetched. */
import type { Topic } from '../translation.ts';
import { formFor } from './numbers.ts';

const UNITS = {
  days: { one: 'día', other: 'días' },
  hours: { one: 'hora', other: 'horas' },
  minutes: { one: 'minuto', other: 'minutos' },
  seconds: { one: 'segundo', other: 'segundos' },
};

export const download: Topic<'download'> = {
  noAddress: 'Eso no es una dirección web. Da una que empiece por https:// o http://.',
  withPassword: 'Esa dirección contiene un usuario o una contraseña. Dala sin ellos.',
  sentToNoAddress: host => `${host} me envía a lo que no es una dirección web.`,
  sentToPassword: host => `${host} me envía a una dirección con usuario o contraseña.`,
  port: port => `Del puerto ${port} no se leen páginas web. Da una dirección sin él.`,
  notPublic: host =>
    `${host} no es un sitio público: está en una red privada. Da la dirección de una página pública.`,
  noSite: host => `No hay ningún sitio ${host}, que yo vea. Revisa la dirección.`,
  notTrusted: (host, code) =>
    `La conexión segura con ${host} no es de fiar (${code}), así que no leí la página.`,
  unreachable: (host, code) => `No se puede llegar a ${host} (${code}). Prueba más tarde.`,
  brokeOff: (host, code) => `${host} se cortó a la mitad (${code}). Prueba más tarde.`,
  tooLong: host => `${host} tardó demasiado en enviar la página. Prueba más tarde.`,
  neverAnswers: host => `${host} nunca llega a su respuesta.`,
  redirects: host => `${host} me envía de página en página sin fin.`,
  robots: host => `${host} pide a los programas que no lean esa página (robots.txt).`,
  queueFull: host => `Ya esperan demasiadas peticiones a ${host}. Prueba en unos minutos.`,
  tooManyHeaders: host => `${host} envía más cabeceras de las que necesita una página, así que dejé de leer.`,
  damaged: (host, code) => `Lo que envió ${host} está dañado; la página no se puede leer (${code}).`,
  unreadable: {
    wrapping: host => `${host} envía la página con más envoltorio que contenido, y no la puedo leer.`,
    layers: host => `${host} envía la página comprimida demasiadas veces, y no la puedo leer.`,
    compression: host => `${host} envía la página con una compresión que no sé leer.`,
  },
  tooLarge: (host, most) => `Lo que envía ${host} es demasiado grande: más de ${most}.`,
  refusals: {
    login: (host, status) => `${host} pide iniciar sesión para esa página (${status}).`,
    paid: (host, status) => `${host} quiere cobrar por esa página (${status}).`,
    forbidden: (host, status) => `${host} no deja que los programas lean esa página (${status}).`,
    legal: (host, status) => `${host} no puede mostrar esa página, por razones legales (${status}).`,
    noPage: (host, status) => `${host} no tiene página en esa dirección (${status}).`,
    gone: (host, status) => `${host} ha retirado esa página para siempre (${status}).`,
    tooOften: (host, status) => `${host} recibió demasiadas peticiones y quiere una pausa (${status}).`,
    busy: (host, status) => `${host} está ocupado o cerrado por ahora (${status}).`,
    fault: (host, status) => `${host} tiene ahora un fallo propio (${status}).`,
    odd: (host, status) => `${host} dio una respuesta sin página (${status}).`,
  },
  wait: (count, unit) => `Pide esperar ${count} ${formFor(count, UNITS[unit])}.`,
  notAnArticle: {
    'a PDF': 'Eso es un PDF, no un artículo.',
    'an image': 'Eso es una imagen, no un artículo.',
    'a video': 'Eso es un vídeo, no un artículo.',
    'a sound file': 'Eso es un archivo de sonido, no un artículo.',
    'an archive': 'Eso es un archivo comprimido, no un artículo.',
    'a document of a word processor': 'Eso es un documento de procesador de textos, no un artículo.',
    'a font': 'Eso es una fuente, no un artículo.',
    'a program': 'Eso es un programa, no un artículo.',
    'a PostScript file': 'Eso es un archivo PostScript, no un artículo.',
    'a script': 'Eso es un script, no un artículo.',
    'a style sheet': 'Eso es una hoja de estilo, no un artículo.',
    'a file of another kind': 'Eso es un archivo de otro tipo, no un artículo.',
  },
};
