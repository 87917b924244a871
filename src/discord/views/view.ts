/** The type of every view, a whole message to send or to replace another with, and the parts that views are built from. */
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  EmbedBuilder,
  type MessageActionRowComponentBuilder,
} from 'discord.js';
import type { Wording } from '../../wording/wording.ts';

/** Of a button that sends an interaction. */
type ActionButtonStyle = Exclude<ButtonStyle, ButtonStyle.Link | ButtonStyle.Premium>;

/** All three parts are always given, so that an update leaves nothing of the earlier message. */
export interface View {
  content: string;
  embeds: EmbedBuilder[];
  components: ActionRowBuilder<MessageActionRowComponentBuilder>[];
}

/** The stripe beside everything that Newsdesk shows. */
export const ACCENT = 0x2f6f9f;

export function card(): EmbedBuilder {
  return new EmbedBuilder().setColor(ACCENT);
}

/** A message of words alone, in Markdown: what comes from people is escaped before. */
export function sentence(markdown: string): View {
  return { content: markdown, embeds: [], components: [] };
}

export function cards(embeds: EmbedBuilder[], components: View['components'] = []): View {
  return { content: '', embeds, components };
}

/** Up to five buttons side by side, or one select. */
export function row(...components: MessageActionRowComponentBuilder[]): View['components'][number] {
  return new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(components);
}

export function button(id: string, label: string, style: ActionButtonStyle): ButtonBuilder {
  return new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(style);
}

/** Buttons to turn the pages of a list; none if there is one page. `turn`: the id of the button that leads to this offset. */
export function turning(
  words: Wording,
  {
    offset,
    limit,
    total,
    turn,
  }: { offset: number; limit: number; total: number; turn(offset: number): string },
): View['components'] {
  const pages = Math.ceil(total / limit);
  const page = Math.floor(offset / limit);
  if (pages < 2) return [];
  const turnButton = (to: number, text: string, enabled: boolean) =>
    button(turn(to * limit), text, ButtonStyle.Secondary).setDisabled(!enabled);
  // Discord wants three different ids, also where a button leads nowhere: the first page's ◀ stands for the page after the last.
  return [
    row(
      turnButton(page > 0 ? page - 1 : pages, '◀', page > 0),
      turnButton(page, words.headlines.page(page + 1, pages), false),
      turnButton(page + 1, '▶', page + 1 < pages),
    ),
  ];
}
