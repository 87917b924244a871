/** Spanish: what other publishers report. */
import type { Topic } from '../translation.ts';

export const coverage: Topic<'coverage'> = {
  linked: 'Este mensaje enlaza a:',
  nearest: 'Lo que dice la biblioteca:',
  nothing: 'La biblioteca no tiene nada sobre este mensaje.',
  noText: 'Ese mensaje no tiene palabras ni enlaces que pueda buscar.',
  formTitle: 'Preguntar sobre esto',
  questionLabel: 'Tu pregunta',
};
