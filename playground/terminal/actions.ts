/** Buttons and selects of a message, numbered for the terminal. */
import type { APIComponentInMessageActionRow, APIMessage } from 'discord-api-types/v10';
import type { Exchange, Person } from '../types.ts';
import { clean, rowsOf } from './plain.ts';

/** Something to press or pick. */
export interface Action {
  label: string;
  /** Options of the same select may be picked together. */
  select: { customId: string; max: number } | null;
  /** What is sent: a button's `custom_id`, or a select's value. */
  value: string;
}

export interface Offer {
  messageId: string;
  actions: Action[];
  /** As they are printed below the message. */
  lines: string[];
}

/** What can be done with a message; `numbered` for people who can answer with a number. */
export function offerOf(message: APIMessage, person: Person, numbered = true): Offer {
  const offer: Offer = { messageId: message.id, actions: [], lines: [] };
  for (const row of rowsOf(message)) {
    const buttons: string[] = [];
    for (const component of row) {
      if (component.type === 2) buttons.push(...buttonText(component, offer, numbered));
      else addSelect(component, offer, person, numbered);
    }
    if (buttons.length > 0) offer.lines.push(buttons.join(numbered ? '  ' : ' · '));
  }
  return offer;
}

type Button = Extract<APIComponentInMessageActionRow, { type: 2 }>;
type Select = Exclude<APIComponentInMessageActionRow, { type: 2 }>;

function buttonText(button: Button, offer: Offer, numbered: boolean): string[] {
  const label = clean(('label' in button && button.label) || ('emoji' in button && button.emoji?.name) || '');
  if ('url' in button) return [`${label}: ${clean(button.url)}`];
  if (button.disabled || !('custom_id' in button)) return [];
  offer.actions.push({ label, select: null, value: button.custom_id });
  return [numbered ? `[${offer.actions.length}] ${label}` : `[${label}]`];
}

function addSelect(select: Select, offer: Offer, person: Person, numbered: boolean): void {
  if (select.disabled) return;
  const max = select.max_values ?? 1;
  const note = max > 1 ? ` (up to ${max}, such as "1 2")` : '';
  offer.lines.push(`${clean(select.placeholder ?? 'Pick one')}${numbered ? note : ''}:`);
  for (const { label, value, description } of optionsOf(select, person)) {
    offer.actions.push({ label: clean(label), select: { customId: select.custom_id, max }, value });
    const mark = numbered ? `[${offer.actions.length}]` : '-';
    offer.lines.push(`  ${mark} ${clean(label)}${description ? ` · ${clean(description)}` : ''}`);
  }
}

/** A select's own options, or the people and channels that are here. */
export function optionsOf(
  select: { type: number; options?: readonly { label: string; value: string; description?: string }[] },
  { server, member }: Person,
): { label: string; value: string; description?: string }[] {
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ label: name, value: id }));
  if (select.type === 8) return named(server?.channels ?? []);
  if (select.type === 6) return named(server?.roles ?? []);
  if (select.type === 5 || select.type === 7) return named(server?.members ?? [member]);
  return [...(select.options ?? [])];
}

/** Which actions a line means: `2`, `1 3` for one select, or a label. Empty when it means none. */
export function meant(line: string, offer: Offer | null): Action[] {
  const actions = offer?.actions ?? [];
  const text = line.trim();
  if (/^\d+([ ,]+\d+)*$/.test(text)) {
    const picked = text.split(/[ ,]+/).map(number => actions[Number(number) - 1]);
    const [first] = picked;
    const fits = picked.every(
      each => each !== undefined && each.select?.customId === first?.select?.customId,
    );
    if (!first || !fits || picked.length > (first.select?.max ?? 1)) return [];
    return picked.filter(each => each !== undefined);
  }
  return actions.filter(({ label }) => label.toLowerCase() === text.toLowerCase()).slice(0, 1);
}

/** Presses or picks. */
export function perform(person: Person, messageId: string, actions: Action[]): Promise<Exchange> {
  const [first] = actions;
  if (!first) throw new Error('There is nothing to do.');
  if (!first.select) return person.click(messageId, first.value);
  return person.choose(
    messageId,
    first.select.customId,
    actions.map(({ value }) => value),
  );
}
