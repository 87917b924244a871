/** Which sentences of a passage can be shown in bold as the answer: no headings, credits or questions, and no dateline. */
import type { Span } from '../../articles/article.ts';

/** How a sentence ends, in any script, also within quotation marks. */
const END = /[.!?…。！？।؟:;][\p{Pe}\p{Pf}"'’”»]*$/u;
/** Words of the longest heading. */
const MAX_HEADING = 16;
/** Who took or owns a picture: “(AP Photo/Jane Roe)”, “Photo: Reuters”, “Getty Images”. */
const CREDIT =
  /^[([]?\s*(?:(?:file\s+)?(?:photo(?:graph)?|picture|image|credit|foto|crédit|bild|圖|图|写真)s?(?:\s(?:by|via|credit|courtesy of|von|par|de))?\s*[:/]|©)|(?:AP Photo|Getty Images|AFP via|Reuters\/)/iu;
/** “LONDON (AP) — ”, “PARIS, May 3 — ”, “Berlin (dpa) - ”. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}\p{M}\s.'’-]{2,30}|\p{Lu}[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+)?(?=\s*\())(?:,\s[\p{L}\p{N}.,\s]{2,25}?)?\s*(?:\(\p{Lu}?[\p{L}/.\s]{2,20}\)\s*)?\s*[—–-]{1,2}\s+(?=[\p{L}\p{N}"“‘«])/u;

/** Whether a sentence is a heading, a credit, a question or another line that states nothing. */
export function statesNothing(text: string, { start, end }: Span): boolean {
  const sentence = text.slice(start, end);
  if (CREDIT.test(sentence) || /[?？؟]$/u.test(sentence)) return true;
  const standsAlone = isBreak(text.slice(Math.max(0, start - 2), start)) && isBreak(text.slice(end, end + 2));
  return standsAlone && !END.test(sentence) && sentence.split(/\s+/).length <= MAX_HEADING;
}

/** The sentence without the place and agency that it begins with. */
export function withoutDateline(text: string, { start, end }: Span): Span {
  const dateline = DATELINE.exec(text.slice(start, Math.min(end, start + 90)));
  return { start: start + (dateline?.[0].length ?? 0), end };
}

/** The beginning or the end of a text, or an empty line. */
function isBreak(between: string): boolean {
  return between === '' || between.includes('\n');
}
