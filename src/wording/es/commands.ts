/** Spanish: how commands and their options are called and described. */
import type { Translation } from '../translation.ts';

const source = { name: 'medio', description: 'Solo artículos de este medio' };
const since = {
  name: 'desde',
  description: 'Solo artículos desde entonces, por ejemplo: lunes, hace 2 semanas, 2026-06-01',
};

export const commands: Translation = {
  commands: {
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
        query: { name: 'búsqueda', description: 'Palabras del titular; vacío para los más recientes' },
        source,
        since,
        sort: {
          name: 'orden',
          description: 'Cuáles van primero',
          choices: { relevance: 'los que mejor encajan', newest: 'los más recientes' },
        },
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
    'Find coverage': { name: 'Buscar noticias' },
    'Ask about this': { name: 'Preguntar sobre esto' },
  },
};
