/** How much to quote around the sentence that answers, so that it can be understood alone. */
import type { Article, Span } from '../../articles/article.ts';
import { sentences } from '../index/passages.ts';
import { words } from '../language/words.ts';

/** A quote grows by neighbouring sentences up to this many UTF-16 units. */
const MAX_QUOTE = 700;
/** Sentences taken before one that leans on them. */
const MAX_BEFORE = 2;

/** How a sentence begins that wants the one before it: pronouns, “But”, “The company”, in some languages. */
const LEANS = new RegExp(
  '^[“"\'‘«„]?(?:' +
    [
      '(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|Both|Such|There|Then|But|And|So|Yet|Or|However|Instead|Also|Still|Nevertheless|Meanwhile|Moreover|Therefore|Thus|Otherwise|Later|Earlier|Afterwards|The (?:company|firm|group|agency|bank|project|plan|deal|move|decision|two|pair|latter|former|study|report|law|bill|site|plant|model|chip ?maker|carmaker|team|minister|president|court))(?!\\p{L})',
      '(?:Er|Sie|Es|Das|Dies|Diese[rsmn]?|Dabei|Dafür|Damit|Dazu|Dort|Doch|Aber|Und|Auch|Sein|Seine|Ihr|Ihre|Der Konzern|Das Unternehmen)(?!\\p{L})',
      "(?:Il|Elle|Ils|Elles|Ce|Cet|Cette|Ces|Cela|Mais|Et|Son|Sa|Ses|Leur|L[’']entreprise|Le groupe)(?!\\p{L})",
      '(?:Él|Ella|Ellos|Ellas|Esto|Esta|Este|Eso|Pero|Y|Su|Sus|La empresa|La compañía)(?!\\p{L})',
      '(?:他|她|它|这|這|该|該|但|然而|此外|其中|其|同时|因此|而且)',
      '(?:彼|彼女|これ|それ|この|その|同社|同氏|しかし|また|さらに)',
    ].join('|') +
    ')',
  'u',
);

/**
 * The whole passage around the sentence `bold`, or of one that is too long the sentences before and after it in its paragraph, as far as they
 * are short enough. Where that sentence stands alone in its paragraph, or where the quote would begin with a sentence that leans on what was said,
 * neighbouring paragraphs are taken too.
 */
export function quoteAround(text: string, bold: Span, passage: Span = bold): Span {
  const all = sentences(text);
  if (passage.end - passage.start > bold.end - bold.start && passage.end - passage.start <= MAX_QUOTE) {
    const first = all.findIndex(({ start }) => start >= passage.start);
    return withWhatItLeansOn(text, passage, all.slice(0, first).reverse());
  }
  const at = all.findIndex(sentence => sentence.start <= bold.start && bold.start < sentence.end);
  const span = { ...bold };
  const take = (sentence: Span | undefined): boolean => {
    if (!sentence) return false;
    const start = Math.min(sentence.start, span.start);
    const end = Math.max(sentence.end, span.end);
    if (end - start > MAX_QUOTE) return false;
    Object.assign(span, { start, end });
    return true;
  };
  const around = [all[at - 1], all[at + 1]].filter(sentence => sentence !== undefined);
  const near = around.filter(sentence => !text.slice(...between(sentence, bold)).includes('\n\n'));
  const leans = (start: number) => LEANS.test(text.slice(start, start + 60));
  // What the sentence leans on matters more than what follows it.
  let before = leans(bold.start) && take(all[at - 1]) ? 1 : 0;
  for (const sentence of near.length ? near : around) take(sentence);
  if (at > 0 && span.start === all[at - 1]?.start) before = 1;
  while (before < MAX_BEFORE && leans(span.start) && take(all[at - before - 1])) before++;
  return span;
}

/** The span with the sentences right before it, the nearest of `before` first, as long as it begins with one that leans on them. */
function withWhatItLeansOn(text: string, span: Span, before: readonly Span[]): Span {
  let { start } = span;
  for (const sentence of before.slice(0, MAX_BEFORE)) {
    if (!LEANS.test(text.slice(start, start + 60)) || span.end - sentence.start > MAX_QUOTE) break;
    start = sentence.start;
  }
  return { start, end: span.end };
}

/** Where the gap between two spans begins and ends. */
function between(a: Span, b: Span): [number, number] {
  return a.start < b.start ? [a.end, b.start] : [b.end, a.start];
}

/** The longest first sentence that is shown before a quote, in UTF-16 units. */
const MAX_LEAD = 400;

/** The first sentence of the article, if it holds a term of the question that the quote does not: who or what it is about. `terms`: each in all its forms. */
export function leadBefore(
  { text, lang }: Pick<Article, 'text' | 'lang'>,
  quote: Span,
  terms: readonly (readonly string[])[],
): Span | null {
  const [lead] = sentences(text);
  if (!lead || lead.end > quote.start || lead.end - lead.start > MAX_LEAD) return null;
  const termsIn = ({ start, end }: Span) =>
    new Set(words(text.slice(start, end), lang).map(({ term }) => term));
  const [inLead, inQuote] = [termsIn(lead), termsIn(quote)];
  const isIn = (forms: readonly string[], held: ReadonlySet<string>) => forms.some(form => held.has(form));
  return terms.some(forms => isIn(forms, inLead) && !isIn(forms, inQuote)) ? lead : null;
}
