/** What every view gives: a whole message that may be sent, or may replace another. */
import type { ActionRowBuilder, ButtonBuilder } from 'discord.js';
import { EmbedBuilder } from 'discord.js';

/** All three parts are always there, so that an update leaves nothing of the message before. */
export interface View {
  content: string;
  embeds: EmbedBuilder[];
  components: ActionRowBuilder<ButtonBuilder>[];
}

/** The stripe beside everything that Newsdesk shows. */
const ACCENT = 0x2f6f9f;

export function card(): EmbedBuilder {
  return new EmbedBuilder().setColor(ACCENT);
}

/** A message of words alone, in Markdown: what comes from people is escaped before. */
export function sentence(markdown: string): View {
  return { content: markdown, embeds: [], components: [] };
}

export function cards(embeds: EmbedBuilder[], components: ActionRowBuilder<ButtonBuilder>[] = []): View {
  return { content: '', embeds, components };
}

/** `1 article`, `12,345 articles`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
