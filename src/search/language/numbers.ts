/** Numbers, scales and currencies: `$2.18 billion`, `2.18bn` and `2,180 million` stand for the same value. */
import type { Language } from './languages.ts';

/** Powers of ten that a word after a number stands for, in English and as international signs. */
const ENGLISH: Record<string, number> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mln: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  billion: 9,
  billions: 9,
  t: 12,
  tn: 12,
  trn: 12,
  trillion: 12,
  trillions: 12,
};
/** The same in the other languages. Their “billion” is a thousand times the English one. */
const OTHERS: Record<string, number> = {
  tsd: 3,
  tausend: 3,
  mille: 3,
  mil: 3,
  mila: 3,
  duizend: 3,
  тыс: 3,
  тысяч: 3,
  тысячи: 3,
  bin: 3,
  tusen: 3,
  千: 3,
  万: 4,
  萬: 4,
  만: 4,
  mn: 6,
  mln: 6,
  mio: 6,
  million: 6,
  millions: 6,
  millionen: 6,
  millón: 6,
  millones: 6,
  milione: 6,
  milioni: 6,
  milhão: 6,
  milhões: 6,
  miljoen: 6,
  miljoner: 6,
  millioner: 6,
  milyon: 6,
  млн: 6,
  миллион: 6,
  миллиона: 6,
  миллионов: 6,
  juta: 6,
  milioane: 6,
  triệu: 6,
  مليون: 6,
  εκατομμύρια: 6,
  εκατ: 6,
  亿: 8,
  億: 8,
  억: 8,
  bn: 9,
  mrd: 9,
  mia: 9,
  milliard: 9,
  milliards: 9,
  milliarde: 9,
  milliarden: 9,
  miliardo: 9,
  miliardi: 9,
  miljard: 9,
  miljarder: 9,
  milliarder: 9,
  milyar: 9,
  bilhão: 9,
  bilhões: 9,
  млрд: 9,
  миллиард: 9,
  миллиарда: 9,
  миллиардов: 9,
  miliar: 9,
  miliarde: 9,
  tỷ: 9,
  مليار: 9,
  δισεκατομμύρια: 9,
  δισ: 9,
  billion: 12,
  billions: 12,
  billionen: 12,
  billón: 12,
  billones: 12,
  trilhão: 12,
  trilhões: 12,
  triliun: 12,
  трлн: 12,
  триллион: 12,
  trilyon: 12,
  兆: 12,
  조: 12,
};

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
  return (language.code === 'en' ? ENGLISH : OTHERS)[word];
}

const SCALE_WORDS: Record<number, string> = { 3: 'thousand', 6: 'million', 9: 'billion', 12: 'trillion' };

/** The term of the word that a short form of a scale stands for: `bn` → `billion`. Only English has so few of them. */
export function scaleWord(raw: string, scale: number, { code, stem }: Language): string | undefined {
  return code === 'en' && raw.length <= 3 ? stem(SCALE_WORDS[scale] ?? '') : undefined;
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
