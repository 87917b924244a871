/** What is wrong with a question. */
export const question = {
  empty: 'Please type a question, for example: where is Panasonic building?',
  noWords: 'That question has no words in it. Please ask in words, for example: where is Panasonic building?',
  tooLong: (length: number, most: number) =>
    `That question has ${length.toLocaleString('en')} characters; please ask in ${most} or fewer.`,
};
