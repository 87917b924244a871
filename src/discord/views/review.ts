/** The views of /newsdesk review: answers that people found wrong, what they should have shown, and a replay. */
import { ButtonStyle, StringSelectMenuBuilder } from 'discord.js';
import type { Headline } from '../../articles/article.ts';
import type { Found, Page } from '../../library/answers/answer.ts';
import type { Passage } from '../../library/answers/history.ts';
import type { Complaint, Replay } from '../../library/answers/review.ts';
import type { Wording } from '../../wording/wording.ts';
import { customId } from './custom-id.ts';
import { EMBED, SELECT } from './limits.ts';
import { onlyAmong } from './not-covered.ts';
import { cut, label, maskedLink, oneLine, plain, quoteBlock, relativeTime } from './text.ts';
import { button, card, cards, row, sentence, turning, type View } from './view.ts';

/** Answers on one page: ten of MAX_QUESTION and MAX_REASON characters are below 4,096. */
export const REVIEW_PAGE = 10;
const MAX_QUESTION = 200;
const MAX_REASON = 100;
const MAX_QUOTE = 900;
const MAX_REASONS = 3;
/** Questions of a replay that are named. */
const MAX_NAMED = 5;
/** What stands in the menu for “nothing”. */
const NOTHING = 'none';

export function reviewView(words: Wording, { items, total }: Page<Complaint>, offset: number): View {
  const { review } = words.newsdesk;
  if (items.length === 0) return sentence(review.none);
  const lines = items.map(({ question, up, down, askedAt, reasons: [reason], mark }) =>
    [
      `**${plain(oneLine(question), MAX_QUESTION)}**`,
      ...(reason ? [`> ${plain(oneLine(reason), MAX_REASON)}`] : []),
      [review.votes(down, up), relativeTime(askedAt), ...(mark === undefined ? [] : [review.marked])].join(
        ' · ',
      ),
    ].join('\n'),
  );
  const menu = new StringSelectMenuBuilder()
    .setCustomId(customId('newsdesk', 'review'))
    .setPlaceholder(review.pick)
    .addOptions(
      items.map(({ answer, question, up, down }) => ({
        label: label(question, SELECT.label) || '?',
        value: answer,
        description: review.votes(down, up),
      })),
    );
  const embed = card()
    .setTitle(review.title)
    .setDescription(lines.join('\n\n'))
    .setFooter({ text: review.answers(total) });
  const turn = (to: number) => customId('newsdesk', 'review', `${to}`);
  return cards(
    [embed],
    [
      row(menu),
      ...turning(words, { offset, limit: REVIEW_PAGE, total, turn }),
      row(button(customId('newsdesk', 'replay'), review.replay, ButtonStyle.Secondary)),
    ],
  );
}

/** `shown`: what was shown, null if its articles are gone. `right`: what is marked. `passages`: what there is to mark. */
export function complaintView(
  words: Wording,
  complaint: Complaint,
  shown: Found | null,
  right: Passage | null,
  passages: readonly Passage[],
): View {
  const { review } = words.newsdesk;
  const { answer, question, filter, reasons, up, down, mark } = complaint;
  const said = reasons.slice(0, MAX_REASONS).map(reason => `- ${plain(oneLine(reason), 300)}`);
  const should =
    mark === undefined
      ? review.notSaid
      : mark === null
        ? review.nothing
        : right
          ? passageText(words, right)
          : review.articleGone;
  const embed = card()
    .setTitle(plain(oneLine(question), EMBED.title) || '?')
    .setDescription([review.votes(down, up), ...onlyAmong(words, filter)].join('\n'))
    .addFields(
      { name: review.shown, value: shown ? shownText(words, shown) : review.articleGone },
      ...(said.length > 0 ? [{ name: review.said, value: cut(said.join('\n'), EMBED.fieldValue) }] : []),
      { name: review.shouldBe, value: should },
    );
  const menu = new StringSelectMenuBuilder()
    .setCustomId(customId('newsdesk', 'mark', answer))
    .setPlaceholder(review.pickRight)
    .addOptions([
      { label: review.nothing, description: review.nothingAbout, value: NOTHING },
      ...passages.slice(0, SELECT.options - 1).map(passage => ({
        label: label(passage.text, SELECT.label) || '?',
        description: label(`${passage.article.publisher} · ${passage.article.title}`, SELECT.description),
        value: `${passage.article.id}:${passage.start}:${passage.end}`,
      })),
    ]);
  return cards(
    [embed],
    [row(menu), row(button(customId('newsdesk', 'review'), review.back, ButtonStyle.Secondary))],
  );
}

/** The value that was picked in that menu: a passage, null for “nothing”, undefined for an invalid value. */
export function pickedMark(value = ''): { articleId: string; start: number; end: number } | null | undefined {
  if (value === NOTHING) return null;
  const [articleId = '', start, end] = value.split(':');
  const isPassage = /^[0-9a-z]{1,20}:\d{1,9}:\d{1,9}$/u.test(value);
  return isPassage ? { articleId, start: Number(start), end: Number(end) } : undefined;
}

export function replayView(words: Wording, { wins, losses, right, wrong }: Replay): View {
  const { review } = words.newsdesk;
  const named = (name: string, questions: readonly string[]) => {
    const shown = questions.slice(0, MAX_NAMED).map(question => `- ${plain(oneLine(question), 150)}`);
    const others = questions.length > MAX_NAMED ? [review.others(questions.length - MAX_NAMED)] : [];
    return shown.length > 0 ? [{ name, value: [...shown, ...others].join('\n') }] : [];
  };
  const count = wins.length + losses.length + right + wrong;
  const outcome = count > 0 ? [review.outcome(wins.length, losses.length, right, wrong)] : [];
  const embed = card()
    .setTitle(review.replayTitle)
    .setDescription([review.replayed(count), ...outcome].join('\n\n'))
    .addFields(...named(review.wins, wins), ...named(review.losses, losses));
  return cards([embed], [row(button(customId('newsdesk', 'review'), review.back, ButtonStyle.Secondary))]);
}

function shownText(words: Wording, { quotes: [{ article, text, bold }] }: Found): string {
  const quote = quoteBlock(
    { text: text.slice(bold.start, bold.end), bold: { start: 0, end: 0 } },
    MAX_QUOTE - 300,
  );
  return `${quote}\n${titleLink(words, article)}`;
}

function titleLink(words: Wording, { title, url }: Headline): string {
  return maskedLink(label(title, 200) || words.answer.untitled, url, 300);
}

function passageText(words: Wording, { article, text }: Passage): string {
  return `${quoteBlock({ text, bold: { start: 0, end: 0 } }, MAX_QUOTE - 300)}\n${titleLink(words, article)}`;
}
