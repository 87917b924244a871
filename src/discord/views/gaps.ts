/** The views of /newsdesk gaps: questions that were not covered, and what to do about one. */
import {
  ButtonStyle,
  LabelBuilder,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Page } from '../../library/answers/answer.ts';
import type { Gap } from '../../library/answers/history.ts';
import type { Wording } from '../../wording/wording.ts';
import { customId } from './custom-id.ts';
import { SELECT } from './limits.ts';
import { label, oneLine, plain, relativeTime } from './text.ts';
import { button, card, cards, row, sentence, turning, type View } from './view.ts';

/** Questions on one page: ten of MAX_SHOWN characters, escaped, are below 4,096. */
export const GAPS_PAGE = 10;
const MAX_SHOWN = 300;
/** The field of the form. */
export const ADDRESS_FIELD = 'address';
/** As long as web-address.ts accepts them. */
const MAX_ADDRESS = 2_048;

export function gapsView(words: Wording, { items, total }: Page<Gap>, offset: number): View {
  const { gaps } = words.newsdesk;
  if (items.length === 0) return sentence(gaps.none);
  const lines = items.map(({ question, count, askedAt, isCovered }) => {
    const facts = [gaps.times(count, relativeTime(askedAt)), ...(isCovered ? [gaps.covered] : [])];
    return `**${plain(oneLine(question), MAX_SHOWN)}**\n${facts.join(' · ')}`;
  });
  const menu = new StringSelectMenuBuilder()
    .setCustomId(customId('newsdesk', 'gap'))
    .setPlaceholder(gaps.pick)
    .addOptions(
      items.map(({ id, question, count }) => ({
        label: label(question, SELECT.label) || '?',
        value: id,
        description: gaps.timesPlain(count),
      })),
    );
  const embed = card()
    .setTitle(gaps.title)
    .setDescription(lines.join('\n\n'))
    .setFooter({ text: gaps.total(total) });
  const turn = (to: number) => customId('newsdesk', 'gaps', `${to}`);
  return cards([embed], [row(menu), ...turning(words, { offset, limit: GAPS_PAGE, total, turn })]);
}

/** One question, with buttons for what to do about it. */
export function gapView(words: Wording, id: string, question: string): View {
  const { gaps } = words.newsdesk;
  return cards(
    [
      card()
        .setTitle(gaps.title)
        .setDescription(`**${plain(oneLine(question), 1_200)}**`),
    ],
    [
      row(
        button(customId('newsdesk', 'source', id), gaps.addSource, ButtonStyle.Primary),
        button(customId('newsdesk', 'close', id), gaps.done, ButtonStyle.Secondary),
        button(customId('newsdesk', 'gaps', id), gaps.back, ButtonStyle.Secondary),
      ),
    ],
  );
}

export function sourceForm({ newsdesk: { gaps } }: Wording): ModalBuilder {
  const address = new TextInputBuilder()
    .setCustomId(ADDRESS_FIELD)
    .setStyle(TextInputStyle.Short)
    .setMaxLength(MAX_ADDRESS)
    .setRequired(true);
  return new ModalBuilder()
    .setTitle(gaps.formTitle)
    .setCustomId(customId('newsdesk', 'source'))
    .addLabelComponents(
      new LabelBuilder()
        .setLabel(gaps.address)
        .setDescription(gaps.addressHint)
        .setTextInputComponent(address),
    );
}
