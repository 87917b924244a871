/** Figures in sentences, so that reports that give different ones can be shown side by side. */
import type { Span } from '../../articles/article.ts';
import { term, terms } from '../language/words.ts';
import type { Question } from '../question/question.ts';

/** A figure of a text (offsets), with what it counts and its value, both as terms. */
export interface Figure extends Span {
  unit: string;
  value: string;
}

/** `$890 million`, `NT$240 billion`, `350 billion yen`, `12.5%`, `50,000 chips`. */
const FIGURE =
  /(?<sign>\p{Lu}{0,3}\p{Sc}\s?)?\p{Nd}{1,15}(?:[.,]\p{Nd}{1,15}){0,4}(?<scale>[\s-]?(?:thousand|million|billion|trillion|bn|mn|m|k|Millionen|Milliarden|Mio\.|Mrd\.|millions|milliards|millones|[万亿億千]+)(?!\p{Ll}))?(?<percent>\s?(?:%|per cent(?!\p{L})|percent(?!\p{L})))?(?<noun>\s\p{L}{2,30})?/giu;
const MONEY_NOUN = /^\s?(?:dollars?|euros?|pounds?|yen|yuan|won|rupees?|rubles?|francs?)$/i;

/** The figures of one sentence of a text in a language. Years are none. */
export function figuresIn(text: string, sentence: Span, lang: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(FIGURE)) {
    const { sign = '', scale = '', percent = '', noun = '' } = match.groups ?? {};
    const isMoney = sign !== '' || MONEY_NOUN.test(noun);
    // “$890 million in Hong Kong”: the noun behind an amount of money or a share is not what is counted.
    const own =
      (sign || percent) && !MONEY_NOUN.test(noun)
        ? match[0].slice(0, match[0].length - noun.length)
        : match[0];
    const value = terms(own, lang).find(each => /^\p{Nd}/u.test(each)) ?? '';
    const unit = isMoney ? sign.trim() || term(noun.trim(), lang) : percent ? '%' : term(noun.trim(), lang);
    const isYear = !isMoney && !scale && !percent && /^(?:1[5-9]|20)\d\d$/.test(value);
    if (!value || !unit || isYear) continue;
    const start = sentence.start + match.index;
    found.push({ start, end: start + own.trimEnd().length, unit, value });
  }
  return found;
}

/** A sentence that answers, in its article's text. */
export interface Answering {
  articleId: string;
  text: string;
  lang: string;
  sentence: Span;
}

const NUMERIC = new Set(['count', 'money', 'amount']);
const MAX_FIGURES = 4;

/**
 * Figures of the same unit that the answering sentences give differently, the first sentence's first; none if they agree, or the question does
 * not ask for a number.
 */
export function differingFigures(
  question: Question,
  answering: readonly Answering[],
): (Span & { articleId: string })[] {
  const [first, ...others] = answering;
  if (!first || !NUMERIC.has(question.kind)) return [];
  const own = figuresIn(first.text, first.sentence, first.lang);
  const asked = own.find(({ unit }) => unit === question.counted) ?? own[0];
  if (!asked) return [];
  const shown = [{ articleId: first.articleId, ...asked }];
  for (const { articleId, text, lang, sentence } of others) {
    const same = figuresIn(text, sentence, lang).filter(({ unit }) => unit === asked.unit);
    if (same.some(({ value }) => value === asked.value)) continue;
    const [other] = same;
    if (other && !shown.some(({ value }) => value === other.value)) shown.push({ articleId, ...other });
  }
  if (shown.length < 2) return [];
  return shown.slice(0, MAX_FIGURES).map(({ articleId, start, end }) => ({ articleId, start, end }));
}
