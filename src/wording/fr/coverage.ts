/** French: what other publishers report. */
import type { Topic } from '../translation.ts';

export const coverage: Topic<'coverage'> = {
  linked: 'Ce message renvoie à :',
  nearest: 'Ce que la bibliothèque en dit :',
  nothing: 'La bibliothèque n’a rien sur ce message.',
  noText: 'Ce message n’a ni mots ni liens que je puisse chercher.',
  formTitle: 'Poser une question là-dessus',
  questionLabel: 'Votre question',
};
