/** The views of /newsdesk forget, which asks twice: with a button, then with a form for the server's name. */
import { ButtonStyle, LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import type { Wording } from '../../wording/wording.ts';
import { customId } from './custom-id.ts';
import { MODAL } from './limits.ts';
import { label } from './text.ts';
import { button, row, sentence, type View } from './view.ts';

/** The field of the form. */
export const NAME_FIELD = 'name';
/** The longest name of a server. */
const MAX_NAME = 100;

export function forgetView(
  { newsdesk: { forget } }: Wording,
  has: { articles: number; feeds: number; questions: number },
): View {
  const ask = forget.ask(
    forget.articles(has.articles),
    forget.feeds(has.feeds),
    forget.questions(has.questions),
  );
  const buttons = row(
    button(customId('newsdesk', 'erase'), forget.erase, ButtonStyle.Danger),
    button(customId('newsdesk', 'keep'), forget.keep, ButtonStyle.Secondary),
  );
  return { ...sentence(ask), components: [buttons] };
}

export function forgetForm({ newsdesk: { forget } }: Wording, serverName: string): ModalBuilder {
  const name = new TextInputBuilder()
    .setCustomId(NAME_FIELD)
    .setStyle(TextInputStyle.Short)
    .setMaxLength(MAX_NAME)
    .setRequired(true);
  const field = new LabelBuilder()
    .setLabel(forget.label)
    .setDescription(label(forget.hint(serverName), MODAL.labelDescription))
    .setTextInputComponent(name);
  return new ModalBuilder()
    .setTitle(forget.formTitle)
    .setCustomId(customId('newsdesk', 'erase'))
    .addLabelComponents(field);
}
