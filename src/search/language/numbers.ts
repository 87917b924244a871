/** Numbers, scales and currencies: `$2.18 billion`, `2.18bn` and `2,180 million` stand for the same value. */
import { LANGUAGES, type Language } from './languages.ts';

/** Powers of ten as tables write them, whatever their language. */
const SIGNS: Readonly<Record<string, number>> = { mn: 6, mln: 6, bn: 9 };
/** Most languages mean the same by a scale that two of them have. */
const SCALES = new Map(
  [SIGNS, ...LANGUAGES.map(({ hasShortScale, scales = {} }) => (hasShortScale ? {} : scales))].flatMap(
    scales => Object.entries(scales),
  ),
);

/** Letters that stand for a scale only after a sign of money, or as capitals: 5m is a length, $5m and 5M are not. */
const AMBIGUOUS = new Set(['k', 'm', 'b', 't']);

/** Words for the signs, so that “how many dollars” finds $5; also in front of a number as NT$ or US$. */
const CURRENCIES: Record<string, string> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  '¥': 'yen',
  '₹': 'rupee',
  '₩': 'won',
  '₽': 'ruble',
};

/** The power of ten that a word (as it stands) right after a number stands for, or undefined. */
export function scaleOf(raw: string, language: Language, isMoney: boolean): number | undefined {
  const word = raw.toLowerCase();
  if (AMBIGUOUS.has(word) && !isMoney && !/[MBT]/.test(raw)) return undefined;
  return language.hasShortScale ? language.scales?.[word] : SCALES.get(word);
}

/** The term of the word that a short form of a scale stands for: `bn` → `billion`. */
export function scaleWord(raw: string, scale: number, { scaleWords, stem }: Language): string | undefined {
  return scaleWords && raw.length <= 3 ? stem(scaleWords[scale] ?? '') : undefined;
}

/** The word for a sign such as `$`. */
export function currencyOf(sign: string): string | undefined {
  return CURRENCIES[sign];
}

/**
 * The term of a number as it is written in the language, times ten to the power of `scale`: `2,180` and 6 → `2180000000`; in
 * German `2,18` and 9 → the same. Years, times and versions stay as they are.
 */
export function numberTerm(raw: string, language: Language, scale = 0): string {
  const ascii = raw.replace(/\p{Nd}/gu, toAscii).replace(/\s/g, '');
  const [group, point] = language.hasDecimalComma ? ['.', ','] : [',', '.'];
  const isGrouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+(?:\\${point}\\d+)?$`).test(ascii);
  const plain = (isGrouped ? ascii.replaceAll(group, '') : ascii).replace(point, '.');
  if (!/^\d+(?:\.\d+)?$/.test(plain) || plain.length > 15) return plain;
  return scale ? shifted(plain, scale) : plain;
}

/** Moves the decimal point by text, where a floating-point product would leave 2.1799999. */
function shifted(plain: string, scale: number): string {
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = whole + fraction.padEnd(scale, '0').slice(0, scale);
  const rest = fraction.slice(scale).replace(/0+$/, '');
  return digits.replace(/^0+(?=\d)/, '') + (rest ? `.${rest}` : '');
}

/** Digits of any script as 0 to 9: every script's ten stand in one row, beginning at a code point that Unicode calls its zero. */
function toAscii(digit: string): string {
  const code = digit.codePointAt(0) ?? 48;
  if (code < 128) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
