/** What the library says about a message. */
export const coverage = {
  linked: 'This message links to:',
  nearest: 'What the library says about it:',
  nothing: 'The library has nothing about this message.',
  noText: 'That message has no words and no links that I could look for.',
  /** A form's title and label: at most 45 characters. */
  formTitle: 'Ask about this',
  questionLabel: 'Your question',
};
