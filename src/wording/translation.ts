/** A language that is being translated: the sentences that it has; English stands in for the others. */
import { en } from './en/index.ts';

/** The sentences by topic and name; those that say something of a thing are functions. English shows what there is. */
export type Wording = typeof en;

type Partly<T> = T extends (...given: never[]) => unknown ? T : { [name in keyof T]?: Partly<T[name]> };

/** Some of the sentences in another language. */
export type Translation = Partly<Omit<Wording, 'locale'>>;

/** The sentences of one topic in another language. */
export type Topic<name extends keyof Translation> = NonNullable<Translation[name]>;

/** The wording of this locale, with English wherever the translation has nothing. */
export function complete(locale: string, translation: Translation): Wording {
  return merged({ ...en, locale }, translation) as Wording;
}

function merged(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (!isTopic(base) || !isTopic(over)) return over;
  const names = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries([...names].map(name => [name, merged(base[name], over[name])]));
}

function isTopic(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
