/** What a form of the bot asks, as text. */
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Form } from '../types.ts';
import { clean } from './plain.ts';

/** A terminal cannot fill it in: the page can. */
export function describeForm({ data }: Form): string {
  return [`${clean(data.title)}: a form with`, ...fieldLines(data), 'Fill it in on the page: npm start'].join(
    '\n',
  );
}

/** Labels with their fields (Discord's type 18) and rows with a text input (type 1); plain text is left out. */
function fieldLines({ components }: APIModalInteractionResponseCallbackData): string[] {
  return components.flatMap(part => {
    const inner = part.type === 18 ? part.component : part.type === 1 ? part.components[0] : undefined;
    if (!inner || !('custom_id' in inner) || inner.type === 19) return [];
    const label = clean(part.type === 18 ? part.label : 'label' in inner ? (inner.label ?? '') : '');
    const placeholder = clean(('placeholder' in inner && inner.placeholder) || '');
    const need = 'required' in inner && inner.required === false ? 'may be left empty' : 'required';
    return [`- ${label} (${need})${placeholder && `: ${placeholder}`}`];
  });
}
