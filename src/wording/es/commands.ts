/** Spanish: how commands and their options are called and described. */
import type { Topic } from '../translation.ts';

const source = { name: 'medio', description: 'Solo artículos de este medio' };
const since = {
  name: 'desde',
  description: 'Solo artículos desde entonces, por ejemplo: lunes, hace 2 semanas, 2026-06-01',
};
const article = { name: 'artículo', description: 'Escribe unas palabras de su titular' };
const feed = { name: 'feed', description: 'Escribe unas palabras de su título o dirección' };

export const commands: Topic<'commands'> = {
  ask: {
    name: 'preguntar',
    description: 'Haz una pregunta: la respuesta es una cita de los artículos de aquí',
    options: {
      question: { name: 'pregunta', description: 'Lo que quieres saber: ¿dónde construye Panasonic?' },
      since,
      source,
      private: { name: 'privado', description: 'Si solo tú ves la respuesta' },
    },
  },
  headlines: {
    name: 'titulares',
    description: 'Busca en los titulares, o mira los más recientes',
    options: {
      query: {
        name: 'búsqueda',
        description: 'Palabras, «una frase», -sin esto; vacío para los más recientes',
      },
      source,
      since,
      sort: {
        name: 'orden',
        description: 'Cuáles van primero',
        choices: { relevance: 'los que mejor encajan', newest: 'los más recientes' },
      },
    },
  },
  news: {
    name: 'noticias',
    description: 'Ponte al día: los temas nuevos para ti',
    options: {
      topic: { name: 'tema', description: 'Solo temas sobre esto' },
      since: {
        name: 'desde',
        description:
          'Desde cuándo, por ejemplo: lunes, hace 2 semanas; si no, desde la última vez que miraste',
      },
    },
  },
  article: {
    name: 'artículo',
    description: 'Cuida los artículos de aquí',
    options: {
      add: {
        name: 'añadir',
        description: 'Añadir un artículo de la web o de un archivo; si no, se abre un formulario',
        options: {
          address: { name: 'dirección', description: 'Dónde está el artículo en la web' },
          file: {
            name: 'archivo',
            description: 'Artículos en un archivo: html, txt, md, json, jsonl o csv',
          },
        },
      },
      list: { name: 'lista', description: 'Los artículos, primero los últimos añadidos' },
      show: { name: 'mostrar', description: 'Mostrar un artículo y quién lo añadió', options: { article } },
      remove: { name: 'quitar', description: 'Quitar un artículo; pregunto antes', options: { article } },
      refresh: {
        name: 'releer',
        description: 'Leer otra vez la página de un artículo',
        options: { article },
      },
      pin: {
        name: 'fijar',
        description: 'Conservar un artículo, sean cuantos sean los que guarda el servidor',
        options: { article },
      },
      unpin: {
        name: 'soltar',
        description: 'Dejar ir un artículo como cualquier otro',
        options: { article },
      },
    },
  },
  feed: {
    name: 'feed',
    description: 'Cuida los feeds que llenan la biblioteca de este servidor',
    options: {
      follow: {
        name: 'seguir',
        description: 'Seguir un feed: sus artículos llegan solos',
        options: {
          address: {
            name: 'dirección',
            description: 'La dirección de un feed, o de una página que tenga uno',
          },
          channel: {
            name: 'canal',
            description: 'Dónde se anuncian los artículos nuevos; vacío: donde diga el servidor',
          },
        },
      },
      list: { name: 'lista', description: 'Los feeds, su estado y su próxima comprobación' },
      check: {
        name: 'comprobar',
        description: 'Comprobar un feed ahora y ver paso a paso qué fue de él',
        options: { feed },
      },
      unfollow: {
        name: 'dejar',
        description: 'Dejar de seguir un feed; pregunto antes, y sus artículos se quedan',
        options: { feed },
      },
      import: {
        name: 'importar',
        description: 'Seguir todos los feeds de un archivo OPML',
        options: { file: { name: 'archivo', description: 'Como lo exportan otros lectores de feeds' } },
      },
      export: { name: 'exportar', description: 'Todos los feeds en un archivo OPML' },
    },
  },
  newsdesk: {
    name: 'newsdesk',
    description: 'Gestióname en este servidor',
    options: {
      settings: {
        name: 'ajustes',
        description: 'Quién puede añadir, dónde se pregunta, qué se guarda y más',
      },
      status: { name: 'estado', description: 'Mira artículos, feeds, preguntas y almacenamiento' },
      gaps: { name: 'lagunas', description: 'Mira lo que se preguntó y la biblioteca no pudo responder' },
      review: {
        name: 'revisar',
        description: 'Mira las respuestas tenidas por malas, y di qué era lo correcto',
      },
      export: { name: 'exportar', description: 'Recibe todos los artículos y feeds como archivos' },
      forget: { name: 'olvidar', description: 'Borra todo de este servidor; pregunto dos veces' },
    },
  },
  privacy: {
    name: 'privacidad',
    description: 'Mira qué guardo sobre ti y cuánto tiempo, y haz que se borre',
  },
  help: { name: 'ayuda', description: 'Mira lo que sé hacer' },
  'Save article': { name: 'Guardar artículo' },
  'Find coverage': { name: 'Buscar noticias' },
  'Ask about this': { name: 'Preguntar sobre esto' },
};
