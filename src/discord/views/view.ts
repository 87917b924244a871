/** What every view gives: a whole message that may be sent, or may replace another. */
import { ActionRowBuilder, EmbedBuilder, type MessageActionRowComponentBuilder } from 'discord.js';

/** All three parts are always there, so that an update leaves nothing of the message before. */
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

/** `1 article`, `12,345 articles`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
