/** The view of one article as readers see it: title, publisher, date, first lines, its link, and a button to ask about it. */
import {
  ButtonBuilder,
  ButtonStyle,
  LabelBuilder,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Article } from '../../articles/article.ts';
import type { Wording } from '../../wording/wording.ts';
import { linkButton } from './answer.ts';
import { customId } from './custom-id.ts';
import { COMPONENT, EMBED, MODAL } from './limits.ts';
import { embedUrl, firstSentences, label, longDate, oneLine, plain } from './text.ts';
import { card, cards, row, type View } from './view.ts';

const FIRST_LINES = 600;
const MAX_SHOWN = 1_500;
const MAX_NAME = 100;

export function articleCardView(words: Wording, article: Article): View {
  const { title, publisher, byline, url, publishedAt, text, id } = article;
  const date = publishedAt === null ? words.answer.noDate : longDate(publishedAt);
  const names = [publisher, ...(byline ? [byline] : [])].map(name => plain(oneLine(name), MAX_NAME));
  const lines = plain(firstSentences(text, FIRST_LINES), MAX_SHOWN);
  const embed = card()
    .setTitle(plain(oneLine(title), EMBED.title) || words.answer.untitled)
    .setURL(embedUrl(url))
    .setDescription([[...names, date].join(' · '), ...(lines ? [lines] : [])].join('\n\n'));
  const ask = new ButtonBuilder()
    .setCustomId(customId('headlines', 'ask', id))
    .setLabel(words.headlines.ask)
    .setStyle(ButtonStyle.Secondary);
  const link = embedUrl(url);
  return cards(
    [embed],
    [row(ask, ...(link && link.length <= COMPONENT.url ? [linkButton(words.answer.jump, link)] : []))],
  );
}

/** A form with one field, `question`. `about` says what the question is about. `id` comes back with it. */
export function questionForm(
  id: string,
  texts: { title: string; label: string; about: string },
  max: number,
): ModalBuilder {
  const input = new TextInputBuilder()
    .setCustomId('question')
    .setStyle(TextInputStyle.Short)
    .setMaxLength(max)
    .setRequired(true);
  const field = new LabelBuilder().setLabel(texts.label).setTextInputComponent(input);
  const about = label(texts.about, MODAL.labelDescription);
  if (about) field.setDescription(about);
  return new ModalBuilder().setTitle(texts.title).setCustomId(id).addLabelComponents(field);
}
