/** The address of a sentence on its publisher's page: a text fragment, https://wicg.github.io/scroll-to-text-fragment/ */
import type { Span } from '../../articles/article.ts';

/** Sentences up to this many UTF-16 units are named as a whole; of longer ones the beginning and the end, which survive notes and breaks between. */
const MAX_WHOLE = 60;
/** The beginning and the end have at least so many words, and so many UTF-16 units together. */
const LEAST_WORDS = 4;
const LEAST_LENGTH = 16;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * `url` with a fragment that makes a browser show the sentence `bold` (offsets into `text`); `url` alone if that would be longer than `max`, and
 * null if it is no web address, or too long itself.
 */
export function textFragmentLink(url: string, text: string, bold: Span, max: number): string | null {
  const page = URL.parse(url);
  if (!page || !/^https?:$/u.test(page.protocol) || page.href.length > max) return null;
  const directive = directiveOf(text.replace(/\s/gu, ' '), bold);
  const full = `${page.href}${page.hash ? '' : '#'}:~:text=${directive}`;
  return directive && full.length <= max ? full : page.href;
}

function directiveOf(text: string, { start, end }: Span): string {
  const words = [...segmenter.segment(text.slice(start, end))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }));
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return '';
  if (last.end - first.start <= MAX_WHOLE) return encoded(text.slice(first.start, last.end));
  const half = Math.floor(words.length / 2);
  const from = (count: number) => text.slice(first.start, words[count - 1]?.end);
  const to = (count: number) => text.slice(words.at(-count)?.start, last.end);
  let head = half;
  for (let count = 1; count < half; count++) {
    if (isEnough(count, from(count)) && text.indexOf(from(count)) === first.start) {
      head = count;
      break;
    }
  }
  let tail = half;
  for (let count = 1; count < half; count++) {
    const isFirst = () => text.indexOf(to(count), words[head - 1]?.end) === words.at(-count)?.start;
    if (isEnough(count, to(count)) && isFirst()) {
      tail = count;
      break;
    }
  }
  return `${encoded(from(head))},${encoded(to(tail))}`;
}

function isEnough(words: number, text: string): boolean {
  return words >= LEAST_WORDS && text.length >= LEAST_LENGTH;
}

/** Of what `encodeURIComponent` leaves, a hyphen means something in a text directive, and a parenthesis in Markdown. */
function encoded(text: string): string {
  const shown = text.replace(/ +/gu, ' ').toWellFormed();
  return encodeURIComponent(shown).replace(
    /[-!'()*]/gu,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
