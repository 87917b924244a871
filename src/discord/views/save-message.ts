/** The views of saving a message's article: which of its links, or the way on without one. */
import { ButtonStyle, StringSelectMenuBuilder } from 'discord.js';
import type { Wording } from '../../wording/wording.ts';
import { articleButton } from './article.ts';
import { customId } from './custom-id.ts';
import { SELECT } from './limits.ts';
import { label } from './text.ts';
import { row, sentence, type View } from './view.ts';

/** A menu of links. Its values are places in the list; the draft has the address of each. `command`: the one that the menu belongs to. */
export function pickView(words: Wording, command: string, links: readonly string[], draftId: string): View {
  const { message } = words.adding;
  const shown = links.slice(0, SELECT.options);
  const left = links.length - shown.length;
  const menu = new StringSelectMenuBuilder()
    .setCustomId(customId(command, 'pick', draftId))
    .setPlaceholder(message.placeholder)
    .addOptions(shown.map((link, place) => ({ ...optionOf(link), value: `${place}` })));
  return {
    content: left > 0 ? `${message.pick} ${message.more(left)}` : message.pick,
    embeds: [],
    components: [row(menu)],
  };
}

/** `draftId`: of the message's text. */
export function noLinkView(words: Wording, draftId: string): View {
  const { buttons, message } = words.adding;
  const use = articleButton(buttons.useText, ButtonStyle.Primary, 'edit', draftId);
  const cancel = articleButton(buttons.cancel, ButtonStyle.Secondary, 'cancel', draftId);
  return { ...sentence(message.noLink), components: [row(use, cancel)] };
}

/** The site above, the page below. */
function optionOf(link: string): { label: string; description?: string } {
  const { host, pathname, search } = new URL(link);
  const page = label(`${pathname}${search}`, SELECT.description);
  return {
    label: label(host.replace(/^www\./u, ''), SELECT.label),
    ...(page.length > 1 && { description: page }),
  };
}
