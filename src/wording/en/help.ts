/** What /help says besides the list of commands. */
export const help = {
  title: 'Newsdesk',
  inServer:
    'I answer questions from the news articles of this server, word for word, with the link to the source. When the library does not know, I say so.',
  inOwn:
    'I answer questions from the news articles of your own library, word for word, with the link to the source. When the library does not know, I say so.',
  elsewhere:
    'I answer questions from news articles, word for word, with the link to the source. Use me in a server that I was added to, or add me to your own apps for a library of your own.',
  rightClick: (names: string) => `Right-click a message, or hold it on a phone, then *Apps*: ${names}`,
};
