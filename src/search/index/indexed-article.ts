/** What the index keeps of an article: its headline, and its passages' terms and sentences as numbers in one piece. */
import type { Article, Headline, Span } from '../../articles/article.ts';
import { fold, terms, type Word, words } from '../language/words.ts';
import { passages } from './passages.ts';

/** A passage as the index keeps it: by its place in the article's text and by the numbers of its terms. */
export interface IndexedPassage extends Span {
  articleId: string;
  /** 0 for the first passage of its article. */
  place: number;
  /** The numbers of its terms in order, stop words left out. */
  terms: Uint32Array;
  /** Its sentences in order, three numbers each: start and end in the article's text, and the place in `terms` behind its last term. */
  sentences: Uint32Array;
  /** The numbers of the terms of title and publisher. */
  title: Uint32Array;
  publisher: Uint32Array;
}

/** An article as the index keeps it. Adding it a second time costs a fraction of analysing it. */
export interface IndexedArticle {
  headline: Headline;
  /** The folded words of its title and publisher. */
  starts: string[];
  /**
   * Lists of term numbers, each behind its length: title and publisher as headlines are searched, title and publisher as passages are searched.
   * Then each passage to the end: start, end, its terms and its sentences, both behind their lengths.
   */
  numbers: Uint32Array;
}

/** The lists of an article's heading, for the search of headlines and for that of passages. */
export interface Heading {
  headline: readonly [title: Uint32Array, publisher: Uint32Array];
  passage: readonly [title: Uint32Array, publisher: Uint32Array];
}

/** An article whose words were found, its terms not yet numbered. */
export interface AnalysedArticle extends Omit<IndexedArticle, 'numbers'> {
  /** What `numbers` of an indexed article holds, with terms in place of their numbers. */
  parts: (string | number)[];
}

/** Finds the terms of an article, first of its heading, then a passage at a time: others may get their turn at each yield. */
export function* analyse(article: Article): Generator<void, AnalysedArticle> {
  const { text, hash: _hash, ...headline } = article;
  const { title, publisher, lang } = headline;
  const parts: (string | number)[] = [];
  for (const part of [terms(title), terms(publisher), terms(title, lang), terms(publisher, lang)])
    parts.push(part.length, ...part);
  yield;
  for (const { start, end, sentences } of passages(text)) {
    const own = words(text.slice(start, end), lang).filter(word => word.term);
    const found = bounds(sentences, own, start);
    parts.push(start, end, own.length, ...own.map(word => word.term), found.length, ...found);
    yield;
  }
  return { headline, starts: wordStarts(`${title} ${publisher}`), parts };
}

/** Puts numbers in the place of the terms: `number` gives each its own. */
export function encodeArticle(
  { parts, ...others }: AnalysedArticle,
  number: (term: string) => number,
): IndexedArticle {
  return {
    ...others,
    numbers: Uint32Array.from(parts, part => (typeof part === 'string' ? number(part) : part)),
  };
}

export function analyseAtOnce(article: Article): AnalysedArticle {
  const analysis = analyse(article);
  for (;;) {
    const { done, value } = analysis.next();
    if (done) return value;
  }
}

/** The heading and the passages of an article, as views of its numbers. */
export function decodeArticle(article: IndexedArticle): { heading: Heading; passages: IndexedPassage[] } {
  return { heading: headingOf(article), passages: [...passagesOf(article)] };
}

function headingOf({ numbers }: IndexedArticle): Heading {
  let at = 0;
  const list = () => {
    const from = at + 1;
    at = from + (numbers[at] as number);
    return numbers.subarray(from, at);
  };
  return { headline: [list(), list()], passage: [list(), list()] };
}

/** The passage at this place of an article. */
export function passageAt(article: IndexedArticle, place: number): IndexedPassage {
  for (const passage of passagesOf(article, place)) return passage;
  throw new Error(`${article.headline.id} has no passage ${place}`);
}

/** From this place on. */
function* passagesOf(article: IndexedArticle, from = 0): Generator<IndexedPassage> {
  const { headline, numbers } = article;
  const [title, publisher] = headingOf(article).passage;
  const behind = (at: number) => at + 1 + (numbers[at] as number);
  let at = publisher.byteOffset / 4 - numbers.byteOffset / 4 + publisher.length;
  for (let place = 0; at < numbers.length; place++) {
    const [start, end] = [numbers[at] as number, numbers[at + 1] as number];
    const [own, sentences] = [at + 2, behind(at + 2)];
    at = behind(sentences);
    if (place < from) continue;
    yield {
      articleId: headline.id,
      start,
      end,
      place,
      terms: numbers.subarray(own + 1, sentences),
      sentences: numbers.subarray(sentences + 1, at),
      title,
      publisher,
    };
  }
}

/** Its lists of term numbers, as views of its numbers. */
function listsOf(article: IndexedArticle): Uint32Array[] {
  const { heading, passages } = decodeArticle(article);
  return [...heading.headline, ...heading.passage, ...passages.map(({ terms }) => terms)];
}

/** The numbers of all its distinct terms. */
export function termNumbersOf(article: IndexedArticle): Set<number> {
  const numbers = new Set<number>();
  for (const list of listsOf(article)) for (const number of list) numbers.add(number);
  return numbers;
}

/** The same numbers with each term's replaced. */
export function renumbered(article: IndexedArticle, number: (old: number) => number): Uint32Array {
  const numbers = article.numbers.slice();
  for (const list of listsOf({ ...article, numbers }))
    for (let at = 0; at < list.length; at += 1) list[at] = number(list[at] as number);
  return numbers;
}

/** The folded words of a text, stop words included: what the beginning of a word is compared with. */
export function wordStarts(text: string): string[] {
  return words(text).map(word => fold(word.raw));
}

/** Where each sentence stands, and how many of the passage's terms have been read at its end. `own` are counted from `offset`. */
function bounds(sentences: readonly Span[], own: readonly Word[], offset: number): number[] {
  let read = 0;
  return sentences.flatMap(({ start, end }) => {
    while (read < own.length && (own[read] as Word).start + offset < end) read++;
    return [start, end, read];
  });
}
