/** Numbers in sentences: how a language writes them, and which form of a word goes with one (CLDR's plural rules, by `Intl`). */

/** The forms of a word by their category: English has `one` and `other`, Polish `few` and `many` as well, Japanese only `other`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** For a language (BCP 47). A form that is not given is like `other`. */
export function numbersIn(language: string) {
  const rules = new Intl.PluralRules(language);
  /** With its separators: “1,204”. */
  const numeral = (n: number) => n.toLocaleString(language);
  /** The form that goes with a number: 2 → “articles”. */
  const formFor = (n: number, forms: PluralForms) => forms[rules.select(n)] ?? forms.other;
  /** The number and its word: “1,204 articles”. */
  const counted = (n: number, forms: PluralForms) => `${numeral(n)} ${formFor(n, forms)}`;
  return { numeral, formFor, counted };
}
