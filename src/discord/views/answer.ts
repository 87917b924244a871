/** The view of an answer: a passage word for word, with the title as a link to its source, the publisher and the date. */
import type { EmbedBuilder } from 'discord.js';
import { ActionRowBuilder, ButtonBuilder, ButtonStyle } from 'discord.js';
import type { Found, Quote } from '../../library/answer.ts';
import { customId } from '../command.ts';
import { EMBED } from '../limits.ts';
import { embedUrl, label, oneLine, plain, quoteBlock, shownDate } from '../text.ts';
import { card, cards, type View } from './view.ts';

/** How long a quote is shown at most, escapes included: two of them fit into the 6,000 characters of one message. */
const MAX_QUOTE = 2_000;
const MAX_PUBLISHER = 100;

/** The first quote, below the question, and a button for the others if there are any. */
export function answerView(found: Found): View {
  const [first, ...others] = found.quotes;
  const embed = quoteCard(first).setAuthor({ name: label(found.question, EMBED.author) });
  if (others.length === 0) return cards([embed]);
  const more = new ButtonBuilder()
    .setCustomId(customId('ask', 'more', found.id, first.article.id))
    .setLabel('More')
    .setStyle(ButtonStyle.Secondary);
  return cards([embed], [new ActionRowBuilder<ButtonBuilder>().addComponents(more)]);
}

/** Further quotes: at most two, so that they fit into one message. */
export function moreView(quotes: readonly Quote[]): View {
  return cards(quotes.slice(0, 2).map(quoteCard));
}

function quoteCard({ article, text, bold }: Quote): EmbedBuilder {
  const date = article.publishedAt === null ? 'no date given' : shownDate(article.publishedAt);
  const source = `${plain(oneLine(article.publisher), MAX_PUBLISHER)} · ${date}`;
  return card()
    .setTitle(plain(oneLine(article.title), EMBED.title) || 'Untitled')
    .setURL(embedUrl(article.url))
    .setDescription(`${quoteBlock({ text, bold }, MAX_QUOTE)}\n${source}`);
}

export const NO_MORE =
  'The articles behind this answer are no longer in the library. Ask again to see what there is now.';
