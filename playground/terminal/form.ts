/** Asks for a form of the bot field by field. */
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { type Exchange, type Form, Mistyped, type Person } from '../types.ts';
import { optionsOf } from './actions.ts';
import type { Terminal } from './lines.ts';
import { clean } from './plain.ts';

/** A field as the terminal asks for it. */
interface Field {
  id: string;
  label: string;
  description: string;
  placeholder: string;
  required: boolean;
  isLong: boolean;
  minLength: number;
  maxLength: number;
  /** What it holds when nothing is typed. */
  value: string;
  /** What can be picked; null for text. */
  options: { label: string; value: string }[] | null;
}

type Values = Record<string, string | string[]>;

/** Null when the input ended before the form was filled; nothing is sent then. */
export async function fillForm(terminal: Terminal, person: Person, form: Form): Promise<Exchange | null> {
  const fields = fieldsOf(form.data, person);
  terminal.print(terminal.ink.strong(clean(form.data.title)));
  for (;;) {
    const values: Values = {};
    for (const field of fields) {
      const value = await askField(terminal, field);
      if (value === null) return null;
      values[field.id] = value;
      if (typeof value === 'string') field.value = value;
    }
    try {
      return await person.submit(form, values);
    } catch (error) {
      if (!(error instanceof Mistyped)) throw error;
      terminal.complain(error.message);
    }
  }
}

/** What a form asks, for those who cannot be asked. */
export function describeForm(form: Form, person: Person): string {
  const fields = fieldsOf(form.data, person).map(
    field => `- ${titleOf(field)}${field.placeholder && `: ${field.placeholder}`}`,
  );
  return [
    `${clean(form.data.title)}: a form with`,
    ...fields,
    'Fill it in on the page or in the interactive terminal (npm start), or give a line for each field on the standard input.',
  ].join('\n');
}

async function askField(terminal: Terminal, field: Field): Promise<string | string[] | null> {
  terminal.print(`\n${terminal.ink.strong(titleOf(field))}`);
  for (const line of [field.description, field.placeholder && `e.g. ${field.placeholder}`]) {
    if (line) terminal.print(terminal.ink.dim(line));
  }
  field.options?.forEach((option, index) => {
    terminal.print(`  [${index + 1}] ${clean(option.label)}`);
  });
  if (field.value) terminal.print(terminal.ink.dim(`now: ${clean(field.value)} (Enter keeps it)`));
  if (field.isLong) terminal.print(terminal.ink.dim('several lines; an empty one ends it'));
  for (;;) {
    const typed = await (field.isLong ? readLong(terminal) : terminal.next('  '));
    if (typed === null) return null;
    const value = typed === '' ? field.value : typed;
    const picked = field.options && pick(value, field.options);
    const complaint = picked ? complaintAboutPick(picked, field) : complaintAbout(value, field);
    if (complaint === '') return picked ?? value;
    terminal.complain(complaint);
  }
}

async function readLong(terminal: Terminal): Promise<string | null> {
  const lines: string[] = [];
  for (;;) {
    const line = await terminal.next('  ');
    if (line === null && lines.length === 0) return null;
    if (line === null || line === '') return lines.join('\n');
    lines.push(line);
  }
}

/** By numbers or labels. */
function pick(text: string, options: NonNullable<Field['options']>): string[] {
  const words = text.split(',').map(word => word.trim());
  return words.flatMap(word => {
    const option =
      options[Number(word) - 1] ?? options.find(({ label }) => label.toLowerCase() === word.toLowerCase());
    return option ? [option.value] : [];
  });
}

function complaintAboutPick(picked: string[], field: Field): string {
  return field.required && picked.length === 0 ? `${field.label} needs one of these, by its number.` : '';
}

function complaintAbout(value: string, { label, required, minLength, maxLength }: Field): string {
  if (required && value.trim() === '') return `${label} is required.`;
  if (value !== '' && value.length < minLength)
    return `${label} needs ${minLength} characters; this has ${value.length}.`;
  return value.length > maxLength ? `${label} takes ${maxLength} characters; this has ${value.length}.` : '';
}

function titleOf({ label, required }: Field): string {
  return `${label} (${required ? 'required' : 'may be left empty'})`;
}

/** Labels with their fields (Discord's type 18) and rows with a text input (type 1); text and file fields are not asked for. */
function fieldsOf({ components }: APIModalInteractionResponseCallbackData, person: Person): Field[] {
  return components.flatMap((part): Field[] => {
    const inner = part.type === 18 ? part.component : part.type === 1 ? part.components[0] : undefined;
    if (!inner || !('custom_id' in inner)) return [];
    const label = clean(part.type === 18 ? part.label : 'label' in inner ? (inner.label ?? '') : '');
    const common = {
      id: inner.custom_id,
      label,
      description: clean((part.type === 18 && part.description) || ''),
      placeholder: clean(('placeholder' in inner && inner.placeholder) || ''),
      required: !('required' in inner) || inner.required !== false,
    };
    if (inner.type === 4) {
      const { style, min_length: minLength = 0, max_length: maxLength = 4000, value = '' } = inner;
      return [{ ...common, isLong: style === 2, minLength, maxLength, value, options: null }];
    }
    if (![3, 5, 6, 7, 8].includes(inner.type)) return [];
    const options = optionsOf(inner as Parameters<typeof optionsOf>[0], person);
    return [{ ...common, isLong: false, minLength: 0, maxLength: 4000, value: '', options }];
  });
}
