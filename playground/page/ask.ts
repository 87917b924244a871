/** A request of the page, read with care: every field is checked for its kind and its length before it is used. */

/** What cannot be done, worded for the person at the page. */
export class Refused extends Error {
  override name = 'Refused';
}

export class Ask {
  /** Given back with the answer. 0 when the request had none. */
  readonly id: number;
  readonly action: string;
  readonly #fields: Record<string, unknown>;

  private constructor(fields: Record<string, unknown>) {
    this.#fields = fields;
    this.id = Number.isSafeInteger(fields.id) ? Number(fields.id) : 0;
    this.action = typeof fields.do === 'string' ? fields.do : '';
  }

  /** Anything that is not a JSON object becomes a request for nothing. */
  static read(json: string): Ask {
    try {
      const parsed: unknown = JSON.parse(json);
      return new Ask(isObject(parsed) ? parsed : {});
    } catch {
      return new Ask({});
    }
  }

  /** @throws Refused when it is missing or longer. */
  text(name: string, maxLength: number): string {
    return textOf(name, this.#fields[name], maxLength);
  }

  /** An id of Discord. */
  snowflake(name: string): string {
    const text = this.text(name, 20);
    if (!/^\d+$/.test(text)) throw new Refused(`“${name}” is not an id.`);
    return text;
  }

  texts(name: string, maxCount: number, maxLength: number): string[] {
    return textsOf(name, this.#fields[name], maxCount, maxLength);
  }

  /** A text that may be missing. */
  maybe(name: string): string | undefined {
    const value = this.#fields[name];
    return typeof value === 'string' ? value.slice(0, 100) : undefined;
  }

  isNull(name: string): boolean {
    return this.#fields[name] === null;
  }

  /** A form's values by field: one text (of at most 4,000) or several. */
  values(name: string): Record<string, string | string[]> {
    const entries = entriesOf(name, this.#fields[name]);
    return Object.fromEntries(
      entries.map(([key, value]) => [
        key,
        Array.isArray(value) ? textsOf(key, value, 25, 100) : textOf(key, value, 4000),
      ]),
    );
  }

  /** Tokens of uploaded files by option or field. */
  tokens(name: string): Record<string, string[]> {
    const entries = entriesOf(name, this.#fields[name] ?? {});
    return Object.fromEntries(
      entries.map(([key, value]) => [key, textsOf(key, Array.isArray(value) ? value : [value], 10, 36)]),
    );
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(name: string, value: unknown, maxLength: number): string {
  if (typeof value !== 'string') throw new Refused(`“${name}” is not a text.`);
  if (value.length > maxLength) throw new Refused(`“${name}” is longer than ${maxLength} characters.`);
  return value;
}

function textsOf(name: string, value: unknown, maxCount: number, maxLength: number): string[] {
  if (!Array.isArray(value) || value.length > maxCount)
    throw new Refused(`“${name}” is not a list of at most ${maxCount}.`);
  return value.map(each => textOf(name, each, maxLength));
}

function entriesOf(name: string, value: unknown): [string, unknown][] {
  const entries = isObject(value) ? Object.entries(value) : [];
  if (!isObject(value) || entries.length > 25 || entries.some(([key]) => key.length > 100)) {
    throw new Refused(`“${name}” does not hold at most 25 named values.`);
  }
  return entries;
}
