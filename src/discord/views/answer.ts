/** The view of an answer: a passage word for word, with the title as a link to its source, the publisher and the date. */
import type { EmbedBuilder } from 'discord.js';
import { ActionRowBuilder, ButtonBuilder, ButtonStyle } from 'discord.js';
import type { Found, Quote } from '../../library/answer.ts';
import { customId } from '../command.ts';
import { EMBED } from '../limits.ts';
import { embedUrl, label, oneLine, plain, quoteBlock, shownDate } from '../text.ts';
import { card, cards, count, type View } from './view.ts';

/** How long a quote is shown at most, escapes included: two of them fit into the 6,000 characters of one message. */
const MAX_QUOTE = 2_000;
const MAX_PUBLISHER = 100;

/** The first quote, below the question, with what to know about it, and buttons for the other quotes and for why it was chosen. */
export function answerView(found: Found): View {
  const [first, ...others] = found.quotes;
  const embed = quoteCard(first, found).setAuthor({ name: label(found.question, EMBED.author) });
  const buttons: ButtonBuilder[] = [];
  if (others.length > 0) buttons.push(button('more', 'More', found));
  if (found.why) buttons.push(button('why', 'Why this answer?', found));
  if (buttons.length === 0) return cards([embed]);
  return cards([embed], [new ActionRowBuilder<ButtonBuilder>().addComponents(buttons)]);
}

function button(action: string, name: string, { id, quotes: [first] }: Found): ButtonBuilder {
  return new ButtonBuilder()
    .setCustomId(customId('ask', action, id, first.article.id))
    .setLabel(name)
    .setStyle(ButtonStyle.Secondary);
}

/** Further quotes: at most two, so that they fit into one message. */
export function moreView(quotes: readonly Quote[]): View {
  return cards(quotes.slice(0, 2).map(quote => quoteCard(quote)));
}

function quoteCard({ article, text, bold }: Quote, found?: Found): EmbedBuilder {
  const date = article.publishedAt === null ? 'no date given' : shownDate(article.publishedAt);
  const source = `${plain(oneLine(article.publisher), MAX_PUBLISHER)} · ${date}`;
  const parts = [...(found ? age(found) : []), quoteBlock({ text, bold }, MAX_QUOTE), source];
  return card()
    .setTitle(plain(oneLine(article.title), EMBED.title) || 'Untitled')
    .setURL(embedUrl(article.url))
    .setDescription([...parts, ...(found ? [...reports(found), ...figures(found)] : [])].join('\n'));
}

const DAY_MS = 86_400_000;

/** Asked for news, people should know first that there is none. */
function age({ ageMs }: Found): string[] {
  if (ageMs === null) return [];
  const days = Math.floor(ageMs / DAY_MS);
  const old =
    days < 60
      ? count(days, 'day')
      : days < 730
        ? count(Math.floor(days / 30.44), 'month')
        : count(Math.floor(days / 365.25), 'year');
  return [`**The newest report on this is ${old} old.**`];
}

function reports({ reports: { total, independent } }: Found): string[] {
  return total > 1 ? [`${total} reports, ${independent} independent`] : [];
}

const MAX_FIGURE = 60;

/** Figures that differ, word for word, side by side. */
function figures({ figures }: Found): string[] {
  if (figures.length === 0) return [];
  const shown = figures.map(
    ({ text, publisher }) =>
      `“${plain(oneLine(text), MAX_FIGURE)}” (${plain(oneLine(publisher), MAX_PUBLISHER)})`,
  );
  return [`They give different figures: ${shown.join(' · ')}`];
}

export const NO_MORE =
  'The articles behind this answer are no longer in the library. Ask again to see what there is now.';
