/** German: what other publishers report. */
import type { Topic } from '../translation.ts';

export const coverage: Topic<'coverage'> = {
  linked: 'Diese Nachricht verlinkt:',
  nearest: 'Was die Bibliothek dazu sagt:',
  nothing: 'Die Bibliothek hat nichts zu dieser Nachricht.',
  noText: 'Diese Nachricht hat weder Wörter noch Links, nach denen ich suchen könnte.',
  formTitle: 'Dazu fragen',
  questionLabel: 'Deine Frage',
};
