/** What a server reads when Newsdesk is added to it. */
export const welcome = {
  title: 'Hello, I am Newsdesk',
  /** Commands come as mentions, such as `</ask:123>`. */
  text: (commands: { add: string; ask: string; privacy: string }, days: number) =>
    [
      'I answer questions with quotes from the news articles that you give me: word for word, with the link to the source. Where they say nothing, I say so.',
      `**What I keep:** the articles, and for ${days === 1 ? 'one day' : `${days} days`} what was asked. No other server sees any of it, and ${commands.privacy} shows what is kept about you.`,
      `**What comes next**\n1. Somebody who may manage this server gives me an article: ${commands.add}\n2. Anybody asks: ${commands.ask}`,
    ].join('\n\n'),
};
