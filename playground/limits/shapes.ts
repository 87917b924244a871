/**
 * A small language to write forms down as data: what a field is and how long it may be stands beside its name, and checking gives
 * every complaint with its path, in the words and codes of Discord.
 */
import { type Complaint, Refusal } from '../protocol/refusal.ts';

export type Path = readonly (string | number)[];
export type Complain = (path: Path, code: string, message: string) => void;
/** Checks a value that is there. */
export type Check = (value: unknown, path: Path, complain: Complain) => void;
// biome-ignore lint/suspicious/noExplicitAny: rules look at forms of which only the fields' own checks know the types
export type Form = any;
/** A rule over several fields. It runs only when each field is right by itself. */
export type Rule = (form: Form, path: Path, complain: Complain) => void;

/** Throws a Refusal that names every bad field. */
export function check(shape: Check, value: unknown, path: Path = []): void {
  const complaints = complaintsOf(shape, value, path);
  if (complaints.length > 0) throw new Refusal('invalidForm', complaints);
}

export function complaintsOf(shape: Check, value: unknown, path: Path = []): Complaint[] {
  const complaints: Complaint[] = [];
  shape(value, path, (at, code, message) => complaints.push({ path: at, code, message }));
  return complaints;
}

/** Text of `min` to `max` UTF-16 units, blanks at its ends not counted for the least. */
export function text(min: number, max: number): Check {
  return (value, path, complain) => {
    if (typeof value !== 'string') {
      return complain(path, 'STRING_TYPE_CONVERT', `Could not interpret "${plain(value)}" as string.`);
    }
    const length = value.trim().length;
    if (min > 0 && length === 0) return complain(path, 'BASE_TYPE_REQUIRED', 'This field is required');
    if (min > 0 && (length < min || value.length > max)) {
      return complain(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    }
    if (value.length > max) complain(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
  };
}

export function matching(pattern: RegExp, code: string, message: string): Rule {
  return (value, path, complain) => {
    if (!pattern.test(String(value))) complain(path, code, message);
  };
}

/** A whole number. */
export function integer(min: number, max: number): Check {
  return number(min, max, value => Number.isSafeInteger(value), 'int');
}

/** Any number. */
export function number(
  min = -(2 ** 53),
  max = 2 ** 53,
  is: (value: unknown) => boolean = Number.isFinite,
  kind = 'number',
): Check {
  return (value, path, complain) => {
    if (!is(value)) return complain(path, 'NUMBER_TYPE_COERCE', `Value "${plain(value)}" is not ${kind}.`);
    if (Number(value) < min) {
      complain(path, 'NUMBER_TYPE_MIN', `${kind} value should be greater than or equal to ${min}.`);
    }
    if (Number(value) > max) {
      complain(path, 'NUMBER_TYPE_MAX', `${kind} value should be less than or equal to ${max}.`);
    }
  };
}

export const flag: Check = (value, path, complain) => {
  if (typeof value !== 'boolean') {
    complain(path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
  }
};

export const snowflake: Check = (value, path, complain) => {
  const digits = typeof value === 'number' ? String(value) : value;
  if (typeof digits !== 'string' || !/^\d{1,20}$/.test(digits)) {
    complain(path, 'NUMBER_TYPE_COERCE', `Value "${plain(value)}" is not snowflake.`);
  }
};

export const anything: Check = () => {};

/** One of these values. */
export function oneOf(values: readonly unknown[]): Check {
  return (value, path, complain) => {
    if (!values.includes(value)) {
      complain(path, 'BASE_TYPE_CHOICES', `Value must be one of {${values.map(plain).join(', ')}}.`);
    }
  };
}

/** A bit field in which only these bits may be set. */
export function bits(allowed: number): Check {
  return (value, path, complain) => {
    if (!Number.isSafeInteger(value) || Number(value) < 0) {
      complain(path, 'NUMBER_TYPE_COERCE', `Value "${plain(value)}" is not int.`);
    } else if ((Number(value) & ~allowed) !== 0) {
      complain(path, 'BITFIELD_INVALID', `Flags other than ${allowed} may not be set here.`);
    }
  };
}

/** An address of at most `max` characters. */
export function link(max: number, schemes: readonly string[] = ['http', 'https', 'discord']): Check {
  const isText = text(1, max);
  return (value, path, complain) => {
    const before = complaintsOf(isText, value, path);
    for (const complaint of before) complain(complaint.path, complaint.code, complaint.message);
    if (before.length > 0) return;
    const scheme = /^([a-z][a-z0-9+.-]*):\/\/\S/i.exec(String(value))?.[1]?.toLowerCase();
    if (!scheme || (scheme !== 'attachment' && !URL.canParse(String(value)))) {
      complain(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    } else if (!schemes.includes(scheme)) {
      const names = schemes.map(name => `'${name}'`).join(', ');
      complain(
        path,
        'URL_TYPE_INVALID_SCHEME',
        `Scheme "${scheme}" is not supported. Scheme must be one of (${names}).`,
      );
    }
  };
}

/** A list of `min` to `max` things. */
export function list(item: Check, min: number, max: number): Check {
  return (value, path, complain) => {
    if (!Array.isArray(value)) {
      return complain(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    }
    if (min > 0 && (value.length < min || value.length > max)) {
      complain(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    } else if (value.length > max) {
      complain(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    }
    for (const [index, each] of value.entries()) item(each, [...path, index], complain);
  };
}

/** A form: the fields that must be there, those that may, and rules over them. Fields that it does not name are passed over. */
export function form(
  required: Record<string, Check>,
  optional: Record<string, Check> = {},
  ...rules: Rule[]
): Check {
  return (value, path, complain) => {
    if (!isForm(value)) {
      return complain(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    }
    for (const [name, field] of Object.entries(required)) {
      if (isAbsent(value[name])) complain([...path, name], 'BASE_TYPE_REQUIRED', 'This field is required');
      else field(value[name], [...path, name], complain);
    }
    for (const [name, field] of Object.entries(optional)) {
      if (!isAbsent(value[name])) field(value[name], [...path, name], complain);
    }
    for (const rule of rules) rule(value, path, complain);
  };
}

/** A check, and rules that run when it has nothing to complain of. */
export function also(first: Check, ...rules: Rule[]): Check {
  return (value, path, complain) => {
    const complaints = complaintsOf(first, value, path);
    for (const each of complaints) complain(each.path, each.code, each.message);
    if (complaints.length === 0) for (const rule of rules) rule(value, path, complain);
  };
}

/** Whichever shape the form's `type` names. */
export function byType(shapes: Record<number, Check>): Check {
  const types = Object.keys(shapes);
  return (value, path, complain) => {
    const type = isForm(value) ? value.type : undefined;
    const shape = Number.isInteger(type) ? shapes[Number(type)] : undefined;
    if (shape) return shape(value, path, complain);
    if (isForm(value) && isAbsent(type)) {
      return complain([...path, 'type'], 'BASE_TYPE_REQUIRED', 'This field is required');
    }
    const among = `Value of field "type" must be one of (${types.join(', ')}).`;
    complain([...path, 'type'], 'UNION_TYPE_CHOICES', among);
  };
}

/** Values by key, the keys among these. */
export function dictionary(keys: readonly string[], item: Check): Check {
  return (value, path, complain) => {
    if (!isForm(value)) {
      return complain(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    }
    for (const [key, each] of Object.entries(value)) {
      oneOf(keys)(key, [...path, key], complain);
      if (!isAbsent(each)) item(each, [...path, key], complain);
    }
  };
}

/** No two of a list share what `of` gives. */
export function distinct(of: (item: Form) => unknown, at: string, code: string, message: string): Rule {
  return (items, path, complain) => {
    const seen = new Set<unknown>();
    for (const [index, item] of items.entries()) {
      const key = of(item);
      if (key !== undefined && seen.has(key)) complain([...path, index, at], code, message);
      seen.add(key);
    }
  };
}

/** `low` may not be above `high`. */
export function ordered(low: string, high: string): Rule {
  return (value, path, complain) => {
    if (!isAbsent(value[low]) && !isAbsent(value[high]) && value[low] > value[high]) {
      complain(
        [...path, low],
        'NUMBER_TYPE_MAX',
        `int value should be less than or equal to ${value[high]}.`,
      );
    }
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
