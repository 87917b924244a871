/** The views of /article: the form, the card of an article, and the sentences around adding and removing one. */
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type EmbedBuilder,
  LabelBuilder,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Article, Headline } from '../../articles/article.ts';
import { customId } from '../command.ts';
import { EMBED, MODAL } from '../limits.ts';
import { cut, embedUrl, oneLine, plain, shownDate, shownTime } from '../text.ts';
import { card, cards, count, sentence, type View } from './view.ts';

/** The form's fields in their order. Their ids are the names under which a draft keeps them. */
const FIELDS = [
  { id: 'title', label: 'Title', hint: 'The headline, as published', max: 300, required: true },
  {
    id: 'text',
    label: 'Text',
    hint: 'The article, word for word: every answer quotes it',
    max: MODAL.textInput,
    required: true,
  },
  {
    id: 'link',
    label: 'Link',
    hint: 'Where it was published: every quote names its source',
    max: 512,
    required: true,
  },
  {
    id: 'publisher',
    label: 'Publisher',
    hint: 'Left empty: the name of the website',
    max: 100,
    required: false,
  },
  { id: 'date', label: 'Date', hint: 'Such as 2026-06-02 or 2 June 2026', max: 40, required: false },
] as const;

export const FIELD_IDS = FIELDS.map(field => field.id);
export type FieldId = (typeof FIELDS)[number]['id'];

/** The form, filled with what was typed before if there is a draft. */
export function articleForm(draft?: { id: string; fields: Partial<Record<string, string>> }): ModalBuilder {
  const labels = FIELDS.map(field => {
    const input = new TextInputBuilder()
      .setCustomId(field.id)
      .setStyle(field.id === 'text' ? TextInputStyle.Paragraph : TextInputStyle.Short)
      .setMaxLength(field.max)
      .setRequired(field.required);
    const typed = draft?.fields[field.id];
    if (typed) input.setValue(typed.slice(0, field.max).toWellFormed());
    return new LabelBuilder().setLabel(field.label).setDescription(field.hint).setTextInputComponent(input);
  });
  return new ModalBuilder()
    .setTitle(draft ? 'Edit the article' : 'Add an article')
    .setCustomId(draft ? customId('article', 'form', draft.id) : customId('article', 'form'))
    .addLabelComponents(...labels);
}

export function addedView(article: Article, articles: number): View {
  const now = `Added: the library now holds ${count(articles, 'article')}. Try it: \`/ask\` something that this article answers.`;
  return { ...cards([facts(article)]), content: now };
}

/** Why the article was not added, with a button that opens the form again as it was. */
export function refusedView(reason: string, draftId: string): View {
  const edit = button('Edit', ButtonStyle.Primary, 'edit', draftId);
  return { ...sentence(`Not added. ${plain(reason, 1_500)}`), components: [row(edit)] };
}

/** The reason for not adding an article that is in the library already. */
export function sameArticle(same: Headline): string {
  return `It is in the library already, as “${oneLine(same.title)}” of ${oneLine(same.publisher)}.`;
}

/** Everything that is known about an article, and its first lines. */
export function articleCard(article: Article): View {
  const firstLines = plain(cut(article.text, 500), EMBED.fieldValue) || '–';
  return cards([facts(article).addFields({ name: 'First lines', value: firstLines })]);
}

/** Asks before an article is removed. */
export function confirmView(article: Headline): View {
  const remove = button('Remove', ButtonStyle.Danger, 'drop', article.id);
  const keep = button('Keep', ButtonStyle.Secondary, 'keep', article.id);
  const question = `Remove ${named(article)} from the library for good? It will not be quoted any more.`;
  return { ...sentence(question), components: [row(remove, keep)] };
}

export function removedView(article: Headline, articles: number): View {
  return sentence(`Removed ${named(article)}. The library now holds ${count(articles, 'article')}.`);
}

export function keptView(): View {
  return sentence('Kept: nothing was removed.');
}

export const LIST_TITLE = 'Articles, latest added first';
export const GONE = 'That article is not in the library any more. See what there is with /article list.';
export const PICK_ONE = 'No single article fits that. Pick one from the list that appears while you type.';
export const DRAFT_GONE = 'What you typed is no longer kept. Start again with /article add.';

function named(article: Headline): string {
  return `“${plain(oneLine(article.title), 300)}” (${plain(oneLine(article.publisher), 100)})`;
}

function facts(article: Headline): EmbedBuilder {
  const date = article.publishedAt === null ? 'no date given' : shownDate(article.publishedAt);
  const by = /^\d{17,20}$/u.test(article.addedBy)
    ? `by <@${article.addedBy}>`
    : `(${plain(article.addedBy, 100)})`;
  const publisher = plain(oneLine(article.publisher), 200);
  return card()
    .setTitle(plain(oneLine(article.title), EMBED.title) || 'Untitled')
    .setURL(embedUrl(article.url))
    .setDescription(`${publisher} · ${date}\nAdded ${by} on ${shownTime(article.addedAt)}`);
}

function button(text: string, style: ButtonStyle, ...id: string[]): ButtonBuilder {
  return new ButtonBuilder()
    .setCustomId(customId('article', ...id))
    .setLabel(text)
    .setStyle(style);
}

function row(...buttons: ButtonBuilder[]) {
  return new ActionRowBuilder<ButtonBuilder>().addComponents(...buttons);
}
