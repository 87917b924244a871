/** Passages as they come from the search, and as rows of a table: their terms are counted, numbered, and kept as bytes. */
import type { NewPassage } from '../full-text.ts';
import type { Owner } from '../owner.ts';
import type { PassageRow } from '../tables.ts';

/** A passage, and where it stands in its article's text (UTF-16 units). */
export interface ReadPassage {
  start: number;
  end: number;
  /** Three numbers for each sentence, as search/index/indexed-article.ts has them. */
  sentences: Uint32Array;
  /** Its terms in order, and those of the article's title and publisher: places in a list, or numbers of the vocabulary. */
  terms: Uint32Array;
  title: Uint32Array;
  publisher: Uint32Array;
}

/** An article that was read for the full text. */
export interface ArticlePassages {
  id: string;
  /** Each of its terms once. What its passages hold are places in this list. */
  vocabulary: readonly string[];
  passages: readonly ReadPassage[];
}

/** What is found holds numbers of the vocabulary. */
export interface FoundPassage extends ReadPassage {
  articleId: string;
  place: number;
}

/** By term: how many of the passages hold it. */
export function tally(articles: readonly ArticlePassages[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { vocabulary, passages } of articles) {
    for (const { terms, title, publisher } of passages) {
      for (const place of new Set([...terms, ...title, ...publisher])) {
        const term = vocabulary[place] as string;
        counts.set(term, (counts.get(term) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** `numbers`: of all terms of the article's passages. */
export function passageRows(
  owner: Owner,
  code: string,
  { id, vocabulary, passages }: ArticlePassages,
  numbers: ReadonlyMap<string, number>,
): NewPassage[] {
  const numbered = (list: Uint32Array) =>
    bytes(list.map(place => numbers.get(vocabulary[place] as string) as number));
  return passages.map(({ start, end, sentences, terms, title, publisher }, place) => {
    const row = {
      article: id,
      place,
      spans: bytes(Uint32Array.of(start, end, ...sentences)),
      terms: numbered(terms),
      title: numbered(title),
      publisher: numbered(publisher),
    };
    return { owner, code, ...row, found: [...distinctTerms(row)] };
  });
}

export function foundPassage({ article, place, spans, terms, title, publisher }: PassageRow): FoundPassage {
  const numbers = numbersIn(spans);
  const [start = 0, end = 0] = numbers;
  return {
    articleId: article,
    place,
    start,
    end,
    sentences: numbers.subarray(2),
    terms: numbersIn(terms),
    title: numbersIn(title),
    publisher: numbersIn(publisher),
  };
}

/** The numbers of all its terms, each once. */
export function distinctTerms({ terms, title, publisher }: PassageRow): Set<number> {
  return new Set([...numbersIn(terms), ...numbersIn(title), ...numbersIn(publisher)]);
}

function bytes(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** A copy where they do not lie as numbers have to. */
export function numbersIn(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Uint32Array(buffer, byteOffset, length / 4);
}
