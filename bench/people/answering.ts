/** Which slices of an article answer a question. */
import type { Span } from '../../src/articles/article.ts';
import { cleanLine } from '../../src/articles/clean.ts';
import type { Query } from '../answers/dataset.ts';

/**
 * Whether a slice of a right article's text answers. Where the sentence that answers is known, the slice holds it, or if it cuts it, what is left of it
 * matches the pattern: patterns such as `80` or `Bengals` match elsewhere in every sixth of these articles, and there answer nothing. What says the
 * same in another place of the article is not counted either, which costs less than a point. Where no sentence is known, or the library
 * holds the article in other words, the pattern alone decides, anywhere in the slice.
 */
export function answers(query: Query, text: string, slice: Span): boolean {
  const places = query.facts.flatMap(fact => placesOf(cleanLine(fact), text));
  if (places.length === 0) return matches(query, text.slice(slice.start, slice.end));
  return places.some(({ start, end }) => {
    const [from, to] = [Math.max(start, slice.start), Math.min(end, slice.end)];
    return from < to && ((from === start && to === end) || matches(query, text.slice(from, to)));
  });
}

function placesOf(sentence: string, text: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(sentence); at >= 0; at = text.indexOf(sentence, at + 1)) {
    places.push({ start: at, end: at + sentence.length });
  }
  return places;
}

function matches({ pattern }: Query, text: string): boolean {
  return pattern !== null && new RegExp(plain(pattern.source), pattern.flags).test(plain(text));
}

/** Typographic quotation marks are as good as a typewriter's, in a pattern and in an article. */
function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
