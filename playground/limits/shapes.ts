/**
 * The kinds of fields that Discord's forms are made of, as zod schemas, and a form's errors as Discord words them.
 * A schema's message is Discord's code and text: `BITFIELD_INVALID: Flags other than 64 may not be set here.`
 */
import { z } from 'zod';
import { type FieldError, Refusal } from '../protocol/refusal.ts';

export type Path = readonly (string | number)[];
// biome-ignore lint/suspicious/noExplicitAny: a form, of which only its schema knows the types
export type Form = any;
/** A rule over several fields, for `superRefine`: zod runs it when each field has the right type. */
export type Rule = (value: Form, context: z.RefinementCtx) => void;
/** For a rule that runs on every form, whatever its fields are. */
export const evenIfInvalid = { when: ({ value }: { value: unknown }) => isForm(value) };

export function refuse(context: z.RefinementCtx, path: Path, message: string): void {
  context.addIssue({ code: 'custom', path: [...path], message });
}

export const required = 'BASE_TYPE_REQUIRED: This field is required';

/** Throws a Refusal that names every bad field. `path` is where in the request the value stands. */
export function check(schema: z.ZodType, value: unknown, path: Path = []): void {
  const errors = fieldErrors(schema, value, path);
  if (errors.length > 0) throw new Refusal('invalidForm', errors);
}

/** Every bad field with its path, in Discord's codes and words. */
export function fieldErrors(schema: z.ZodType, value: unknown, path: Path = []): FieldError[] {
  const { error } = schema.safeParse(withoutNulls(value), { error: messageOf, reportInput: true });
  return (error?.issues ?? []).map(issue => {
    const text = isMissing(issue) ? required : issue.message;
    const colon = text.indexOf(': ');
    return {
      path: [...path, ...(issue.path as Path)],
      code: text.slice(0, colon),
      message: text.slice(colon + 2),
    };
  });
}

/** Code and text for what zod finds by itself, where the schema has none of its own. */
function messageOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType[issue.expected]?.(issue.input) ?? wrongType.object();
    case 'invalid_value':
      return choices(issue.values);
    case 'invalid_union':
      return `UNION_TYPE_CHOICES: Value of field "type" must be one of (${(issue.options as unknown[]).join(', ')}).`;
    default:
      throw new Error(`No code of Discord's for zod's ${issue.code}`);
  }
}

const wrongType = {
  string: (input: unknown) => `STRING_TYPE_CONVERT: Could not interpret "${plain(input)}" as string.`,
  boolean: () => 'BOOLEAN_TYPE_CONVERT: Must be either true or false.',
  array: () => 'LIST_TYPE_CONVERT: Only iterables may be used in a ListType',
  object: () => 'MODEL_TYPE_CONVERT: Only dictionaries may be used in a ModelType',
  record: () => 'DICT_TYPE_CONVERT: Only dictionaries may be used in a DictType',
} as Record<string, (input?: unknown) => string> & { object: () => string };

function isMissing(issue: z.core.$ZodIssue): boolean {
  const value = issue.code === 'invalid_union' ? (issue.input as Form).type : issue.input;
  return value === undefined && typeof issue.path.at(-1) === 'string';
}

/** To Discord a field that is null is absent. An item of a list is not. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isForm(value)) return value;
  const present = Object.entries(value).filter(([, field]) => !isAbsent(field));
  return Object.fromEntries(present.map(([name, field]) => [name, withoutNulls(field)]));
}

/** Fields that may be absent. Those that a form does not name are passed over. */
export function optional<Fields extends z.ZodRawShape>(fields: Fields) {
  return z.object(fields).partial().shape;
}

/** Text of `min` (0, or 1: not blank) to `max` UTF-16 units. */
export function text(min: 0 | 1, max: number) {
  return z
    .string()
    .refine(value => min === 0 || value.trim() !== '', { error: required, abort: true })
    .refine(value => value.length <= max, badLength(min, max));
}

/** A list of `min` to `max` things. Its length is checked even when an item is bad. */
export function list<Item extends z.ZodType>(item: Item, min: number, max: number) {
  return z.array(item).refine(items => items.length >= min && items.length <= max, {
    error: badLength(min, max),
    when: ({ value }) => Array.isArray(value),
  });
}

function badLength(min: number, max: number): string {
  return min > 0
    ? `BASE_TYPE_BAD_LENGTH: Must be between ${min} and ${max} in length.`
    : `BASE_TYPE_MAX_LENGTH: Must be ${max} or fewer in length.`;
}

const badNumber = (kind: string) => (issue: z.core.$ZodRawIssue) => {
  if (issue.code === 'too_small') {
    return `NUMBER_TYPE_MIN: ${kind} value should be greater than or equal to ${issue.minimum}.`;
  }
  if (issue.code === 'too_big') return atMost(issue.maximum, kind);
  return `NUMBER_TYPE_COERCE: Value "${plain(issue.input)}" is not ${kind}.`;
};
export function atMost(max: unknown, kind = 'int'): string {
  return `NUMBER_TYPE_MAX: ${kind} value should be less than or equal to ${max}.`;
}

const whole = z
  .number({ error: badNumber('int') })
  .refine(Number.isSafeInteger, { error: badNumber('int'), abort: true });
export const integer = (min: number, max: number) => whole.min(min).max(max);
export const number = z
  .number({ error: badNumber('number') })
  .min(-(2 ** 53))
  .max(2 ** 53);

/** A bit field in which only these bits may be set. */
export function bits(allowed: number) {
  return whole
    .refine(value => value >= 0, { error: badNumber('int'), abort: true })
    .refine(
      value => (value & ~allowed) === 0,
      `BITFIELD_INVALID: Flags other than ${allowed} may not be set here.`,
    );
}

export const snowflake = z.custom<string | number>(
  value => (typeof value === 'string' || typeof value === 'number') && /^\d{1,20}$/.test(String(value)),
  { error: badNumber('snowflake') },
);

/** An address of at most `max` characters. */
export function link(max: number, schemes: readonly string[] = ['http', 'https', 'discord']) {
  return text(1, max).superRefine((value, context) => {
    const scheme = /^([a-z][a-z0-9+.-]*):\/\/\S/i.exec(value)?.[1]?.toLowerCase();
    if (!scheme || (scheme !== 'attachment' && !URL.canParse(value))) {
      context.addIssue('URL_TYPE_INVALID_URL: Not a well formed URL.');
    } else if (!schemes.includes(scheme)) {
      const names = schemes.map(name => `'${name}'`).join(', ');
      context.addIssue(
        `URL_TYPE_INVALID_SCHEME: Scheme "${scheme}" is not supported. Scheme must be one of (${names}).`,
      );
    }
  });
}

export function choices(values: readonly unknown[]): string {
  return `BASE_TYPE_CHOICES: Value must be one of {${values.map(plain).join(', ')}}.`;
}

/** No two items of a list share a field, or what `keyOf` makes of an item. */
export function distinct(field: string, message: string, keyOf = (item: Form): unknown => item[field]): Rule {
  return (items, context) => {
    const seen = new Set<unknown>();
    for (const [index, item] of items.entries()) {
      const key = keyOf(item);
      if (seen.has(key)) refuse(context, [index, field], message);
      seen.add(key);
    }
  };
}

/** `low` may not be above `high`. */
export function ordered(low: string, high: string): Rule {
  return (form, context) => {
    if (form[low] > form[high]) refuse(context, [low], atMost(form[high]));
  };
}

export function isForm(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function plain(value: unknown): string {
  return typeof value === 'string'
    ? value.slice(0, 100)
    : (JSON.stringify(value) ?? 'undefined').slice(0, 100);
}
