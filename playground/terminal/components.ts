/** Buttons and selects of a message as lines of text. */
import type { APIComponentInMessageActionRow, APIMessage } from 'discord-api-types/v10';
import type { Person } from '../types.ts';
import { clean, rowsOf } from './plain.ts';

type Button = Extract<APIComponentInMessageActionRow, { type: 2 }>;
type Select = Exclude<APIComponentInMessageActionRow, { type: 2 }>;

/** As they are printed below the message. */
export function componentLines(message: APIMessage, person: Person): string[] {
  return rowsOf(message).flatMap(row => {
    const buttons = row.flatMap(each => (each.type === 2 ? buttonText(each) : []));
    const selects = row.flatMap(each => (each.type === 2 ? [] : selectLines(each, person)));
    return [...selects, ...(buttons.length ? [buttons.join(' · ')] : [])];
  });
}

function buttonText(button: Button): string[] {
  const label = clean(('label' in button && button.label) || ('emoji' in button && button.emoji?.name) || '');
  if ('url' in button) return [`${label}: ${clean(button.url)}`];
  return button.disabled || !('custom_id' in button) ? [] : [`[${label}]`];
}

function selectLines(select: Select, person: Person): string[] {
  if (select.disabled) return [];
  const options = optionsOf(select, person).map(
    ({ label, description }) => `  - ${clean(label)}${description ? ` · ${clean(description)}` : ''}`,
  );
  return [`${clean(select.placeholder ?? 'Pick one')}:`, ...options];
}

/** A select's own options, or the people and channels that are here. */
function optionsOf(
  select: { type: number; options?: readonly { label: string; value: string; description?: string }[] },
  { server, member }: Person,
): { label: string; description?: string }[] {
  const named = (list: readonly { name: string }[]) => list.map(({ name }) => ({ label: name }));
  if (select.type === 8) return named(server?.channels ?? []);
  if (select.type === 6) return named(server?.roles ?? []);
  if (select.type === 5 || select.type === 7) return named(server?.members ?? [member]);
  return [...(select.options ?? [])];
}
