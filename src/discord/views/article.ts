/** The views of an article: the form, its card, and the sentences around adding and removing one. */
import {
  ButtonBuilder,
  ButtonStyle,
  type EmbedBuilder,
  LabelBuilder,
  ModalBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Article, Headline } from '../../articles/article.ts';
import type { Wording } from '../../wording/wording.ts';
import { customId } from './custom-id.ts';
import { EMBED, MODAL } from './limits.ts';
import { dateTime, embedUrl, firstSentences, longDate, oneLine, plain } from './text.ts';
import { card, cards, row, sentence, type View } from './view.ts';

/** The form's fields in their order. Their ids are the names of the draft's fields. */
const FIELDS = [
  { id: 'title', max: 300, required: true },
  { id: 'text', max: MODAL.textInput, required: true },
  { id: 'link', max: 512, required: true },
  { id: 'publisher', max: 100, required: false },
  { id: 'date', max: 40, required: false },
] as const;

export const FIELD_IDS = FIELDS.map(field => field.id);

/** What was typed or read before, by the names of the fields. */
export interface Draft {
  id: string;
  fields: Readonly<Partial<Record<string, string>>>;
}

/** The form, filled from the draft. A text that is too long for a form stays in the draft, and the form only mentions it. */
export function articleForm(words: Wording, draft?: Draft): ModalBuilder {
  const form = new ModalBuilder()
    .setTitle(draft ? words.article.form.edit : words.article.form.add)
    .setCustomId(draft ? customId('article', 'form', draft.id) : customId('article', 'form'));
  for (const { id, max, required } of FIELDS) {
    const filled = draft?.fields[id] ?? '';
    if (id === 'text' && filled.length > max) {
      const told = words.article.form.longText(lengthOf(words, filled, draft?.fields.lang ?? ''));
      form.addTextDisplayComponents(new TextDisplayBuilder().setContent(told));
      continue;
    }
    const input = new TextInputBuilder()
      .setCustomId(id)
      .setStyle(id === 'text' ? TextInputStyle.Paragraph : TextInputStyle.Short)
      .setMaxLength(max)
      .setRequired(required);
    if (filled) input.setValue(filled.slice(0, max).toWellFormed());
    const { label, hint } = words.article.form[id];
    form.addLabelComponents(
      new LabelBuilder().setLabel(label).setDescription(hint).setTextInputComponent(input),
    );
  }
  return form;
}

/** Languages that are written without spaces between words. */
const UNSPACED = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my', 'bo']);
const WORD = /[\p{L}\p{N}\p{M}'’]+/gu;

/** How long a text is, in words, or in characters where nobody counts words. `lang`: BCP 47. */
export function lengthOf(words: Wording, text: string, lang: string): string {
  const [language = ''] = lang.split('-');
  if (UNSPACED.has(language)) return words.adding.characters(text.replace(/\s/gu, '').length);
  return words.adding.words(text.match(WORD)?.length ?? 0);
}

/** `replaced`: the article whose place it took. */
export function addedView(
  words: Wording,
  article: Article,
  articles: number,
  replaced: Headline | null = null,
): View {
  const said = words.article.added(words.article.articles(articles));
  const place = replaced ? ` ${words.article.replaced(articleName(words, replaced))}` : '';
  return { ...cards([articleEmbed(words, article)]), content: `${said}${place}` };
}

/** Why the article was not added, with a button that opens the form again as it was. `reason` is Markdown. */
export function refusedView(words: Wording, reason: string, draftId: string): View {
  const edit = articleButton(words.article.buttons.edit, ButtonStyle.Primary, 'edit', draftId);
  return { ...sentence(words.article.notAdded(reason)), components: [row(edit)] };
}

/** Everything that is known about an article, and its first lines. `isInStory`: with a button to take it out of its story. */
export function articleDetailsView(
  words: Wording,
  article: Article,
  { isPinned = false, isInStory = false }: { isPinned?: boolean; isInStory?: boolean } = {},
): View {
  const beginning = { name: words.article.firstLines, value: firstLines(article.text) };
  const card = articleEmbed(words, article).addFields(beginning);
  const apart = articleButton(words.article.buttons.apart, ButtonStyle.Secondary, 'apart', article.id);
  return cards(
    [isPinned ? card.setFooter({ text: words.article.isPinned }) : card],
    isInStory ? [row(apart)] : [],
  );
}

/** What came of pinning an article, or of letting it go. */
export function pinnedView(words: Wording, article: Headline, isPinned: boolean): View {
  return sentence(words.article[isPinned ? 'pinned' : 'unpinned'](articleName(words, article)));
}

/** What came of taking an article out of its story. */
export function apartView(words: Wording, article: Headline): View {
  return sentence(words.article.apart(articleName(words, article)));
}

/** Whole sentences. `most`: UTF-16 units before escaping. */
export function firstLines(text: string, most = 500): string {
  return plain(firstSentences(text.replace(/\n+/gu, '\n'), most), EMBED.fieldValue) || '–';
}

/** Asks before an article is removed. */
export function confirmRemoveView(words: Wording, article: Headline): View {
  const remove = articleButton(words.article.buttons.remove, ButtonStyle.Danger, 'drop', article.id);
  const keep = articleButton(words.article.buttons.keep, ButtonStyle.Secondary, 'keep', article.id);
  return { ...sentence(words.article.remove(articleName(words, article))), components: [row(remove, keep)] };
}

export function removedView(words: Wording, article: Headline, articles: number): View {
  return sentence(words.article.removed(articleName(words, article), words.article.articles(articles)));
}

/** `“Title” (Publisher)`, escaped. */
export function articleName(words: Wording, article: Headline): string {
  return words.article.named(plain(oneLine(article.title), 300), plain(oneLine(article.publisher), 100));
}

/** The head of an article's card: title, publisher and date; and who added it, unless `added` says otherwise. */
export function articleEmbed(
  words: Wording,
  article: Headline,
  added = addedLine(words, article),
): EmbedBuilder {
  const date = article.publishedAt === null ? words.article.noDate : longDate(article.publishedAt);
  const publisher = plain(oneLine(article.publisher), 200);
  return card()
    .setTitle(plain(oneLine(article.title), EMBED.title) || words.article.untitled)
    .setURL(embedUrl(article.url))
    .setDescription(`${publisher} · ${date}\n${added}`);
}

function addedLine(words: Wording, { addedBy, addedAt }: Headline): string {
  if (!addedBy) return words.article.addedOn(dateTime(addedAt));
  const isPerson = /^\d{17,20}$/u.test(addedBy);
  const who = isPerson ? words.article.by(`<@${addedBy}>`) : `(${plain(addedBy, 100)})`;
  return words.article.addedBy(who, dateTime(addedAt));
}

/** A button of /article. */
export function articleButton(text: string, style: ButtonStyle, ...id: string[]): ButtonBuilder {
  return new ButtonBuilder()
    .setCustomId(customId('article', ...id))
    .setLabel(text)
    .setStyle(style);
}
