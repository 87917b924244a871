/** The view of an answer: a passage word for word, with the title as a link to its source, the publisher and the date. */
import {
  ButtonBuilder,
  ButtonStyle,
  type EmbedBuilder,
  LabelBuilder,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Found, Quote } from '../../library/answers/answer.ts';
import { DAY_MS } from '../../time.ts';
import type { Wording } from '../../wording/wording.ts';
import { customId } from './custom-id.ts';
import { COMPONENT, EMBED } from './limits.ts';
import { embedUrl, label, longDate, oneLine, plain, quoteBlock } from './text.ts';
import { card, cards, row, type View } from './view.ts';

/** How long a quote is shown at most, escapes included: two of them fit into the 6,000 characters of one message. */
const MAX_QUOTE = 2_000;
const MAX_LEAD = 500;
const MAX_PUBLISHER = 100;
/** As it was understood: it stands above the quote. */
const MAX_UNDERSTOOD = 700;

/** The first quote, below the question, with what to know about it, and buttons. `isShareable`: whether one of them shares it with everybody. */
export function answerView(words: Wording, found: Found, { isShareable = false } = {}): View {
  const [first, ...others] = found.quotes;
  const embed = quoteCard(words, first, found).setAuthor({
    name: label(found.typed ?? found.question, EMBED.author) || '?',
  });
  // Whoever has to judge for themselves sees the next one at once.
  const [next] = found.isSure ? [] : others;
  const { answer } = words;
  const buttons = [
    ...(others.length > Number(next !== undefined)
      ? [button(answer.more, 'more', found.id, first.article.id)]
      : []),
    ...(found.why ? [button(answer.why, 'why', found.id)] : []),
    button(answer.up, 'up', found.id),
    button(answer.down, 'down', found.id),
    ...(first.jump === null ? [] : [linkButton(answer.jump, first.jump)]),
  ];
  const share = isShareable ? [button(answer.share, 'share', found.id).setStyle(ButtonStyle.Primary)] : [];
  const isInOneRow = buttons.length + share.length <= COMPONENT.buttonsInRow;
  const rows = isInOneRow ? [[...buttons, ...share]] : [buttons, share];
  return cards(
    [embed, ...(next ? [quoteCard(words, next)] : [])],
    rows.map(each => row(...each)),
  );
}

function button(text: string, ...id: string[]): ButtonBuilder {
  return new ButtonBuilder()
    .setCustomId(customId('ask', ...id))
    .setLabel(text)
    .setStyle(ButtonStyle.Secondary);
}

export function linkButton(text: string, url: string): ButtonBuilder {
  return new ButtonBuilder().setLabel(text).setURL(url).setStyle(ButtonStyle.Link);
}

/** Further quotes: at most two, so that they fit into one message; with a link for each. */
export function moreView(words: Wording, quotes: readonly Quote[]): View {
  return quotesView(words, quotes.slice(0, 2));
}

/** Quotes of which at most two are long, with the links to where they stand. */
export function quotesView(words: Wording, quotes: readonly Quote[], max = MAX_QUOTE): View {
  const jumps = [...new Set(quotes.flatMap(({ jump }) => jump ?? []))];
  const links = jumps.map((jump, at) =>
    linkButton(jumps.length > 1 ? `${words.answer.jump} (${at + 1})` : words.answer.jump, jump),
  );
  return cards(
    quotes.map(quote => quoteCard(words, quote, undefined, max)),
    links.length > 0 ? [row(...links)] : [],
  );
}

function quoteCard(
  words: Wording,
  { article, text, bold, span, lead: firstSentence }: Quote,
  found?: Found,
  max = MAX_QUOTE,
): EmbedBuilder {
  const date = article.publishedAt === null ? words.answer.noDate : longDate(article.publishedAt);
  const source = `${plain(oneLine(article.publisher), MAX_PUBLISHER)} · ${date}`;
  const lead = found
    ? [...understood(words, found.typed, found.question), ...age(words, found), ...doubt(words, found)]
    : [];
  const notes = found ? [...reports(words, found), ...figures(words, found)] : [];
  return card()
    .setTitle(plain(oneLine(article.title), EMBED.title) || words.answer.untitled)
    .setURL(embedUrl(article.url))
    .setDescription(
      [[...lead, source], [...leadBlock(firstSentence), quoteBlock({ text, bold, span }, max)], notes]
        .filter(block => block.length > 0)
        .map(block => block.join('\n'))
        .join('\n\n'),
    );
}

/** The article's first sentence, with a mark that something is left out behind it. */
function leadBlock(lead: string | null): string[] {
  return lead === null ? [] : [`> ${plain(oneLine(lead), MAX_LEAD)}`, '> …'];
}

/** How the question was understood, in small print, where what was typed leant on the one before. */
export function understood({ answer }: Wording, typed: string | null, question: string): string[] {
  return typed === null ? [] : [`-# ${answer.understoodAs(plain(oneLine(question), MAX_UNDERSTOOD))}`];
}

/** Asked for news, people should know first that there is none. */
function age({ answer: { old } }: Wording, { ageMs }: Found): string[] {
  if (ageMs === null) return [];
  const days = Math.floor(ageMs / DAY_MS);
  if (days < 60) return [old.days(days)];
  if (days < 730) return [old.months(Math.floor(days / 30.44))];
  return [old.years(Math.floor(days / 365.25))];
}

/** Nor should they take for the answer what may be none, or look for a date or a number that is not there. */
function doubt({ answer }: Wording, { isSure, lacks }: Found): string[] {
  if (!isSure) return [answer.unsure[lacks ?? 'other']];
  return lacks === null ? [] : [answer.lacks[lacks]];
}

function reports({ answer }: Wording, { reports: { total, independent } }: Found): string[] {
  return total > 1 ? [answer.reports(total, independent)] : [];
}

const MAX_FIGURE = 60;

/** Figures that differ, word for word, side by side. */
function figures({ answer }: Wording, { figures }: Found): string[] {
  if (figures.length === 0) return [];
  const shown = figures.map(({ text, publisher }) =>
    answer.figure(plain(oneLine(text), MAX_FIGURE), plain(oneLine(publisher), MAX_PUBLISHER)),
  );
  return [answer.figures(shown.join(' · '))];
}

const MAX_REASON = 300;

/** Asks what was wrong, in a few words or none. */
export function reasonForm({ answer }: Wording, answerId: string): ModalBuilder {
  const input = new TextInputBuilder()
    .setCustomId('reason')
    .setStyle(TextInputStyle.Paragraph)
    .setMaxLength(MAX_REASON)
    .setRequired(false);
  return new ModalBuilder()
    .setTitle(answer.reasonTitle)
    .setCustomId(customId('ask', 'reason', answerId))
    .addLabelComponents(
      new LabelBuilder()
        .setLabel(answer.reasonLabel)
        .setDescription(answer.reasonHint)
        .setTextInputComponent(input),
    );
}
