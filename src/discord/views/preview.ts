/** The views of an article that is not in the library yet, of what stands in its way, and of one that was read again. */
import { ButtonStyle } from 'discord.js';
import type { Headline } from '../../articles/article.ts';
import type { PageWarning } from '../../library/intake/fetch-article.ts';
import type { ExistingArticle } from '../../library/intake/intake.ts';
import type { Preview, Refreshed } from '../../library/intake/refresh.ts';
import type { Wording } from '../../wording/wording.ts';
import { articleButton, articleEmbed, articleName, firstLines, lengthOf, refusedView } from './article.ts';
import { longDate, oneLine, plain } from './text.ts';
import { cards, row, sentence, type View } from './view.ts';

/** Of the text, in UTF-16 units: enough to recognise it, and the buttons stay in sight on a phone. */
const PREVIEWED = 300;

/** Shows the article that would be added, with warnings. The draft stores it until somebody decides. */
export function previewView(
  words: Wording,
  { article, existing }: Preview,
  warnings: readonly PageWarning[],
  draftId: string,
): View {
  const { adding } = words;
  const told = warnings.map(warning => adding.warnings[warning]).join(' · ');
  const question = existing ? duplicateSentence(words, existing) : adding.found;
  const facets = `${languageName(words, article.lang)} · ${lengthOf(words, article.text, article.lang)}`;
  const embed = articleEmbed(
    words,
    article,
    article.byline ? `${plain(oneLine(article.byline), 200)}\n${facets}` : facets,
  ).addFields({
    name: words.article.firstLines,
    value: firstLines(article.text, PREVIEWED),
  });
  const content = told ? `${question}\n⚠️ ${adding.warned(told)}` : question;
  return { ...cards([embed], [row(...choices(words, existing, draftId))]), content };
}

/** For an article that is there already, or one like it: buttons to replace it, to add both, to edit or to cancel. */
export function duplicateView(words: Wording, existing: ExistingArticle, draftId: string): View {
  if (!isChoice(existing)) return refusedView(words, duplicateSentence(words, existing), draftId);
  const said = words.article.notAdded(duplicateSentence(words, existing));
  return { ...sentence(said), components: [row(...choices(words, existing, draftId))] };
}

/** Why a page could not be read, with the form to paste its text into. `reason` is plain text. */
export function unreadView(words: Wording, reason: string, draftId: string): View {
  const { adding } = words;
  return toBeCompleted(words, adding.notRead(plain(reason, 1_500)), adding.buttons.paste, draftId);
}

/** What is missing in an article that was read, with the form to complete it. `reason` is plain text. */
export function incompleteView(words: Wording, reason: string, draftId: string): View {
  const { adding } = words;
  return toBeCompleted(words, adding.noArticle(plain(reason, 1_500)), adding.buttons.complete, draftId);
}

function toBeCompleted(words: Wording, said: string, label: string, draftId: string): View {
  const complete = articleButton(label, ButtonStyle.Primary, 'edit', draftId);
  const cancel = articleButton(words.adding.buttons.cancel, ButtonStyle.Secondary, 'cancel', draftId);
  return { ...sentence(said), components: [row(complete, cancel)] };
}

/** What reading a page again brought. */
export function refreshedView(words: Wording, refreshed: Refreshed, article: Headline): View {
  const { refreshed: said } = words.adding;
  if (refreshed.kind === 'unchanged') return sentence(said.unchanged(articleName(words, refreshed.article)));
  if (refreshed.kind === 'another')
    return sentence(said.another(articleName(words, article), articleName(words, refreshed.same)));
  const { before, after, words: count } = refreshed;
  const lines = [
    before.title !== after.title &&
      said.title(plain(oneLine(before.title), 300), plain(oneLine(after.title), 300)),
    before.publishedAt !== after.publishedAt && said.date(dateOf(words, before), dateOf(words, after)),
    count.added + count.removed > 0 && said.text(count.added, count.removed),
  ].filter(line => line !== false);
  return {
    ...cards([articleEmbed(words, after)]),
    content: [said.changed, ...lines.map(line => `- ${line}`)].join('\n'),
  };
}

/** The article as it was, and why. `reason` is plain text. */
export function notRefreshedView(words: Wording, reason: string, article: Headline): View {
  return sentence(words.adding.refreshed.kept(plain(reason, 1_000), articleName(words, article)));
}

function dateOf(words: Wording, { publishedAt }: Headline): string {
  return publishedAt === null ? words.adding.refreshed.noDate : longDate(publishedAt);
}

/** Whether there is something to choose: the same article, unchanged, is only mentioned. */
function isChoice({ by, isChanged }: ExistingArticle): boolean {
  return by === 'similarity' || (by === 'link' && isChanged);
}

function duplicateSentence(words: Wording, existing: ExistingArticle): string {
  const { same, by, similarity } = existing;
  if (!isChoice(existing)) {
    return words.adding.sameArticle(plain(oneLine(same.title), 300), plain(oneLine(same.publisher), 100));
  }
  if (by === 'link') return words.adding.sameLink(articleName(words, same));
  return words.adding.sameStory(articleName(words, same), Math.floor(similarity * 100));
}

function choices(words: Wording, existing: ExistingArticle | null, draftId: string) {
  const { buttons } = words.adding;
  const edit = articleButton(buttons.edit, ButtonStyle.Secondary, 'edit', draftId);
  const cancel = articleButton(buttons.cancel, ButtonStyle.Secondary, 'cancel', draftId);
  if (!existing) return [articleButton(buttons.save, ButtonStyle.Success, 'save', draftId), edit, cancel];
  if (!isChoice(existing)) return [edit, cancel];
  const replace = articleButton(buttons.replace, ButtonStyle.Primary, 'replace', draftId, existing.same.id);
  if (existing.by === 'link') return [replace, edit, cancel];
  return [replace, articleButton(buttons.both, ButtonStyle.Secondary, 'both', draftId), edit, cancel];
}

/** Such as “German”, in the reader's language. */
function languageName(words: Wording, tag: string): string {
  // Names are of languages, scripts and regions: extensions such as -u-ca-buddhist have none, and are an error.
  return new Intl.DisplayNames([words.locale], { type: 'language' }).of(new Intl.Locale(tag).baseName) ?? tag;
}
