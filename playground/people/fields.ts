/** The fields of a form, and the components of a message, as a person fills and uses them. */
import { ComponentType } from 'discord-api-types/v10';
import { walk } from '../limits/component.ts';
import type { Form } from '../limits/shapes.ts';
import { Mistyped, type Upload } from '../types.ts';
import type { Stored } from '../world/world.ts';
import { listed, sameText } from './options.ts';
import type { Resolved } from './wire.ts';

const entitySelects = [
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** A button that can be pressed, by its id or what it says. Throws Mistyped. */
export function buttonOf({ message }: Stored, wanted: string): Form {
  const buttons = [...walk(message.components, [])]
    .map(([component]) => component)
    .filter(({ type }) => type === ComponentType.Button);
  const found =
    buttons.find(({ custom_id }) => custom_id === wanted) ??
    buttons.find(({ label }) => label !== undefined && sameText(label, wanted));
  if (!found) {
    const labels = buttons.map(({ label, emoji }) => `“${label ?? emoji?.name}”`);
    throw new Mistyped(
      `There is no button “${wanted}” under this message. There is ${listed(labels, 'and')}.`,
    );
  }
  if (found.disabled) throw new Mistyped(`The button “${found.label ?? wanted}” cannot be pressed now.`);
  if (found.url) throw new Mistyped(`The button “${found.label ?? wanted}” opens ${found.url}.`);
  return found;
}

/** A select of a message, by its id. Throws Mistyped. */
export function selectOf({ message }: Stored, customId: string): Form {
  const selects = [...walk(message.components, [])]
    .map(([component]) => component)
    .filter(({ type }) => type === ComponentType.StringSelect || entitySelects.includes(type));
  const found = selects.find(({ custom_id }) => custom_id === customId);
  if (!found) {
    const ids = selects.map(({ custom_id }) => `“${custom_id}”`);
    throw new Mistyped(`There is no list “${customId}” under this message. There is ${listed(ids, 'and')}.`);
  }
  if (found.disabled) throw new Mistyped(`The list “${customId}” cannot be used now.`);
  return found;
}

/** Checks what was picked, by value, label or id, and gives the values to send. Throws Mistyped. */
export function pick(
  select: Form,
  values: readonly string[],
  resolved: Resolved,
  isRequired = true,
): string[] {
  const { custom_id, min_values = 1, max_values = 1 } = select;
  const isSkipped = values.length === 0 && !isRequired;
  if (!isSkipped && (values.length < min_values || values.length > max_values)) {
    throw new Mistyped(`“${custom_id}” takes ${min_values} to ${max_values} values, not ${values.length}.`);
  }
  if (entitySelects.includes(select.type)) {
    for (const id of values) resolved.entity(id);
    return [...values];
  }
  return values.map(wanted => {
    const option = select.options.find(
      ({ value, label }: Form) => value === wanted || sameText(label, wanted),
    );
    if (option) return option.value;
    const labels = select.options.map(({ label }: Form) => label);
    throw new Mistyped(`“${custom_id}” has no “${wanted}”. It has ${listed(labels, 'and')}.`);
  });
}

/** What one field of a form sends: the given values, or those that it opened with. Throws Mistyped. */
export function fillField(
  field: Form,
  given: string | string[] | undefined,
  uploads: readonly Upload[],
  resolved: Resolved,
): Record<string, unknown> {
  const several = given === undefined ? undefined : [given].flat();
  const isRequired = field.required !== false;
  switch (field.type) {
    case ComponentType.TextInput:
      return { value: written(field, several?.join('\n') ?? field.value ?? '', isRequired) };
    case ComponentType.FileUpload:
      return { values: sent(field, uploads, isRequired).map(upload => resolved.attach(upload)) };
    case ComponentType.Checkbox:
      return { value: several ? several[0] === 'true' : field.default === true };
    case ComponentType.RadioGroup:
      return { value: pick(field, several ?? preset(field), resolved, isRequired)[0] ?? null };
    default:
      return { values: pick(field, several ?? preset(field), resolved, isRequired) };
  }
}

function preset({ options, default_values }: Form): string[] {
  const chosen = (options ?? []).filter((option: Form) => option.default).map(({ value }: Form) => value);
  return [...chosen, ...(default_values ?? []).map(({ id }: Form) => id)];
}

function written(field: Form, text: string, isRequired: boolean): string {
  const { custom_id, label = custom_id, min_length = 0, max_length = 4_000 } = field;
  if (text.trim() === '' && isRequired) throw new Mistyped(`“${label}” must be filled in.`);
  if (text.length > max_length) {
    throw new Mistyped(`“${label}” may be at most ${max_length} characters long; this is ${text.length}.`);
  }
  if (text !== '' && text.length < min_length) {
    throw new Mistyped(`“${label}” must be at least ${min_length} characters long; this is ${text.length}.`);
  }
  return text;
}

function sent(
  { custom_id, min_values = 1, max_values = 1 }: Form,
  uploads: readonly Upload[],
  isRequired: boolean,
) {
  const isSkipped = uploads.length === 0 && !isRequired;
  if (!isSkipped && (uploads.length < min_values || uploads.length > max_values)) {
    throw new Mistyped(`“${custom_id}” takes ${min_values} to ${max_values} files, not ${uploads.length}.`);
  }
  return uploads;
}

/** Every id of a form to which a value can be given. */
export function fieldIds(components: unknown): string[] {
  return [...walk(components, [])].flatMap(([{ custom_id }]) => custom_id ?? []);
}
